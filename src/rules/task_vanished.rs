//! DCS803: a task of the older copy was deleted.

use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS803", "task-vanished", Error, "task_vanished"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    let sections = &context.plan.sections;
    for task in &older.tasks {
        let Some(id) = task
            .id
            .get()
            .filter(|id| context.plan.tasks.find(id).is_none())
            // A rename has its own rule.
            .filter(|id| comparison.renames.new_id("tasks", id).is_none())
        else {
            continue;
        };
        // Reported at its section, if that still exists.
        let section = task.section.get().and_then(|id| sections.find(id));
        let place = section.map_or(NOWHERE, |section| sections[section].place);
        findings.push(
            Finding::new(
                &CHECK.rule,
                place,
                message!(comparison.task_vanished, id = id.text),
            )
            .help(message!(comparison.task_vanished_help))
            .about(&id.text),
        );
    }
}
