//! How many dates are due, done and open: parts that add up.

use serde::Serialize;

use crate::status::{Obligation, Snapshot, Status};

/// How many of some dates are due on the last day that counts, and what became of
/// them. Each date is `due` or `later`, and stands in exactly one part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
    /// All dates.
    pub dated: usize,
    /// Due up to the last day that counts.
    pub due: usize,
    /// Of those due, done.
    pub done: usize,
    /// Of those due and done, done late.
    pub done_late: usize,
    /// Of those due, overdue.
    pub overdue: usize,
    /// Of those due, not done but still on time: due on the last day itself.
    pub due_today: usize,
    /// Of those due, paused.
    pub paused: usize,
    /// Of those due, dropped.
    pub dropped: usize,
    /// Of those due and paused or dropped, overdue by then.
    pub stopped_late: usize,
    /// Due after the last day that counts.
    pub later: usize,
    /// Of those due later, done already.
    pub ahead: usize,
    /// Of those due later, paused.
    pub paused_ahead: usize,
    /// Of those due later, dropped.
    pub dropped_ahead: usize,
    /// Of those due later, neither done nor paused nor dropped.
    pub to_come: usize,
}

impl Count {
    /// Counts the items that have a due day.
    pub(super) fn of<'i>(
        snapshot: &Snapshot<'_>,
        items: impl Iterator<Item = &'i Obligation<'i>>,
    ) -> Self {
        let mut count = Self::default();
        for item in items {
            let Some(due) = item.due else { continue };
            count.dated += 1;
            if due <= snapshot.as_of {
                count.add_due(item.status);
                count.stopped_late += usize::from(snapshot.is_stopped_late(item));
            } else {
                count.add_later(item.status);
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
