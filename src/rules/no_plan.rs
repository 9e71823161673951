//! DCS901: `plan` or `unit` is missing, so year or school are unknown.

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS901", "no-plan", Error, "no_plan"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let lists_something = !plan.tasks.is_empty() || !plan.deadlines.is_empty();
    if plan.head.first.is_none() && plan.unit.first.is_none() && !lists_something {
        let finding = Finding::new(&CHECK.rule, NOWHERE, message!(rules.nothing_there));
        findings.push(finding.help(message!(rules.nothing_there_help)));
        return;
    }
    for (key, missing) in [
        ("plan", plan.head.first.is_none()),
        ("unit", plan.unit.first.is_none()),
    ] {
        if missing {
            findings.push(
                Finding::new(&CHECK.rule, NOWHERE, message!(rules.no_plan, key = key))
                    .help(message!(rules.no_plan_help, key = key)),
            );
        }
    }
}
