//! DCS817: what something counts from was done in the older copy and is open again, so that
//! it falls due later, or not at all.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::history::{History, Key};
use super::lateness::{self, name_now};
use super::{Check, Comparison, Context, Find, comparison};
use crate::diagnostic::{Finding, Rule, rule};
use crate::messages::message;
use crate::plan::collection::Placed;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Progress, Record, State};
use crate::plan::scalar::day::written;
use crate::plan::target::Target;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS817", "event-reopened", Error, "event_reopened"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let reopened = reopened(context, comparison).iter();
    let unexplained = reopened.filter(|it| !it.is_explained);
    findings.extend(unexplained.map(|reopened| {
        reopened
            .finding(&CHECK.rule)
            .help(message!(comparison.event_reopened_help))
    }));
}

/// Something that falls due later, or not at all, because what it counts from is open again.
#[derive(Debug)]
pub(super) struct Reopened {
    /// Its name.
    name: String,
    /// What it counts from.
    event: String,
    /// The due day that it had.
    was: NaiveDate,
    /// Where the record that opens it again is.
    place: Place,
    /// Whether that record says why, and nothing was late.
    pub is_explained: bool,
}

impl Reopened {
    /// Returns the finding about it.
    pub(super) fn finding(&self, rule: &'static Rule) -> Finding {
        let was = written(self.was);
        let wording = message!(
            comparison.event_reopened,
            id = self.name,
            event = self.event,
            was = was
        );
        Finding::new(rule, self.place, wording).about(&self.name)
    }
}

/// Returns what falls due later, or not at all, because what it counts from was done in the
/// older copy and is not, or not then, any more.
pub(super) fn reopened<'c>(
    context: &Context<'_>,
    comparison: &'c Comparison<'_>,
) -> &'c [Reopened] {
    let reopened = &comparison.reopened;
    reopened.get_or_init(|| search(context, comparison))
}

fn search(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Reopened> {
    let plan = context.plan;
    if plan.deadlines.iter().all(|it| it.count().is_none()) {
        return Vec::new();
    }
    let [was, is] = [comparison.older, plan].map(History::of);
    let search = Search {
        context,
        comparison,
        was,
        is,
    };
    let deadlines = plan.deadlines.indices();
    deadlines
        .filter_map(|deadline| search.one(deadline))
        .collect()
}

struct Search<'s> {
    context: &'s Context<'s>,
    comparison: &'s Comparison<'s>,
    was: History<'s>,
    is: History<'s>,
}

impl Search<'_> {
    fn one(&self, deadline: Ix<Deadline>) -> Option<Reopened> {
        let (older, plan, seen) = (self.comparison.older, self.context.plan, self.context.as_of);
        let count = plan.deadlines[deadline].count()?;
        let before = comparison::of_older(&older.deadlines, &plan.deadlines, deadline)?;
        let counted = older.deadlines[before].count()?;
        let done = |history: &History<'_>, event: Key| {
            let closed = history.closed(event, seen);
            closed.filter(|(state, _)| *state == State::Done)
        };
        let event_before = older.target_of(counted.event);
        let (_, done_before) = done(&self.was, event_before)?;
        let event = plan.target_of(count.event);
        if done(&self.is, event).is_some_and(|(_, on)| on <= done_before) {
            return None;
        }
        let was = older.counted_due(before, Some(seen))?.ok()?;
        let record = self.opening(event_before, event)?;
        let (occurrence, _) = older.links.schedules[before].enumerate().next()?;
        let work = Target::Occurrence {
            deadline: before,
            occurrence,
        };
        let name = name_now(self.comparison, work);
        let late = lateness::shown(self.context, self.comparison).work(work);
        let is_late = late.is_some_and(|late| late.closed.is_none());
        let has_reason = record.note.is_some() || record.reason.is_some();
        Some(Reopened {
            name,
            event: count.event.to_string(),
            was,
            place: record.state.place,
            is_explained: has_reason && !is_late,
        })
    }

    /// Returns the last of the new records by which something is open again or stopped.
    fn opening(&self, before: Key, event: Key) -> Option<&Placed<Progress>> {
        let renames = &self.comparison.renames;
        let were = self.was.records.get(&before).into_iter().flatten();
        let were: HashSet<Progress> = were.map(|record| renames.of(&***record)).collect();
        let records = self.is.records.get(&event)?.iter();
        let mut known = records.filter(|record| {
            let on = record.on.get();
            on.is_some_and(|on| on.0 <= self.context.as_of)
        });
        let opens = |record: &&&Placed<Progress>| {
            let is_new = || !were.contains(&Progress::clone(record).normalized());
            record.state.get() != Some(&State::Done) && is_new()
        };
        known.rfind(opens).copied()
    }
}
