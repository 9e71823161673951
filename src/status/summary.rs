//! One plan among many: what an officer compares schools by.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Snapshot, Tally};
use crate::plan::field::given;

/// What a plan without errors amounts to.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The as-of day.
    pub as_of: NaiveDate,
    /// The counts of what is owed.
    pub tally: Tally,
    /// How many days the longest overdue work is late.
    pub days_late: i64,
    /// The due day of the annual report.
    pub report_due: Option<NaiveDate>,
    /// The day of the report's document, if there is one.
    pub reported: Option<NaiveDate>,
}

impl Summary {
    /// Returns what a plan amounts to on its day.
    #[must_use]
    pub fn of(snapshot: &Snapshot<'_>) -> Self {
        let report = snapshot.plan.report.get();
        let dated = report.and_then(|report| given(&report.date));
        let late = snapshot.overdue();
        let days = late.iter().map(|item| snapshot.days_late(item));
        Self {
            as_of: snapshot.as_of,
            tally: snapshot.tally(snapshot.obligations.iter()),
            days_late: days.max().unwrap_or(0),
            report_due: snapshot.plan.report_due(),
            reported: dated
                .map(|date| date.0)
                .filter(|date| *date <= snapshot.as_of),
        }
    }

    /// Returns whether the report is overdue: its due day itself is on time.
    #[must_use]
    pub fn is_report_late(&self) -> bool {
        self.reported.is_none() && self.report_due.is_some_and(|due| due < self.as_of)
    }
}

/// Returns a key that sorts plans, worst first: those that cannot be computed, then
/// by overdue work, days late, an overdue report, and how little is done.
#[must_use]
pub fn worst_first(summary: Option<&Summary>) -> impl Ord + use<> {
    let done = summary.and_then(|it| it.tally.so_far().percent());
    let late = summary.map(|it| (it.tally.overdue, it.days_late, it.is_report_late()));
    (summary.is_some(), Reverse(late), done)
}

/// The counts over all plans.
#[derive(Debug, Clone, Copy, Default)]
pub struct Totals {
    /// How many plans there are.
    pub plans: usize,
    /// How many could not be computed.
    pub broken: usize,
    /// How many have overdue work.
    pub late: usize,
    /// How many have a report.
    pub reported: usize,
}

impl Totals {
    /// Counts one more plan; none where it could not be computed.
    pub fn add(&mut self, summary: Option<&Summary>) {
        self.plans += 1;
        match summary {
            None => self.broken += 1,
            Some(summary) => {
                self.late += usize::from(summary.tally.overdue > 0);
                self.reported += usize::from(summary.reported.is_some());
            }
        }
    }
}
