//! DCS406: a record refers to an unknown figure.

use super::reference::unknown;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS406", "unknown-figure", Error, "unknown_figure"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.references {
        if let Reference::Figure(field) = reference {
            let known = &context.plan.figures;
            findings.extend(unknown(context, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_figure, id = id)
            }));
        }
    }
}
