//! `dcs status --since`: what has changed between a date and the as-of date.

use anyhow::Result;
use chrono::NaiveDate;

use crate::cli::context::Context;
use crate::cli::errors::bad_value;
use crate::cli::table_format::{PlanFormat, TableFormat};
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
    format: PlanFormat,
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
    let view = context.view(format == PlanFormat::Table(TableFormat::List));
    let out = &mut context.world.out;
    match format {
        PlanFormat::Json => json::changes(snapshot, since, &changes, out.stream())?,
        PlanFormat::Table(TableFormat::Csv) => out.drawn(&overview.changes(&changes).csv())?,
        PlanFormat::Table(TableFormat::Markdown) => {
            out.drawn(&overview.changes(&changes).markdown())?;
        }
        PlanFormat::Table(TableFormat::Table | TableFormat::List) => {
            out.drawn(&screen(overview, since, &changes, view))?;
        }
    }
    Ok(())
}
