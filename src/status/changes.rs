//! What changed between two days.

use super::{Obligation, Snapshot, Status};

/// What changed between two days, each list by due day.
#[derive(Debug)]
pub struct Changes<'o> {
    /// Done now and not before.
    pub done: Vec<&'o Obligation<'o>>,
    /// Overdue now and not before.
    pub late: Vec<&'o Obligation<'o>>,
    /// Put off since.
    pub extended: Vec<&'o Obligation<'o>>,
    /// Interrupted since.
    pub paused: Vec<&'o Obligation<'o>>,
    /// Given up since.
    pub dropped: Vec<&'o Obligation<'o>>,
}

impl<'o> Changes<'o> {
    /// Compares a plan on two days.
    #[must_use]
    pub fn between(before: &Snapshot<'_>, after: &'o Snapshot<'_>) -> Self {
        // The same plan has the same items on any day, in the same order.
        let pairs = || before.obligations.iter().zip(&after.obligations);
        let list = |changed: fn(&Obligation<'_>, &Obligation<'_>) -> bool| {
            let mut items: Vec<&Obligation<'_>> = pairs()
                .filter(|(was, is)| changed(was, is))
                .map(|(_, is)| is)
                .collect();
            items.sort_by_key(|item| item.due);
            items
        };
        Self {
            done: list(|was, is| is.status.is_done() && !was.status.is_done()),
            late: list(|was, is| is.status == Status::Overdue && was.status != Status::Overdue),
            extended: list(|was, is| is.extension != was.extension),
            paused: list(|was, is| is.status == Status::Paused && was.status != Status::Paused),
            dropped: list(|was, is| is.status == Status::Dropped && was.status != Status::Dropped),
        }
    }
}
