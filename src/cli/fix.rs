//! `dcs check --fix`: fixes everything that has only one correct fix, in place.

use anyhow::Result;

use super::change::{WAIT, lock, refused};
use super::context::Context;
use super::load::load;
use crate::edit;
use crate::messages::fill;
use crate::workspace::{Loaded, Older, Repaired, repair};

/// Repairs the plan that the options name, and returns it as it is afterwards, in a dry run
/// as it would be, and whether files were changed.
pub(super) fn repair_plan(
    older: Option<&Older>,
    dry_run: bool,
    context: &mut Context<'_, '_>,
) -> Result<(Loaded, bool)> {
    let mut loaded = load(context)?;
    let mut repaired = repair(&loaded, older, context.day_for(&loaded.plan));
    if !dry_run && !repaired.texts.is_empty() {
        let lock = lock(WAIT, context)?;
        // Another run may have changed the plan while this one waited for the lock.
        loaded = load(context)?;
        let as_of = context.day_for(&loaded.plan);
        repaired = repair(&loaded, older, as_of);
        repaired
            .write(&loaded, as_of, &lock)
            .map_err(|refusal| refused(refusal, context))?;
    }
    print_result(&loaded, &repaired, dry_run, context)?;
    if repaired.texts.is_empty() {
        return Ok((loaded, false));
    }
    Ok((loaded.with(&repaired.by_name(&loaded)), !dry_run))
}

/// Prints how much was or would be repaired, and in a dry run the changes.
fn print_result(
    loaded: &Loaded,
    repaired: &Repaired,
    dry_run: bool,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let words = context.cli();
    if dry_run {
        for (file, text) in &repaired.texts {
            let source = loaded.sources.get(*file);
            for line in edit::diff(&source.path, Some(&source.text), text).lines() {
                context.world.out.line(line)?;
            }
        }
    }
    for file in &repaired.refused {
        let path = loaded.sources.get(*file).path.as_str();
        let message = fill(words.not_fixed, &[("path", path)]);
        context.world.err.line(&message)?;
    }
    if !context.is_quiet() {
        let message = match repaired.places {
            0 => words.nothing_to_fix,
            _ if dry_run => words.would_fix,
            _ => words.fixed,
        };
        let (places, files) = (
            repaired.places.to_string(),
            repaired.texts.len().to_string(),
        );
        let message = fill(message, &[("places", &places), ("files", &files)]);
        context.world.err.line(&message)?;
    }
    Ok(())
}
