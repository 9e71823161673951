//! DCS723: a duty of the plan that no entry can ever show, or that does not say what it is.

use super::{Check, Context, Find, duty_names};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::field::given;
use crate::plan::held_duty::HeldDuty;
use crate::plan::record::{Duty, DutyMode, EntryKind, Record, register_named};
use crate::plan::scalar::every::Every;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS723", "unclear-duty", Error, "unclear_duty"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.plan.duties.is_empty() {
        return;
    }
    for duty in context.plan.held_duties() {
        let Some(own) = duty.own else { continue };
        if own.id().is_none() {
            continue;
        }
        if duty.law.is_none() && names_law(own) {
            findings.push(unknown(context, own).about(own.id_text()));
            continue;
        }
        let wrong = lacking(duty, own, own.place);
        let wrong = wrong.or_else(|| of_other_register(duty, own));
        let help = message!(duties.unclear_duty_help);
        let wrong = wrong.or_else(|| timed(duty, own));
        let wrong = wrong.map(|(place, wording)| (place, wording, help));
        let wrong = wrong.or_else(|| without_semesters(context.plan, duty, own));
        if let Some((place, wording, help)) = wrong {
            findings.push(
                Finding::new(&CHECK.rule, place, wording)
                    .help(help)
                    .about(own.id_text()),
            );
        }
    }
}

/// Returns whether a record says nothing of what its duty is, so that it is about one of the
/// law.
fn names_law(own: &Duty) -> bool {
    own.what.is_none() && own.register.is_none() && own.source.is_none()
}

/// Returns the finding for a record about a duty that the law does not have.
fn unknown(context: &Context<'_>, own: &Placed<Duty>) -> Finding {
    let of_law = context.plan.law().into_iter();
    let of_law: Vec<&Duty> = of_law
        .flat_map(|law| law.duties.iter())
        .map(|duty| &**duty)
        .collect();
    let names: Vec<&str> = of_law.iter().map(|duty| duty.id_text()).collect();
    let id = own.id_text();
    let duty = duty_names::meant(context, id, &names)
        .and_then(|meant| of_law.iter().find(|duty| duty.id_text() == meant));
    let help = match (duty, duty_names::beside(id, &names)) {
        (Some(duty), _) => message!(
            duties.unknown_duty_meant,
            meant = duty.id_text(),
            what = given(&duty.what).map_or("", |what| &what.0)
        ),
        (None, Some(names)) => message!(duties.unknown_duty_beside, names = names),
        (None, None) => message!(duties.unknown_duty_help),
    };
    Finding::new(
        &CHECK.rule,
        own.place,
        message!(duties.unknown_duty, id = id),
    )
    .help(help)
}

/// Returns what a duty at a place lacks that is the plan's own.
fn lacking(duty: HeldDuty<'_>, own: &Duty, place: Place) -> Option<(Place, Message)> {
    if duty.law.is_some() {
        return None;
    }
    let lacking = [
        ("what", own.what.is_some()),
        ("register", own.register.is_some()),
        ("source", own.source.is_some()),
    ];
    let (key, _) = lacking.into_iter().find(|(_, given)| !given)?;
    let wording = message!(duties.duty_lacks, id = own.id_text(), key = key);
    Some((place, wording))
}

/// Returns what the register of a duty does not have: a kind, a step, items.
fn of_other_register(duty: HeldDuty<'_>, own: &Duty) -> Option<(Place, Message)> {
    let register = register_named(duty.register()?)?;
    let list = register.list;
    for field in own.kinds.items.iter().chain(&own.begun_by.items) {
        let kind = field.get()?;
        if register.kind(kind.0).is_none() {
            let wording = message!(registers.of_other_kind, kind = kind.0, list = list);
            return Some((field.place, wording));
        }
    }
    let shows = duty.entry_kinds();
    let fits = |kind: &&EntryKind| shows.is_empty() || shows.contains(&kind.name);
    let register_place = own.register.as_ref().map(|field| field.place);
    if let Some(step) = duty.step()
        && let mut kinds = register.kinds.iter().filter(fits)
        && !kinds.any(|kind| kind.may_have(step))
    {
        let place = own.step.as_ref().map(|field| field.place);
        let wording = message!(registers.of_other_step, step = step.name(), list = list);
        return Some((place.or(register_place)?, wording));
    }
    if duty.item().is_some() && !duty.has_items() {
        let place = own.item.as_ref().map(|field| field.place);
        let wording = message!(duties.duty_without_items, list = list);
        return Some((place.or(register_place)?, wording));
    }
    None
}

/// Returns where a duty is one of each semester although the plan has no semesters, so that it
/// would never be owed.
fn without_semesters(
    plan: &Plan,
    duty: HeldDuty<'_>,
    own: &Duty,
) -> Option<(Place, Message, Message)> {
    let each = own.each.as_ref()?;
    let is_lost = duty.each() == Every::Semester && !plan.links.terms.has_semesters();
    is_lost.then(|| {
        let wording = message!(duties.duty_without_semesters);
        (each.place, wording, message!(duties.semesters_help))
    })
}

/// Returns the key by which a duty says when it is due that says nothing here: it is not
/// periodic, or its periods have no such day.
fn timed(duty: HeldDuty<'_>, own: &Duty) -> Option<(Place, Message)> {
    let day = own.day.as_ref().map(|field| ("day", field.place));
    let month = own.month.as_ref().map(|field| ("month", field.place));
    let within = own.within.as_ref().map(|field| ("within", field.place));
    if duty.mode() != DutyMode::Periodic {
        let each = own.each.as_ref().map(|field| ("each", field.place));
        let (key, place) = each.or(day).or(month).or(within)?;
        return Some((place, message!(duties.duty_without_periods, key = key)));
    }
    if let (Some((_, place)), Some(_)) = (within, day.or(month)) {
        return Some((place, message!(duties.duty_with_two_days)));
    }
    if duty.has_day() {
        return None;
    }
    let (_, place) = month.or(day)?;
    Some((place, message!(duties.duty_without_day)))
}
