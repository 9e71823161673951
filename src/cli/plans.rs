//! `dcs status --all-plans`: many plans in one run, each read, counted and let go.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;

use super::options::{Options, Talk, bad_value, explained};
use super::{Outcome, Surroundings};
use crate::clean::clean;
use crate::diagnostic::{Level, address};
use crate::messages::fill;
use crate::parallel;
use crate::plan::Plan;
use crate::plan::day::Zone;
use crate::render::plans::{self, Row};
use crate::status::{Outlook, Summary, Totals};
use crate::store;
use crate::workspace::{Loaded, Site};

/// How many plans are read before what they say is used.
const BATCH: usize = 256;

/// How many plans the table shows where nobody says.
const TOP: usize = 100;

pub(super) fn run(
    paths: Vec<&PathBuf>,
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let words = options.words();
    let year = options.today(surroundings, Zone::viet_nam()).year();
    let mut found = Vec::new();
    for path in paths {
        let below = store::plans_below(&surroundings.folder, path, year.unsigned_abs())
            .map_err(|error| explained(&error, words.cannot_read, words))?;
        for link in below.left_out {
            let text = fill(words.not_searched, &[("path", &link.name)]);
            surroundings.err.line(&text)?;
        }
        found.extend(below.plans);
    }
    if found.is_empty() {
        bail!(words.no_plans_below);
    }
    let format = matches
        .get_one::<String>("format")
        .map_or("table", String::as_str);
    if format == "json" {
        let expected = fill(words.not_with, &[("option", "--all-plans")]);
        return Err(bad_value(format, "--format", &expected, words));
    }
    let top = top(matches, options)?;
    let keep = match (top, format) {
        (Some(top), _) => top,
        (None, "table") => TOP,
        (None, _) => usize::MAX,
    };
    let streamed = format == "jsonl" && top.is_none();
    let (mut totals, mut rows) = (Totals::default(), Vec::new());
    for batch in found.chunks(BATCH) {
        for row in read(batch, options, surroundings) {
            totals.add(row.state.as_ref().ok());
            if streamed {
                surroundings.out.line(&plans::line(&row))?;
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
    let grid = || plans::table(&rows, options.language);
    match format {
        "jsonl" => {
            for row in &rows {
                surroundings.out.line(&plans::line(row))?;
            }
        }
        "csv" => surroundings.out.drawn(&grid().csv())?,
        "markdown" => surroundings.out.drawn(&grid().markdown())?,
        _ => {
            let drawn = grid().screen(surroundings.width, options.color);
            surroundings.out.drawn(&format!("{drawn}\n"))?;
            if options.talk != Talk::Quiet {
                let said = plans::summary(totals, rows.len(), options.language);
                surroundings.out.drawn(&format!("\n{said}\n"))?;
            }
        }
    }
    Ok(match totals.broken {
        0 => Outcome::Clean,
        _ => Outcome::BadNews,
    })
}

fn top(matches: &ArgMatches, options: &Options) -> Result<Option<usize>> {
    let Some(text) = matches.get_one::<String>("top") else {
        return Ok(None);
    };
    match text.parse() {
        Ok(top) if top > 0 => Ok(Some(top)),
        _ => Err(bad_value(
            text,
            "--top",
            options.words().expected_count,
            options.words(),
        )),
    }
}

/// Reads some plans, several at a time; the rows have their order.
fn read(paths: &[PathBuf], options: &Options, surroundings: &Surroundings<'_>) -> Vec<Row> {
    let folder = surroundings.folder.as_path();
    let now = surroundings.now;
    let day = |plan: &Plan| {
        let today = now.with_timezone(&plan.zone().0).date_naive();
        options.as_of.unwrap_or(today)
    };
    parallel::map(paths, usize::MAX, |path| row(folder, path, options, day))
}

/// Reads one plan. Whatever is wrong with it is said in its row.
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
    let mut errors = loaded.findings(as_of);
    errors.retain(|finding| finding.rule.level == Level::Error);
    let state = match errors.first() {
        None => Ok(Summary::of(&Outlook::new(plan, as_of, plan.due_soon()))),
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
