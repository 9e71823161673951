//! Which records count on a day, and about what.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Extension, Progress};
use crate::plan::schedule::{Occurrence, Schedule};
use crate::plan::target::Target;

/// Returns the last extension of each occurrence up to a day: by day, then in the
/// order of the files.
pub(super) fn extensions(
    plan: &Plan,
    as_of: NaiveDate,
) -> HashMap<(Ix<Deadline>, Ix<Occurrence>), Ix<Extension>> {
    let mut order: Vec<Ix<Extension>> = plan.extensions.indices().collect();
    let on = |index: &Ix<Extension>| plan.extensions[*index].on.get().map(|on| on.0);
    order.sort_by_key(on);
    let mut last = HashMap::new();
    for index in order {
        if let (
            Target::Occurrence {
                deadline,
                occurrence,
            },
            Some(true),
        ) = (
            &plan.links.extended[index],
            on(&index).map(|on| on <= as_of),
        ) {
            last.insert((*deadline, *occurrence), index);
        }
    }
    last
}

/// Returns the records about each item up to a day, in the order of items, each
/// list by day; records of one day keep the order of the files.
pub(super) fn progress(plan: &Plan, as_of: NaiveDate) -> Vec<Vec<Ix<Progress>>> {
    let mut first: ByRecord<Deadline, usize> = ByRecord::filled(0, plan.deadlines.len());
    let mut count = 0;
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        first[deadline] = count;
        count += match schedule {
            Schedule::Dated(occurrences) => occurrences.len(),
            _ => 1,
        };
    }
    let mut records = vec![Vec::new(); count];
    for (index, target) in plan.links.targets.enumerate() {
        let slot = match *target {
            Target::Occurrence {
                deadline,
                occurrence,
            } => first[deadline] + occurrence.position(),
            Target::Standing { deadline } => first[deadline],
            _ => continue,
        };
        let on = plan.progress[index].on.get();
        if on.is_some_and(|on| on.0 <= as_of) {
            records[slot].push(index);
        }
    }
    for list in &mut records {
        list.sort_by_key(|record| plan.progress[*record].on.get().copied());
    }
    records
}
