//! DCS817: what something counts from was done in the older copy and is open again, so that
//! it falls due later, or not at all.

use chrono::NaiveDate;

use super::history::{History, Key};
use super::lateness::{Shown, name_now};
use super::{Check, Comparison, Context, Find, comparison};
use crate::diagnostic::{Finding, Rule, rule};
use crate::messages::message;
use crate::plan::collection::Placed;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Progress, State};
use crate::plan::scalar::day::written;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS817", "event-reopened", Error, "event_reopened"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let reopened = reopened(context, comparison).into_iter();
    let unexplained = reopened.filter(|it| !it.is_explained);
    findings.extend(unexplained.map(|reopened| {
        reopened
            .finding(&CHECK.rule)
            .help(message!(comparison.event_reopened_help))
    }));
}

/// Something that falls due later, or not at all, because what it counts from is open again.
pub(super) struct Reopened<'p> {
    /// Its name.
    name: String,
    /// What it counts from.
    event: String,
    /// The due day that it had.
    was: NaiveDate,
    /// The record that opens it again.
    record: &'p Placed<Progress>,
    /// Whether that record says why, and nothing was late.
    pub is_explained: bool,
}

impl Reopened<'_> {
    /// Returns the finding about it.
    pub(super) fn finding(&self, rule: &'static Rule) -> Finding {
        let was = written(self.was);
        let wording = message!(
            comparison.event_reopened,
            id = self.name,
            event = self.event,
            was = was
        );
        Finding::new(rule, self.record.state.place, wording).about(&self.name)
    }
}

/// Returns what falls due later, or not at all, because what it counts from was done in the
/// older copy and is not, or not then, any more.
pub(super) fn reopened<'p>(
    context: &Context<'p>,
    comparison: &Comparison<'p>,
) -> Vec<Reopened<'p>> {
    let plan = context.plan;
    if plan.deadlines.iter().all(|it| it.count().is_none()) {
        return Vec::new();
    }
    let [was, is] = [comparison.older, plan].map(History::of);
    let shown = Shown::of(comparison, context.as_of);
    let search = Search {
        context,
        comparison,
        was,
        is,
        shown,
    };
    let deadlines = plan.deadlines.indices();
    deadlines
        .filter_map(|deadline| search.one(deadline))
        .collect()
}

struct Search<'s, 'p> {
    context: &'s Context<'p>,
    comparison: &'s Comparison<'p>,
    was: History<'p>,
    is: History<'p>,
    shown: Shown,
}

impl<'p> Search<'_, 'p> {
    fn one(&self, deadline: Ix<Deadline>) -> Option<Reopened<'p>> {
        let (older, plan, seen) = (self.comparison.older, self.context.plan, self.context.as_of);
        let count = plan.deadlines[deadline].count()?;
        let before = comparison::of_older(&older.deadlines, &plan.deadlines, deadline)?;
        let counted = older.deadlines[before].count()?;
        let done = |history: &History<'_>, event: Key| {
            let closed = history.closed(event, seen);
            closed.filter(|(state, _)| *state == State::Done)
        };
        let (_, done_before) = done(&self.was, older.target_of(counted.event))?;
        let event = plan.target_of(count.event);
        if done(&self.is, event).is_some_and(|(_, on)| on <= done_before) {
            return None;
        }
        let was = older.counted_due(before, Some(seen))?.ok()?;
        let record = self.opening(event)?;
        let (occurrence, _) = older.links.schedules[before].enumerate().next()?;
        let work = Target::Occurrence {
            deadline: before,
            occurrence,
        };
        let name = name_now(self.comparison, work);
        let is_late = self
            .shown
            .work(&name)
            .is_some_and(|late| late.closed.is_none());
        let has_reason = record.note.is_some() || record.reason.is_some();
        Some(Reopened {
            name,
            event: count.event.to_string(),
            was,
            record,
            is_explained: has_reason && !is_late,
        })
    }

    /// Returns the last record by which something is open again or stopped.
    fn opening(&self, event: Key) -> Option<&'p Placed<Progress>> {
        let records = self.is.records.get(&event)?.iter();
        let mut known = records.filter(|record| {
            let on = record.on.get();
            on.is_some_and(|on| on.0 <= self.context.as_of)
        });
        let opens = |record: &&&Placed<Progress>| record.state.get() != Some(&State::Done);
        known.rfind(opens).copied()
    }
}
