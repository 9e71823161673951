//! DCS222: due dates move to the next working day in a year whose holidays are not known.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::public_holidays;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS222", "holidays-unknown", Warning, "holidays_unknown"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
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
