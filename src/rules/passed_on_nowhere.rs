//! DCS513: a step that passes an entry on does not say to whom.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::StepName;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS513", "passed-on-nowhere", Warning, "passed_on_nowhere"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for step in &context.plan.steps {
        let is_passed_on = step.step.get() == Some(&StepName::PassedOn);
        if !is_passed_on || step.to.is_some() {
            continue;
        }
        let id = step.entry.get().map_or("", |id| &id.text);
        findings.push(
            Finding::new(
                &CHECK.rule,
                step.step.place,
                message!(registers.passed_on_nowhere),
            )
            .help(message!(registers.passed_on_nowhere_help))
            .about(id),
        );
    }
}
