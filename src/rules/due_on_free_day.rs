//! DCS205: a due date falls on a weekend or holiday.

use chrono::NaiveDate;

use super::{Check, Context};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS205", "due-on-free-day", Warning, "due_on_free_day"),
    concludes_from_absence: false,
    excusable: true,
    find,
};

/// The maximum number of dates in a message; a weekly deadline may have fifty.
const NAMED: usize = 6;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (deadline, schedule) in plan.deadlines.iter().zip(&plan.links.schedules) {
        let place = match (&deadline.due, &deadline.every) {
            (Some(due), _) => due.place,
            (_, Some(every)) => every.place,
            _ => continue,
        };
        let free: Vec<NaiveDate> = schedule
            .occurrences()
            .iter()
            .map(|occurrence| occurrence.due)
            .filter(|due| plan.links.calendar.free(*due).is_some())
            .collect();
        let Some(first) = free.first() else { continue };
        let mut days: Vec<String> = free.iter().take(NAMED).map(|day| written(*day)).collect();
        if free.len() > NAMED {
            days.push("…".to_owned());
        }
        let id = deadline.id_text();
        findings.push(
            Finding::new(
                &CHECK.rule,
                place,
                message!(
                    rules.due_on_free_day,
                    days = days.join(", "),
                    count = free.len()
                ),
            )
            .help(message!(
                rules.due_on_free_day_help,
                day = written(*first),
                aim = written(plan.links.calendar.last_working(*first))
            ))
            .about(id),
        );
    }
}
