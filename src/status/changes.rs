//! Changes of status between two days.

use super::{Obligation, Snapshot, Status};

/// The changes between two days, each list sorted by due day.
#[derive(Debug)]
pub struct Changes<'o> {
    /// Done since.
    pub done: Vec<&'o Obligation<'o>>,
    /// Overdue since.
    pub late: Vec<&'o Obligation<'o>>,
    /// Extended since.
    pub extended: Vec<&'o Obligation<'o>>,
    /// Paused since.
    pub paused: Vec<&'o Obligation<'o>>,
    /// Dropped since.
    pub dropped: Vec<&'o Obligation<'o>>,
}

impl<'o> Changes<'o> {
    /// Compares two snapshots of the same plan.
    #[must_use]
    pub fn between(before: &Snapshot<'_>, after: &'o Snapshot<'_>) -> Self {
        // A plan has the same obligations on any day, in the same order.
        let pairs = || before.obligations.iter().zip(&after.obligations);
        let list = |changed: fn(&Obligation<'_>, &Obligation<'_>) -> bool| {
            let mut obligations: Vec<&Obligation<'_>> = pairs()
                .filter(|(was, is)| changed(was, is))
                .map(|(_, is)| is)
                .collect();
            obligations.sort_by_key(|obligation| obligation.due);
            obligations
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
