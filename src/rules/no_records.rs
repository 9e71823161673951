//! DCS903: the plan has no tasks.

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS903", "no-records", Error, "no_records"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    // A file with neither plan nor unit has been reported.
    let is_something = plan.head.first.is_some() || plan.unit.first.is_some();
    if plan.tasks.is_empty() && (is_something || !plan.deadlines.is_empty()) {
        findings.push(
            Finding::new(&CHECK.rule, NOWHERE, message!(rules.no_records))
                .help(message!(rules.no_records_help)),
        );
    }
}
