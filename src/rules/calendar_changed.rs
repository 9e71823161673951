//! DCS806: what counts as a working day, or as today, is not what it was in the older
//! copy.

use chrono::NaiveDate;

use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, Rule, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::due_steps::Counted;
use crate::plan::field::Field;
use crate::plan::record::{DayOfWeek, Holiday, HolidayKind};
use crate::plan::scalar::day::written;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS806", "calendar-changed", Warning, "calendar_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    let plan = context.plan;
    let moved = moved(older, plan, context.as_of);
    if !is_eased(older, plan, &moved) {
        findings.extend(finding(&CHECK.rule, older, plan, moved));
    }
    let (was, is) = (older.zone(), plan.zone());
    if was != is {
        let field = plan.unit.get().and_then(|unit| unit.timezone.as_ref());
        let place = field.map(|zone| zone.place);
        let place = place.or(plan.unit.first.as_ref().map(|unit| unit.place));
        let (was, is) = (was.0.to_string(), is.0.to_string());
        let wording = message!(comparison.zone_changed, was = was, now = is);
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording)
                .help(message!(comparison.calendar_changed_help)),
        );
    }
}

/// Returns the finding about due days that another calendar moves, if there are any.
pub(super) fn finding(
    rule: &'static Rule,
    older: &Plan,
    plan: &Plan,
    moved: Moved,
) -> Option<Finding> {
    let Moved { first, count, .. } = moved;
    let (id, was, due) = first?;
    let (was, count) = (written(was), count.to_string());
    let wording = match due.map(written) {
        Some(due) => message!(
            comparison.calendar_changed,
            count = count,
            id = id,
            was = was,
            due = due
        ),
        None => message!(
            comparison.calendar_forgotten,
            count = count,
            id = id,
            was = was
        ),
    };
    let finding = Finding::new(rule, cause(older, plan), wording);
    Some(finding.help(message!(comparison.calendar_changed_help)))
}

/// Returns whether due days fall later, or cannot be counted any more, by something else than
/// days that were added to the calendar, each with its name.
pub(super) fn is_eased(older: &Plan, plan: &Plan, moved: &Moved) -> bool {
    let weekend = |of: &Plan| {
        let unit = of.unit.get()?.weekend.as_ref()?;
        let mut days: Vec<DayOfWeek> = unit.values().copied().collect();
        days.sort_unstable();
        Some(days)
    };
    let is_gone = |holiday: &Holiday| !same(holiday, &plan.holidays);
    let only_added = older.moves_due_days() == plan.moves_due_days()
        && weekend(older) == weekend(plan)
        && !older.holidays.iter().any(|holiday| is_gone(holiday));
    moved.is_later && !only_added
}

/// Due days that another calendar moves.
#[derive(Default)]
pub(super) struct Moved {
    /// The first one: its name, the day that it was, and the day that it is, if that can be
    /// counted.
    first: Option<(String, NaiveDate, Option<NaiveDate>)>,
    count: usize,
    /// Whether one of them falls later, or cannot be counted any more.
    is_later: bool,
}

impl Moved {
    fn add(&mut self, name: impl FnOnce() -> String, was: NaiveDate, is: Option<NaiveDate>) {
        if is == Some(was) {
            return;
        }
        self.count += 1;
        self.is_later |= is.is_none_or(|is| is > was);
        if self.first.is_none() {
            self.first = Some((name(), was, is));
        }
    }
}

/// Returns the due days that another calendar moves: of the occurrences of the plan, and of
/// what the entries of registers of the older copy owe on a day.
pub(super) fn moved(older: &Plan, plan: &Plan, as_of: NaiveDate) -> Moved {
    let mut moved = Moved::default();
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        for (occurrence, dated) in schedule.enumerate() {
            let name = || plan.occurrence_name(deadline, Some(occurrence));
            let was = older.last_day_on_time(dated.written);
            moved.add(name, was, Some(dated.due));
        }
    }
    let counted = Counted {
        limits: older,
        calendar: &plan.links.calendar,
    };
    for (_, entry) in older.entries() {
        let now = older.due_steps_by(&entry, as_of, counted);
        for was in older.due_steps(&entry, as_of) {
            let is = was.among(&now);
            let is = is.and_then(|is| is.due().ok());
            let id = entry.id.map_or("", |id| &id.text);
            if let Ok(due) = was.due() {
                moved.add(|| format!("{id}@{}", was.step.name()), due, is);
            }
        }
    }
    moved
}

/// Returns the place of the change: the key `next-working-day`, the weekend, or a day.
fn cause(older: &Plan, plan: &Plan) -> Place {
    if older.moves_due_days() != plan.moves_due_days() {
        let head = plan.head.get();
        let field = head.and_then(|head| head.next_working_day.as_ref());
        let place = field.map(|field| field.place);
        let head = plan.head.first.as_ref().map(|head| head.place);
        return place.or(head).unwrap_or(NOWHERE);
    }
    let new = plan
        .holidays
        .iter()
        .find(|holiday| !same(holiday, &older.holidays));
    if let Some(first) = new.and_then(|holiday| holiday.first_day()) {
        return first.place;
    }
    // A day that is gone, or the weekend.
    let unit = plan.unit.get().and_then(|unit| unit.weekend.as_ref());
    let day = unit.and_then(|days| days.items.first());
    let unit = plan.unit.first.as_ref().map(|unit| unit.place);
    day.map(|day| day.place).or(unit).unwrap_or(NOWHERE)
}

/// Returns whether a calendar lists a day in the same way.
fn same(holiday: &Holiday, days: &Collection<Holiday>) -> bool {
    let of = |holiday: &Holiday| {
        let kind = holiday.kind.as_ref().and_then(Field::get).copied();
        (holiday.days(), kind.unwrap_or(HolidayKind::Off))
    };
    days.iter().any(|other| of(other) == of(holiday))
}
