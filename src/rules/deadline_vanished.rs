//! DCS804: a deadline of the older copy was deleted while its task still exists.

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS804", "deadline-vanished", Error, "deadline_vanished"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    let tasks = &context.plan.tasks;
    for deadline in &older.deadlines {
        let (Some(id), Some(task)) = (deadline.id(), deadline.task.get()) else {
            continue;
        };
        // A rename has its own rule.
        let renamed = comparison.renames.new_id("deadlines", id).is_some();
        if renamed || context.plan.deadlines.find(id).is_some() {
            continue;
        }
        // A deleted task is reported by its own rule.
        if let Some(task) = tasks.find(task) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    tasks[task].place,
                    message!(comparison.deadline_vanished, id = id.text),
                )
                .help(message!(comparison.deadline_vanished_help))
                .about(&id.text),
            );
        }
    }
}
