//! All that is due once: the occurrences of deadlines, and the reports that are work of their own.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::NOWHERE;
use super::super::history::{History, Key};
use super::super::lateness::Late;
use crate::plan::Plan;
use crate::plan::record::{Record, State};
use crate::plan::scalar::id::key;
use crate::plan::target::Target;
use crate::text::Place;

/// Returns all that is due once, in the order of the plan.
pub(super) fn all(plan: &Plan) -> Vec<Key> {
    let mut works = Vec::new();
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        for (occurrence, _) in schedule.enumerate() {
            let work = Target::Occurrence {
                deadline,
                occurrence,
            };
            works.push(work);
        }
    }
    for report in plan.reports.indices() {
        let work = Target::Report { report };
        if plan.owes_itself(report) {
            works.push(work);
        }
    }
    works
}

/// Returns all that is due once, by the key of its name.
pub(super) fn by_name(plan: &Plan) -> HashMap<String, Key> {
    let named = all(plan).into_iter().map(|work| {
        let name = plan.target_name(work).unwrap_or_default();
        (key(&name), work)
    });
    named.collect()
}

/// Returns whether work is late as seen from a day, by its due day before any extension.
pub(super) fn is_late(plan: &Plan, history: &History<'_>, work: Key, seen: NaiveDate) -> bool {
    let issued = match work {
        Target::Occurrence {
            deadline,
            occurrence,
        } => plan.all_issued(deadline, occurrence),
        Target::Report { report } => plan.report_issued(report),
        _ => None,
    };
    let issued = issued.filter(|day| *day <= seen);
    let closed = history.closed(work, seen);
    let closed = closed.or(issued.map(|day| (State::Done, day)));
    let due = plan.first_due(work);
    due.is_some_and(|due| Late::of(due, closed, seen).is_some())
}

/// Returns the identifiers of what work belongs to: its deadline, its task and its reports.
pub(super) fn owners(plan: &Plan, work: Key) -> Vec<String> {
    let Target::Occurrence {
        deadline,
        occurrence,
    } = work
    else {
        return Vec::new();
    };
    let task = plan
        .task_of(deadline)
        .map(|task| plan.tasks[task].id_text());
    let reports = plan.reports_of(deadline, occurrence).iter();
    // A plan with only one report has no name for it.
    let reports = reports.map(|report| plan.report_id(*report).unwrap_or("report"));
    let ids = [plan.deadlines[deadline].id_text()].into_iter().chain(task);
    ids.chain(reports).map(str::to_owned).collect()
}

pub(super) fn place(plan: &Plan, work: Key) -> Place {
    match work {
        Target::Occurrence { deadline, .. } => plan.deadlines[deadline].place,
        Target::Report { report } => plan.reports[report].place,
        _ => NOWHERE,
    }
}
