//! DCS403: a record refers to an unknown party.

use super::reference::unknown;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS403", "unknown-party", Error, "unknown_party"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Party(field) = reference {
            let known = &context.plan.parties;
            findings.extend(unknown(context, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_party, id = id)
            }));
        }
    }
}
