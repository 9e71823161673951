//! DCS222: due dates move to the next working day, or are counted in working days, in a year
//! whose holidays are not known.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::counted::Uncounted;
use crate::plan::counting::NotCounted;
use crate::plan::public_holidays;
use crate::plan::record::Record;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS222", "holidays-unknown", Warning, "holidays_unknown"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    uncounted(plan, findings);
    let head = plan.head.get();
    let moves = head.and_then(|head| head.next_working_day.as_ref());
    let moves = moves.filter(|_| plan.moves_due_days()).map(|it| it.place);
    let mut years: BTreeMap<i32, Place> = BTreeMap::new();
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        let day = plan.deadlines[deadline].day.as_ref();
        let working = day.filter(|day| day.get() == Some(&DayOfPeriod::LastWorking));
        let Some(place) = moves.or(working.map(|day| day.place)) else {
            continue;
        };
        for occurrence in schedule.occurrences() {
            years.entry(occurrence.written.year()).or_insert(place);
        }
    }
    for (year, place) in years {
        if plan.links.calendar.knows(year) {
            continue;
        }
        let wording = if public_holidays::of_year(year).is_some() {
            message!(rules.holidays_not_announced, year = year)
        } else {
            message!(rules.holidays_unknown, year = year)
        };
        let help = message!(rules.holidays_unknown_help, year = year);
        findings.push(Finding::new(&CHECK.rule, place, wording).help(help));
    }
}

/// Finds the deadlines whose working days cannot be counted: nobody knows when they are due,
/// and the rest of the plan goes on without them.
fn uncounted(plan: &Plan, findings: &mut Vec<Finding>) {
    for (index, deadline) in plan.deadlines.enumerate() {
        let Some(Err(Uncounted::Days(NotCounted::UnknownYear(year)))) =
            plan.counted_due(index, None)
        else {
            continue;
        };
        let event = deadline.after.as_ref().or(deadline.before.as_ref());
        let place = event.map_or(deadline.place, |event| event.place);
        findings.push(
            Finding::new(
                &CHECK.rule,
                place,
                message!(times.uncounted_year, year = year),
            )
            .help(message!(times.uncounted_year_help))
            .about(deadline.id_text()),
        );
    }
}
