//! DCS402: a record names a task that no record defines.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS402", "unknown-task", Error, "unknown_task"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let plan = facts.plan;
    let of_responsibilities = plan
        .responsibilities
        .iter()
        .flat_map(|it| it.task.iter().chain(&it.tasks.items));
    let of_deadlines = plan.deadlines.iter().map(|deadline| &deadline.task);
    let of_progress = plan.progress.iter().filter_map(|it| it.task.as_ref());
    for field in of_responsibilities.chain(of_deadlines).chain(of_progress) {
        findings.extend(unknown(facts, &CHECK.rule, &plan.tasks, field, |id| {
            message!(rules.unknown_task, id = id)
        }));
    }
}
