use clap::Command;

use super::*;
use crate::cli::commands;
use crate::messages::Language;

#[test]
fn what_is_called_an_option_is_one_of_some_command() {
    let mut tree = commands(Language::Vietnamese);
    tree.build();
    for (option, _) in OPTIONS {
        let mut commands = tree.get_subcommands();
        let has = |command: &Command| {
            command
                .get_arguments()
                .any(|it| it.get_long() == Some(*option))
        };
        assert!(commands.any(has), "--{option}");
    }
}

#[test]
fn every_command_for_people_has_a_name_in_vietnamese() {
    /// Those that programs call.
    const FOR_PROGRAMS: [&str; 3] = ["completions", "man", "schema"];
    let tree = commands(Language::Vietnamese);
    for command in tree.get_subcommands().map(Command::get_name) {
        let named = COMMANDS.iter().any(|(name, _)| *name == command);
        assert_eq!(named, !FOR_PROGRAMS.contains(&command), "{command}");
    }
    for (index, (name, words)) in COMMANDS.iter().enumerate() {
        for word in *words {
            let others = COMMANDS[..index].iter();
            let mut others = others.filter(|(_, others)| others.contains(word));
            assert!(others.next().is_none(), "{name}: {word}");
        }
    }
}
