//! The common part of the commands that change a plan: the lock, and the messages about a
//! change that is refused.

use std::time::Duration;

use anyhow::{Result, anyhow};

use super::args::{arguments, flag, option};
use super::context::Context;
use super::errors::{cannot_read, cannot_write, suggest};
use super::values::Seconds;
use super::world::Outcome;
use crate::clean::clean;
use crate::messages::fill;
use crate::plan::evidence::meant_address;
use crate::store::Lock;
use crate::workspace::Refusal;

/// How long a run waits for the lock by default.
pub(super) const WAIT: Duration = Duration::from_secs(30);

arguments! {
    /// The arguments of every command that adds or undoes a record.
    ChangeArgs(words) {
        dry_run: bool = flag("dry-run", words.dry_run),
        wait: Option<Seconds> = option("wait", words.wait, words.seconds_value),
    }
}

impl ChangeArgs {
    /// Acquires the lock of the plan, or returns `None` for a dry run, which needs none.
    pub(super) fn lock(&self, context: &mut Context<'_, '_>) -> Result<Option<Lock>> {
        self.lock_restoring(context).map(|(lock, _)| lock)
    }

    /// Does the same, and returns whether a change that a killed run did not finish was taken back.
    pub(super) fn lock_restoring(
        &self,
        context: &mut Context<'_, '_>,
    ) -> Result<(Option<Lock>, bool)> {
        if self.dry_run {
            return Ok((None, false));
        }
        let wait = self
            .wait
            .map_or(WAIT, |seconds| Duration::from_secs(seconds.0.into()));
        let (lock, restored) = restoring(wait, context)?;
        Ok((Some(lock), restored))
    }
}

/// Acquires the lock of the plan, waiting for at most `wait`.
pub(super) fn lock(wait: Duration, context: &mut Context<'_, '_>) -> Result<Lock> {
    restoring(wait, context).map(|(lock, _)| lock)
}

/// Does the same. A change that a killed run did not finish is taken back, and reported.
fn restoring(wait: Duration, context: &mut Context<'_, '_>) -> Result<(Lock, bool)> {
    let site = context.site()?;
    let now = context.world.now.format("%FT%TZ");
    let holder = format!("{} {now}", std::process::id());
    let (lock, restored) = site
        .lock(wait, &holder)
        .map_err(|refusal| refused(refusal, context))?;
    if !restored.is_empty() {
        let files = restored.join(", ");
        let words = &context.words().record;
        let message = fill(words.interrupted, &[("files", &files)]);
        context.world.err.line(&message)?;
    }
    Ok((lock, !restored.is_empty()))
}

/// Returns the outcome of a change that was made, given the result of printing it. A
/// failure to print is reported, but does not make the change a failure.
pub(super) fn changed(printed: Result<()>, context: &mut Context<'_, '_>) -> Outcome {
    let printed = printed.and_then(|()| Ok(context.world.out.flush()?));
    if printed.is_ok() {
        return Outcome::Clean;
    }
    // Where even this cannot be printed, the exit code remains.
    let _ = context.world.err.line(context.words().record.unsaid);
    Outcome::Unsaid
}

/// Returns the error for a refusal, after printing its findings.
pub(super) fn refused(refusal: Refusal, context: &mut Context<'_, '_>) -> anyhow::Error {
    let cli = context.cli();
    let words = &context.words().record;
    match refusal {
        Refusal::Unreadable(error) => cannot_read(&error, context.words()),
        Refusal::Unwritable(error) => cannot_write(&error, context.words()),
        Refusal::Busy(holder) => {
            let holder = match clean(&holder).split_once(' ') {
                Some((pid, time)) => fill(words.holder, &[("pid", pid), ("time", time)]),
                None => words.somebody.to_owned(),
            };
            anyhow!(fill(words.held, &[("holder", &holder)]))
        }
        Refusal::MakesErrors(sources, findings, added) => {
            let printed = context.print_of_change(&sources, &findings, added);
            let count = match printed {
                Ok(count) => count,
                Err(error) => return error.into(),
            };
            anyhow!(fill(words.makes_errors, &[("errors", &count)]))
        }
        Refusal::NotProven(path) => anyhow!(fill(words.not_proven, &[("path", &path)])),
        Refusal::EvidenceMissing(path, twin) => {
            let missing = fill(words.evidence_missing, &[("path", &path)]);
            if let Some(address) = meant_address(&path) {
                let hint = fill(words.write_address, &[("address", &address)]);
                return anyhow!("{missing}; {hint}");
            }
            anyhow!(suggest(missing, twin.as_deref(), cli))
        }
        Refusal::EvidenceEmpty(path) => anyhow!(fill(words.evidence_empty, &[("path", &path)])),
        Refusal::EvidencePointer(path) => anyhow!(fill(words.evidence_pointer, &[("path", &path)])),
        Refusal::EvidenceOutside(path) => anyhow!(fill(words.evidence_outside, &[("path", &path)])),
        Refusal::EvidenceName(path) => anyhow!(fill(words.evidence_named, &[("path", &path)])),
        Refusal::EvidenceTaken(path) => anyhow!(fill(words.evidence_taken, &[("path", &path)])),
        Refusal::NothingToUndo => anyhow!(words.nothing_to_undo),
        Refusal::ChangedSince(path, change) => anyhow!(fill(
            words.changed_since,
            &[("path", &path), ("change", &change)]
        )),
    }
}
