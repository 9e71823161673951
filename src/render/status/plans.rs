//! Renders many plans as of a date as a table or as JSON lines.

use serde::Serialize;

use crate::messages::{Language, StatusWords, Words, fill};
use crate::plan::scalar::day::written;
use crate::plan::scalar::year::Year;
use crate::render::escaped_json;
use crate::render::table::{Column, Table};
use crate::status::{Share, State, Summary, Totals, worst_first};

/// One plan of many.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its path.
    pub path: String,
    /// The name of the unit, if it could be read.
    pub unit: Option<String>,
    /// The year of the plan, if it could be read.
    pub year: Option<Year>,
    /// Its progress, or why there is none.
    pub state: State,
}

impl Row {
    /// Creates the row for a place or a unit that has no plan.
    #[must_use]
    pub fn missing(path: String, unit: Option<String>) -> Self {
        Self {
            path,
            unit,
            year: None,
            state: State::Missing,
        }
    }
}

/// Sorts plans, worst first; equal ones by path.
pub fn sort(rows: &mut [Row]) {
    rows.sort_by_cached_key(|row| (worst_first(&row.state), row.path.clone()));
}

/// Returns a table with one row per plan; `year` is the year that is asked for.
#[must_use]
pub fn table(rows: &[Row], year: i32, language: Language) -> Table {
    let words = &Words::of(language).status;
    let is_late = |row: &Row| row.state.summary().is_some_and(|it| it.tally.overdue > 0);
    let late = rows.iter().enumerate().filter(|(_, row)| is_late(row));
    let table = Table {
        columns: vec![
            (words.unit, Column::Text),
            (words.plan, Column::Text),
            (words.plan_year, Column::Number),
            (words.so_far, Column::Short),
            (words.year, Column::Short),
            (words.late, Column::Number),
            (words.most_late, Column::Number),
            (words.report, Column::Text),
            (words.stopped_late, Column::Number),
            (words.uncounted, Column::Number),
        ],
        rows: rows.iter().map(|row| cells(row, year, words)).collect(),
        ..Table::default()
    };
    table.alarming(words.late, late.map(|(index, _)| index))
}

fn cells(row: &Row, asked: i32, words: &StatusWords) -> Vec<String> {
    let dash = || "–".to_owned();
    let text = |share: Share| match share.percent() {
        Some(percent) => format!("{}/{} ({percent} %)", share.done, share.all),
        None => dash(),
    };
    let unit = row.unit.clone().unwrap_or_default();
    let year = row.year.map_or_else(dash, |year| year.to_string());
    let mut cells = vec![unit, row.path.clone(), year];
    match &row.state {
        State::Known(summary) => {
            let tally = summary.tally;
            cells.extend([
                text(tally.so_far()),
                text(tally.in_all()),
                tally.overdue.to_string(),
                summary.days_late.to_string(),
                report(summary, asked, words),
                tally.stopped_late.to_string(),
                tally.uncounted.to_string(),
            ]);
        }
        State::Broken(why) => {
            cells.extend([dash(), dash(), dash(), dash()]);
            cells.extend([fill(words.broken, &[("why", why)]), dash(), dash()]);
        }
        State::Missing => {
            cells.extend([dash(), dash(), dash(), dash()]);
            cells.extend([words.no_plan.to_owned(), dash(), dash()]);
        }
    }
    cells
}

/// Returns the report's status as text.
fn report(summary: &Summary, asked: i32, words: &StatusWords) -> String {
    if !summary.is_current {
        return fill(words.other_year, &[("year", &asked.to_string())]);
    }
    match (summary.reported, summary.report_due) {
        (Some(day), _) => fill(words.reported, &[("day", &written(day))]),
        (None, Some(due)) => {
            let days = (due - summary.as_of).num_days();
            let message = if days < 0 {
                words.report_is_late
            } else {
                words.report_open
            };
            let days = days.abs().to_string();
            fill(message, &[("due", &written(due)), ("days", &days)])
        }
        (None, None) => "–".to_owned(),
    }
}

/// The version of the format.
const VERSION: u32 = 1;

/// The value of `error` where there is no plan.
const MISSING: &str = "no plan";

#[derive(Serialize)]
struct Line<'r> {
    version: u32,
    kind: &'static str,
    path: &'r str,
    unit: Option<&'r str>,
    year: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    school_year: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'r str>,
    #[serde(flatten)]
    figures: Option<Figures>,
}

#[derive(Serialize)]
struct Figures {
    as_of: String,
    is_current: bool,
    dated_so_far: usize,
    done_so_far: usize,
    dated: usize,
    done: usize,
    overdue: usize,
    stopped_late: usize,
    uncounted: usize,
    days_late: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    report_id: Option<String>,
    report_due: Option<String>,
    reported: Option<String>,
}

/// Returns a plan as a line of JSON. The keys are frozen; new ones may be added.
///
/// # Panics
///
/// Never: all fields can be serialized as JSON.
#[must_use]
pub fn line(row: &Row) -> String {
    let line = Line {
        version: VERSION,
        kind: "plan",
        path: &row.path,
        unit: row.unit.as_deref(),
        year: row.year.map(Year::start),
        school_year: row.year.and_then(Year::school_name),
        error: match &row.state {
            State::Known(_) => None,
            State::Broken(why) => Some(why),
            State::Missing => Some(MISSING),
        },
        figures: row.state.summary().map(|summary| Figures {
            is_current: summary.is_current,
            as_of: summary.as_of.to_string(),
            dated_so_far: summary.tally.due,
            done_so_far: summary.tally.done,
            dated: summary.tally.dated,
            done: summary.tally.in_all().done,
            overdue: summary.tally.overdue,
            stopped_late: summary.tally.stopped_late,
            uncounted: summary.tally.uncounted,
            days_late: summary.days_late,
            report_id: summary.report_id.clone(),
            report_due: summary.report_due.map(|day| day.to_string()),
            reported: summary.reported.map(|day| day.to_string()),
        }),
    };
    escaped_json::line(&line)
}

/// Returns the summary line; `left` is the number of rows that are not shown.
#[must_use]
pub fn summary(totals: Totals, year: i32, left: usize, language: Language) -> String {
    let words = &Words::of(language).status;
    let count = |count: usize| count.to_string();
    let mut message = fill(
        words.plans,
        &[
            ("plans", &count(totals.plans)),
            ("late", &count(totals.late)),
            ("reported", &count(totals.reported)),
            ("broken", &count(totals.broken)),
        ],
    );
    let year = year.to_string();
    for (number, words) in [
        (totals.stopped_late, words.plans_stopped_late),
        (totals.of_other_year, words.plans_of_other_year),
        (totals.missing, words.plans_missing),
    ] {
        if number > 0 {
            message.push_str(", ");
            message += &fill(words, &[("count", &count(number)), ("year", &year)]);
        }
    }
    if left > 0 {
        message.push('\n');
        message.push_str(&fill(words.more_plans, &[("count", &count(left))]));
    }
    message
}
