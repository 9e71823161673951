//! DCS706: a step that extends the time of an entry does not say by which document, or until
//! when.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::StepName;
use crate::plan::scalar::day::{Day, written};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS706",
        "extended-without-decision",
        Error,
        "extended_without_decision"
    ),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for step in &context.plan.steps {
        let Some(name) = step.step.get() else {
            continue;
        };
        let extends = *name == StepName::Extended;
        let (place, message, help) = match (&step.until, &step.document) {
            (Some(until), _) if !extends => (
                until.place,
                message!(registers.until_without_extension, step = name.name()),
                message!(registers.until_without_extension_help),
            ),
            (None, _) if extends => (
                step.step.place,
                message!(registers.extended_without_day),
                message!(registers.extended_without_day_help),
            ),
            (Some(until), _) if is_before(until, &step.on) => (
                until.place,
                message!(
                    registers.extended_backwards,
                    until = shown(until),
                    on = shown(&step.on)
                ),
                message!(registers.extended_backwards_help),
            ),
            (_, None) if extends => (
                step.step.place,
                message!(registers.extended_without_decision),
                message!(registers.extended_without_decision_help),
            ),
            _ => continue,
        };
        let id = step.entry.get().map_or("", |id| &id.text);
        findings.push(
            Finding::new(&CHECK.rule, place, message)
                .help(help)
                .about(id),
        );
    }
}

/// Returns whether a new due day is not after the day of the extension.
fn is_before(until: &Field<Day>, on: &Field<Day>) -> bool {
    until
        .get()
        .zip(on.get())
        .is_some_and(|(until, on)| until <= on)
}

fn shown(day: &Field<Day>) -> String {
    day.get().map_or_else(String::new, |day| written(day.0))
}
