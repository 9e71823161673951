//! Which records count on a day, and about what.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Extension, Progress};
use crate::plan::schedule::{Occurrence, Schedule};
use crate::plan::target::Target;

/// The extensions that count on a day: of each occurrence the last one, by day,
/// then in the order of the files.
pub(super) struct Extended(HashMap<(Ix<Deadline>, Ix<Occurrence>), Ix<Extension>>);

impl Extended {
    /// Returns the extensions up to a day; one holds from its own day on.
    pub(super) fn until(plan: &Plan, as_of: NaiveDate) -> Self {
        let on = |index: &Ix<Extension>| plan.extensions[*index].on.get().map(|on| on.0);
        let mut order: Vec<Ix<Extension>> = plan.extensions.indices().collect();
        order.retain(|index| on(index).is_some_and(|on| on <= as_of));
        order.sort_by_key(on);
        let mut last = HashMap::new();
        for index in order {
            if let Target::Occurrence {
                deadline,
                occurrence,
            } = plan.links.extended[index]
            {
                last.insert((deadline, occurrence), index);
            }
        }
        Self(last)
    }

    /// Returns the last extension of something.
    pub(super) fn of(&self, target: Target) -> Option<Ix<Extension>> {
        let Target::Occurrence {
            deadline,
            occurrence,
        } = target
        else {
            return None;
        };
        self.0.get(&(deadline, occurrence)).copied()
    }
}

/// The progress records that count on a day, by what they are about.
pub(super) struct Recorded {
    /// Where the lists of each deadline begin: one for each date, else one.
    first: ByRecord<Deadline, usize>,
    lists: Vec<Vec<Ix<Progress>>>,
}

impl Recorded {
    /// Returns the records up to a day, each list by day; records of one day keep
    /// the order of the files, so that the last one counts.
    pub(super) fn until(plan: &Plan, as_of: NaiveDate) -> Self {
        let mut first = ByRecord::filled(0, plan.deadlines.len());
        let mut count = 0;
        for (deadline, schedule) in plan.links.schedules.enumerate() {
            first[deadline] = count;
            count += match schedule {
                Schedule::Dated(occurrences) => occurrences.len(),
                _ => 1,
            };
        }
        let mut recorded = Self {
            first,
            lists: vec![Vec::new(); count],
        };
        for (index, target) in plan.links.targets.enumerate() {
            let on = plan.progress[index].on.get();
            if on.is_some_and(|on| on.0 <= as_of)
                && let Some(list) = recorded.list(*target)
            {
                list.push(index);
            }
        }
        for list in &mut recorded.lists {
            list.sort_by_key(|record| plan.progress[*record].on.get().copied());
        }
        recorded
    }

    /// Takes the records about something.
    pub(super) fn take(&mut self, target: Target) -> Vec<Ix<Progress>> {
        self.list(target).map(std::mem::take).unwrap_or_default()
    }

    fn list(&mut self, target: Target) -> Option<&mut Vec<Ix<Progress>>> {
        let slot = match target {
            Target::Occurrence {
                deadline,
                occurrence,
            } => self.first[deadline] + occurrence.position(),
            Target::Standing { deadline } => self.first[deadline],
            _ => return None,
        };
        self.lists.get_mut(slot)
    }
}
