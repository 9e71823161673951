//! The counts of due, done and open obligations, whose parts add up.

use serde::Serialize;

use crate::status::{Obligation, Snapshot, Status};

/// The counts of obligations with a due day, as of the last day counted. Each is in
/// `due` or `later`, and in exactly one part of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
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
}

impl Count {
    /// Counts the obligations that have a due day.
    pub(super) fn of<'o>(
        snapshot: &Snapshot<'_>,
        obligations: impl Iterator<Item = &'o Obligation<'o>>,
    ) -> Self {
        let mut count = Self::default();
        for obligation in obligations {
            let Some(due) = obligation.due else { continue };
            count.dated += 1;
            if due <= snapshot.as_of {
                count.add_due(obligation.status);
                count.stopped_late += usize::from(snapshot.is_stopped_late(obligation));
            } else {
                count.add_later(obligation.status);
            }
        }
        count
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
