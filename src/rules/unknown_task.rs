//! DCS402: a record refers to an unknown task.

use super::reference::unknown;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::{Record, Reference};
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS402", "unknown-task", Error, "unknown_task"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Task(field) = reference {
            let known = &context.plan.tasks;
            let finding = unknown(context, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_task, id = id)
            });
            findings.extend(finding.map(|finding| of_deadline(context, finding, field)));
        }
    }
}

/// Says what to do with a deadline whose task was given up.
fn of_deadline(context: &Context<'_>, finding: Finding, field: &Field<Id>) -> Finding {
    let deadlines = &context.plan.deadlines;
    let of_deadline = deadlines.iter().any(|it| it.task.place == field.place);
    let text = field.get().map_or("", |id| &id.text);
    let names = context.plan.tasks.iter().map(|task| task.id_text());
    // Of two tasks with one identifier, one may be the task that is missing.
    let tasks = &context.plan.tasks;
    let has_twins = tasks.indices().any(|task| tasks.is_twin(task));
    if of_deadline && !has_twins && context.meant(text, names).is_none() {
        finding.help(message!(rules.unknown_task_of_deadline_help))
    } else {
        finding
    }
}
