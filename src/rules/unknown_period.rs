//! DCS727: an entry names a period that no duty has that it could show, or two of them.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
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
    let duties = plan.held_duties().into_iter();
    let duties = duties.filter(|duty| duty.mode() == DutyMode::Periodic);
    let duties: Vec<Known> = duties.map(|duty| Known::of(duty, plan)).collect();
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
fn wrong(plan: &Plan, duties: &[Known], entry: &Entry<'_>, period: Period) -> Option<Message> {
    let of_key = entry.period.and_then(|field| field.get().copied());
    if let Some(other) = of_key.filter(|other| *other != period) {
        return Some(message!(duties.two_periods, one = period, other = other));
    }
    let days = plan.links.terms.days(period);
    let has = |duty: &Known| {
        let mut of_duty = duty.periods.iter();
        days.is_some_and(|named| {
            of_duty.any(|days| days.from <= named.from && named.until <= days.until)
        })
    };
    let is_known = duties.iter().any(|duty| duty.is_about(entry) && has(duty));
    (!is_known).then(|| message!(duties.unknown_period, period = period))
}

/// A duty of each period: which entries show it, and the days of its periods.
struct Known {
    list: Option<&'static str>,
    kinds: Vec<&'static str>,
    /// The keys of its items, if its entries need one.
    items: Option<Vec<String>>,
    periods: Vec<DateRange>,
}

impl Known {
    fn of(duty: HeldDuty<'_>, plan: &Plan) -> Self {
        let periods = duty.periods(plan).into_iter();
        Self {
            list: duty.register(),
            kinds: duty.entry_kinds(),
            items: duty.item().map(|_| duty.item_keys()),
            periods: periods.map(|(_, days, _)| days).collect(),
        }
    }

    /// Returns whether an entry is one of those that show it.
    fn is_about(&self, entry: &Entry<'_>) -> bool {
        let kind = entry.kind.map_or("", |kind| kind.name);
        let of_item = self.items.as_ref().is_none_or(|items| {
            let item = entry.item_name().map(key);
            item.is_some_and(|item| items.contains(&item))
        });
        self.list == Some(entry.register.list)
            && (self.kinds.is_empty() || self.kinds.contains(&kind))
            && of_item
    }
}
