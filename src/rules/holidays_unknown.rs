//! DCS222: due dates move to the next working day, or are counted in working days, in a year
//! whose holidays are not known.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::counted::Uncounted;
use crate::plan::counting::NotCounted;
use crate::plan::public_holidays;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS222", "holidays-unknown", Warning, "holidays_unknown"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    uncounted(plan, findings);
    if !plan.moves_due_days() {
        return;
    }
    let due = plan.links.schedules.iter();
    let due = due.flat_map(|schedule| schedule.occurrences().iter().map(|it| it.written));
    let years: BTreeSet<i32> = due.map(|due| due.year()).collect();
    let head = plan.head.get();
    let place = head.and_then(|head| head.next_working_day.as_ref());
    let place = place.map_or(NOWHERE, |field| field.place);
    for year in years {
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
