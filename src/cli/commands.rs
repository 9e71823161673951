//! The list of commands. Parsing, dispatch, help, completion and the manual page are
//! all derived from it.

use std::ffi::OsString;

use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::add::AddArgs;
use super::args::{Field, Group, Subcommand};
use super::check::CheckArgs;
use super::completions::CompletionsArgs;
use super::context::Context;
use super::coverage::CoverageArgs;
use super::document::{PlanArgs, ReportArgs};
use super::explain::ExplainArgs;
use super::extend::ExtendArgs;
use super::init::InitArgs;
use super::law::LawArgs;
use super::list::ListArgs;
use super::man::ManArgs;
use super::options::GlobalArgs;
use super::overdue::OverdueArgs;
use super::paper::PaperArgs;
use super::record::RecordArgs;
use super::schema::SchemaArgs;
use super::status::StatusArgs;
use super::step::StepArgs;
use super::undo::UndoArgs;
use super::world::Outcome;
use crate::messages::{CliWords, Language, Words, fill};

/// All commands, in the order of the help: that in which a user needs them.
const COMMANDS: [Entry; 19] = [
    Entry::of::<InitArgs>(),
    Entry::of::<CheckArgs>(),
    Entry::of::<StatusArgs>(),
    Entry::of::<OverdueArgs>(),
    Entry::of::<RecordArgs>(),
    Entry::of::<ExtendArgs>(),
    Entry::of::<AddArgs>(),
    Entry::of::<StepArgs>(),
    Entry::of::<UndoArgs>(),
    Entry::of::<ReportArgs>(),
    Entry::of::<PlanArgs>(),
    Entry::of::<PaperArgs>(),
    Entry::of::<ListArgs>(),
    Entry::of::<CoverageArgs>(),
    Entry::of::<LawArgs>(),
    Entry::of::<ExplainArgs>(),
    Entry::of::<SchemaArgs>(),
    Entry::of::<CompletionsArgs>(),
    Entry::of::<ManArgs>(),
];

/// A command in the list.
struct Entry {
    name: &'static str,
    arguments: fn(&'static Words) -> Vec<Arg>,
    about: fn(&'static CliWords) -> &'static str,
    run: fn(&ArgMatches, &mut Context<'_, '_>) -> Result<Outcome>,
}

impl Entry {
    const fn of<C: Subcommand>() -> Self {
        Self {
            name: C::NAME,
            arguments: |words| C::declare(Group, C::NAME, words),
            about: C::about,
            run: |matches, context| C::read(matches, C::NAME).run(context),
        }
    }

    /// Returns the command as clap parses it; without its arguments unless it is whole.
    fn command(&self, words: &'static Words, whole: bool) -> Command {
        let cli = &words.cli;
        let command = Command::new(self.name)
            .about((self.about)(cli))
            .help_template(cli.template)
            .disable_help_flag(true);
        if !whole {
            return command;
        }
        let arguments = (self.arguments)(words);
        let usage = usage(self.name, &arguments, cli);
        let arguments = arguments.into_iter().map(|arg| {
            let heading = if arg.is_positional() {
                cli.arguments
            } else {
                cli.options
            };
            arg.help_heading(heading)
        });
        command.override_usage(usage).args(arguments)
    }
}

/// Runs the command that was parsed; `matches` are those of the subcommand.
pub(super) fn run(
    name: &str,
    matches: &ArgMatches,
    context: &mut Context<'_, '_>,
) -> Result<Outcome> {
    let named = COMMANDS.iter().find(|entry| entry.name == name);
    let entry = named.expect("clap only accepts commands from the list");
    (entry.run)(matches, context)
}

/// Returns the command line in one language.
pub(super) fn tree(language: Language) -> Command {
    tree_with(language, |_| true)
}

/// Returns the command line for parsing one line. A command is called by its name, so
/// only those that a word of the line names have their arguments.
pub(super) fn tree_for(line: &[OsString], language: Language) -> Command {
    tree_with(language, |name| line.iter().any(|word| word == name))
}

/// Returns the command that a line calls, although its arguments may be wrong.
pub(super) fn called(line: &[OsString], language: Language) -> Option<String> {
    let tree = tree_for(line, language).ignore_errors(true);
    let matches = tree.try_get_matches_from(line).ok()?;
    matches.subcommand_name().map(str::to_owned)
}

/// Returns the command line; `whole` says which commands have their arguments.
fn tree_with(language: Language, whole: impl Fn(&str) -> bool) -> Command {
    let words = Words::of(language);
    let cli = &words.cli;
    let global = GlobalArgs::declare(Group, "global", words).into_iter();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .help(cli.help)
        .action(ArgAction::Help);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .help(cli.version)
        .action(ArgAction::Version);
    Command::new("dcs")
        .about(cli.about)
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(cli.template)
        .override_usage(cli.usage)
        .after_help(format!("{}: {}", cli.exit_code, cli.exit_codes))
        .subcommand_help_heading(cli.commands)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .next_help_heading(cli.global_options)
        .args(global.chain([help]).map(|arg| arg.global(true)))
        .arg(version)
        .subcommands(COMMANDS.map(|entry| entry.command(words, whole(entry.name))))
}

/// Returns the usage line of a command; the one that clap generates is in English.
fn usage(name: &str, arguments: &[Arg], words: &CliWords) -> String {
    let positional = arguments.iter().filter(|arg| arg.is_positional());
    let values = positional.map(|arg| {
        let value = arg.get_value_names().unwrap_or_default().join(" ");
        if arg.is_required_set() {
            format!(" <{value}>")
        } else {
            format!(" [{value}]")
        }
    });
    let usage = fill(words.usage_of, &[("command", name)]);
    usage + &values.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed_and_every_argument_is_explained() {
        for language in Language::ALL {
            let mut tree = tree(language);
            tree.build();
            tree.clone().debug_assert();
            for command in tree.get_subcommands() {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{arg}");
                    assert!(!help.contains('{'), "{arg}: {help}");
                }
            }
        }
    }

    #[test]
    fn a_line_is_parsed_as_if_every_command_had_its_arguments() {
        let said = |tree: Command, line: &[OsString]| match tree.try_get_matches_from(line) {
            Ok(matches) => format!("{matches:?}"),
            Err(error) => format!("{error:?}{}", error.render()),
        };
        for line in [
            "dcs",
            "dcs --version",
            "dcs --help",
            "dcs --by party",
            "dcs --by party status",
            "dcs chekc",
            "dcs status",
            "dcs status --by task -q",
            "dcs status --bi task",
            "dcs -p status record",
            "dcs record t1 --note check --help",
            "dcs -q check status",
            "dcs report overdue --all",
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let language = Language::English;
            let whole = said(tree(language), &words);
            assert_eq!(said(tree_for(&words, language), &words), whole, "{line}");
        }
    }

    #[test]
    fn help_lists_the_values_of_every_option_that_has_few() {
        for language in Language::ALL {
            let tree = tree(language);
            for command in tree.get_subcommands().chain([&tree]) {
                for arg in command
                    .get_arguments()
                    .filter(|arg| arg.get_action().takes_values())
                {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    for value in arg.get_possible_values() {
                        assert!(help.contains(value.get_name()), "{arg}: {help}");
                    }
                }
            }
        }
    }
}
