//! DCS406: a record refers to an unknown figure.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS406", "unknown-figure", Error, "unknown_figure"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for reference in &facts.references {
        if let Reference::Figure(field) = reference {
            let known = &facts.plan.figures;
            findings.extend(unknown(facts, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_figure, id = id)
            }));
        }
    }
}
