//! DCS301: a task has no lead.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS301", "task-without-lead", Error, "task_without_lead"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, task) in plan.tasks.enumerate() {
        // That a task is there twice is another finding.
        let lacks = plan.links.assignments[index].leads.is_empty() && !plan.is_principle(index);
        if lacks && !plan.tasks.is_twin(index) {
            let id = task.id_text();
            findings.push(
                Finding::new(&CHECK.rule, task.place, message!(people.task_without_lead))
                    .help(message!(people.task_without_lead_help))
                    .about(id),
            );
        }
    }
}
