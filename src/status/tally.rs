//! The counts of due, done and open obligations, whose parts add up.

use serde::Serialize;

use super::{Obligation, Share, Snapshot, Status};

/// The counts of obligations with a due day, as of the last day counted. Each is in `due`,
/// `later` or `uncounted`, and in exactly one part of the first two. Templates show them by
/// these names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// All of them.
    pub dated: usize,
    /// Due up to the last day counted.
    pub due: usize,
    /// Of those due, done.
    pub done: usize,
    /// Of those due and done, done late.
    pub done_late: usize,
    /// Of those due, overdue.
    pub overdue: usize,
    /// Of those due, not done but still on time: due on the last day counted.
    pub due_today: usize,
    /// Of those due, paused.
    pub paused: usize,
    /// Of those due, dropped.
    pub dropped: usize,
    /// Of those due and paused or dropped, overdue when they were.
    pub stopped_late: usize,
    /// Due after the last day counted.
    pub later: usize,
    /// Of those due later, already done.
    pub ahead: usize,
    /// Of those due later, paused.
    pub paused_ahead: usize,
    /// Of those due later, dropped.
    pub dropped_ahead: usize,
    /// Of those due later, neither done nor paused nor dropped.
    pub to_come: usize,
    /// Due on a day that cannot be counted: owed all the same.
    pub uncounted: usize,
    /// Due soon.
    #[serde(skip)]
    pub due_soon: usize,
}

impl Tally {
    /// Returns the share done of what was due up to the last day counted.
    #[must_use]
    pub fn so_far(&self) -> Share {
        Share {
            done: self.done,
            all: self.due,
        }
    }

    /// Returns the share done of everything with a due day.
    #[must_use]
    pub fn in_all(&self) -> Share {
        Share {
            done: self.done + self.ahead,
            all: self.dated,
        }
    }

    fn add_due(&mut self, status: Status) {
        self.due += 1;
        self.done_late += usize::from(status == Status::DoneLate);
        *match status {
            Status::Done | Status::DoneLate => &mut self.done,
            Status::Overdue => &mut self.overdue,
            Status::Paused => &mut self.paused,
            Status::Dropped => &mut self.dropped,
            _ => &mut self.due_today,
        } += 1;
    }

    fn add_later(&mut self, status: Status) {
        self.later += 1;
        *match status {
            Status::Done | Status::DoneLate => &mut self.ahead,
            Status::Paused => &mut self.paused_ahead,
            Status::Dropped => &mut self.dropped_ahead,
            _ => &mut self.to_come,
        } += 1;
    }
}

impl Snapshot<'_> {
    /// Counts obligations, each fact once: not a duty beside the entry that owes the same. Those
    /// that need no due day are ignored.
    pub fn tally<'o>(&self, obligations: impl Iterator<Item = &'o Obligation<'o>>) -> Tally {
        let mut tally = Tally::default();
        for obligation in obligations.filter(|it| !it.is_owed_elsewhere) {
            let status = obligation.status;
            tally.uncounted += usize::from(status == Status::Uncounted);
            let Some(due) = obligation.due else { continue };
            if due <= self.as_of {
                tally.add_due(status);
                tally.stopped_late += usize::from(self.is_stopped_late(obligation));
            } else {
                tally.add_later(status);
            }
            tally.due_soon += usize::from(status == Status::DueSoon);
        }
        tally.dated = tally.due + tally.later + tally.uncounted;
        tally
    }
}
