//! DCS703: a step that its entry cannot have, or not on that day.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, ValueWords, message};
use crate::plan::record::{Entry, StepName};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS703", "impossible-step", Error, "impossible_step"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    if plan.steps.is_empty() {
        return;
    }
    for (_, entry) in plan.entries() {
        let steps = plan.links.steps_of.get(&entry).iter();
        let steps: Vec<_> = steps.map(|step| &plan.steps[*step]).collect();
        let done: Vec<(StepName, NaiveDate)> = steps.iter().filter_map(|it| it.done()).collect();
        let undated = steps.iter().filter(|it| it.done().is_none());
        let undated: HashSet<StepName> = undated.filter_map(|it| it.step.get().copied()).collect();
        for step in &steps {
            let Some((name, on)) = step.done() else {
                continue;
            };
            // A step whose day cannot be read is reported where it is.
            let mut needed = entry.kind.into_iter().flat_map(|kind| name.needs(kind));
            if needed.any(|needed| undated.contains(&needed)) {
                continue;
            }
            let Some((message, help)) = wrong(&entry, name, on, &done) else {
                continue;
            };
            let is_day = entry.on.get().is_some_and(|day| on < day.0);
            let place = if is_day {
                step.on.place
            } else {
                step.step.place
            };
            let id = step.entry.get().map_or("", |id| &id.text);
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(help)
                    .about(id),
            );
        }
    }
}

/// Returns what is wrong with a step of an entry that has these steps, and what to do.
fn wrong(
    entry: &Entry<'_>,
    step: StepName,
    on: NaiveDate,
    done: &[(StepName, NaiveDate)],
) -> Option<(Message, Message)> {
    let day = entry.on.get().map(|day| day.0);
    if let Some(day) = day.filter(|day| on < *day) {
        let (day, on) = (written(day), written(on));
        return Some((
            message!(registers.step_before_entry, on = on, day = day),
            message!(registers.step_before_entry_help),
        ));
    }
    let kind = entry.kind?;
    let name = step.name();
    if !kind.may_have(step) {
        let message = message!(registers.impossible_step, kind = kind.name, step = name);
        if kind.steps.is_empty() {
            return Some((message, message!(registers.impossible_step_none)));
        }
        let steps = |language| {
            let names = kind.steps.iter().map(|step| step.name());
            ValueWords::described(language, names)
        };
        return Some((
            message,
            message!(registers.impossible_step_help).in_each("steps", steps),
        ));
    }
    let ended = done.iter().find(|(other, _)| other.ends());
    if let Some((end, ended)) = ended.filter(|(_, ended)| *ended < on)
        && step != StepName::Corrected
    {
        let ended = written(*ended);
        return Some((
            message!(
                registers.step_after_end,
                step = name,
                end = end.name(),
                on = ended
            ),
            message!(registers.step_after_end_help),
        ));
    }
    let needs: Vec<StepName> = step.needs(kind).collect();
    let before = |(other, day): &(StepName, NaiveDate)| needs.contains(other) && *day <= on;
    if !needs.is_empty() && !done.iter().any(before) {
        let needed = needs[0].name();
        return Some((
            message!(registers.step_too_early, step = name, needed = needed),
            message!(registers.step_too_early_help, needed = needed),
        ));
    }
    None
}
