//! DCS403: a record names a party that no record defines.

use super::unknown;
use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS403", "unknown-party", Error, "unknown_party"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let plan = facts.plan;
    let of_responsibilities = plan.responsibilities.iter().flat_map(|it| {
        it.lead
            .iter()
            .chain(&it.support.items)
            .chain(&it.oversee.items)
    });
    let of_progress = plan.progress.iter().filter_map(|it| it.by.as_ref());
    for field in of_responsibilities.chain(of_progress) {
        findings.extend(unknown(facts, &CHECK.rule, &plan.parties, field, |id| {
            message!(rules.unknown_party, id = id)
        }));
    }
}
