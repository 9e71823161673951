//! What the commands that change a plan have in common: whom they wait for, and what
//! they say of a change that is refused.

use std::time::Duration;

use anyhow::{Result, anyhow};

use super::context::Context;
use super::options::explained;
use super::values::Seconds;
use crate::clean::clean;
use crate::diagnostic::Count;
use crate::messages::fill;
use crate::render::findings::human;
use crate::store::Lock;
use crate::workspace::Refusal;

/// How long a run waits for another one by default.
const WAIT: Duration = Duration::from_secs(30);

/// Takes the lock of a plan, waiting as long as the arguments say.
pub(super) fn lock(wait: Option<Seconds>, context: &mut Context<'_, '_>) -> Result<Lock> {
    let wait = wait.map_or(WAIT, |seconds| Duration::from_secs(seconds.0.into()));
    let site = context.site()?;
    let now = context.world.now.format("%FT%TZ");
    let holder = format!("{} {now}", std::process::id());
    site.lock(wait, &holder)
        .map_err(|refusal| refused(refusal, context))
}

/// Puts a refusal into words; findings are shown at once.
pub(super) fn refused(refusal: Refusal, context: &mut Context<'_, '_>) -> anyhow::Error {
    let cli = context.cli();
    let words = &context.words().record;
    match refusal {
        Refusal::Unreadable(error) => explained(&error, cli.cannot_read, cli),
        Refusal::Unwritable(error) => explained(&error, cli.cannot_write, cli),
        Refusal::Busy(holder) => {
            let holder = match clean(&holder).split_once(' ') {
                Some((pid, time)) => fill(words.holder, &[("pid", pid), ("time", time)]),
                None => words.somebody.to_owned(),
            };
            anyhow!(fill(words.held, &[("holder", &holder)]))
        }
        Refusal::MakesErrors(sources, findings) => {
            let drawn = human::render(
                &sources,
                &findings,
                context.options.language,
                context.options.color_err,
            );
            if let Err(error) = context.world.err.drawn(&drawn) {
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
