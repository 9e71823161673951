//! `dcs status --task`: one task in full.

use anyhow::Result;

use crate::cli::context::Context;
use crate::plan::index::Ix;
use crate::plan::record::Task;
use crate::render::status::overview::Overview;
use crate::render::status::task;
use crate::status::Snapshot;

/// Shows a task.
pub(super) fn show(
    snapshot: &Snapshot<'_>,
    task: Ix<Task>,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let overview = Overview {
        snapshot,
        language: context.options.language,
    };
    let text = task::render(overview, task, context.view(false));
    context.world.out.drawn(&text)?;
    Ok(())
}
