//! DCS413: a step is about an entry that no register has.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Reference;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS413", "unknown-entry", Error, "unknown_entry"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.plan.steps.is_empty() {
        return;
    }
    let entries = context.plan.entries_by_key();
    for reference in &context.references {
        let Reference::Entry(field) = reference else {
            continue;
        };
        let Some(id) = field
            .get()
            .filter(|id| !entries.contains_key(id.key.as_str()))
        else {
            continue;
        };
        let names = entries.values().filter_map(|(_, entry)| entry.id);
        let names: Vec<&str> = names.map(|id| id.text.as_str()).collect();
        let help = match context.meant(&id.text, names.into_iter()) {
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
