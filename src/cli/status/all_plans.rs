//! `dcs status --all-plans` and `dcs overdue --all-plans`: many plans in one run. Each is
//! read, summarized and dropped.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::{Datelike, NaiveDate};

use super::expected;
use crate::clean::clean;
use crate::cli::choice::Choice;
use crate::cli::context::Context;
use crate::cli::errors::{bad_value, cannot_read};
use crate::cli::load::print_left_out;
use crate::cli::options::Options;
use crate::cli::plans::{search, today};
use crate::cli::table_format::{PlansFormat, TableFormat};
use crate::diagnostic::address;
use crate::messages::{CliWords, Words, fill};
use crate::parallel;
use crate::plan::Plan;
use crate::render::status::plans::{self, Row};
use crate::status::{Snapshot, State, Summary, Totals};
use crate::store::{self, LeftOut, Years};
use crate::workspace::{Loaded, Site};

/// The number of plans that are read before their rows are processed.
const BATCH: usize = 256;

/// The number of plans that the table shows by default.
const TOP: usize = 100;

/// Which plans are shown, and how.
pub(in crate::cli) struct Request<'a> {
    /// The folders with plans.
    pub folders: &'a [PathBuf],
    /// The file that lists the units that must have a plan.
    pub expect: Option<&'a Path>,
    /// The number of rows, if not the usual one of the format.
    pub top: Option<usize>,
    /// Whether plans without overdue work are left out.
    pub late_only: bool,
    /// The format.
    pub format: PlansFormat,
}

/// Returns the format for many plans that the `format` of a command stands for, or why
/// there is none.
pub(in crate::cli) fn format(
    format: impl Choice,
    of_plans: Option<PlansFormat>,
    words: &CliWords,
) -> Result<PlansFormat> {
    of_plans.ok_or_else(|| {
        let expected = fill(words.not_with, &[("option", "--all-plans")]);
        bad_value(format.name(), "--format", &expected, words)
    })
}

/// Shows a row for each plan below the folders, and for each that is expected and missing.
pub(in crate::cli) fn run(request: &Request<'_>, context: &mut Context<'_, '_>) -> Result<Totals> {
    let (words, format) = (context.cli(), request.format);
    let expected = request.expect;
    let expected = expected.map(|file| expected::read(file, context));
    let expected = expected.transpose()?;
    let today = today(context);
    let found = search(request.folders, Years::Of(today), context)?;
    if found.plans.is_empty() && expected.is_none() {
        bail!(words.no_plans_below);
    }
    let keep = match (request.top, format) {
        (Some(top), _) => top,
        (None, PlansFormat::Table(TableFormat::Table | TableFormat::List)) => TOP,
        (None, _) => usize::MAX,
    };
    let mut shown = Shown {
        totals: Totals::default(),
        rows: Vec::new(),
        wanted: 0,
        names: expected.is_some().then(Vec::new),
        keep,
        late_only: request.late_only,
        streamed: format == PlansFormat::Jsonl && request.top.is_none(),
    };
    for batch in found.plans.chunks(BATCH) {
        for (row, left_out) in read(batch, context) {
            print_left_out(&left_out, context)?;
            shown.add(vec![row], context)?;
        }
    }
    let without = found
        .without
        .iter()
        .map(|path| Row::missing(shown_path(path), None));
    shown.add(without.collect(), context)?;
    let rows = shown.names.take().unwrap_or_default();
    let missing = expected::missing(expected.unwrap_or_default(), &rows);
    let missing = missing
        .iter()
        .map(|name| Row::missing(String::new(), Some(clean(name))));
    shown.add(missing.collect(), context)?;
    plans::sort(&mut shown.rows);
    show(&shown, today.year(), format, context)?;
    Ok(shown.totals)
}

/// The rows of a run, as far as they are kept.
struct Shown {
    totals: Totals,
    /// The rows that are kept.
    rows: Vec<Row>,
    /// The number of rows there would be if all were kept.
    wanted: usize,
    /// The path and the unit of every row, if a list of expected units asks for them.
    names: Option<Vec<(String, Option<String>)>>,
    /// The number of rows that are shown.
    keep: usize,
    /// Whether plans without overdue work are left out.
    late_only: bool,
    /// Whether rows are printed at once.
    streamed: bool,
}

impl Shown {
    fn add(&mut self, rows: Vec<Row>, context: &mut Context<'_, '_>) -> Result<()> {
        for row in rows {
            self.totals.add(&row.state);
            if let Some(names) = &mut self.names {
                names.push((row.path.clone(), row.unit.clone()));
            }
            if self.late_only && !row.state.has_bad_news() {
                continue;
            }
            self.wanted += 1;
            if self.streamed {
                context.world.out.line(&plans::line(&row))?;
            } else {
                self.rows.push(row);
            }
        }
        if self.rows.len() > self.keep {
            plans::sort(&mut self.rows);
            self.rows.truncate(self.keep);
        }
        Ok(())
    }
}

/// Prints the rows, and with the table the totals.
fn show(
    shown: &Shown,
    year: i32,
    format: PlansFormat,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let (language, rows) = (context.options.language, &shown.rows);
    let table = || plans::table(rows, year, language);
    let quiet = context.is_quiet();
    let view = context.view(format == PlansFormat::Table(TableFormat::List));
    let out = &mut context.world.out;
    match format {
        PlansFormat::Jsonl => {
            for row in rows {
                out.line(&plans::line(row))?;
            }
        }
        PlansFormat::Table(format @ (TableFormat::Csv | TableFormat::Markdown)) => {
            out.drawn(&format.write(&table(), view))?;
        }
        PlansFormat::Table(format @ (TableFormat::Table | TableFormat::List)) => {
            if !(shown.late_only && rows.is_empty()) {
                out.drawn(&format.write(&table(), view))?;
            } else if !quiet {
                out.drawn(&format!("{}\n", Words::of(language).status.nothing_late))?;
            }
            if !quiet {
                let left = shown.wanted - rows.len();
                let summary = plans::summary(shown.totals, year, left, language);
                out.drawn(&format!("\n{summary}\n"))?;
            }
        }
    }
    Ok(())
}

/// Reads some plans in parallel, and returns their rows in the same order, each with what
/// was not read.
fn read(paths: &[PathBuf], context: &Context<'_, '_>) -> Vec<(Row, Vec<LeftOut>)> {
    let options = &context.options;
    let folder = context.world.folder.as_path();
    let now = context.world.now;
    let day = |plan: &Plan| {
        let today = now.with_timezone(&plan.zone().0).date_naive();
        options.as_of.unwrap_or(today)
    };
    parallel::map(paths, usize::MAX, |path| row(folder, path, options, day))
}

/// Returns a path for a row.
fn shown_path(path: &Path) -> String {
    clean(&store::shown(path))
}

/// Reads one plan. If it cannot be read or has errors, its row says so. Also returns what
/// was not read of it.
fn row(
    folder: &Path,
    path: &Path,
    options: &Options,
    day: impl Fn(&Plan) -> NaiveDate,
) -> (Row, Vec<LeftOut>) {
    let words = options.words();
    let shown = shown_path(path);
    let site = Site {
        folder: folder.to_owned(),
        plan: path.to_owned(),
    };
    let loaded = match Loaded::read(site) {
        Ok(loaded) => loaded,
        Err(error) => {
            let row = Row {
                path: shown,
                unit: None,
                year: None,
                state: State::Broken(cannot_read(&error, Words::of(options.language)).to_string()),
            };
            return (row, Vec::new());
        }
    };
    let plan = &loaded.plan;
    let as_of = day(plan);
    let errors = loaded.errors(as_of);
    let state = match errors.first() {
        None => State::Known(Summary::of(&Snapshot::new(plan, as_of, plan.due_soon()))),
        Some(first) => State::Broken(fill(
            words.first_error,
            &[
                ("errors", &errors.len().to_string()),
                ("at", &address(&loaded.sources, first.place)),
                ("code", first.rule.code),
                ("message", &clean(&first.message.say(options.language))),
            ],
        )),
    };
    let unit = plan.unit.get().and_then(|unit| unit.name.get());
    let row = Row {
        path: shown,
        unit: unit.map(|name| clean(&name.0)),
        year: plan.year(),
        state,
    };
    (row, loaded.left_out)
}
