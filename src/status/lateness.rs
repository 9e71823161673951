//! How many days something is late, or was when it was closed.

use chrono::NaiveDate;

use super::{Obligation, Snapshot};

impl Snapshot<'_> {
    /// Returns the day on which an item was done, if it was.
    #[must_use]
    pub fn done_on(&self, item: &Obligation<'_>) -> Option<NaiveDate> {
        let (_, on) = item.latest.filter(|_| item.status.is_done())?;
        Some(on)
    }

    /// Returns how many days an item is late, or was when it was done, paused or
    /// dropped; 0 where it was on time or is not due yet.
    #[must_use]
    pub fn days_late(&self, item: &Obligation<'_>) -> i64 {
        self.days_since(item, item.due)
    }

    /// Returns how many days an item that was put off is late against its first
    /// due day, or was when it was done, paused or dropped; 0 where it was not put
    /// off.
    #[must_use]
    pub fn days_late_at_first(&self, item: &Obligation<'_>) -> i64 {
        self.days_since(item, item.first_due)
    }

    /// Returns how many days past a due day an item stayed open. What was paused or
    /// dropped grew no later after the first of such records in a row.
    fn days_since(&self, item: &Obligation<'_>, due: Option<NaiveDate>) -> i64 {
        let closed = if item.status.is_stopped() {
            item.closed
        } else {
            self.done_on(item)
        };
        let until = closed.unwrap_or(self.as_of);
        due.map_or(0, |due| (until - due).num_days().max(0))
    }

    /// Returns whether an item was overdue when it was paused or dropped.
    #[must_use]
    pub fn is_stopped_late(&self, item: &Obligation<'_>) -> bool {
        item.status.is_stopped() && self.days_late(item) > 0
    }

    /// Returns how many days are left until the due day of an item; negative where
    /// it has passed.
    #[must_use]
    pub fn days_left(&self, item: &Obligation<'_>) -> Option<i64> {
        Some((item.due? - self.as_of).num_days())
    }
}
