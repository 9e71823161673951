//! DCS201: a task has no deadline.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS201",
        "task-without-deadline",
        Warning,
        "task_without_deadline"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, task) in plan.tasks.enumerate() {
        // That a task is there twice is another finding.
        let lacks = plan.links.deadlines_of[index].is_empty() && !plan.is_principle(index);
        if lacks && !plan.tasks.is_twin(index) {
            let id = task.id_text();
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    task.place,
                    message!(rules.task_without_deadline),
                )
                .help(message!(rules.task_without_deadline_help))
                .about(id),
            );
        }
    }
}
