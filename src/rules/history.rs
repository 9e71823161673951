//! What the records say of all that is due once: what happened, and when it was due as seen
//! from any day. Shared by the rules about lateness that later records hide.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::closing::{Closing, ReportedState};
use crate::plan::collection::Placed;
use crate::plan::extended::Extended;
use crate::plan::record::{Progress, State};
use crate::plan::target::Target;

/// What is due once: an occurrence, or a report.
pub(super) type Key = Target;

/// What the records say of all that is due once.
pub(super) struct History<'p> {
    plan: &'p Plan,
    /// The progress records of each that has any, also those that entries of registers
    /// are; the earliest first.
    pub records: HashMap<Key, Vec<&'p Placed<Progress>>>,
    reported: HashMap<Key, Vec<ReportedState>>,
    extended: Extended,
}

impl<'p> History<'p> {
    /// Collects what the records of a plan say.
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut records: HashMap<Key, Vec<&Placed<Progress>>> = HashMap::new();
        for (_, record, target) in plan.all_recorded() {
            if let Some(key) = key(&target) {
                records.entry(key).or_default().push(record);
            }
        }
        for records in records.values_mut() {
            records.sort_by_key(|record| record.on.get().copied());
        }
        Self {
            plan,
            records,
            reported: plan.reported(),
            extended: Extended::until(plan, NaiveDate::MAX),
        }
    }

    /// Returns the day on which something was due as seen from a day.
    pub(super) fn due(&self, key: Key, seen: NaiveDate) -> Option<NaiveDate> {
        let extension = self.extended.of(key, self.settling(key, seen), seen);
        let to = extension.and_then(|extension| self.plan.extensions[extension].to.get());
        let first = self.plan.first_due_on(key, seen);
        match to {
            Some(to) => {
                let due = first.unwrap_or(to.0);
                Some(self.plan.extended_due(key, to.0, due))
            }
            None => first,
        }
    }

    /// Returns what records closed something up to a day, and since when.
    pub(super) fn closed(&self, key: Key, until: NaiveDate) -> Option<(State, NaiveDate)> {
        self.closing(key, until).closed
    }

    /// Returns the same, also that a report was issued.
    pub(super) fn settled(&self, key: Key, until: NaiveDate) -> Option<(State, NaiveDate)> {
        self.settling(key, until).closed
    }

    fn settling(&self, key: Key, until: NaiveDate) -> Closing {
        let issued = self.plan.issued(key).filter(|day| *day <= until);
        self.closing(key, until).or_issued(issued)
    }

    fn closing(&self, key: Key, until: NaiveDate) -> Closing {
        let reported = self.reported.get(&key).map_or(&[][..], |reported| reported);
        let known = reported.partition_point(|reported| reported.on <= until);
        Closing::of(&reported[..known], self.plan.times_of(key))
    }
}

/// Returns what a record is about, if that is due once.
pub(super) fn key(target: &Target) -> Option<Key> {
    Some(*target).filter(|target| target.is_dated())
}
