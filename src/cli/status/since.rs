//! `dcs status --since`: what has changed between a date and the as-of date.

use anyhow::Result;
use chrono::NaiveDate;

use super::args::StatusFormat;
use crate::cli::context::Context;
use crate::cli::errors::bad_value;
use crate::messages::fill;
use crate::plan::scalar::day::written;
use crate::render::status::changes::screen;
use crate::render::status::json;
use crate::render::status::overview::Overview;
use crate::status::{Changes, Snapshot};

/// Shows what has changed since a date, which must not be after the as-of date.
pub(super) fn show(
    snapshot: &Snapshot<'_>,
    since: NaiveDate,
    format: StatusFormat,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let as_of = snapshot.as_of;
    if since > as_of {
        let words = context.cli();
        let expected = fill(words.expected_earlier, &[("day", &written(as_of))]);
        return Err(bad_value(&written(since), "--since", &expected, words));
    }
    let changes = Changes::since(since, snapshot);
    let overview = Overview {
        snapshot,
        language: context.options.language,
    };
    let view = context.view(format == StatusFormat::List);
    let out = &mut context.world.out;
    match format {
        StatusFormat::Json => json::changes(snapshot, since, &changes, out.stream())?,
        StatusFormat::Csv => out.drawn(&overview.changes(&changes).csv())?,
        StatusFormat::Markdown => out.drawn(&overview.changes(&changes).markdown())?,
        // `jsonl` is refused without `--all-plans`.
        StatusFormat::Table | StatusFormat::List | StatusFormat::Jsonl => {
            out.drawn(&screen(overview, since, &changes, view))?;
        }
    }
    Ok(())
}
