//! `dcs undo`: the last record is taken back, if nothing else changed its file.

use anyhow::{Result, bail};
use clap::ArgMatches;

use super::change;
use super::options::{Options, Talk, explained};
use super::{Outcome, Surroundings};
use crate::clean::clean;
use crate::messages::{Words, fill};
use crate::store;

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let words = &Words::of(options.language).record;
    let cli = options.words();
    let lock = change::lock(matches, options, surroundings)?;
    let home = store::home(&surroundings.folder, &options.plan(surroundings)?);
    let change::Last {
        journal,
        kept,
        path,
    } = change::last(&lock, &home, words)?;
    let failed = |error: store::Error| explained(&error, cli.cannot_write, cli);
    let bytes = store::read_bytes(&home, &path)
        .map_err(|error| explained(&error, cli.cannot_read, cli))?
        .unwrap_or_default();
    let end = journal.at.saturating_add(journal.inserted.len());
    let same = crc32fast::hash(&bytes) == journal.checksum
        && bytes.get(journal.at..end) == Some(journal.inserted.as_bytes())
        // A file that goes is one that held nothing else.
        && (!journal.created || end == bytes.len() && journal.at == 0);
    let shown = clean(&journal.shown);
    if !same {
        bail!(fill(words.changed_since, &[("path", &shown)]));
    }
    if !matches.get_flag("dry-run") {
        if journal.created {
            store::remove(&path).map_err(failed)?;
        } else {
            let mut old = bytes;
            old.splice(journal.at..end, journal.removed.bytes());
            store::replace(&path, &old).map_err(failed)?;
        }
        store::remove(&kept).map_err(failed)?;
    }
    if options.talk != Talk::Quiet {
        let text = if matches.get_flag("dry-run") {
            words.would_take_back
        } else if journal.created {
            words.removed_file
        } else {
            words.took_back
        };
        surroundings.out.line(&fill(text, &[("path", &shown)]))?;
        for line in journal.inserted.trim_matches(['\r', '\n']).lines() {
            surroundings.out.line(line)?;
        }
    }
    Ok(Outcome::Clean)
}
