//! DCS724: an entry names an item that no duty has, so it shows none.

use std::collections::HashSet;

use super::{Check, Context, Find, duty_names};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::key;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS724", "unknown-item", Warning, "unknown_item"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let entries = context.plan.entries().into_iter();
    let entries = entries.filter_map(|(_, entry)| Some((entry, entry.item?, entry.item_name()?)));
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    let duties = context.plan.held_duties();
    let known: Vec<(&str, String)> = duties
        .iter()
        .filter_map(|duty| Some((duty.register()?, duty)))
        .flat_map(|(list, duty)| duty.item_keys().into_iter().map(move |key| (list, key)))
        .collect();
    let is_known: HashSet<(&str, &str)> = known
        .iter()
        .map(|(list, name)| (*list, name.as_str()))
        .collect();
    for (entry, field, item) in entries {
        let list = entry.register.list;
        if is_known.contains(&(list, key(item).as_str())) {
            continue;
        }
        let of_list = known.iter().filter(|(of, _)| *of == list);
        let names: Vec<&str> = of_list.map(|(_, name)| name.as_str()).collect();
        let meant = duty_names::meant(context, item, &names);
        let help = match (meant, duty_names::beside(item, &names)) {
            (Some(meant), _) => message!(duties.unknown_item_meant, meant = meant),
            (None, Some(names)) => message!(duties.unknown_item_beside, names = names),
            (None, None) => message!(duties.unknown_item_help, list = list),
        };
        let wording = message!(duties.unknown_item, item = item, list = list);
        findings.push(
            Finding::new(&CHECK.rule, field.place, wording)
                .help(help)
                .about(entry.id.map_or("", |id| &id.text)),
        );
    }
}
