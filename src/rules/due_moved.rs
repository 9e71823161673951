//! DCS801: a due day is later than in the older copy, or gone from it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::reference::report_named;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record, Report};
use crate::plan::scalar::day::written;
use crate::plan::schedule::{Occurrence, Schedule};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS801", "due-moved", Error, "due_moved"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

/// Reports only the first such day of each deadline, because one edit moves them all.
fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    reports(context, comparison, findings);
    for (index, deadline) in context.plan.deadlines.enumerate() {
        let schedule = &context.plan.links.schedules[index];
        // Reported by other rules, except for what counts from something without a day.
        let counts = deadline.count().is_some();
        if matches!(schedule, Schedule::TooMany) || (schedule.is_unclear() && !counts) {
            continue;
        }
        let Some(before) =
            super::comparison::of_older(&older.deadlines, &context.plan.deadlines, index)
        else {
            continue;
        };
        findings.extend(fewer_times(&older.deadlines[before], deadline));
        // What counts from an event moves with it.
        if counts && counts_alike(comparison, &older.deadlines[before], deadline) {
            continue;
        }
        let now: HashMap<_, _> = schedule
            .occurrences()
            .iter()
            .map(|it| (it.period, it))
            .collect();
        let moved = older.links.schedules[before]
            .enumerate()
            .find_map(|(number, was)| {
                let is = now.get(&was.period);
                is.is_none_or(|is| is_later(was, is, context.as_of))
                    .then_some((number, was.due, is.map(|is| is.due)))
            });
        let Some((number, was, due)) = moved else {
            continue;
        };
        let id = older.occurrence_name(before, Some(number));
        let was = written(was);
        let message = match due {
            Some(due) => message!(comparison.due_moved, id = id, was = was, due = written(due)),
            None => message!(comparison.due_gone, id = id, was = was),
        };
        findings.push(
            Finding::new(&CHECK.rule, deadline.place, message)
                .help(message!(comparison.due_moved_help))
                .about(&id),
        );
    }
}

/// Returns whether a deadline counts from what it counted from before, in the same way.
fn counts_alike(comparison: &Comparison<'_>, was: &Deadline, is: &Deadline) -> bool {
    let was = comparison.renames.of(was);
    let of = |deadline: &Deadline| {
        let count = deadline.count()?;
        Some((count.event.clone(), count.amount, count.way))
    };
    of(&was) == of(is)
}

/// Returns the finding about a deadline that must be done less often than before.
fn fewer_times(was: &Deadline, is: &Placed<Deadline>) -> Option<Finding> {
    let id = is.id_text();
    let (was, times) = (was.times(), is.times());
    let place = is.at_least.as_ref().map_or(is.place, |field| field.place);
    let wording = message!(comparison.fewer_times, id = id, was = was, is = times);
    (times < was).then(|| {
        Finding::new(&CHECK.rule, place, wording)
            .help(message!(comparison.fewer_times_help, id = id))
            .about(id)
    })
}

/// Finds later due days of reports, and those that have none any more.
fn reports(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    for (index, before) in older.reports.enumerate() {
        let now = comparison.report_now(plan, before);
        let was_with = comparison.renames.of(&**before).deadline;
        let is_with = |now: Ix<Report>| plan.reports[now].deadline.as_ref();
        if was_with.is_some() && now.and_then(is_with) == was_with.as_ref() {
            // That of the deadline has been compared.
            continue;
        }
        let Some(was) = written_due(older, index) else {
            continue;
        };
        // One that is no longer work of its own, nor part of any, is due no more.
        let is_owed = |now: &Ix<Report>| {
            let is_work = plan.owes_itself(*now) || plan.report_occurrence(*now).is_some();
            is_work || !older.owes_itself(index)
        };
        let is = now.filter(is_owed);
        let is = is.and_then(|now| written_due(plan, now));
        if is.is_some_and(|is| is <= was) {
            continue;
        }
        let was = written(was);
        let named = |language| report_named(older, index, language);
        let wording = match is {
            Some(is) => message!(comparison.report_due_moved, was = was, due = written(is))
                .in_each("report", named),
            None => message!(comparison.report_due_gone, was = was).in_each("report", named),
        };
        let place = now.map(|now| {
            let report = &plan.reports[now];
            let due = report.due.as_ref().map(|due| due.place);
            let deadline = report.deadline.as_ref().map(|due| due.place);
            due.or(deadline).unwrap_or(report.place)
        });
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording)
                .help(message!(comparison.report_due_moved_help))
                .about(older.report_id(index).unwrap_or("report")),
        );
    }
}

/// Returns the due day of a report as its record gives it, or else that of its deadline.
fn written_due(plan: &Plan, report: Ix<Report>) -> Option<NaiveDate> {
    match given(&plan.reports[report].due) {
        Some(due) => Some(due.0),
        None => plan.report_due(report),
    }
}

/// Returns whether an occurrence is due later than before. A new day off ahead, to which
/// a plan with `next-working-day` adapts, does not count, unless the due day has already
/// passed.
fn is_later(was: &Occurrence, is: &Occurrence, as_of: NaiveDate) -> bool {
    let rewritten = is.written > was.written;
    is.due > was.due && (rewritten || was.due < as_of)
}
