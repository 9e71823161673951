//! DCS727: an entry names a period that no duty has that it could show, or two of them.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::held_duty::HeldDuty;
use crate::plan::record::{DutyMode, Entry};
use crate::plan::scalar::id::key;
use crate::plan::scalar::period::Period;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS727", "unknown-period", Warning, "unknown_period"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let entries = plan.entries().into_iter();
    let entries = entries.filter_map(|(_, entry)| Some((entry, entry.named_period()?)));
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    let duties = plan.held_duties();
    for (entry, period) in entries {
        let Some(wording) = wrong(plan, &duties, &entry, period) else {
            continue;
        };
        let place = entry.period.map(|field| field.place);
        let Some(place) = place.or(entry.item.map(|field| field.place)) else {
            continue;
        };
        findings.push(
            Finding::new(&CHECK.rule, place, wording)
                .help(message!(duties.unknown_period_help))
                .about(entry.id.map_or("", |id| &id.text)),
        );
    }
}

/// Returns what is wrong with the period that an entry names.
fn wrong(
    plan: &Plan,
    duties: &[HeldDuty<'_>],
    entry: &Entry<'_>,
    period: Period,
) -> Option<Message> {
    let of_key = entry.period.and_then(|field| field.get().copied());
    if let Some(other) = of_key.filter(|other| *other != period) {
        return Some(message!(duties.two_periods, one = period, other = other));
    }
    let days = plan.links.terms.days(period);
    let has = |duty: &&HeldDuty<'_>| {
        let mut periods = duty.periods(plan).into_iter();
        days.is_some_and(|named| {
            periods.any(|(_, days, _)| days.from <= named.from && named.until <= days.until)
        })
    };
    let mut duties = duties.iter().filter(|duty| is_about(**duty, entry));
    let wording = message!(duties.unknown_period, period = period);
    duties.find(has).is_none().then_some(wording)
}

/// Returns whether an entry is one of those that show a duty in each of its periods.
fn is_about(duty: HeldDuty<'_>, entry: &Entry<'_>) -> bool {
    let kinds = duty.entry_kinds();
    let kind = entry.kind.map_or("", |kind| kind.name);
    let of_item = duty.item().is_none() || {
        let item = entry.item_name().map(key);
        item.is_some_and(|item| duty.item_keys().contains(&item))
    };
    duty.mode() == DutyMode::Periodic
        && duty.register() == Some(entry.register.list)
        && (kinds.is_empty() || kinds.contains(&kind))
        && of_item
}
