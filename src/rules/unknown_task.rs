//! DCS402: a record refers to an unknown task.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS402", "unknown-task", Error, "unknown_task"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for reference in &facts.references {
        if let Reference::Task(field) = reference {
            let known = &facts.plan.tasks;
            findings.extend(unknown(facts, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_task, id = id)
            }));
        }
    }
}
