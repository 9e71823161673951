//! All that is due once, the occurrences of deadlines and the reports, and what each of it in an
//! older copy has become.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::history::{History, Key};
use super::lateness::{Late, name_now};
use super::{Comparison, NOWHERE};
use crate::plan::Plan;
use crate::plan::counted::IN_A_ROW;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::plan::scalar::id::key;
use crate::plan::target::Target;
use crate::text::Place;

/// Which work of an older copy is which of the plan: that of the same name, once the identifier
/// has its new one.
#[derive(Debug)]
pub(super) struct Pairs {
    now: HashMap<Key, Key>,
    before: HashMap<Key, Key>,
}

impl Pairs {
    /// Pairs all that is due once in two copies of a plan.
    pub(super) fn of(comparison: &Comparison<'_>, plan: &Plan) -> Self {
        let name = |work| key(&plan.target_name(work).unwrap_or_default());
        let named: HashMap<String, Key> =
            with_reports(plan).map(|work| (name(work), work)).collect();
        let mut pairs = Self {
            now: HashMap::new(),
            before: HashMap::new(),
        };
        for was in with_reports(comparison.older) {
            if let Some(is) = named.get(&key(&name_now(comparison, was))) {
                pairs.now.insert(was, *is);
                pairs.before.insert(*is, was);
            }
        }
        pairs
    }

    /// Returns what work of the older copy has become, if it is still there.
    pub(super) fn now(&self, was: Key) -> Option<Key> {
        self.now.get(&was).copied()
    }

    /// Returns what work of the plan was in the older copy, if it was there.
    pub(super) fn before(&self, is: Key) -> Option<Key> {
        self.before.get(&is).copied()
    }
}

/// Returns all that is owed once, in the order of the plan: of the reports, those that are work
/// of their own.
pub(super) fn all(plan: &Plan) -> impl Iterator<Item = Key> {
    with_reports(plan).filter(|work| is_owed(plan, *work))
}

/// Returns all that is due once, with all reports.
fn with_reports(plan: &Plan) -> impl Iterator<Item = Key> {
    let schedules = plan.links.schedules.enumerate();
    let occurrences = schedules.flat_map(|(deadline, schedule)| {
        let occurrences = schedule.enumerate();
        occurrences.map(move |(occurrence, _)| Target::Occurrence {
            deadline,
            occurrence,
        })
    });
    let reports = plan.reports.indices();
    occurrences.chain(reports.map(|report| Target::Report { report }))
}

/// Returns whether work is owed for itself, as a report that belongs to a deadline is not.
pub(super) fn is_owed(plan: &Plan, work: Key) -> bool {
    !matches!(work, Target::Report { report } if !plan.owes_itself(report))
}

/// Returns whether work is late as seen from a day, by its due day before any extension.
pub(super) fn is_late(plan: &Plan, history: &History<'_>, work: Key, seen: NaiveDate) -> bool {
    let closed = history.settled(work, seen);
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

/// Returns whether work, or something that it counts from, has one of these keys.
pub(super) fn counts_from(plan: &Plan, work: Key, keys: &HashSet<String>) -> bool {
    let mut next = match work {
        Target::Occurrence { deadline, .. } => Some(deadline),
        Target::Report { report } => return keys.contains(&key(plan.reports[report].id_text())),
        _ => None,
    };
    // More do not count from each other.
    for _ in 0..IN_A_ROW {
        let Some(deadline) = next.map(|it| &plan.deadlines[it]) else {
            break;
        };
        if keys.contains(&key(deadline.id_text())) {
            return true;
        }
        let event = given(&deadline.after).or(given(&deadline.before));
        next = event.and_then(|event| plan.deadlines.find(&event.deadline));
    }
    false
}

pub(super) fn place(plan: &Plan, work: Key) -> Place {
    match work {
        Target::Occurrence { deadline, .. } => plan.deadlines[deadline].place,
        Target::Report { report } => plan.reports[report].place,
        _ => NOWHERE,
    }
}
