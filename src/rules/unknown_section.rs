//! DCS401: a record refers to an unknown section.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS401", "unknown-section", Error, "unknown_section"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for reference in &facts.references {
        if let Reference::Section(field) = reference {
            let known = &facts.plan.sections;
            findings.extend(unknown(facts, &CHECK.rule, known, field, |id| {
                message!(rules.unknown_section, id = id)
            }));
        }
    }
}
