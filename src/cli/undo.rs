//! `dcs undo`: the last change is taken back, if nothing else changed its files.

use anyhow::Result;

use super::args::{Subcommand, arguments, flag, option};
use super::change::{lock, refused};
use super::context::Context;
use super::options::Verbosity;
use super::values::Seconds;
use super::world::Outcome;
use crate::messages::{CliWords, RecordWords, fill};
use crate::workspace::{UndoFile, prepare_undo};

arguments! {
    /// The arguments of `undo`.
    UndoArgs(words) {
        dry_run: bool = flag("dry-run", words.dry_run),
        wait: Option<Seconds> = option("wait", words.wait, words.seconds_value),
    }
}

impl Subcommand for UndoArgs {
    const NAME: &'static str = "undo";

    fn about(words: &'static CliWords) -> &'static str {
        words.undo_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        // A run that only shows what it would do waits for nobody.
        let lock = if self.dry_run {
            None
        } else {
            Some(lock(self.wait, context)?)
        };
        let undo = prepare_undo(&context.site()?);
        let undo = undo.map_err(|refusal| refused(refusal, context))?;
        if let Some(lock) = &lock {
            let written = undo.write(lock);
            written.map_err(|refusal| refused(refusal, context))?;
        }
        if context.options.verbosity == Verbosity::Quiet {
            return Ok(Outcome::Clean);
        }
        let words = &context.words().record;
        let out = &mut context.world.out;
        // The record first, then the copies that were made for it.
        for file in undo.files.iter().rev() {
            out.line(&heading(file, self.dry_run, words))?;
            for line in file.added.iter().flat_map(|added| added.lines()) {
                out.line(line)?;
            }
        }
        Ok(Outcome::Clean)
    }
}

/// Returns what happens to a file, in words.
fn heading(file: &UndoFile, dry: bool, words: &RecordWords) -> String {
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
