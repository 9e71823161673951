//! DCS402: a record refers to an unknown task.

use super::unknown;
use super::{Check, Context};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS402", "unknown-task", Error, "unknown_task"),
    concludes_from_absence: true,
    excusable: false,
    find,
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Task(field) = reference {
            let known = &context.plan.tasks;
            findings.extend(unknown(context, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_task, id = id)
            }));
        }
    }
}
