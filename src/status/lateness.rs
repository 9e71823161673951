//! By how many days an obligation is late, or was when it was closed, and whether it should
//! have begun.

use chrono::NaiveDate;

use super::{Obligation, Snapshot, Status};
use crate::plan::record::State;

impl Snapshot<'_> {
    /// Returns the day on which an obligation was done, if it was.
    #[must_use]
    pub fn done_on(&self, obligation: &Obligation<'_>) -> Option<NaiveDate> {
        let (_, on) = obligation.latest.filter(|_| obligation.status.is_done())?;
        Some(on)
    }

    /// Returns by how many days an obligation is late, or was when it was done, paused
    /// or dropped; 0 if it was on time or is not due yet. What is in progress is not late: if its
    /// due day has passed, something else is owed for it.
    #[must_use]
    pub fn days_late(&self, obligation: &Obligation<'_>) -> i64 {
        if obligation.status == Status::InProgress {
            return 0;
        }
        self.days_since(obligation, obligation.due)
    }

    /// Returns by how many days an extended obligation is late relative to its original
    /// due day, or was when it was done, paused or dropped; 0 if it was not extended.
    #[must_use]
    pub fn days_late_at_first(&self, obligation: &Obligation<'_>) -> i64 {
        self.days_since(obligation, obligation.first_due)
    }

    /// Returns how many days an obligation remained open after a due day. The lateness of
    /// paused or dropped work does not grow after the day on which it was closed.
    fn days_since(&self, obligation: &Obligation<'_>, due: Option<NaiveDate>) -> i64 {
        let closed = if obligation.status.is_stopped() {
            obligation.closed.map(|(_, on)| on)
        } else {
            self.done_on(obligation)
        };
        let until = closed.unwrap_or(self.as_of);
        due.map_or(0, |due| (until - due).num_days().max(0))
    }

    /// Returns whether an obligation was overdue when it was paused or dropped. What was
    /// done late before was not: see [`Self::done_before_stop`].
    #[must_use]
    pub fn is_stopped_late(&self, obligation: &Obligation<'_>) -> bool {
        let stopped = obligation.status.is_stopped();
        let done_before = self.done_before_stop(obligation).is_some();
        stopped && !done_before && self.days_late(obligation) > 0
    }

    /// Returns whether an obligation should have begun: its first day has come, it is not
    /// overdue, and nothing is recorded.
    #[must_use]
    pub fn should_have_begun(&self, obligation: &Obligation<'_>) -> bool {
        let is_open = matches!(obligation.status, Status::NotStarted | Status::DueSoon);
        let has_come = obligation.begins.is_some_and(|day| day <= self.as_of);
        is_open && has_come && obligation.latest.is_none()
    }

    /// Returns the day on which something was done that was paused or dropped afterwards.
    #[must_use]
    pub fn done_before_stop(&self, obligation: &Obligation<'_>) -> Option<NaiveDate> {
        let stopped = obligation.status.is_stopped();
        let (state, on) = obligation.closed.filter(|_| stopped)?;
        (state == State::Done).then_some(on)
    }

    /// Returns what is owed for the same work as in another snapshot.
    #[must_use]
    pub fn again(&self, item: &Obligation<'_>) -> Option<&Obligation<'_>> {
        let name = item.name();
        let mut all = self.obligations.iter();
        all.find(|other| other.task == item.task && other.name() == name)
    }

    /// Returns the last record that closed something after a day: that it was done,
    /// paused or dropped.
    #[must_use]
    pub fn closed_after(
        &self,
        obligation: &Obligation<'_>,
        day: NaiveDate,
    ) -> Option<(State, NaiveDate)> {
        // What is done often enough is closed by the record that made it so many times.
        if obligation.at_least > 1 {
            return obligation.closed.filter(|(_, on)| *on > day);
        }
        let records = obligation.progress.iter().rev();
        records
            .map(|index| self.plan.recorded(*index))
            .filter_map(|record| Some((*record.state.get()?, record.on.get()?.0)))
            .find(|(state, on)| *state != State::Started && *on > day)
    }

    /// Returns how many days are left until the due day of an obligation; negative if
    /// it has passed.
    #[must_use]
    pub fn days_left(&self, obligation: &Obligation<'_>) -> Option<i64> {
        Some((obligation.due? - self.as_of).num_days())
    }
}
