//! `dcs undo`: undoes the last change, if its files have not changed since.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::args::{Group, Subcommand, arguments};
use super::change::{ChangeArgs, changed, refused};
use super::context::Context;
use super::world::Outcome;
use crate::messages::{CliWords, RecordWords, fill};
use crate::store::{self, Years};
use crate::workspace::{Refusal, Site, Undo, UndoFile, prepare_undo};

arguments! {
    /// The arguments of `undo`.
    UndoArgs(_) {
        change: ChangeArgs = Group,
    }
}

impl Subcommand for UndoArgs {
    const NAME: &'static str = "undo";

    fn about(words: &'static CliWords) -> &'static str {
        words.undo_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let (lock, restored) = self.change.lock_restoring(context)?;
        if restored {
            // That was the last change. The one before it stays until somebody asks again.
            return Ok(Outcome::Clean);
        }
        let site = context.site()?;
        let undo = prepare_undo(&site);
        if let Err(Refusal::NothingToUndo) = undo
            && let Some(plan) = changed_below(&site)
        {
            let plan = store::shown(&plan);
            bail!(fill(context.words().record.undo_below, &[("plan", &plan)]));
        }
        let undo = undo.map_err(|refusal| refused(refusal, context))?;
        if let Some(lock) = &lock {
            let written = undo.write(lock);
            written.map_err(|refusal| refused(refusal, context))?;
        }
        let printed = print_result(&undo, self.change.dry_run, context);
        if lock.is_some() {
            return Ok(changed(printed, context));
        }
        printed.map(|()| Outcome::Clean)
    }
}

/// Returns a plan below that of a site which has a change to undo.
fn changed_below(site: &Site) -> Option<PathBuf> {
    let below = store::plans_below(&site.folder, &site.plan, Years::All).ok()?;
    let mut others = below.plans.into_iter().filter(|plan| *plan != site.plan);
    others.find(|plan| {
        let site = Site {
            folder: site.folder.clone(),
            plan: plan.clone(),
        };
        prepare_undo(&site).is_ok()
    })
}

/// Prints what was undone, or would be.
fn print_result(undo: &Undo, dry_run: bool, context: &mut Context<'_, '_>) -> Result<()> {
    if context.is_quiet() {
        return Ok(());
    }
    let words = &context.words().record;
    let out = &mut context.world.out;
    // The record first, then the copies that were made for it.
    for file in undo.files.iter().rev() {
        out.line(&heading(file, dry_run, words))?;
        for line in file.added.iter().flat_map(|added| added.lines()) {
            out.line(line)?;
        }
    }
    Ok(())
}

/// Returns the message about a file.
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
