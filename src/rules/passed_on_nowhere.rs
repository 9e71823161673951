//! DCS513: a step that passes an entry on does not say to whom, or names the unit itself.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::StepName;
use crate::plan::scalar::value::Text;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS513", "passed-on-nowhere", Warning, "passed_on_nowhere"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for step in &context.plan.steps {
        let is_passed_on = step.step.get() == Some(&StepName::PassedOn);
        if !is_passed_on {
            continue;
        }
        let own = context.plan.unit.get().and_then(|unit| unit.name.get());
        let finding = match &step.to {
            None => {
                let wording = message!(registers.passed_on_nowhere);
                Finding::new(&CHECK.rule, step.step.place, wording)
                    .help(message!(registers.passed_on_nowhere_help))
            }
            // It would be out of the register, and nobody else has it.
            Some(to) if is_same(to.get(), own) => {
                let wording = message!(registers.passed_on_to_itself);
                Finding::new(&CHECK.rule, to.place, wording)
                    .help(message!(registers.passed_on_to_itself_help))
            }
            Some(_) => continue,
        };
        let id = step.entry.get().map_or("", |id| &id.text);
        findings.push(finding.about(id));
    }
}

/// Returns whether two names are the same but for capitals and punctuation.
fn is_same(name: Option<&Text>, other: Option<&Text>) -> bool {
    let names = name.zip(other);
    names.is_some_and(|(name, other)| name.spelled() == other.spelled())
}
