//! What the commands that change a plan have in common: whom they wait for, and what
//! they say of a change that is refused.

use std::time::Duration;

use anyhow::{Result, anyhow};
use clap::ArgMatches;

use super::Surroundings;
use super::options::{Options, bad_value, explained};
use crate::clean::clean;
use crate::diagnostic::Count;
use crate::messages::{Words, fill};
use crate::render::human;
use crate::store::Lock;
use crate::workspace::{Refusal, Site};

/// How long a run waits for another one, in seconds.
pub(super) const WAIT: u64 = 30;

/// The longest that a run waits.
const LONGEST_WAIT: u64 = 3_600;

/// Takes the lock of a plan, waiting as long as the arguments say.
pub(super) fn lock(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Lock> {
    let words = &Words::of(options.language).record;
    let seconds = match matches.get_one::<String>("wait") {
        None => WAIT,
        Some(text) => text
            .parse()
            .ok()
            .filter(|seconds| *seconds <= LONGEST_WAIT)
            .ok_or_else(|| bad_value(text, "--wait", words.expected_seconds, options.words()))?,
    };
    hold(Duration::from_secs(seconds), options, surroundings)
}

/// Takes the lock of a plan, waiting at most so long.
pub(super) fn hold(
    wait: Duration,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Lock> {
    let site = site(options, surroundings)?;
    let now = surroundings.now.format("%FT%TZ");
    let holder = format!("{} {now}", std::process::id());
    site.lock(wait, &holder)
        .map_err(|refusal| refused(refusal, options, surroundings))
}

/// Returns where the plan is that the options name.
pub(super) fn site(options: &Options, surroundings: &Surroundings<'_>) -> Result<Site> {
    Ok(Site {
        folder: surroundings.folder.clone(),
        plan: options.plan(surroundings)?,
    })
}

/// Puts a refusal into words; findings are shown at once.
pub(super) fn refused(
    refusal: Refusal,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> anyhow::Error {
    let cli = options.words();
    let words = &Words::of(options.language).record;
    match refusal {
        Refusal::Unreadable(error) => explained(&error, cli.cannot_read, cli),
        Refusal::Unwritable(error) => explained(&error, cli.cannot_write, cli),
        Refusal::Held(theirs) => {
            let holder = match clean(&theirs).split_once(' ') {
                Some((pid, time)) => fill(words.holder, &[("pid", pid), ("time", time)]),
                None => words.somebody.to_owned(),
            };
            anyhow!(fill(words.held, &[("holder", &holder)]))
        }
        Refusal::MakesErrors(sources, findings) => {
            let drawn = human::render(&sources, &findings, options.language, options.color_err);
            if let Err(error) = surroundings.err.drawn(&drawn) {
                return error.into();
            }
            let count = Count::of(&findings).errors.to_string();
            anyhow!(fill(words.makes_errors, &[("errors", &count)]))
        }
        Refusal::NotProven(path) => anyhow!(fill(words.not_proven, &[("path", &path)])),
        Refusal::EvidenceMissing(path) => anyhow!(fill(words.evidence_missing, &[("path", &path)])),
        Refusal::EvidenceOutside(path) => anyhow!(fill(words.evidence_outside, &[("path", &path)])),
        Refusal::EvidenceName(path) => anyhow!(fill(words.evidence_named, &[("path", &path)])),
        Refusal::EvidenceTaken(path) => anyhow!(fill(words.evidence_taken, &[("path", &path)])),
        Refusal::NothingToUndo => anyhow!(words.nothing_to_undo),
        Refusal::ChangedSince(path) => anyhow!(fill(words.changed_since, &[("path", &path)])),
    }
}
