//! DCS805: a new record, or the date of a report, lies so far back that it hides
//! lateness that the older copy shows.

mod channels;
mod duties;
mod steps;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::comparison::Difference;
use super::history::{self, History, Key};
use super::lateness::{self, Late};
use super::reference::report_named;
use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Progress, Record, Report, State};
use crate::plan::scalar::day::written;
use crate::plan::schedule::Occurrence;
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
        context,
        plan,
        comparison,
        seen: context.as_of,
    };
    // What entries of registers say of a deadline is progress too.
    let was = older.all_recorded().map(|(_, record, _)| record);
    let is = plan.all_recorded().map(|(_, record, _)| record);
    let progress = Difference::of(was, is, &comparison.renames);
    let closes = |record: &Progress| {
        let state = record.state.get();
        state.is_some_and(|state| *state != State::Started)
    };
    findings.extend(search.hiding(&progress, false, closes));
    let extensions = Difference::of(&older.extensions, &plan.extensions, &comparison.renames);
    findings.extend(search.hiding(&extensions, true, |_| true));
    findings.extend(search.reports());
    findings.extend(steps::find(context, comparison));
    findings.extend(duties::find(context, comparison));
    findings.extend(channels::find(context, comparison));
}

/// The search for new records that hide lateness.
struct Search<'s> {
    context: &'s Context<'s>,
    plan: &'s Plan,
    comparison: &'s Comparison<'s>,
    /// The day as of which lateness is seen.
    seen: NaiveDate,
}

impl Search<'_> {
    /// Returns the findings about those of the new records of one kind that hide lateness
    /// and are not new versions of others. `counts` says which of them can.
    fn hiding<R: Record>(
        &self,
        difference: &Difference<'_, R>,
        extends: bool,
        counts: impl Fn(&R) -> bool,
    ) -> Vec<Finding> {
        let rewritten = rewritten(self.comparison, difference);
        let pairs = self.comparison.works(self.plan);
        let added = difference.added.iter();
        let added = added.filter(|record| counts(&***record));
        let finding = |record: &&Placed<R>| {
            let on = record.happened_on()?;
            let day = on.get()?.0;
            let work = history::key(&target(self.plan, record))?;
            let late = self.comparison.late(self.context, work)?;
            let is_rewritten = || {
                pairs
                    .before(work)
                    .is_some_and(|was| rewritten.contains(&was))
            };
            let hides = is_hidden(late, day, extends) && !is_rewritten();
            let name = self.plan.target_name(work)?;
            hides.then(|| finding(on.place, day, &name, late.due, self.seen))
        };
        added.filter_map(finding).collect()
    }

    /// Returns the findings about the dates of reports that hide lateness: that of the
    /// report itself, or of a deadline that was no report's before.
    fn reports(&self) -> Vec<Finding> {
        let plan = self.plan;
        let history = History::of(plan);
        let mut findings = Vec::new();
        for (index, report) in plan.reports.enumerate() {
            let Some(date) = &report.date else { continue };
            let before = self.before(index);
            let late = before
                .and_then(|before| lateness::shown(self.context, self.comparison).reports[before]);
            let dated = Dated {
                report: index,
                place: date.place,
            };
            let is_recorded = |work| history.closed(work, self.seen).is_some();
            let own = Target::Report { report: index };
            if plan.report_target(index) == own {
                let issued = plan.report_issued(index).filter(|_| !is_recorded(own));
                findings.extend(self.dated(dated, issued, late, None));
                continue;
            }
            for (deadline, occurrence) in plan.occurrences_of(index) {
                let work = Target::Occurrence {
                    deadline,
                    occurrence,
                };
                let issued = plan.all_issued(deadline, occurrence);
                let issued = issued.filter(|_| !is_recorded(work));
                let name = plan.occurrence_name(deadline, Some(occurrence));
                let is_new = self.was_no_report(deadline, occurrence);
                findings.extend(match self.comparison.late(self.context, work) {
                    Some(late) => self.dated(dated, issued, Some(*late), is_new.then_some(&name)),
                    None => self.dated(dated, issued, late, None),
                });
            }
        }
        findings
    }

    /// Returns what a report was in the older copy.
    fn before(&self, report: Ix<Report>) -> Option<Ix<Report>> {
        let mut older = self.comparison.older.reports.enumerate();
        let is_it = |before: &Report| self.comparison.report_now(self.plan, before) == Some(report);
        older
            .find(|(_, before)| is_it(before))
            .map(|(before, _)| before)
    }

    /// Returns whether the older copy has an occurrence as that of something else than a
    /// report.
    fn was_no_report(&self, deadline: Ix<Deadline>, occurrence: Ix<Occurrence>) -> bool {
        let (plan, older) = (self.plan, self.comparison.older);
        let before = super::comparison::of_older(&older.deadlines, &plan.deadlines, deadline);
        let now = plan.links.schedules[deadline].occurrence(occurrence);
        before.zip(now).is_some_and(|(before, now)| {
            let mut same = older.links.schedules[before].enumerate();
            let same = same.find(|(_, it)| it.period == now.period);
            same.is_some_and(|(same, _)| older.reports_of(before, same).is_empty())
        })
    }

    /// Returns the finding about the date of a report, if what is done on it was late.
    /// `other` names the deadline that is the report's only now.
    fn dated(
        &self,
        dated: Dated,
        issued: Option<NaiveDate>,
        late: Option<Late>,
        other: Option<&String>,
    ) -> Option<Finding> {
        let (issued, late) = issued.filter(|day| *day <= self.seen).zip(late)?;
        let hides = match late.closed {
            None => issued <= late.due,
            Some((_, closed)) => issued < closed,
        };
        if !hides {
            return None;
        }
        let named = |language| report_named(self.plan, dated.report, language);
        let (on, due, seen) = (written(issued), written(late.due), written(self.seen));
        let wording = match (other, late.closed) {
            (Some(id), _) => message!(comparison.report_joined, on = on, id = id, due = due)
                .in_each("report", named),
            (None, Some((_, was))) => {
                let was = written(was);
                message!(comparison.report_redated, on = on, was = was, due = due)
                    .in_each("report", named)
            }
            (None, None) => message!(comparison.report_backdated, on = on, seen = seen, due = due)
                .in_each("report", named),
        };
        let about = other.map(String::as_str);
        let about = about.or(self.plan.report_id(dated.report));
        Some(
            Finding::new(&CHECK.rule, dated.place, wording)
                .help(message!(comparison.backdated_since_help))
                .about(about.unwrap_or("report")),
        )
    }
}

/// Returns the finding about something new of a day, by which what was due on a day and is
/// seen as late from another no longer is.
fn finding(place: Place, on: NaiveDate, name: &str, due: NaiveDate, seen: NaiveDate) -> Finding {
    let (on, due, seen) = (written(on), written(due), written(seen));
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

/// A report with a date, and where that is.
#[derive(Clone, Copy)]
struct Dated {
    report: Ix<Report>,
    place: Place,
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

/// Returns what lost records are about in the older copy. A record that was changed is named
/// by its own rule.
fn rewritten<R: Record>(
    comparison: &Comparison<'_>,
    difference: &Difference<'_, R>,
) -> HashSet<Key> {
    let lost = difference.lost.iter();
    lost.filter_map(|record| history::key(&target(comparison.older, record)))
        .collect()
}

fn target<R: Record>(plan: &Plan, record: &Placed<R>) -> Target {
    record
        .subject()
        .map_or(Target::Unknown, |subject| plan.target(subject))
}
