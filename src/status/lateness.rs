//! How many days something is late, or was when it was closed.

use chrono::NaiveDate;

use super::{Obligation, Snapshot};
use crate::plan::record::State;

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

    /// Returns how many days past a due day an item stayed open.
    fn days_since(&self, item: &Obligation<'_>, due: Option<NaiveDate>) -> i64 {
        let until = self.closed_on(item).unwrap_or(self.as_of);
        due.map_or(0, |due| (until - due).num_days().max(0))
    }

    /// Returns the day since which an item is done, paused or dropped. Of several
    /// such records in a row before it was dropped the first counts: from then on
    /// it was late no further.
    fn closed_on(&self, item: &Obligation<'_>) -> Option<NaiveDate> {
        if !item.status.is_stopped() {
            return self.done_on(item);
        }
        let records = item.progress.iter().rev();
        let first = records
            .map(|index| &self.plan.progress[*index])
            .take_while(|record| record.state.get() != Some(&State::Started))
            .last();
        let on = first.and_then(|record| record.on.get()).map(|on| on.0);
        on.or(item.latest.map(|(_, on)| on))
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
