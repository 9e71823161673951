//! DCS809: a deadline belongs to another task than in the older copy.

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS809",
        "deadline-reassigned",
        Warning,
        "deadline_reassigned"
    ),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    let plan = context.plan;
    for (index, deadline) in plan.deadlines.enumerate() {
        let Some(before) = super::comparison::of_older(&older.deadlines, &plan.deadlines, index)
        else {
            continue;
        };
        let (Some(was), Some(is)) = (older.deadlines[before].task.get(), deadline.task.get())
        else {
            continue;
        };
        let was = comparison
            .renames
            .new_id("tasks", was)
            .unwrap_or_else(|| was.clone());
        if was != *is {
            let (id, was, is) = (plan.occurrence_name(index, None), was.text, &is.text);
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    deadline.task.place,
                    message!(comparison.deadline_reassigned, id = id, was = was, now = is),
                )
                .help(message!(comparison.deadline_reassigned_help))
                .about(&id),
            );
        }
    }
}
