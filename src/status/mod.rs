//! What the records amount to on one day: the status of every occurrence, task,
//! section and party. Pure: the day is an argument.

mod changes;
mod lateness;
mod meaning;
mod obligation;
mod records;
mod share;
mod summary;

use chrono::NaiveDate;

pub use changes::Changes;
pub use meaning::Status;
pub use obligation::Obligation;
pub use share::Share;
pub use summary::{Summary, Totals, worst_first};

use crate::plan::Plan;
use crate::plan::index::ByRecord;
use crate::plan::record::Task;

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Dated occurrences due up to the as-of day.
    pub dated_so_far: usize,
    /// How many of these are done.
    pub done_so_far: usize,
    /// All dated occurrences.
    pub dated: usize,
    /// How many of these are done.
    pub done: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// How many are due soon.
    pub due_soon: usize,
}

impl Tally {
    /// Returns how much is done of what was due up to the as-of day.
    #[must_use]
    pub fn so_far(&self) -> Share {
        Share {
            done: self.done_so_far,
            all: self.dated_so_far,
        }
    }

    /// Returns how much is done of all that has a due day.
    #[must_use]
    pub fn in_all(&self) -> Share {
        Share {
            done: self.done,
            all: self.dated,
        }
    }
}

/// A plan on one day.
#[derive(Debug)]
pub struct Snapshot<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The day.
    pub as_of: NaiveDate,
    /// Everything that is owed: kind by kind, in the order of the records, each by
    /// date.
    pub obligations: Vec<Obligation<'p>>,
}

impl<'p> Snapshot<'p> {
    /// Looks at a plan on a day. `due_soon` is how many days ahead something is
    /// due soon. Records dated after the day do not count.
    #[must_use]
    pub fn new(plan: &'p Plan, as_of: NaiveDate, due_soon: u32) -> Self {
        Self {
            plan,
            as_of,
            obligations: obligation::all(plan, as_of, due_soon),
        }
    }

    /// Counts what is done of some items.
    pub fn tally<'i>(&self, items: impl Iterator<Item = &'i Obligation<'i>>) -> Tally {
        let mut tally = Tally::default();
        for item in items {
            let Some(due) = item.due else { continue };
            let done = usize::from(item.status.is_done());
            tally.dated += 1;
            tally.done += done;
            if due <= self.as_of {
                tally.dated_so_far += 1;
                tally.done_so_far += done;
            }
            tally.overdue += usize::from(item.status == Status::Overdue);
            tally.due_soon += usize::from(item.status == Status::DueSoon);
        }
        tally
    }

    /// Returns the items of each task, by number.
    #[must_use]
    pub fn by_task(&self) -> ByRecord<Task, Vec<&Obligation<'p>>> {
        let mut tasks = ByRecord::filled(Vec::new(), self.plan.tasks.len());
        for item in &self.obligations {
            if let Some(task) = item.task {
                tasks[task].push(item);
            }
        }
        tasks
    }

    /// Returns the overdue items, the one that is late the longest first.
    #[must_use]
    pub fn overdue(&self) -> Vec<&Obligation<'p>> {
        self.dated_where(|item| item.status == Status::Overdue)
    }

    /// Returns what was overdue when it was paused or dropped, the one with the
    /// earliest due day first.
    #[must_use]
    pub fn stopped_late(&self) -> Vec<&Obligation<'p>> {
        self.dated_where(|item| self.is_stopped_late(item))
    }

    /// Returns what is neither done nor late and falls due within `days` days,
    /// the earliest first.
    #[must_use]
    pub fn due_within(&self, days: u32) -> Vec<&Obligation<'p>> {
        self.dated_where(|item| {
            let open = matches!(
                item.status,
                Status::DueSoon | Status::InProgress | Status::NotStarted
            );
            open && self.days_left(item).is_some_and(|left| left <= days.into())
        })
    }

    fn dated_where(&self, wanted: impl Fn(&Obligation<'p>) -> bool) -> Vec<&Obligation<'p>> {
        let mut items: Vec<&Obligation<'p>> = self
            .obligations
            .iter()
            .filter(|item| wanted(item))
            .collect();
        // Stable: items of one day keep the order of the plan.
        items.sort_by_key(|item| item.due);
        items
    }
}

/// Returns the status of a task from its items: the most urgent, but work of
/// which a part is done is in progress and not "not started".
#[must_use]
pub fn of_task(items: &[&Obligation<'_>]) -> Option<Status> {
    let most_urgent = items.iter().map(|item| item.status).min()?;
    let begun = items.iter().any(|item| item.status.is_done());
    Some(match most_urgent {
        Status::NotStarted if begun => Status::InProgress,
        status => status,
    })
}
