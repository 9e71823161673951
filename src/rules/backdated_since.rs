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
use crate::plan::record::{Progress, Record, State};
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
    let (older, plan) = (comparison.older, context.plan);
    let search = Search {
        plan,
        comparison,
        seen: context.as_of,
        shown: shown(comparison, context.as_of),
    };
    let progress = Difference::of(&older.progress, &plan.progress, &comparison.renames);
    let closes = |record: &Progress| {
        let state = record.state.get();
        state.is_some_and(|state| *state != State::Started)
    };
    findings.extend(search.hiding(&progress, false, closes));
    let extensions = Difference::of(&older.extensions, &plan.extensions, &comparison.renames);
    findings.extend(search.hiding(&extensions, true, |_| true));
}

/// The search for new records that hide lateness.
struct Search<'s> {
    plan: &'s Plan,
    comparison: &'s Comparison<'s>,
    /// The day as of which lateness is seen.
    seen: NaiveDate,
    /// What the older copy shows as late.
    shown: HashMap<String, Late>,
}

impl Search<'_> {
    /// Returns the findings about those of the new records of one kind that hide lateness
    /// and are not new versions of others. `counts` tells which of them can.
    fn hiding<R: Record>(
        &self,
        difference: &Difference<'_, R>,
        extends: bool,
        counts: impl Fn(&R) -> bool,
    ) -> Vec<Finding> {
        let rewritten = names(self.comparison, difference);
        let added = difference.added.iter();
        let added = added.filter(|record| counts(&***record));
        let finding = |record: &&Placed<R>| {
            let on = record.happened_on()?;
            let day = on.get()?.0;
            let name = name(self.plan, &target(self.plan, record))?;
            let late = self.shown.get(&key(&name))?;
            let hides = !rewritten.contains(&key(&name)) && late.is_hidden_by(day, extends);
            hides.then(|| self.finding(on.place, day, &name, late))
        };
        added.filter_map(finding).collect()
    }

    fn finding(&self, place: Place, on: NaiveDate, name: &str, late: &Late) -> Finding {
        let (on, due, seen) = (written(on), written(late.due), written(self.seen));
        let wording = message!(
            comparison.backdated_since,
            on = on,
            id = name,
            due = due,
            seen = seen
        );
        Finding::new(&CHECK.rule, place, wording)
            .help(message!(comparison.backdated_since_help))
            .about(name)
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
