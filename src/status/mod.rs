//! The status of a plan as of a day, which is an argument: what is done, overdue and
//! due.

mod changes;
mod coverage;
mod entries;
mod judge;
mod lateness;
mod left_out;
mod meaning;
mod obligation;
mod records;
mod report;
mod share;
mod summary;
mod tally;

use chrono::NaiveDate;

pub use changes::Changes;
pub use coverage::{Cover, Covered, Group, coverage, coverage_in, groups};
pub use entries::Standing;
pub use left_out::LeftOut;
pub use meaning::Status;
pub use obligation::Obligation;
pub use report::ReportStanding;
pub use share::Share;
pub use summary::{State, Summary, Totals, worst_first};
pub use tally::Tally;

use crate::plan::Plan;
use crate::plan::index::ByRecord;
use crate::plan::record::Task;

/// A plan as of a day.
#[derive(Debug)]
pub struct Snapshot<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The as-of day.
    pub as_of: NaiveDate,
    /// All obligations: kind by kind, in the order of the records, those of one record
    /// by date.
    pub obligations: Vec<Obligation<'p>>,
    /// What deadlines name and is not among them, because nobody owes it.
    pub left_out: LeftOut,
}

impl<'p> Snapshot<'p> {
    /// Determines all statuses as of a day; records dated after it are ignored. Work
    /// counts as due soon from `due_soon` days before its due day.
    #[must_use]
    pub fn new(plan: &'p Plan, as_of: NaiveDate, due_soon: u32) -> Self {
        let (obligations, left_out) = judge::all(plan, as_of, due_soon);
        Self {
            plan,
            as_of,
            obligations,
            left_out,
        }
    }

    /// Returns the obligations of each task.
    #[must_use]
    pub fn by_task(&self) -> ByRecord<Task, Vec<&Obligation<'p>>> {
        let mut tasks = ByRecord::filled(Vec::new(), self.plan.tasks.len());
        for obligation in &self.obligations {
            if let Some(task) = obligation.task {
                tasks[task].push(obligation);
            }
        }
        tasks
    }

    /// Returns what is overdue, the longest overdue first.
    #[must_use]
    pub fn overdue(&self) -> Vec<&Obligation<'p>> {
        self.by_due_day(|obligation| obligation.status == Status::Overdue)
    }

    /// Returns what was overdue when it was paused or dropped, the earliest due day
    /// first.
    #[must_use]
    pub fn stopped_late(&self) -> Vec<&Obligation<'p>> {
        self.by_due_day(|obligation| self.is_stopped_late(obligation))
    }

    /// Returns what is due on a day that cannot be counted.
    #[must_use]
    pub fn uncounted(&self) -> Vec<&Obligation<'p>> {
        self.by_due_day(|obligation| obligation.status == Status::Uncounted)
    }

    /// Returns open work that falls due within `days` days and is not overdue, the
    /// earliest first.
    #[must_use]
    pub fn due_within(&self, days: u32) -> Vec<&Obligation<'p>> {
        self.by_due_day(|obligation| {
            let open = matches!(
                obligation.status,
                Status::DueSoon | Status::InProgress | Status::NotStarted
            );
            let left = self.days_left(obligation);
            open && left.is_some_and(|left| left <= days.into())
        })
    }

    /// Returns the obligations that meet a condition, by due day.
    fn by_due_day(&self, wanted: impl Fn(&Obligation<'p>) -> bool) -> Vec<&Obligation<'p>> {
        let mut obligations: Vec<&Obligation<'p>> = self
            .obligations
            .iter()
            .filter(|obligation| wanted(obligation))
            .collect();
        // The sort is stable, so those of one day keep the order of the plan.
        obligations.sort_by_key(|obligation| obligation.due);
        obligations
    }
}

/// Returns the status of a task from its obligations: the most urgent one, except
/// that work of which a part is done is in progress rather than not started.
#[must_use]
pub fn of_task(obligations: &[&Obligation<'_>]) -> Option<Status> {
    let statuses = obligations.iter().map(|obligation| obligation.status);
    let most_urgent = statuses.clone().min()?;
    let begun = statuses.clone().any(Status::is_done);
    Some(match most_urgent {
        Status::NotStarted if begun => Status::InProgress,
        status => status,
    })
}
