//! DCS224: an extension, days off, or something that was done, lie years away from the plan.

use chrono::{Datelike, Months, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::record::EntryKind;
use crate::plan::scalar::day::{Day, written};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS224", "far-from-plan", Warning, "far_from_plan"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// How far before and after the plan a day may lie. Work goes on into the next year, and
/// what is decided late may reach into the one after it.
const FAR: Months = Months::new(24);

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let Some(period) = plan.period() else { return };
    let mut look = |field: &Field<Day>| findings.extend(away(field, period));
    for extension in &plan.extensions {
        look(&extension.to);
        look(&extension.on);
    }
    for holiday in &plan.holidays {
        // Days off that do not touch the plan's years at all are another finding.
        let within =
            |field: &Option<Field<Day>>| given(field).is_some_and(|day| !is_far(period, day.0));
        if within(&holiday.from) || within(&holiday.until) {
            holiday.from.iter().for_each(&mut look);
            holiday.until.iter().for_each(&mut look);
        }
    }
    // What lies ahead of the day of the check is another finding; so is progress before the plan.
    let has_been = |day: &Field<Day>| day.get().is_some_and(|day| day.0 <= context.as_of);
    for (_, entry) in plan.entries() {
        // Channels and boards are there long before and after the plan.
        if entry.kind.is_some_and(EntryKind::lasts) {
            continue;
        }
        Some(entry.on).filter(|day| has_been(day)).map(&mut look);
        entry.planned.into_iter().for_each(&mut look);
        for step in plan.links.steps_of.get(&entry) {
            let step = &plan.steps[*step];
            Some(&step.on).filter(|day| has_been(day)).map(&mut look);
            step.until.iter().for_each(&mut look);
        }
    }
}

/// Returns whether a day lies years away from a plan of this period.
pub(super) fn is_far(period: DateRange, day: NaiveDate) -> bool {
    let first = period.from.checked_sub_months(FAR);
    let last = period.until.checked_add_months(FAR);
    first.is_some_and(|first| day < first) || last.is_some_and(|last| day > last)
}

/// Returns what is meant by the day of something that was done, if it lies years away from the
/// plan.
pub(super) fn meant(plan: &Plan, day: NaiveDate) -> Option<Message> {
    let period = plan.period().filter(|period| is_far(*period, day))?;
    Some(meant_in(period, day))
}

/// Returns the help that asks whether the year of a day is that of the plan.
fn meant_in(period: DateRange, day: NaiveDate) -> Message {
    let of_year = |year| NaiveDate::from_ymd_opt(year, day.month(), day.day());
    let mut of_plan = (period.from.year()..=period.until.year()).filter_map(of_year);
    let near = of_plan.find(|day| period.contains(*day));
    match near.or_else(|| of_year(period.until.year())) {
        Some(near) => message!(
            times.far_from_plan_help,
            meant = written(near),
            year = day.year()
        ),
        None => message!(times.far_from_plan_year),
    }
}

/// Returns the finding for a day that lies years away from the plan.
fn away(field: &Field<Day>, period: DateRange) -> Option<Finding> {
    let Day(day) = field.get().filter(|day| is_far(period, day.0))?;
    let wording = message!(times.far_from_plan, day = written(*day));
    let expected = message!(
        rules.holiday_of_other_year_expected,
        from = written(period.from),
        until = written(period.until)
    );
    let finding = Finding::new(&CHECK.rule, field.place, wording);
    Some(finding.expected(expected).help(meant_in(period, *day)))
}
