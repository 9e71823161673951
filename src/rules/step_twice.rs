//! DCS704: an entry has a step twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::index::Ix;
use crate::plan::record::{Step, StepName};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS704", "step-twice", Error, "step_twice"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let mut first: HashMap<(&str, StepName, Turn), Place> = HashMap::new();
    for steps in plan.links.steps_of.all() {
        for step in steps.iter().map(|step| &plan.steps[*step]) {
            let (Some(entry), Some((name, on))) = (step.entry.get(), step.done()) else {
                continue;
            };
            let turn = turn(plan, steps, name, on);
            match first.entry((&entry.key, name, turn)) {
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

/// What tells a step that may be had again from the same one before.
#[derive(PartialEq, Eq, Hash)]
enum Turn {
    /// Nothing: it is had once.
    Only,
    /// Its day.
    On(NaiveDate),
    /// How often it had been undone.
    After(usize),
}

/// Returns which time it is that an entry with these steps has one on a day.
fn turn(plan: &Plan, steps: &[Ix<Step>], name: StepName, on: NaiveDate) -> Turn {
    if name.repeats() {
        return Turn::On(on);
    }
    let Some(undone) = name.again_after() else {
        return Turn::Only;
    };
    let done = steps.iter().filter_map(|step| plan.steps[*step].done());
    let before = done.filter(|(other, day)| *other == undone && *day <= on);
    Turn::After(before.count())
}
