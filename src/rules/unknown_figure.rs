//! DCS406: a record names a figure that no record defines.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS406", "unknown-figure", Error, "unknown_figure"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let plan = facts.plan;
    for (field, _) in plan.progress.iter().flat_map(|it| &it.figures.items) {
        findings.extend(unknown(facts, &CHECK.rule, &plan.figures, field, |id| {
            message!(rules.unknown_figure, id = id)
        }));
    }
}
