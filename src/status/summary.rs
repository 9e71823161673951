//! The summary of a plan, by which an officer compares schools.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Snapshot, Tally};
use crate::plan::field::given;

/// The summary of a plan without errors.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The as-of day.
    pub as_of: NaiveDate,
    /// The counts of obligations.
    pub tally: Tally,
    /// By how many days the longest overdue work is late.
    pub days_late: i64,
    /// The last day on which the annual report is on time.
    pub report_due: Option<NaiveDate>,
    /// The date of the report, unless it is after the as-of day.
    pub reported: Option<NaiveDate>,
}

impl Summary {
    /// Summarizes a plan.
    #[must_use]
    pub fn of(snapshot: &Snapshot<'_>) -> Self {
        let report = snapshot.plan.report.get();
        let dated = report.and_then(|report| given(&report.date));
        let overdue = snapshot.overdue();
        let days_late = overdue.iter().map(|late| snapshot.days_late(late));
        Self {
            as_of: snapshot.as_of,
            tally: snapshot.tally(snapshot.obligations.iter()),
            days_late: days_late.max().unwrap_or(0),
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

/// Returns a key that sorts plans, the worst first: plans with errors, then by the
/// number of overdue obligations, the days late, an overdue report, and the smallest
/// share done.
#[must_use]
pub fn worst_first(summary: Option<&Summary>) -> impl Ord + use<> {
    let done = summary.and_then(|summary| summary.tally.so_far().percent());
    let late = summary.map(|summary| {
        let overdue = summary.tally.overdue;
        (overdue, summary.days_late, summary.is_report_late())
    });
    (summary.is_some(), Reverse(late), done)
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
    /// Those with a dated report.
    pub reported: usize,
}

impl Totals {
    /// Adds a plan; `None` if it has errors.
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
