//! `dcs status --all-plans`: many plans in one run. Each is read, summarized and dropped.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::{Datelike, NaiveDate};

use super::args::StatusFormat;
use crate::clean::clean;
use crate::cli::args::Choice;
use crate::cli::context::Context;
use crate::cli::errors::{bad_value, explained};
use crate::cli::options::Options;
use crate::cli::values::Count;
use crate::cli::world::Outcome;
use crate::diagnostic::address;
use crate::messages::fill;
use crate::parallel;
use crate::plan::Plan;
use crate::plan::scalar::day::Zone;
use crate::render::status::plans::{self, Row};
use crate::status::{Snapshot, Summary, Totals};
use crate::store;
use crate::workspace::{Loaded, Site};

/// The number of plans that are read before their rows are processed.
const BATCH: usize = 256;

/// The number of plans that the table shows by default.
const TOP: usize = 100;

/// Shows a row for each plan below the folders.
pub(super) fn run(
    folders: &[PathBuf],
    top: Option<Count>,
    format: StatusFormat,
    context: &mut Context<'_, '_>,
) -> Result<Outcome> {
    let words = context.cli();
    if format == StatusFormat::Json {
        let expected = fill(words.not_with, &[("option", "--all-plans")]);
        return Err(bad_value(format.name(), "--format", &expected, words));
    }
    let paths = find_plans(folders, context)?;
    let keep = match (top, format) {
        (Some(top), _) => top.0,
        (None, StatusFormat::Table) => TOP,
        (None, _) => usize::MAX,
    };
    let streamed = format == StatusFormat::Jsonl && top.is_none();
    let (mut totals, mut rows) = (Totals::default(), Vec::new());
    for batch in paths.chunks(BATCH) {
        for row in read(batch, context) {
            totals.add(row.state.as_ref().ok());
            if streamed {
                context.world.out.line(&plans::line(&row))?;
            } else {
                rows.push(row);
            }
        }
        if rows.len() > keep {
            plans::sort(&mut rows);
            rows.truncate(keep);
        }
    }
    plans::sort(&mut rows);
    show(&rows, totals, format, context)?;
    Ok(Outcome::bad_news_if(totals.broken > 0))
}

/// Returns the plans below the folders; there must be at least one.
fn find_plans(folders: &[PathBuf], context: &mut Context<'_, '_>) -> Result<Vec<PathBuf>> {
    let words = context.cli();
    let year = context
        .options
        .today(context.world, Zone::viet_nam())
        .year();
    let mut found = Vec::new();
    for path in folders {
        let below = store::plans_below(&context.world.folder, path, year.unsigned_abs())
            .map_err(|error| explained(&error, words.cannot_read, words))?;
        for link in below.left_out {
            let text = fill(words.not_searched, &[("path", &link.name)]);
            context.world.err.line(&text)?;
        }
        found.extend(below.plans);
    }
    if found.is_empty() {
        bail!(words.no_plans_below);
    }
    Ok(found)
}

/// Prints the rows, and with the table the totals.
fn show(
    rows: &[Row],
    totals: Totals,
    format: StatusFormat,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let language = context.options.language;
    let table = || plans::table(rows, language);
    let quiet = context.is_quiet();
    let out = &mut context.world.out;
    match format {
        StatusFormat::Jsonl => {
            for row in rows {
                out.line(&plans::line(row))?;
            }
        }
        StatusFormat::Csv => out.drawn(&table().csv())?,
        StatusFormat::Markdown => out.drawn(&table().markdown())?,
        // `json` is refused with `--all-plans`.
        StatusFormat::Table | StatusFormat::Json => {
            let drawn = table().screen(context.world.width, context.options.color);
            out.drawn(&format!("{drawn}\n"))?;
            if !quiet {
                let summary = plans::summary(totals, rows.len(), language);
                out.drawn(&format!("\n{summary}\n"))?;
            }
        }
    }
    Ok(())
}

/// Reads some plans in parallel, and returns their rows in the same order.
fn read(paths: &[PathBuf], context: &Context<'_, '_>) -> Vec<Row> {
    let options = &context.options;
    let folder = context.world.folder.as_path();
    let now = context.world.now;
    let day = |plan: &Plan| {
        let today = now.with_timezone(&plan.zone().0).date_naive();
        options.as_of.unwrap_or(today)
    };
    parallel::map(paths, usize::MAX, |path| row(folder, path, options, day))
}

/// Reads one plan. If it cannot be read or has errors, its row says so.
fn row(folder: &Path, path: &Path, options: &Options, day: impl Fn(&Plan) -> NaiveDate) -> Row {
    let words = options.words();
    let shown = clean(&path.to_string_lossy().replace('\\', "/"));
    let site = Site {
        folder: folder.to_owned(),
        plan: path.to_owned(),
    };
    let loaded = match Loaded::read(site) {
        Ok(loaded) => loaded,
        Err(error) => {
            return Row {
                path: shown,
                unit: None,
                year: None,
                state: Err(explained(&error, words.cannot_read, words).to_string()),
            };
        }
    };
    let plan = &loaded.plan;
    let as_of = day(plan);
    let errors = loaded.errors(as_of);
    let state = match errors.first() {
        None => Ok(Summary::of(&Snapshot::new(plan, as_of, plan.due_soon()))),
        Some(first) => Err(fill(
            words.first_error,
            &[
                ("errors", &errors.len().to_string()),
                ("at", &address(&loaded.sources, first.place)),
                ("code", first.rule.code),
            ],
        )),
    };
    let unit = plan.unit.get().and_then(|unit| unit.name.get());
    let year = plan.head.get().and_then(|head| head.year.get());
    Row {
        path: shown,
        unit: unit.map(|name| clean(&name.0)),
        year: year.map(|year| year.0),
        state,
    }
}
