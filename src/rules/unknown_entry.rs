//! DCS413: a step is about an entry that no register has.

use std::collections::HashSet;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS413", "unknown-entry", Error, "unknown_entry"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut references = context.references.iter();
    if !references.any(|reference| matches!(reference, Reference::Entry(_))) {
        return;
    }
    // In the order of the files, so that the same plan always gets the same advice.
    let all = context.plan.entries().into_iter();
    let ids: Vec<&Id> = all.filter_map(|(_, entry)| entry.id).collect();
    let known: HashSet<&str> = ids.iter().map(|id| id.key.as_str()).collect();
    let names: Vec<&str> = ids.iter().map(|id| id.text.as_str()).collect();
    for reference in &context.references {
        let Reference::Entry(field) = reference else {
            continue;
        };
        let Some(id) = field.get().filter(|id| !known.contains(id.key.as_str())) else {
            continue;
        };
        let numbered = id.text.parse::<u32>().ok().and_then(|number| {
            let is_own = |name: &&&str| {
                let own = name.rsplit('-').next().and_then(|own| own.parse().ok());
                own == Some(number)
            };
            let mut meant = names.iter().filter(is_own).copied();
            meant.next().filter(|_| meant.next().is_none())
        });
        let help = match numbered.or_else(|| context.meant(&id.text, names.iter().copied())) {
            Some(meant) => message!(findings.did_you_mean, meant = meant),
            None => message!(registers.unknown_entry_help),
        };
        findings.push(
            Finding::new(
                &CHECK.rule,
                field.place,
                message!(registers.unknown_entry, id = id.text),
            )
            .help(help)
            .about(&id.text),
        );
    }
}
