//! Renders many plans as of a date as a table or as JSON lines.

use serde::Serialize;

use crate::messages::{Language, StatusWords, Words, fill};
use crate::plan::scalar::day::written;
use crate::render::escaped_json;
use crate::render::table::{Column, Table};
use crate::status::{Share, Summary, Totals, worst_first};

/// One plan of many.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its path.
    pub path: String,
    /// The name of the unit, if it could be read.
    pub unit: Option<String>,
    /// The year of the plan, if it could be read.
    pub year: Option<u32>,
    /// Its progress, or why it cannot be computed.
    pub state: Result<Summary, String>,
}

/// Sorts plans, worst first; equal ones by path.
pub fn sort(rows: &mut [Row]) {
    rows.sort_by_cached_key(|row| (worst_first(row.state.as_ref().ok()), row.path.clone()));
}

/// Returns a table with one row per plan.
#[must_use]
pub fn table(rows: &[Row], language: Language) -> Table {
    let words = &Words::of(language).status;
    Table {
        columns: vec![
            (words.unit, Column::Text),
            (words.plan, Column::Text),
            (words.so_far, Column::Short),
            (words.year, Column::Short),
            (words.late, Column::Number),
            (words.most_late, Column::Number),
            (words.report, Column::Text),
        ],
        rows: rows.iter().map(|row| cells(row, words)).collect(),
    }
}

fn cells(row: &Row, words: &StatusWords) -> Vec<String> {
    let unit = row.unit.clone().unwrap_or_default();
    let text = |share: Share| match share.percent() {
        Some(percent) => format!("{}/{} ({percent} %)", share.done, share.all),
        None => "–".to_owned(),
    };
    match &row.state {
        Ok(summary) => {
            let tally = summary.tally;
            vec![
                unit,
                row.path.clone(),
                text(tally.so_far()),
                text(tally.in_all()),
                tally.overdue.to_string(),
                summary.days_late.to_string(),
                report(summary, words),
            ]
        }
        Err(why) => {
            let broken = fill(words.broken, &[("why", why)]);
            let dash = || "–".to_owned();
            vec![
                unit,
                row.path.clone(),
                dash(),
                dash(),
                dash(),
                dash(),
                broken,
            ]
        }
    }
}

/// Returns the report's status as text.
fn report(summary: &Summary, words: &StatusWords) -> String {
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

#[derive(Serialize)]
struct Line<'r> {
    version: u32,
    kind: &'static str,
    path: &'r str,
    unit: Option<&'r str>,
    year: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'r str>,
    #[serde(flatten)]
    state: Option<State>,
}

#[derive(Serialize)]
struct State {
    as_of: String,
    dated_so_far: usize,
    done_so_far: usize,
    dated: usize,
    done: usize,
    overdue: usize,
    days_late: i64,
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
        year: row.year,
        error: row.state.as_ref().err().map(String::as_str),
        state: row.state.as_ref().ok().map(|summary| State {
            as_of: summary.as_of.to_string(),
            dated_so_far: summary.tally.dated_so_far,
            done_so_far: summary.tally.done_so_far,
            dated: summary.tally.dated,
            done: summary.tally.done,
            overdue: summary.tally.overdue,
            days_late: summary.days_late,
            report_due: summary.report_due.map(|day| day.to_string()),
            reported: summary.reported.map(|day| day.to_string()),
        }),
    };
    escaped_json::line(&line)
}

/// Returns the summary line.
#[must_use]
pub fn summary(totals: Totals, shown: usize, language: Language) -> String {
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
    if shown < totals.plans {
        let left = count(totals.plans - shown);
        message.push('\n');
        message.push_str(&fill(words.more_plans, &[("count", &left)]));
    }
    message
}
