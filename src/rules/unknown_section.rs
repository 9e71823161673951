//! DCS401: a record names a section that no record defines.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS401", "unknown-section", Error, "unknown_section"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let plan = facts.plan;
    let of_tasks = plan.tasks.iter().map(|task| &task.section);
    let of_responsibilities = plan
        .responsibilities
        .iter()
        .filter_map(|it| it.section.as_ref());
    for field in of_tasks.chain(of_responsibilities) {
        findings.extend(unknown(facts, &CHECK.rule, &plan.sections, field, |id| {
            message!(rules.unknown_section, id = id)
        }));
    }
}
