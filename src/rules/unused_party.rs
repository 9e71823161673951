//! DCS304: no record names a party.

use std::collections::HashSet;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::{Record, Reference};
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS304", "unused-party", Warning, "unused_party"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let named: HashSet<&Id> = context
        .references
        .iter()
        .filter_map(|reference| match reference {
            Reference::Party(field) => field.get(),
            _ => None,
        })
        .collect();
    let Some(misspelt) = misspelt(context, &named) else {
        return;
    };
    for party in &context.plan.parties {
        let unused = |id: &&Id| !named.contains(id) && !misspelt.contains(&id.text.as_str());
        if let Some(id) = party.id().filter(unused) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    party.place,
                    message!(people.unused_party, id = id.text),
                )
                .help(message!(people.unused_party_help))
                .about(&id.text),
            );
        }
    }
}

/// Returns the parties that are meant where a record names one that does not exist, unless
/// any may be meant by one of them.
fn misspelt<'p>(context: &Context<'p>, named: &HashSet<&Id>) -> Option<HashSet<&'p str>> {
    let parties = &context.plan.parties;
    let unknown = named.iter().filter(|id| parties.find(id).is_none());
    unknown
        .map(|id| context.meant(&id.text, parties.iter().map(|party| party.id_text())))
        .collect()
}
