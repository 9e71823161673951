//! Messages about wrong arguments, in the language of the run.

use std::error::Error;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::InWords;
use super::errors::{bad_value, suggest};
use super::extra::{LONG_DASHES, Line, quoted};
use super::spoken_time::today;
use super::world::{FAILED, World};
use super::{commands, guess, vocabulary};
use crate::messages::{CliWords, Words, fill};
use crate::plan::scalar::day::written;
use crate::search::{nearest, plain};

/// Prints the requested help or version, or what is wrong with the arguments, and returns
/// the exit code; `command` is the command that was called, if any, `line` the line that
/// calls it, and `arguments` all that was typed.
pub(super) fn refuse(
    error: &clap::Error,
    command: Option<&str>,
    line: Option<&Line<'_>>,
    arguments: &[OsString],
    words: &Words,
    world: &mut World<'_>,
) -> u8 {
    let is_requested = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    // If nothing can be printed, the exit code still shows it.
    if is_requested {
        let _ = world.out.drawn(&error.render().to_string());
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = world.err.drawn(&error.render().to_string());
        return FAILED;
    }
    let text = message_of(error, line, arguments, words, world);
    // A suggestion ends with a question mark.
    let end = if text.ends_with('?') { "" } else { ";" };
    let see_help = match command {
        Some(command) => fill(words.cli.see_help_of, &[("command", command)]),
        None => words.cli.see_help.to_owned(),
    };
    let _ = world
        .err
        .line(&format!("{}: {text}{end} {see_help}", words.cli.failed));
    FAILED
}

/// Returns the message for one of clap's errors, in the language of the run.
fn message_of(
    error: &clap::Error,
    line: Option<&Line<'_>>,
    arguments: &[OsString],
    words: &Words,
    world: &World<'_>,
) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let option = argument.split(' ').next().unwrap_or_default();
    let found = context(error, ContextKind::InvalidValue);
    let with_one_dash = line.and_then(Line::with_one_dash);
    if let (ErrorKind::UnknownArgument, Some((found, meant))) = (error.kind(), with_one_dash) {
        let message = fill(words.cli.unknown_option, &[("found", found)]);
        return suggest(message, Some(&format!("--{meant}")), &words.cli);
    }
    match error.kind() {
        ErrorKind::InvalidValue if found.is_empty() => {
            let help = line
                .and_then(|line| line.help_of(option))
                .unwrap_or_default();
            fill(
                words.cli.missing_value,
                &[("option", option), ("argument", &argument), ("help", &help)],
            )
        }
        ErrorKind::InvalidValue => {
            let values = context(error, ContextKind::ValidValue);
            let expected = fill(words.cli.expected_one_of, &[("words", &values)]);
            bad_value(&found, option, &expected, &words.cli).to_string()
        }
        ErrorKind::ValueValidation => {
            let expected = expected(error, option, &found, line, words, world);
            bad_value(&found, option, &expected, &words.cli).to_string()
        }
        ErrorKind::UnknownArgument if !option.starts_with('-') => match line {
            Some(line) => line.extra(&argument, words, world),
            None => fill(words.lines.extra_argument, &[("found", &argument)]),
        },
        ErrorKind::UnknownArgument => {
            if let Some(line) = line {
                return line.unknown(option, words, world);
            }
            let message = fill(words.cli.unknown_option, &[("found", option)]);
            suggested(message, error, ContextKind::SuggestedArg, &words.cli)
        }
        ErrorKind::InvalidSubcommand => no_such_command(error, arguments, words, world),
        ErrorKind::MissingSubcommand => words.cli.missing_command.to_owned(),
        ErrorKind::MissingRequiredArgument => {
            let mut missing: Vec<&str> = argument.split(", ").collect();
            missing.sort_by_key(|argument| argument.starts_with('-'));
            let explained =
                missing.iter().map(
                    |argument| match line.and_then(|line| line.help_of(argument)) {
                        Some(help) => format!("{argument} ({help})"),
                        None => (*argument).to_owned(),
                    },
                );
            let found = explained.collect::<Vec<_>>().join(", ");
            fill(words.cli.missing_argument, &[("found", &found)])
        }
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg);
            if other.split(' ').next() == Some(option) {
                return fill(words.lines.given_twice, &[("option", option)]);
            }
            fill(
                words.cli.not_together,
                &[("found", option), ("other", &other)],
            )
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            fill(words.cli.unexpected_value, &[("found", &found)])
        }
        _ => words.cli.bad_arguments.to_owned(),
    }
}

/// Returns what was expected in the place of a value: the one that is meant, or its form.
fn expected(
    error: &clap::Error,
    option: &str,
    found: &str,
    line: Option<&Line<'_>>,
    words: &Words,
    world: &World<'_>,
) -> String {
    let today = today(line.map_or(&[], |line| &line.words), world);
    let arg = line.and_then(|line| line.argument(option));
    let in_words: Option<InWords> = arg.and_then(|arg| arg.get().copied());
    let is = |words| in_words == Some(words);
    match arg.and_then(|arg| guess::value_meant(arg, found, today)) {
        Some(meant) => fill(words.cli.is_it, &[("meant", &format!("`{meant}`"))]),
        None if is(InWords::LaterDay) && guess::is_longer(found) => {
            words.lines.longer_by.to_owned()
        }
        None if let Some(day) = guess::day_ahead(found, today).filter(|_| is(InWords::PastDay)) => {
            let (on, today) = (written(day), written(today));
            fill(words.cli.on_ahead, &[("on", &on), ("today", &today)])
        }
        // The source is the text of the parser that rejected the value.
        None => error.source().map(ToString::to_string).unwrap_or_default(),
    }
}

/// Returns the message for a word in the place of a command that is none.
fn no_such_command(
    error: &clap::Error,
    arguments: &[OsString],
    words: &Words,
    world: &World<'_>,
) -> String {
    let name = context(error, ContextKind::InvalidSubcommand);
    if let Some(option) = name.strip_prefix(LONG_DASHES) {
        let message = fill(words.cli.unknown_option, &[("found", &name)]);
        return suggest(message, Some(&format!("--{option}")), &words.cli);
    }
    if ["version", "phien ban"].contains(&plain(&name).as_str()) {
        let message = fill(words.cli.unknown_command, &[("found", &name)]);
        return suggest(message, Some("dcs --version"), &words.cli);
    }
    let small = name.to_lowercase();
    if small != name && vocabulary::command_named(&small).is_some() {
        let message = fill(words.cli.unknown_command, &[("found", &name)]);
        return suggest(message, Some(&small), &words.cli);
    }
    if let Some((found, meant)) = command_meant(arguments, &name, words, world) {
        let message = fill(words.cli.unknown_command, &[("found", &found)]);
        return suggest(message, Some(&meant), &words.cli);
    }
    let message = fill(words.cli.unknown_command, &[("found", &name)]);
    if vocabulary::is_removal(&name) {
        return format!("{message}; {}", words.lines.no_removal);
    }
    suggested(message, error, ContextKind::SuggestedSubcommand, &words.cli)
}

/// Returns the words of a line that name a command in Vietnamese, and the line that is meant.
fn command_meant(
    arguments: &[OsString],
    first: &str,
    words_of: &Words,
    world: &World<'_>,
) -> Option<(String, String)> {
    let words = arguments.iter().skip(1);
    let words: Vec<String> = words.map(|it| it.to_string_lossy().into_owned()).collect();
    let at = words.iter().position(|word| word == first)?;
    // `dcs dcs status`
    if first == "dcs" && words.len() > at + 1 {
        return Some((
            first.to_owned(),
            format!("dcs {}", words[at + 1..].join(" ")),
        ));
    }
    let (command, length) = vocabulary::command_meant(&words[at..])?;
    let before = words[..at].iter().map(|word| quoted(word));
    let mut tree = commands::tree(words_of.language);
    tree.build();
    let line = Line::of(arguments, command, &tree);
    let own = |word: &String| match (&line, word.strip_prefix("--")) {
        (Some(line), Some(name)) if !line.has(name) => {
            line.option(name).map(|option| format!("--{option}"))
        }
        _ => None,
    };
    let behind = &words[at + length..];
    let own_words = behind.iter().take_while(|word| !word.starts_with('-'));
    let own_words = own_words.count();
    let said = behind[..own_words].join(" ");
    let whole = line.as_ref().and_then(|line| line.rest_meant(&said, world));
    let rest: Vec<String> = if let Some(option) = whole {
        let others = behind[own_words..].iter().map(|word| quoted(word));
        std::iter::once(option).chain(others).collect()
    } else {
        let rest = words[at + length..].iter();
        rest.map(|word| own(word).unwrap_or_else(|| quoted(word)))
            .collect()
    };
    let line = before.chain([command.to_owned()]).chain(rest);
    let line: Vec<String> = ["dcs".to_owned()].into_iter().chain(line).collect();
    Some((words[at..at + length].join(" "), line.join(" ")))
}

/// Returns what clap knows of an error, as text; empty if it knows nothing of this kind.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// Adds to a message the nearest of clap's suggestions, which it sorts the other way.
fn suggested(message: String, error: &clap::Error, kind: ContextKind, words: &CliWords) -> String {
    let known = match error.get(kind) {
        Some(ContextValue::Strings(known)) => known.iter().map(String::as_str).collect(),
        Some(ContextValue::String(known)) => vec![known.as_str()],
        _ => Vec::new(),
    };
    let found =
        context(error, ContextKind::InvalidSubcommand) + &context(error, ContextKind::InvalidArg);
    let meant = nearest(&found, known.iter().copied());
    suggest(message, meant, words)
}
