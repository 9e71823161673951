//! The summary of a plan, by which an officer compares schools.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Snapshot, Tally};
use crate::plan::scalar::year::Year;

/// The summary of a plan without errors.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The as-of day.
    pub as_of: NaiveDate,
    /// Whether it is the plan of the year of the as-of day.
    pub is_current: bool,
    /// The counts of obligations.
    pub tally: Tally,
    /// By how many days the longest overdue work is late, or was when it was paused or
    /// dropped.
    pub days_late: i64,
    /// The identifier of the next report, if there are several.
    pub report_id: Option<String>,
    /// The last day on which the next report is on time, or the last one if all are done.
    pub report_due: Option<NaiveDate>,
    /// The day on which the last report was done, if all are.
    pub reported: Option<NaiveDate>,
}

impl Summary {
    /// Summarizes a plan.
    #[must_use]
    pub fn of(snapshot: &Snapshot<'_>) -> Self {
        let next = snapshot.next_report();
        let report = snapshot.next_report_standing();
        let late = [snapshot.overdue(), snapshot.stopped_late()].concat();
        let days_late = late.iter().map(|late| snapshot.days_late(late));
        let as_of = snapshot.as_of;
        let year = snapshot.plan.year().and_then(Year::days);
        let ranges = [year, snapshot.plan.period()];
        let mut ranges = ranges.into_iter().flatten();
        Self {
            as_of,
            is_current: ranges.any(|days| days.contains(as_of)),
            tally: snapshot.tally(snapshot.obligations.iter()),
            days_late: days_late.max().unwrap_or(0),
            report_id: next.and_then(|next| snapshot.plan.report_id(next).map(str::to_owned)),
            report_due: report.due,
            reported: report.done,
        }
    }

    /// Returns the date of the last report of the year of the as-of day, if all are done.
    #[must_use]
    pub fn reported_this_year(&self) -> Option<NaiveDate> {
        self.reported.filter(|_| self.is_current)
    }

    /// Returns whether a report is overdue: its due day itself is on time.
    #[must_use]
    pub fn is_report_late(&self) -> bool {
        self.reported.is_none() && self.report_due.is_some_and(|due| due < self.as_of)
    }
}

/// The state of one plan of many.
#[derive(Debug, Clone)]
pub enum State {
    /// It could be computed.
    Known(Summary),
    /// It has errors or cannot be read, for this reason.
    Broken(String),
    /// There is no plan where one is expected.
    Missing,
}

impl State {
    /// Returns the summary of a plan that could be computed.
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        match self {
            Self::Known(summary) => Some(summary),
            Self::Broken(_) | Self::Missing => None,
        }
    }

    /// Returns whether there is overdue work, work that was overdue when it was paused or
    /// dropped, or no way to know.
    #[must_use]
    pub fn has_bad_news(&self) -> bool {
        let tally = self.summary().map(|summary| summary.tally);
        tally.is_none_or(|tally| tally.overdue + tally.stopped_late > 0)
    }
}

/// Returns a key that sorts plans, the worst first: those that are missing or have errors,
/// those of another year, then by the number of overdue obligations, of those paused or
/// dropped when overdue, the days late, an overdue report, and the smallest share done.
#[must_use]
pub fn worst_first(state: &State) -> impl Ord + use<> {
    let summary = state.summary();
    let done = summary.and_then(|summary| summary.tally.so_far().percent());
    let late = summary.map(|summary| {
        let (overdue, stopped) = (summary.tally.overdue, summary.tally.stopped_late);
        let days = summary.days_late;
        (overdue, stopped, days, summary.is_report_late())
    });
    let is_current = summary.is_some_and(|summary| summary.is_current);
    let is_there = !matches!(state, State::Missing);
    (summary.is_some(), is_there, is_current, Reverse(late), done)
}

/// The counts of plans.
#[derive(Debug, Clone, Copy, Default)]
pub struct Totals {
    /// All plans.
    pub plans: usize,
    /// Those with errors.
    pub broken: usize,
    /// Those with overdue work.
    pub late: usize,
    /// Those with work that was overdue when it was paused or dropped.
    pub stopped_late: usize,
    /// Those whose reports for the year of the as-of day are all done.
    pub reported: usize,
    /// Those of another year.
    pub of_other_year: usize,
    /// The places where a plan is expected and there is none.
    pub missing: usize,
}

impl Totals {
    /// Adds a plan.
    pub fn add(&mut self, state: &State) {
        self.plans += usize::from(!matches!(state, State::Missing));
        match state {
            State::Missing => self.missing += 1,
            State::Broken(_) => self.broken += 1,
            State::Known(summary) => {
                self.late += usize::from(summary.tally.overdue > 0);
                self.stopped_late += usize::from(summary.tally.stopped_late > 0);
                self.reported += usize::from(summary.reported_this_year().is_some());
                self.of_other_year += usize::from(!summary.is_current);
            }
        }
    }
}
