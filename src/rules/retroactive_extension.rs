//! DCS507: an extension is dated after the due day that it extends.

use super::lateness::steps::{LateDecision, after_due};
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::record::StepName;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS507",
        "retroactive-extension",
        Warning,
        "retroactive_extension"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (record, target) in plan.extensions.iter().zip(&plan.links.extension_targets) {
        let Some(on) = record.on.get() else { continue };
        let due = plan.first_due_on(*target, on.0);
        if let Some(due) = due.filter(|due| on.0 > *due) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.on.place,
                    message!(
                        rules.retroactive_extension,
                        on = written(on.0),
                        due = written(due)
                    ),
                )
                .help(message!(rules.retroactive_extension_help)),
            );
        }
    }
    findings.extend(steps(plan));
}

/// Returns the findings about steps that extend the time of an entry which is late already.
fn steps(plan: &Plan) -> Vec<Finding> {
    let is_extension = |step: StepName| step == StepName::Extended;
    let late = after_due(plan, is_extension).into_iter();
    let finding = |(step, _, on, due): LateDecision<'_>| {
        let (on, due) = (written(on), written(due));
        let wording = message!(rules.retroactive_extension, on = on, due = due);
        Finding::new(&CHECK.rule, step.on.place, wording)
            .help(message!(rules.retroactive_extension_help))
            .about(step.entry.get().map_or("", |id| &id.text))
    };
    late.map(finding).collect()
}
