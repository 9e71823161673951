//! Error messages that several commands share, in the language of the run.

use anyhow::anyhow;

use super::system;
use crate::messages::{CliWords, Words, fill};
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

/// Returns the error for a file that cannot be read.
pub(super) fn cannot_read(error: &store::Error, words: &Words) -> anyhow::Error {
    explained(error, words.cli.cannot_read, words)
}

/// Returns the error for a file that cannot be written.
pub(super) fn cannot_write(error: &store::Error, words: &Words) -> anyhow::Error {
    explained(error, words.cli.cannot_write, words)
}

/// Returns the error for a file; `failed` is what could not be done.
fn explained(error: &store::Error, failed: &str, words: &Words) -> anyhow::Error {
    let cli = &words.cli;
    let why = match &error.cause {
        Cause::Missing => cli.not_there,
        Cause::Exists => cli.already_there,
        Cause::Link => cli.is_link,
        Cause::LinkOut => cli.leads_out,
        Cause::Folder => cli.is_folder,
        Cause::Special => cli.is_special,
        Cause::Changed => cli.changed_meanwhile,
        Cause::Denied => cli.not_permitted,
        Cause::NotText => cli.not_text,
        Cause::NotAPlan => cli.not_a_plan_file,
        Cause::NoGit => cli.no_git,
        Cause::NoRepository => cli.no_repository,
        Cause::NoRevision => cli.no_revision,
        Cause::GitFailed => cli.git_failed,
        Cause::TooLarge => cli.too_large,
        Cause::TooDeep => cli.too_deep,
        Cause::System(error) => &system::reason(error, words),
    };
    anyhow!("{failed}: {}: {why}", error.path)
}
