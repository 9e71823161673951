//! DCS205: due dates that are still ahead fall on a weekend or holiday.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS205", "due-on-free-day", Warning, "due_on_free_day"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Joined { find, join },
};

/// The maximum number of dates in a message; a weekly deadline may have fifty.
const NAMED: usize = 6;

/// Finds the days of each deadline by themselves, passed ones too, so that a plan can
/// allow those of one, and goes on doing so.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for deadline in context.plan.deadlines.indices() {
        findings.extend(finding(context, &free_days(context, deadline)));
    }
}

/// A deadline and one of its due days.
type Due = (Ix<Deadline>, NaiveDate);

/// Returns the due days of a deadline that are days off, if the plan is free to choose
/// others. That of a report is the addressee's, and the tables name the working day
/// before it. The last day of a period named as such was nobody's choice. Recurring work
/// meets days off with every day of the month: only a day that was written, and is never a
/// working day, is a choice.
fn free_days(context: &Context<'_>, deadline: Ix<Deadline>) -> Vec<Due> {
    let plan = context.plan;
    let record = &plan.deadlines[deadline];
    let is_named = given(&record.due).is_some_and(|due| due.named().is_some());
    if is_named || !plan.reports_of_deadline(deadline).is_empty() {
        return Vec::new();
    }
    let occurrences = plan.links.schedules[deadline].occurrences();
    let days = occurrences.iter().map(|it| it.due);
    let free: Vec<Due> = days
        .filter(|due| plan.links.calendar.free(*due).is_some())
        .map(|due| (deadline, due))
        .collect();
    let is_chosen = record.day.is_some() && free.len() == occurrences.len();
    if record.every.is_some() && !is_chosen {
        return Vec::new();
    }
    free
}

/// Returns the finding about some due days, at the deadline of the first.
fn finding(context: &Context<'_>, free: &[Due]) -> Option<Finding> {
    let plan = context.plan;
    let mut free: Vec<&Due> = free.iter().collect();
    free.sort_by_key(|(_, due)| *due);
    let (deadline, first) = free.first()?;
    let record = &plan.deadlines[*deadline];
    let of_one = free.iter().all(|(other, _)| other == deadline);
    let named = free.iter().take(NAMED).map(|(deadline, due)| {
        let day = written(*due);
        if of_one {
            day
        } else {
            format!("{day} ({})", plan.deadlines[*deadline].id_text())
        }
    });
    let mut days: Vec<String> = named.collect();
    if free.len() > NAMED {
        days.push("…".to_owned());
    }
    let wording = message!(
        rules.due_on_free_day,
        days = days.join(", "),
        count = free.len()
    );
    let due = record.due.as_ref().map(|due| due.place);
    let every = record.every.as_ref().map(|every| every.place);
    let place = due.or(every).unwrap_or(record.place);
    let finding = Finding::new(&CHECK.rule, place, wording).help(help(plan, *first));
    Some(if of_one {
        finding.about(record.id_text())
    } else {
        finding
    })
}

/// Returns what can be done about a due day that is a day off.
fn help(plan: &Plan, due: NaiveDate) -> Message {
    let day = written(due);
    if plan.moves_due_days() {
        // Otherwise it would have been moved.
        return message!(rules.no_working_day_after, day = day);
    }
    match plan.links.calendar.last_working(due) {
        Some(aim) => message!(rules.due_on_free_day_help, day = day, aim = written(aim)),
        None => message!(rules.no_working_day_before, day = day),
    }
}

/// Joins findings into one, about the days from the as-of day on.
fn join(context: &Context<'_>, parts: &[Finding]) -> Option<Finding> {
    let left: HashSet<&str> = parts
        .iter()
        .filter_map(|finding| finding.record.as_deref())
        .collect();
    let deadlines = context.plan.deadlines.enumerate();
    let ahead: Vec<Due> = deadlines
        .filter(|(_, record)| left.contains(record.id_text()))
        .flat_map(|(deadline, _)| free_days(context, deadline))
        .filter(|(_, due)| *due >= context.as_of)
        .collect();
    finding(context, &ahead)
}
