//! DCS401: a record refers to an unknown section.

use super::reference::unknown;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS401", "unknown-section", Error, "unknown_section"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Section(field) = reference {
            let known = &context.plan.sections;
            findings.extend(unknown(context, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_section, id = id)
            }));
        }
    }
}
