//! DCS735: an entry names no item although a duty that it could show is open.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::duties::DutyPeriod;
use crate::plan::record::{DutyMode, Entry, State};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS735", "item-missing", Warning, "item_missing"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

/// How many duties a message names.
const MOST: usize = 4;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let Some(period) = plan.period() else { return };
    let lacks_item = |entry: &Entry<'_>| {
        let on = entry.on.get().map(|on| on.0);
        let is_of_plan = on.is_some_and(|on| period.contains(on));
        is_of_plan && entry.item.is_none() && entry.register.key("item").is_some()
    };
    let mut entries = plan.entries();
    entries.retain(|(_, entry)| lacks_item(entry));
    if entries.is_empty() {
        return;
    }
    let mut open = plan.duty_periods(context.as_of);
    open.retain(is_open);
    for (place, entry) in entries {
        let fitting = open.iter().filter(|open| fits(open, &entry));
        let shown: Vec<String> = fitting
            .filter_map(|open| {
                let item = open.duty.item()?;
                Some(format!("`item: {item:?}` ({})", open.duty.what()))
            })
            .collect();
        let Some(first) = shown.first() else { continue };
        let count = shown.len().to_string();
        let names = shown[..shown.len().min(MOST)].join(", ");
        let wording = message!(duties.item_missing, count = count, names = names);
        findings.push(
            Finding::new(&CHECK.rule, place, wording)
                .help(message!(
                    duties.item_missing_help,
                    first = first,
                    list = entry.register.list
                ))
                .about(entry.id.map_or("", |id| &id.text)),
        );
    }
}

/// Returns whether a duty with an item must be shown, and is not.
fn is_open(counted: &DutyPeriod<'_>) -> bool {
    let duty = counted.duty;
    let closed = matches!(counted.answer, Some((State::Done | State::Dropped, _)));
    let is_wanted = duty.mode() != DutyMode::WhenDecided && duty.not_applicable().is_none();
    is_wanted && counted.place.is_some() && duty.item().is_some() && !closed
}

/// Returns whether an entry would show a duty, had it its item.
fn fits(open: &DutyPeriod<'_>, entry: &Entry<'_>) -> bool {
    let duty = open.duty;
    let kinds = duty.entry_kinds();
    let kind = entry.kind.map_or("", |kind| kind.name);
    let on = entry.on.get().map(|on| on.0);
    duty.register() == Some(entry.register.list)
        && (kinds.is_empty() || kinds.contains(&kind))
        && duty
            .from()
            .is_none_or(|from| on.is_some_and(|on| from <= on))
}
