//! DCS710: the plan replaces a limit of the law with one that demands less.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::law;
use crate::messages::{Message, message};
use crate::plan::counting::Way;
use crate::plan::field::given;
use crate::plan::record::{Limit, Record, register_named};
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::day::written;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS710", "limit-weakened", Warning, "limit_weakened"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let limits = &context.plan.limits;
    if limits.is_empty() {
        return;
    }
    let law = law::shipped();
    for limit in limits {
        let Some(shipped) = limit.id().and_then(|id| law.limits.find(id)) else {
            continue;
        };
        let shipped = &law.limits[shipped];
        let weaker = amount(limit, shipped).or_else(|| days(limit, shipped));
        let weaker = weaker.or_else(|| owed(limit, limit.place, shipped));
        let weaker = weaker.or_else(|| units(limit, shipped));
        let weaker = weaker.or_else(|| extensions(limit, limit.place, shipped));
        let Some((place, wording)) = weaker else {
            continue;
        };
        let source = shipped.source.get().map_or("", |source| &source.0);
        findings.push(
            Finding::new(&CHECK.rule, place, wording)
                .help(message!(registers.limit_weakened_help, source = source))
                .about(limit.id_text()),
        );
    }
}

/// Returns the place of the time of a limit that demands less than that of the law, and what
/// is wrong: it leaves longer to do something, or lasts less long, or counts in another way.
fn amount(limit: &Limit, shipped: &Limit) -> Option<(Place, Message)> {
    let (own, law) = (limit.amount()?, shipped.amount()?);
    let in_days = limit.days.as_ref().map(|days| days.place);
    let in_working_days = limit.working_days.as_ref().map(|days| days.place);
    let in_months = limit.months.as_ref().map(|months| months.place);
    let place = in_days.or(in_working_days).or(in_months)?;
    if limit.way() != shipped.way() {
        let place = limit.way.as_ref().map_or(place, |way| way.place);
        return Some((
            place,
            message!(registers.limit_of_another_way, id = limit.id_text()),
        ));
    }
    let is_weaker = match shipped.way() {
        Way::Within => is_longer(own, law),
        Way::Ahead | Way::Keep => is_longer(law, own),
    };
    let wording = match shipped.way() {
        Way::Within => message!(registers.limit_longer, id = limit.id_text()),
        Way::Ahead | Way::Keep => message!(registers.limit_shorter, id = limit.id_text()),
    };
    is_weaker.then_some((place, wording))
}

/// Returns whether a time is longer than another. Of times in different units it must be so
/// by more than the lengths of months and the weekends in between make of a difference.
fn is_longer(one: Amount, other: Amount) -> bool {
    if one.unit == other.unit {
        return one.count > other.count;
    }
    let (one, other) = (one.hours(), other.hours());
    one > other.saturating_add(other / 20)
}

/// Returns the place of the key by which fewer entries owe a step than by the limit of the
/// law, or owe it later, and what is wrong. `place` is that of the limit.
fn owed(limit: &Limit, place: Place, shipped: &Limit) -> Option<(Place, Message)> {
    let register = given(&shipped.register)?;
    let id = limit.id_text();
    let Some(own) = &limit.register else {
        return Some((place, message!(registers.limit_without_entries, id = id)));
    };
    let of_all = limit.kinds.items.is_empty();
    let of_law: Vec<&str> = match register_named(register.0) {
        Some(register) if shipped.kinds.items.is_empty() => {
            register.kinds.iter().map(|kind| kind.name).collect()
        }
        _ => shipped.kinds.values().map(|kind| kind.0).collect(),
    };
    let left_out = |name: &&&str| !of_all && limit.kinds.values().all(|kind| kind.0 != **name);
    if own.get() == Some(register)
        && let Some(kind) = of_law.iter().find(left_out)
    {
        let first = limit.kinds.items.first().map_or(place, |kind| kind.place);
        let wording = message!(registers.limit_of_fewer_kinds, id = id, kind = *kind);
        return Some((first, wording));
    }
    // A time that counts from the entry itself begins no later than one that counts from a
    // step.
    let later = limit
        .after
        .as_ref()
        .filter(|after| after.get() != given(&shipped.after));
    let other = (own.get() != Some(register)).then_some(own.place);
    let step = limit.step.as_ref();
    let step = step.filter(|step| step.get() != given(&shipped.step));
    let other = other.or(step.map(|step| step.place));
    let other = other.or(later.map(|after| after.place));
    other.map(|place| (place, message!(registers.limit_of_another_step, id = id)))
}

/// Returns the place of the key by which a limit applies to other units than that of the law,
/// and what is wrong.
fn units(limit: &Limit, shipped: &Limit) -> Option<(Place, Message)> {
    let own = limit.remote.as_ref()?;
    let differs = own.get() != given(&shipped.remote);
    differs.then(|| {
        (
            own.place,
            message!(registers.limit_of_other_units, id = limit.id_text()),
        )
    })
}

/// Returns the place of the key by which a time may be extended more often, or to more in all,
/// than by the limit of the law, and what is wrong. `place` is that of the limit.
fn extensions(limit: &Limit, place: Place, shipped: &Limit) -> Option<(Place, Message)> {
    let id = limit.id_text();
    if let Some(law) = given(&shipped.longest) {
        let own = limit.longest.as_ref();
        let is_weaker = |own: &Amount| is_longer(*own, *law);
        return given(&limit.longest).is_none_or(is_weaker).then(|| {
            let place = own.map_or(place, |own| own.place);
            (
                place,
                message!(registers.limit_longer_in_all, id = id, law = law),
            )
        });
    }
    let law = given(&shipped.extendable)?.0;
    let own = limit.extendable.as_ref();
    let times = own.and_then(|own| own.get());
    times.is_none_or(|times| times.0 > law).then(|| {
        let place = own.map_or(place, |own| own.place);
        (
            place,
            message!(registers.limit_more_extensions, id = id, law = law),
        )
    })
}

/// Returns the place of the key by which a limit applies to fewer events than that of the
/// law, and what is wrong.
fn days(limit: &Limit, shipped: &Limit) -> Option<(Place, Message)> {
    let until = limit.until.as_ref().zip(given(&limit.until));
    let until = until.filter(|(_, own)| given(&shipped.until).is_none_or(|law| **own < *law));
    if let Some((field, day)) = until {
        let day = written(day.0);
        let wording = message!(registers.limit_ends_early, id = limit.id_text(), day = day);
        return Some((field.place, wording));
    }
    let from = limit.from.as_ref().zip(given(&limit.from));
    let from = from.filter(|(_, own)| given(&shipped.from).is_none_or(|law| *law < **own));
    from.map(|(field, day)| {
        let day = written(day.0);
        let wording = message!(registers.limit_begins_late, id = limit.id_text(), day = day);
        (field.place, wording)
    })
}
