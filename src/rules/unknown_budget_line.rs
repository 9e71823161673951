//! DCS714: an expense names a line that the budget does not have.

use super::reference::unknown;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS714",
        "unknown-budget-line",
        Error,
        "unknown_budget_line"
    ),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Budget(field) = reference {
            let known = &context.plan.budget;
            findings.extend(unknown(context, &CHECK.rule, known, field, |id| {
                message!(registers.unknown_budget_line, id = id)
            }));
        }
    }
}
