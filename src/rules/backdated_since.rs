//! DCS805: a new record, or the date of the annual report, lies so far back that it hides
//! lateness that the older copy shows.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::comparison::Difference;
use super::history::{History, Key};
use super::lateness::{Late, Shown, name_now};
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
        shown: Shown::of(comparison, context.as_of),
    };
    let progress = Difference::of(&older.progress, &plan.progress, &comparison.renames);
    let closes = |record: &Progress| {
        let state = record.state.get();
        state.is_some_and(|state| *state != State::Started)
    };
    findings.extend(search.hiding(&progress, false, closes));
    let extensions = Difference::of(&older.extensions, &plan.extensions, &comparison.renames);
    findings.extend(search.hiding(&extensions, true, |_| true));
    findings.extend(search.report());
}

/// The search for new records that hide lateness.
struct Search<'s> {
    plan: &'s Plan,
    comparison: &'s Comparison<'s>,
    /// The day as of which lateness is seen.
    seen: NaiveDate,
    /// What the older copy shows as late.
    shown: Shown,
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
            let late = self.shown.occurrence(&name)?;
            let hides = !rewritten.contains(&key(&name)) && is_hidden(late, day, extends);
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

    /// Returns the findings about the date of the annual report that hides lateness: that
    /// of the report itself, or of a deadline that was not the report's before.
    fn report(&self) -> Vec<Finding> {
        let plan = self.plan;
        let issued = plan.report_issued().filter(|day| *day <= self.seen);
        let date = plan.report.get().and_then(|report| report.date.as_ref());
        let Some((issued, date)) = issued.zip(date) else {
            return Vec::new();
        };
        let about = |late: Late, other: Option<&str>| {
            let hides = match late.closed {
                None => issued <= late.due,
                Some((_, closed)) => issued < closed,
            };
            hides.then(|| self.dated(date.place, issued, late, other))
        };
        let history = History::of(plan);
        let own = self.of_report();
        let recorded = |it: &(Key, bool)| history.closed(it.0, self.seen).is_some();
        if own.is_empty() {
            let report = self.shown.report.and_then(|late| about(late, None));
            return report.into_iter().collect();
        }
        let by_date = own.iter().filter(|it| !recorded(it));
        let finding = |((deadline, occurrence), is_new): &(Key, bool)| {
            let name = plan.occurrence_name(*deadline, Some(*occurrence));
            match self.shown.occurrence(&name) {
                Some(late) => about(*late, is_new.then_some(&name)),
                None => about(self.shown.report?, None),
            }
        };
        by_date.filter_map(finding).collect()
    }

    /// Returns the occurrences that are done on the date of the annual report, each with
    /// whether the older copy has its deadline as that of something else.
    fn of_report(&self) -> Vec<(Key, bool)> {
        let (plan, older) = (self.plan, self.comparison.older);
        let own = plan.deadlines.indices().filter(|it| plan.is_of_report(*it));
        own.flat_map(|deadline| {
            let before = super::comparison::of_older(&older.deadlines, &plan.deadlines, deadline);
            let is_new = before.is_some_and(|before| !older.is_of_report(before));
            let occurrences = plan.links.schedules[deadline].enumerate();
            occurrences.map(move |(occurrence, _)| ((deadline, occurrence), is_new))
        })
        .collect()
    }

    /// Returns the finding about a date of the annual report. `other` names the deadline
    /// that is the report's only now.
    fn dated(&self, place: Place, on: NaiveDate, late: Late, other: Option<&str>) -> Finding {
        let (on, due, seen) = (written(on), written(late.due), written(self.seen));
        let wording = match (other, late.closed) {
            (Some(id), _) => message!(comparison.report_joined, on = on, id = id, due = due),
            (None, Some((_, was))) => {
                let was = written(was);
                message!(comparison.report_redated, on = on, was = was, due = due)
            }
            (None, None) => message!(comparison.report_backdated, on = on, seen = seen, due = due),
        };
        Finding::new(&CHECK.rule, place, wording)
            .help(message!(comparison.backdated_since_help))
            .about(other.unwrap_or("report"))
    }
}

/// Returns whether a new record of a day hides lateness. What is dated after the due day
/// leaves it in view, unless something else had closed it by then.
fn is_hidden(late: &Late, on: NaiveDate, extends: bool) -> bool {
    match late.closed {
        None => on <= late.due,
        Some((_, closed)) if extends => on <= closed,
        Some((State::Done, _)) => false,
        Some((_, closed)) => on < closed,
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

fn target<R: Record>(plan: &Plan, record: &Placed<R>) -> Target {
    record
        .subject()
        .map_or(Target::Unknown, |subject| plan.target(subject))
}

fn name(plan: &Plan, target: &Target) -> Option<String> {
    let (deadline, occurrence) = super::history::key(target)?;
    Some(plan.occurrence_name(deadline, Some(occurrence)))
}
