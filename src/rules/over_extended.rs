//! DCS732: a step extends the time for something more often, or further, than its limit allows.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::over_extended::Bound;
use crate::plan::record::StepName;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS732", "over-extended", Warning, "over_extended"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let extends = |name: Option<&StepName>| name == Some(&StepName::Extended);
    if !plan.steps.iter().any(|step| extends(step.step.get())) {
        return;
    }
    for (_, entry) in plan.entries() {
        for beyond in plan.over_extended(&entry, context.as_of) {
            let source = beyond.limit.source.get().map_or("", |source| &source.0);
            let step = beyond.step;
            let (place, wording) = match beyond.bound {
                Bound::Day(latest) => (
                    step.until.as_ref().map_or(step.step.place, |it| it.place),
                    message!(
                        registers.extended_too_far,
                        latest = written(latest),
                        source = source
                    ),
                ),
                Bound::Times(times) => (
                    step.step.place,
                    message!(registers.extended_too_often, times = times, source = source),
                ),
            };
            findings.push(
                Finding::new(&CHECK.rule, place, wording)
                    .help(message!(registers.over_extended_help))
                    .about(entry.id.map_or("", |id| &id.text)),
            );
        }
    }
}
