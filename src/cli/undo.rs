//! `dcs undo`: the last change is taken back, if nothing else changed its files.

use anyhow::Result;
use clap::ArgMatches;

use super::change::{lock, refused, site};
use super::options::{Options, Talk};
use super::{Outcome, Surroundings};
use crate::messages::{Words, fill};
use crate::workspace::{Undone, undoing};

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let dry = matches.get_flag("dry-run");
    // A run that only shows what it would do waits for nobody.
    let lock = if dry {
        None
    } else {
        Some(lock(matches, options, surroundings)?)
    };
    let site = site(options, surroundings)?;
    let undoing = undoing(&site);
    let undoing = undoing.map_err(|refusal| refused(refusal, options, surroundings))?;
    if let Some(lock) = &lock {
        let written = undoing.write(lock);
        written.map_err(|refusal| refused(refusal, options, surroundings))?;
    }
    if options.talk == Talk::Quiet {
        return Ok(Outcome::Clean);
    }
    // The record first, then the copies that were made for it.
    for file in undoing.files.iter().rev() {
        surroundings.out.line(&heading(file, dry, options))?;
        for line in file.added.iter().flat_map(|added| added.lines()) {
            surroundings.out.line(line)?;
        }
    }
    Ok(Outcome::Clean)
}

/// Returns what happens to a file, in words.
fn heading(file: &Undone, dry: bool, options: &Options) -> String {
    let words = &Words::of(options.language).record;
    let path = file.shown.as_str();
    match (file.is_copy(), file.added.is_some(), file.before.is_some()) {
        (true, _, _) if dry => fill(words.would_remove_copy, &[("path", path)]),
        (true, _, _) => fill(words.removed_copy, &[("path", path)]),
        (_, false, _) if dry => fill(words.would_take_back_repairs, &[("path", path)]),
        (_, false, _) => fill(words.took_back_repairs, &[("path", path)]),
        _ if dry => fill(words.would_take_back, &[("path", path)]),
        (_, _, false) => fill(words.removed_file, &[("path", path)]),
        _ => fill(words.took_back, &[("path", path)]),
    }
}
