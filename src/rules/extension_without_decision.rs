//! DCS210: an extension without a decision.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS210",
        "extension-without-decision",
        Error,
        "extension_without_decision"
    ),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.extensions {
        if record.decision.is_none() {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.deadline.place,
                    message!(rules.extension_without_decision),
                )
                .help(message!(rules.extension_without_decision_help)),
            );
        }
    }
}
