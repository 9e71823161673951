//! Error messages that several commands share, in the language of the run.

use anyhow::anyhow;

use crate::messages::{CliWords, fill};
use crate::store::{self, Cause};

/// Adds the suggestion of what was probably meant to a message, if there is one.
pub(super) fn suggest(message: String, meant: Option<&str>, words: &CliWords) -> String {
    match meant {
        Some(meant) => format!(
            "{message}; {}",
            fill(words.did_you_mean, &[("meant", meant)])
        ),
        None => message,
    }
}

/// Returns the error for a value that an option does not take.
pub(super) fn bad_value(
    found: &str,
    option: &str,
    expected: &str,
    words: &CliWords,
) -> anyhow::Error {
    anyhow!(fill(
        words.bad_value,
        &[("found", found), ("option", option), ("expected", expected)],
    ))
}

/// Returns the error for a file that cannot be read or written; `failed` is the message
/// for that. The operating system's text, in whatever language, is used only where the
/// catalogue has none.
pub(super) fn explained(error: &store::Error, failed: &str, words: &CliWords) -> anyhow::Error {
    let why = match &error.cause {
        Cause::Missing => words.not_there,
        Cause::Exists => words.already_there,
        Cause::Link => words.is_link,
        Cause::LinkOut => words.leads_out,
        Cause::Folder => words.is_folder,
        Cause::Special => words.is_special,
        Cause::Changed => words.changed_meanwhile,
        Cause::Denied => words.not_permitted,
        Cause::NotText => words.not_text,
        Cause::NotAPlan => words.not_a_plan_file,
        Cause::NoGit => words.no_git,
        Cause::NoRepository => words.no_repository,
        Cause::NoRevision => words.no_revision,
        Cause::GitFailed => words.git_failed,
        Cause::TooLarge => words.too_large,
        Cause::TooDeep => words.too_deep,
        Cause::System(error) => &error.to_string(),
    };
    anyhow!("{failed}: {}: {why}", error.path)
}
