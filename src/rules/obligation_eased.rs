//! DCS814: what the older copy demands or shows as late is not demanded or not shown any more,
//! by whatever has changed that no other rule names.

mod eased;
mod named;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::comparison::Difference;
use super::history::{History, Key};
use super::lateness::duties::{self, LateDuty, late_duties};
use super::lateness::steps::late_steps;
use super::lateness::{self, name_now};
use super::retroactive_extension;
use super::works;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::due_steps::Counted;
use crate::plan::duties::DutyPeriod;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Scalar;
use crate::plan::target::Target;
use crate::text::Place;
use eased::{Eased, eased_by};
use named::Named;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS814", "obligation-eased", Error, "obligation_eased"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::ComparedLast(find),
};

/// It comes behind the other rules that compare, so that `findings` has what they found.
fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let mut search = Search {
        context,
        comparison,
        named: Named::of(findings),
        head: head(context.plan),
    };
    findings.extend(search.limits());
    if !search.named.of_plan {
        findings.extend(search.works());
    }
    findings.extend(search.steps());
    findings.extend(search.duties());
}

fn head(plan: &Plan) -> Place {
    let head = plan.head.first.as_ref();
    head.map_or(NOWHERE, |head| head.place)
}

struct Search<'s> {
    context: &'s Context<'s>,
    comparison: &'s Comparison<'s>,
    /// What the other rules that compare name.
    named: Named,
    head: Place,
}

impl Search<'_> {
    /// Returns the findings about limits by which entries of the older copy owe a step later
    /// than by those of the older copy, or not at all: one for each limit.
    fn limits(&mut self) -> Vec<Finding> {
        let (older, plan) = (self.comparison.older, self.context.plan);
        let limits = |of: &Plan| of.limits.iter().map(|limit| (**limit).clone()).collect();
        let [was, is]: [Vec<_>; 2] = [limits(older), limits(plan)];
        if was == is && older.is_remote() == plan.is_remote() {
            return Vec::new();
        }
        let counted = Counted {
            limits: plan,
            calendar: &older.links.calendar,
        };
        let mut eased: BTreeMap<String, Vec<Eased>> = BTreeMap::new();
        for (_, entry) in older.entries() {
            let now = older.due_steps_by(&entry, self.context.as_of, counted);
            for was in older.due_steps(&entry, self.context.as_of) {
                let is = was.among(&now);
                let Some(eased_to) = eased_by(&was, is) else {
                    continue;
                };
                let id = entry.id.map_or("", |id| &id.text);
                let name = format!("{id}@{}", was.step.name());
                self.named.add(&name);
                let limit = was.times.first().map_or("", |(limit, _)| limit.id_text());
                eased
                    .entry(limit.to_owned())
                    .or_default()
                    .push(Eased { name, ..eased_to });
            }
        }
        let found = eased.iter();
        found
            .map(|(limit, eased)| self.of_limit(limit, eased))
            .collect()
    }

    /// Returns the finding about a limit of the older copy by which these are owed later, or
    /// not at all.
    fn of_limit(&self, limit: &str, eased: &[Eased]) -> Finding {
        let own = &self.context.plan.limits;
        let now = Id::parse(limit).ok().and_then(|id| own.find(&id));
        let place = now.map(|now| own[now].place);
        let place = place.or(own.first().map(|first| first.place));
        let (count, first) = (eased.len(), &eased[0]);
        let (count, was, name) = (count.to_string(), written(first.was), &first.name);
        let wording = match first.due {
            Some(due) => message!(
                comparison.owed_later,
                limit = limit,
                count = count,
                id = name,
                was = was,
                due = written(due)
            ),
            None => message!(
                comparison.owed_no_more,
                limit = limit,
                count = count,
                id = name,
                was = was
            ),
        };
        Finding::new(&CHECK.rule, place.unwrap_or(self.head), wording)
            .help(message!(comparison.obligation_eased_help))
            .about(limit)
    }

    /// Returns the findings about occurrences and reports that the older copy shows as late and
    /// the plan does not.
    fn works(&self) -> Vec<Finding> {
        let (older, plan) = (self.comparison.older, self.context.plan);
        let seen = self.context.as_of;
        let shown = lateness::shown(self.context, self.comparison);
        let history = History::of(plan);
        let pairs = self.comparison.works(plan);
        let mut findings = Vec::new();
        for work in works::all(older) {
            let Some(late) = shown.work(work) else {
                continue;
            };
            let is = pairs.now(work).filter(|is| works::is_owed(plan, *is));
            if is.is_some_and(|is| works::is_late(plan, &history, is, seen)) {
                continue;
            }
            if is.is_some_and(|is| self.is_put_off_with_its_event(is)) {
                continue;
            }
            let name = name_now(self.comparison, work);
            let ids = works::owners(older, work);
            let is_named = self.named.has(&name) || ids.iter().any(|id| self.named.has(id));
            if !is_named && !works::counts_from(older, work, &self.named.unclear) {
                let place = is.map(|is| works::place(plan, is));
                findings.push(self.gone(&name, late.due, place));
            }
        }
        findings
    }

    /// Returns whether a new extension puts off what some work goes before. That it was late by
    /// then has its own rule.
    fn is_put_off_with_its_event(&self, work: Key) -> bool {
        let (older, plan) = (self.comparison.older, self.context.plan);
        let Target::Occurrence { deadline, .. } = work else {
            return false;
        };
        let Some(event) = retroactive_extension::event(plan, deadline) else {
            return false;
        };
        let renames = &self.comparison.renames;
        let added = Difference::of(&older.extensions, &plan.extensions, renames).added;
        let mut subjects = added.iter().filter_map(|record| record.subject());
        subjects.any(|subject| plan.target(subject) == event)
    }

    /// Returns the findings about steps that the older copy shows as late and the plan does
    /// not.
    fn steps(&self) -> Vec<Finding> {
        let plan = self.context.plan;
        let late = late_steps(self.comparison, self.context.as_of);
        if late.is_empty() {
            return Vec::new();
        }
        let entries = plan.entries();
        let now = entries.iter();
        let now = now.filter_map(|(place, entry)| Some((&entry.id?.key, (*place, entry))));
        let now: HashMap<&String, _> = now.collect();
        let gone = late.iter().filter_map(|late| {
            let is = now.get(&late.entry.key);
            let is_shown =
                |(_, entry): &(Place, &_)| late.is_shown_at_first(plan, entry, self.context.as_of);
            let name = late.name();
            let moved = self.named.of_plan
                && is.is_some_and(|(_, entry)| late.is_moved(plan, entry, self.context.as_of));
            let is_gone = !moved && !is.is_some_and(is_shown) && !self.named.has(&name);
            is_gone.then(|| self.gone(&name, late.late.due, is.map(|(place, _)| *place)))
        });
        gone.collect()
    }

    /// Returns the findings about duties that the older copy shows as late and the plan does
    /// not.
    fn duties(&self) -> Vec<Finding> {
        let (plan, seen) = (self.context.plan, self.context.as_of);
        let late = late_duties(self.comparison.older, seen);
        if late.is_empty() {
            return Vec::new();
        }
        let now = late_duties(plan, seen);
        let names = |late: &[LateDuty<'_>]| -> Vec<Option<String>> {
            late.iter()
                .map(|late| duties::name(&late.counted))
                .collect()
        };
        let now: HashSet<Option<String>> = names(&now).into_iter().collect();
        let was = names(&late).into_iter().zip(&late);
        let gone = was.filter(|(name, _)| !now.contains(name));
        let periods = self.named.of_plan.then(|| plan.duty_periods(seen));
        let is_moved = |name: Option<&str>, late: &LateDuty<'_>| {
            let periods = periods.as_deref();
            periods.is_some_and(|periods| self.is_moved(periods, name, late))
        };
        let gone = gone.filter(|(name, late)| {
            !is_moved(name.as_deref(), late) && !self.named.has_cause_of(&late.counted)
        });
        let gone = gone.filter_map(|(name, late)| {
            let name = name.filter(|name| !self.named.has(name))?;
            let own = late.counted.duty.id().and_then(|id| plan.duties.find(id));
            let place = own.map(|own| plan.duties[own].place);
            Some(self.gone(&name, late.late.due, place))
        });
        gone.collect()
    }

    /// Returns whether a duty is due on another day than in the older copy, or outside of the
    /// plan's period.
    fn is_moved(
        &self,
        periods: &[DutyPeriod<'_>],
        name: Option<&str>,
        late: &LateDuty<'_>,
    ) -> bool {
        let bounds = self.context.plan.period();
        let mut now = periods.iter();
        let now = now.find(|counted| duties::name(counted).as_deref() == name);
        let is_outside = bounds.is_some_and(|bounds| !bounds.contains(late.late.due));
        is_outside || now.is_some_and(|now| now.due != Some(late.late.due))
    }

    /// Returns the finding about lateness that is not shown any more.
    fn gone(&self, name: &str, due: NaiveDate, place: Option<Place>) -> Finding {
        let (seen, due) = (written(self.context.as_of), written(due));
        let wording = message!(comparison.lateness_gone, id = name, seen = seen, due = due);
        Finding::new(&CHECK.rule, place.unwrap_or(self.head), wording)
            .help(message!(comparison.obligation_eased_help))
            .about(name)
    }
}
