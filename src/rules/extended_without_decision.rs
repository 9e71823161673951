//! DCS706: a step that extends the time of an entry does not say by which document, or until
//! when.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::StepName;

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
