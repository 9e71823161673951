//! DCS810: a file of evidence has another content than in the older copy.

use std::collections::HashSet;

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS810", "evidence-replaced", Error, "evidence_replaced"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Compared(find),
};

/// Names each file once, where it is cited first.
fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let mut named = HashSet::new();
    for field in context.plan.evidence() {
        let Some(path) = field.get().map(|text| &text.0) else {
            continue;
        };
        if comparison.replaced.contains(path) && named.insert(path) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(comparison.evidence_replaced, path = path),
                )
                .help(message!(comparison.evidence_replaced_help)),
            );
        }
    }
}
