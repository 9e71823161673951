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
    // Its twin is the cause, and says what to write.
    if lost(context).is_some() {
        return;
    }
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

/// Returns the only identifier that names no task, if two tasks have the same one: one of the
/// two is the task that it names.
pub(super) fn lost<'c>(context: &'c Context<'_>) -> Option<&'c Id> {
    let tasks = &context.plan.tasks;
    let mut twins = tasks.indices().filter(|task| tasks.is_twin(*task));
    let (twin, None) = (twins.next()?, twins.next()) else {
        return None;
    };
    let id = tasks[twin].id()?;
    // `1A` beside `1a` is another slip.
    let is_copy = tasks
        .find(id)
        .is_some_and(|first| tasks[first].id_text() == id.text);
    if !is_copy || !context.plan.complete {
        return None;
    }
    let named = context.references.iter().filter_map(|it| match it {
        Reference::Task(field) => field.get(),
        _ => None,
    });
    let mut lost = named.filter(|id| tasks.find(id).is_none());
    let first = lost.next()?;
    lost.all(|id| id.key == first.key).then_some(first)
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
