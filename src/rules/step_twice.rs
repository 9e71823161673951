//! DCS704: an entry has a step twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::StepName;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS704", "step-twice", Error, "step_twice"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    // Of what may happen again, the day tells one from another.
    let mut first: HashMap<(&str, StepName, Option<NaiveDate>), Place> = HashMap::new();
    for steps in plan.links.steps_of.all() {
        for step in steps.iter().map(|step| &plan.steps[*step]) {
            let (Some(entry), Some((name, on))) = (step.entry.get(), step.done()) else {
                continue;
            };
            let day = name.repeats().then_some(on);
            match first.entry((&entry.key, name, day)) {
                Entry::Vacant(vacant) => {
                    vacant.insert(step.place);
                }
                Entry::Occupied(other) => {
                    let (id, step_name) = (&entry.text, name.name());
                    findings.push(
                        Finding::new(
                            &CHECK.rule,
                            step.step.place,
                            message!(registers.step_twice, entry = id, step = step_name),
                        )
                        .help(message!(registers.step_twice_help))
                        .related(*other.get(), message!(findings.first_here))
                        .about(id),
                    );
                }
            }
        }
    }
}
