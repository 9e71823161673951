//! DCS504: an occurrence is recorded as done twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::State;
use crate::plan::target::Target;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS504", "done-twice", Error, "done_twice"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let mut first: HashMap<Target, Place> = HashMap::new();
    // Of entries of registers several may be about one occurrence, but what an entry says is
    // not recorded again.
    for (activity, record, target) in plan.all_recorded() {
        // What must be done at least so many times may be done more often.
        let once = target.is_dated() && plan.times_of(target) <= 1;
        if !once || record.state.get() != Some(&State::Done) {
            continue;
        }
        match first.entry(target) {
            Entry::Vacant(entry) if !activity.is_of_entry() => {
                entry.insert(record.place);
            }
            Entry::Vacant(_) => {}
            Entry::Occupied(entry) => {
                let id = plan.target_name(target).unwrap_or_default();
                findings.push(
                    Finding::new(
                        &CHECK.rule,
                        record.place,
                        message!(rules.done_twice, id = id),
                    )
                    .help(message!(rules.done_twice_help))
                    .related(*entry.get(), message!(findings.first_here))
                    .about(&id),
                );
            }
        }
    }
}
