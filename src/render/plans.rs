//! Renders many plans as of a date as a table or as JSON lines.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::escaped_json;
use super::grid::{Column, Grid};
use super::overview::percent;
use crate::messages::{Language, StatusWords, Words, fill};
use crate::plan::day::written;
use crate::plan::field::given;
use crate::plan::record::Report;
use crate::status::{Outlook, Tally};

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
    pub state: Result<Sound, String>,
}

/// The progress of a plan without errors.
#[derive(Debug, Clone)]
pub struct Sound {
    /// The as-of date.
    pub as_of: NaiveDate,
    /// The counts of its occurrences.
    pub tally: Tally,
    /// The number of days of the longest overdue work.
    pub days_late: i64,
    /// The due date of the annual report.
    pub report_due: Option<NaiveDate>,
    /// The date of the report document, if there is one.
    pub reported: Option<NaiveDate>,
}

impl Sound {
    /// Returns the progress of a plan.
    #[must_use]
    pub fn of(outlook: &Outlook<'_>) -> Self {
        let report = outlook.plan.report.get();
        let day = |field: fn(&Report) -> Option<NaiveDate>| report.and_then(field);
        let late = outlook.overdue();
        Self {
            as_of: outlook.as_of,
            tally: outlook.tally(outlook.obligations.iter()),
            days_late: late
                .iter()
                .map(|item| outlook.days_late(item))
                .max()
                .unwrap_or(0),
            report_due: outlook.plan.report_due(),
            reported: day(|report| given(&report.date).map(|date| date.0))
                .filter(|date| *date <= outlook.as_of),
        }
    }

    /// Returns whether the report is overdue.
    fn report_late(&self) -> bool {
        self.reported.is_none() && self.report_due.is_some_and(|due| due < self.as_of)
    }
}

/// The counts over all plans.
#[derive(Debug, Clone, Copy, Default)]
pub struct Totals {
    /// The number of plans.
    pub plans: usize,
    /// The number of plans that could not be computed.
    pub broken: usize,
    /// The number of plans with overdue work.
    pub late: usize,
    /// The number of plans with a report.
    pub reported: usize,
}

impl Totals {
    /// Adds a plan to the counts.
    pub fn add(&mut self, row: &Row) {
        self.plans += 1;
        match &row.state {
            Err(_) => self.broken += 1,
            Ok(sound) => {
                self.late += usize::from(sound.tally.overdue > 0);
                self.reported += usize::from(sound.reported.is_some());
            }
        }
    }
}

/// Sorts plans, worst first: plans that cannot be computed, then by overdue work,
/// days overdue, report, progress and finally path.
pub fn sort(rows: &mut [Row]) {
    rows.sort_by_cached_key(|row| {
        let sound = row.state.as_ref().ok();
        let done = sound.map(|it| percent(it.tally.done_so_far, it.tally.dated_so_far));
        (
            sound.is_some(),
            Reverse(sound.map(|it| (it.tally.overdue, it.days_late, it.report_late()))),
            done.flatten(),
            row.path.clone(),
        )
    });
}

/// Returns a table with one row per plan.
#[must_use]
pub fn table(rows: &[Row], language: Language) -> Grid {
    let words = &Words::of(language).status;
    Grid {
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
    let share = |done, all| match percent(done, all) {
        Some(percent) => format!("{done}/{all} ({percent} %)"),
        None => "–".to_owned(),
    };
    match &row.state {
        Ok(sound) => {
            let tally = sound.tally;
            vec![
                unit,
                row.path.clone(),
                share(tally.done_so_far, tally.dated_so_far),
                share(tally.done, tally.dated),
                tally.overdue.to_string(),
                sound.days_late.to_string(),
                report(sound, words),
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
fn report(sound: &Sound, words: &StatusWords) -> String {
    match (sound.reported, sound.report_due) {
        (Some(day), _) => fill(words.reported, &[("day", &written(day))]),
        (None, Some(due)) => {
            let days = (due - sound.as_of).num_days();
            let said = if days < 0 {
                words.report_is_late
            } else {
                words.report_open
            };
            let days = days.abs().to_string();
            fill(said, &[("due", &written(due)), ("days", &days)])
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
        state: row.state.as_ref().ok().map(|sound| State {
            as_of: sound.as_of.to_string(),
            dated_so_far: sound.tally.dated_so_far,
            done_so_far: sound.tally.done_so_far,
            dated: sound.tally.dated,
            done: sound.tally.done,
            overdue: sound.tally.overdue,
            days_late: sound.days_late,
            report_due: sound.report_due.map(|day| day.to_string()),
            reported: sound.reported.map(|day| day.to_string()),
        }),
    };
    escaped_json::line(&line)
}

/// Returns the summary line.
#[must_use]
pub fn summary(totals: Totals, shown: usize, language: Language) -> String {
    let words = &Words::of(language).status;
    let count = |count: usize| count.to_string();
    let mut said = fill(
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
        said.push('\n');
        said.push_str(&fill(words.more_plans, &[("count", &left)]));
    }
    said
}
