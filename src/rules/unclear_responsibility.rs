//! DCS305: a responsibility names no task or no party.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS305",
        "unclear-responsibility",
        Error,
        "unclear_responsibility"
    ),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.responsibilities {
        let targets = usize::from(record.task.is_some())
            + usize::from(!record.tasks.items.is_empty())
            + usize::from(record.section.is_some());
        let nobody = record.lead.items.is_empty()
            && record.support.items.is_empty()
            && record.oversee.items.is_empty();
        if (targets == 0 || nobody) && !context.plan.complete {
            continue;
        }
        let (message, help) = if targets != 1 {
            (
                message!(people.unclear_responsibility),
                message!(people.unclear_responsibility_help),
            )
        } else if nobody {
            (
                message!(people.nobody_responsible),
                message!(people.nobody_responsible_help),
            )
        } else {
            continue;
        };
        findings.push(Finding::new(&CHECK.rule, record.place, message).help(help));
    }
}
