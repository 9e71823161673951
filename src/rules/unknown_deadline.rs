//! DCS404: a record refers to an unknown deadline.

use super::reference::suggest;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS404", "unknown-deadline", Error, "unknown_deadline"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (place, reference) in context.occurrences() {
        if plan.deadlines.find(&reference.deadline).is_none() {
            let id = &reference.deadline.text;
            let finding = Finding::new(
                &CHECK.rule,
                place,
                message!(rules.unknown_deadline, id = id),
            )
            .about(id);
            findings.push(suggest(context, finding, id, &plan.deadlines));
        }
    }
}
