//! DCS304: no record names a party.

use std::collections::HashSet;

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::register::Named;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS304", "unused-party", Warning, "unused_party"),
    concludes_from_absence: true,
    excusable: true,
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
    let named: HashSet<&str> = of_responsibilities
        .chain(plan.progress.iter().filter_map(|it| it.by.as_ref()))
        .filter_map(Field::get)
        .map(|id| id.key.as_str())
        .collect();
    for party in plan.parties.iter() {
        if let Some(id) = party.id().filter(|id| !named.contains(id.key.as_str())) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    party.place,
                    message!(rules.unused_party, id = id.text),
                )
                .help(message!(rules.unused_party_help))
                .about(&id.text),
            );
        }
    }
}
