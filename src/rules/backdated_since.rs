//! DCS805: a new record is dated so far back that it hides lateness that the older copy
//! shows.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::comparison::Difference;
use super::history::{History, Key};
use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::record::{Record, State};
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::key;
use crate::plan::target::Target;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS805", "backdated-since", Warning, "backdated_since"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan, seen) = (comparison.older, context.plan, context.as_of);
    let shown = shown(comparison, seen);
    let mut check = |target: &Target,
                     place: Place,
                     on: NaiveDate,
                     rewritten: &HashSet<String>,
                     extends: bool| {
        let Some(name) = name(plan, target) else {
            return;
        };
        let Some(late) = shown.get(&key(&name)) else {
            return;
        };
        if !rewritten.contains(&key(&name)) && late.is_hidden_by(on, extends) {
            let (day, due, seen) = (written(on), written(late.due), written(seen));
            let wording = message!(
                comparison.backdated_since,
                on = day,
                id = name,
                due = due,
                seen = seen
            );
            findings.push(
                Finding::new(&CHECK.rule, place, wording)
                    .help(message!(comparison.backdated_since_help))
                    .about(&name),
            );
        }
    };
    let progress = Difference::of(&older.progress, &plan.progress, &comparison.renames);
    let rewritten = names(comparison, &progress);
    for record in progress.added {
        let closes = record
            .state
            .get()
            .is_some_and(|state| *state != State::Started);
        if let Some(on) = record.on.get().filter(|_| closes) {
            check(
                &target(plan, record),
                record.on.place,
                on.0,
                &rewritten,
                false,
            );
        }
    }
    let extensions = Difference::of(&older.extensions, &plan.extensions, &comparison.renames);
    let rewritten = names(comparison, &extensions);
    for record in extensions.added {
        if let Some(on) = record.on.get() {
            check(
                &target(plan, record),
                record.on.place,
                on.0,
                &rewritten,
                true,
            );
        }
    }
}

/// Returns the keys of the names of what lost records are about. A record that was
/// changed is named by its own rule.
fn names<R: Record>(
    comparison: &Comparison<'_>,
    difference: &Difference<'_, R>,
) -> HashSet<String> {
    let lost = difference.lost.iter();
    let keys = lost.filter_map(|record| super::history::key(&target(comparison.older, record)));
    keys.map(|occurrence| key(&name_now(comparison, occurrence)))
        .collect()
}

/// Returns the name that an occurrence of the older copy has now.
fn name_now(comparison: &Comparison<'_>, (deadline, occurrence): Key) -> String {
    let older = comparison.older;
    let name = older.occurrence_name(deadline, Some(occurrence));
    let id = older.deadlines[deadline].id();
    match id.and_then(|id| comparison.renames.new_id("deadlines", id)) {
        Some(new) => match name.split_once('@') {
            Some((_, period)) => format!("{}@{period}", new.text),
            None => new.text,
        },
        None => name,
    }
}

/// Lateness that the older copy shows.
struct Late {
    /// The due day, as seen when it was closed, or now.
    due: NaiveDate,
    /// What closed it late, and when; none where it was open.
    closed: Option<(State, NaiveDate)>,
}

impl Late {
    /// Returns whether a new record of a day hides it. What is dated after the due day
    /// leaves it in view, unless something else had closed it by then.
    fn is_hidden_by(&self, on: NaiveDate, extends: bool) -> bool {
        match self.closed {
            None => on <= self.due,
            Some((_, closed)) if extends => on <= closed,
            Some((State::Done, _)) => false,
            Some((_, closed)) => on < closed,
        }
    }
}

/// Returns what the older copy shows as late on a day, by the name that it has now.
fn shown(comparison: &Comparison<'_>, seen: NaiveDate) -> HashMap<String, Late> {
    let older = comparison.older;
    let history = History::of(older);
    let mut shown = HashMap::new();
    for (deadline, schedule) in older.links.schedules.enumerate() {
        for (occurrence, _) in schedule.enumerate() {
            let occurrence: Key = (deadline, occurrence);
            let closed = history.closed(occurrence, seen);
            let on = closed.map_or(seen, |(_, on)| on);
            let Some(due) = history.due(occurrence, on).filter(|due| *due < on) else {
                continue;
            };
            let name = name_now(comparison, occurrence);
            shown.insert(key(&name), Late { due, closed });
        }
    }
    shown
}

fn target<R: Record>(plan: &Plan, record: &Placed<R>) -> Target {
    record
        .subject()
        .map_or(Target::Unknown, |subject| plan.target(subject))
}

fn name(plan: &Plan, target: &Target) -> Option<String> {
    let (deadline, occurrence) = super::history::key(target)?;
    Some(plan.occurrence_name(deadline, Some(occurrence)))
}
