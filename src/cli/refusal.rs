//! What is said about wrong arguments, in the language of the run.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::options::bad_value;
use super::world::{FAILED, World};
use crate::messages::{CliWords, fill};

/// Answers a call for help, or says what is wrong with the arguments; returns
/// the exit code.
pub(super) fn refuse(error: &clap::Error, words: &CliWords, world: &mut World<'_>) -> u8 {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    // Where it cannot be written, the exit code remains.
    if asked {
        let _ = world.out.drawn(&error.render().to_string());
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = world.err.drawn(&error.render().to_string());
        return FAILED;
    }
    let text = meaning(error, words);
    // A suggestion is a question and has its own mark.
    let end = if text.ends_with('?') { "" } else { ";" };
    let _ = world
        .err
        .line(&format!("{}: {text}{end} {}", words.failed, words.see_help));
    FAILED
}

/// Returns what one of clap's errors means, in the language of the run.
fn meaning(error: &clap::Error, words: &CliWords) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let option = argument.split(' ').next().unwrap_or_default();
    let found = context(ContextKind::InvalidValue);
    let suggested = |message: String, kind| {
        let meant = context(kind);
        if meant.is_empty() {
            return message;
        }
        format!(
            "{message}; {}",
            fill(words.did_you_mean, &[("meant", &meant)])
        )
    };
    let bad_value = |expected: &str| bad_value(&found, option, expected, words).to_string();
    match error.kind() {
        ErrorKind::InvalidValue if found.is_empty() => {
            fill(words.missing_value, &[("option", option)])
        }
        ErrorKind::InvalidValue => {
            let values = context(ContextKind::ValidValue);
            bad_value(&fill(words.expected_one_of, &[("words", &values)]))
        }
        // A parser of ours says what it expects.
        ErrorKind::ValueValidation => {
            bad_value(&error.source().map(ToString::to_string).unwrap_or_default())
        }
        ErrorKind::UnknownArgument => suggested(
            fill(words.unknown_option, &[("found", option)]),
            ContextKind::SuggestedArg,
        ),
        ErrorKind::InvalidSubcommand => suggested(
            fill(
                words.unknown_command,
                &[("found", &context(ContextKind::InvalidSubcommand))],
            ),
            ContextKind::SuggestedSubcommand,
        ),
        ErrorKind::MissingSubcommand => words.missing_command.to_owned(),
        ErrorKind::MissingRequiredArgument => fill(words.missing_argument, &[("found", &argument)]),
        ErrorKind::ArgumentConflict => fill(
            words.not_together,
            &[
                ("found", option),
                ("other", &context(ContextKind::PriorArg)),
            ],
        ),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            fill(words.unexpected_value, &[("found", &found)])
        }
        _ => words.bad_arguments.to_owned(),
    }
}
