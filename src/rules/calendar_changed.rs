//! DCS806: what counts as a working day, or as today, is not what it was in the older
//! copy.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::lateness::Late;
use super::lateness::duties::{self, late_duties};
use super::lateness::steps::closed;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, Rule, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::due_steps::Counted;
use crate::plan::field::Field;
use crate::plan::record::{DayOfWeek, Holiday, HolidayKind};
use crate::plan::scalar::day::written;
use crate::plan::target::Target;
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
    let moved = moved(context, comparison);
    if !is_eased(older, plan, moved) {
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
    moved: &Moved,
) -> Option<Finding> {
    let Moved {
        first,
        count,
        first_late,
        late,
        ..
    } = moved;
    let written = |day: &NaiveDate| written(*day);
    if let Some((id, was, due)) = first_late {
        let (was, count, late) = (written(was), count.to_string(), late.to_string());
        let due = due.as_ref().map_or_else(|| "–".to_owned(), written);
        let wording = message!(
            comparison.calendar_eased,
            late = late,
            count = count,
            id = id,
            was = was,
            due = due
        );
        let finding = Finding::new(rule, cause(older, plan), wording);
        return Some(finding.help(message!(comparison.calendar_changed_help)));
    }
    let (id, was, due) = first.as_ref()?;
    let (was, count) = (written(was), count.to_string());
    let wording = match due.as_ref().map(written) {
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
/// days that were added to the calendar, each with its name; or, by whatever, those of what the
/// older copy shows as late.
pub(super) fn is_eased(older: &Plan, plan: &Plan, moved: &Moved) -> bool {
    let is_gone = |holiday: &Holiday| !same(holiday, &plan.holidays);
    let only_added =
        has_same_weekend(older, plan) && !older.holidays.iter().any(|holiday| is_gone(holiday));
    moved.late > 0 || (moved.is_later && !only_added)
}

/// Returns whether two plans have the same weekend, and both or neither of them move due days
/// that are off.
fn has_same_weekend(older: &Plan, plan: &Plan) -> bool {
    let weekend = |of: &Plan| {
        let unit = of.unit.get()?.weekend.as_ref()?;
        let mut days: Vec<DayOfWeek> = unit.values().copied().collect();
        days.sort_unstable();
        Some(days)
    };
    older.moves_due_days() == plan.moves_due_days() && weekend(older) == weekend(plan)
}

/// Due days that another calendar moves.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// The first one.
    first: Option<MovedDay>,
    count: usize,
    /// Whether one of them falls later, or cannot be counted any more.
    is_later: bool,
    /// The first one of something that the older copy shows as late, and how many there are
    /// that fall later, or cannot be counted any more.
    first_late: Option<MovedDay>,
    late: usize,
}

/// What is due: its name, the day that it was, and the day that it is, if that can be counted.
type MovedDay = (String, NaiveDate, Option<NaiveDate>);

impl Moved {
    fn add(&mut self, name: String, was: NaiveDate, is: Option<NaiveDate>, was_late: bool) {
        if is == Some(was) {
            return;
        }
        let is_later = is.is_none_or(|is| is > was);
        self.count += 1;
        self.is_later |= is_later;
        if is_later && was_late {
            self.late += 1;
            let late = (name.clone(), was, is);
            self.first_late.get_or_insert(late);
        }
        self.first.get_or_insert((name, was, is));
    }
}

/// Returns the due days that another calendar moves: of the occurrences of the plan, of its
/// duties, and of what the entries of registers of the older copy owe on a day.
pub(super) fn moved<'c>(context: &Context<'_>, comparison: &'c Comparison<'_>) -> &'c Moved {
    let moved = &comparison.moved;
    moved.get_or_init(|| search(context, comparison))
}

fn search(context: &Context<'_>, comparison: &Comparison<'_>) -> Moved {
    let (older, plan, as_of) = (comparison.older, context.plan, context.as_of);
    let mut moved = Moved::default();
    let all_in = |of: &Plan, others: &Plan| of.holidays.iter().all(|it| same(it, &others.holidays));
    if has_same_weekend(older, plan) && all_in(older, plan) && all_in(plan, older) {
        return moved;
    }
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        let before = super::comparison::of_older(&older.deadlines, &plan.deadlines, deadline);
        let counted = before.and_then(|before| {
            let was = older.counted_due(before, Some(as_of))?.ok()?;
            let same = older.deadlines[before].count().map(|count| count.amount)
                == plan.deadlines[deadline].count().map(|count| count.amount);
            let is = plan.counted_due(deadline, Some(as_of)).filter(|_| same)?;
            Some((was, is.ok()))
        });
        for (occurrence, dated) in schedule.enumerate() {
            let (was, is) = counted.unwrap_or_else(|| {
                let was = older.last_day_on_time(dated.written);
                (was, Some(dated.due))
            });
            if is == Some(was) {
                continue;
            }
            let name = plan.occurrence_name(deadline, Some(occurrence));
            let work = Target::Occurrence {
                deadline,
                occurrence,
            };
            let was_late = comparison.late(context, work).is_some();
            moved.add(name, was, is, was_late);
        }
    }
    add_steps(&mut moved, older, plan, as_of);
    add_duties(&mut moved, older, plan, as_of);
    moved
}

/// Adds the due days of what the entries of registers of the older copy owe.
fn add_steps(moved: &mut Moved, older: &Plan, plan: &Plan, as_of: NaiveDate) {
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
                let was_late = Late::of(due, closed(&was), as_of).is_some();
                let name = format!("{id}@{}", was.step.name());
                moved.add(name, due, is, was_late);
            }
        }
    }
}

/// Adds the due days of duties that neither the plan nor the older copy describes otherwise.
fn add_duties(moved: &mut Moved, older: &Plan, plan: &Plan, as_of: NaiveDate) {
    let late: HashSet<String> = late_duties(older, as_of)
        .iter()
        .filter_map(|late| duties::name(&late.counted))
        .collect();
    let now = plan.duty_periods(as_of);
    let now: HashMap<String, _> = now
        .iter()
        .filter_map(|it| Some((duties::name(it)?, it)))
        .collect();
    for was in older.duty_periods(as_of) {
        let Some((name, due)) = duties::name(&was).zip(was.due) else {
            continue;
        };
        let Some(is) = now.get(&name).filter(|_| was.is_owed()) else {
            continue;
        };
        let same = was.duty.own.map(|own| &**own) == is.duty.own.map(|own| &**own);
        if same && is.due != Some(due) {
            let was_late = late.contains(&name);
            moved.add(name, due, is.due, was_late);
        }
    }
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
