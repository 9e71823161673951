//! Resolves the reference that a user gives to an obligation: an occurrence, a deadline, a
//! report or a task.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, anyhow, bail};

use super::context::Context;
use super::errors::suggest;
use super::matching::{Candidate, Sought, matching, near};
use super::named::{self, Work, works};
use super::question::{MOST_LISTED, Question};
use super::reading::{Reading, Written, readings};
use crate::messages::{Words, fill};
use crate::plan::names::brief;
use crate::plan::record::Record;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Scalar;
use crate::render::{in_period, status::wording};
use crate::status::{Obligation, Snapshot, Status};

/// Returns the obligation that `found` refers to. If several are open, the user is asked on
/// a terminal; otherwise it is an error that lists them.
pub(super) fn resolve<'o>(
    snapshot: &'o Snapshot<'_>,
    found: &str,
    context: &mut Context<'_, '_>,
) -> Result<&'o Obligation<'o>> {
    let search = Search {
        snapshot,
        found,
        works: works(snapshot.plan),
    };
    if let Some(item) = search.exact() {
        return Ok(item);
    }
    let readings = readings(found, snapshot.as_of);
    let mut without_period = None;
    for reading in &readings {
        if let ("", Written::Period(_)) = (reading.name, reading.period) {
            return search.choose_of_period(reading, context);
        }
        let named = search.named(reading.name);
        if named.is_empty() {
            continue;
        }
        let all = search.obligations(&named);
        let fitting = reading.fitting(&all, &snapshot.plan.links.terms);
        if !fitting.is_empty() {
            let others = match reading.period {
                Written::Nothing => search.without_obligations(reading.name, &all),
                Written::Unclear | Written::Period(_) => Vec::new(),
            };
            return search.choose(fitting, &others, context);
        }
        if reading.period == Written::Nothing {
            bail!(search.without_deadline(&named, context.words()));
        }
        without_period.get_or_insert((reading, named, all));
    }
    let words = context.words();
    Err(match without_period {
        Some((reading, named, all)) => search.no_such_period(reading, &named, &all, words),
        None => search.nothing_named(&readings, words),
    })
}

/// The search for what a reference means.
struct Search<'o, 'f> {
    snapshot: &'o Snapshot<'o>,
    found: &'f str,
    works: Vec<Candidate<'o, Work>>,
}

impl<'o> Search<'o, '_> {
    /// Returns the obligation if it is given exactly as `dcs` writes it, with the period.
    fn exact(&self) -> Option<&'o Obligation<'o>> {
        let reference = OccurrenceRef::parse(self.found).ok()?;
        reference.period?;
        let target = self.snapshot.plan.target_of(&reference);
        let mut items = self.snapshot.obligations.iter();
        items.find(|item| item.has_target(target))
    }

    /// Returns the tasks, deadlines and reports that a name refers to.
    fn named(&self, name: &str) -> Vec<Work> {
        if let Some(work) = named::work_with_id(self.snapshot.plan, name) {
            return vec![work];
        }
        let matching = matching(name, &self.works, Sought::Task);
        matching.into_iter().map(|work| work.record).collect()
    }

    /// Returns the obligations of tasks and deadlines, by due date, those without one last.
    fn obligations(&self, works: &[Work]) -> Vec<&'o Obligation<'o>> {
        let is_of = |item: &&'o Obligation<'o>| {
            works.iter().any(|work| match work {
                Work::Task(task) => item.task == Some(*task),
                Work::Deadline(deadline) => item.is_of(*deadline),
                Work::Report(report) => item.has_target(self.snapshot.plan.report_target(*report)),
            })
        };
        let mut items: Vec<&Obligation<'_>> =
            self.snapshot.obligations.iter().filter(is_of).collect();
        items.sort_by_key(|item| (item.due.is_none(), item.due));
        items
    }

    /// Returns the tasks that a name refers to but of which nothing can be recorded, with
    /// their names.
    fn without_obligations(&self, name: &str, all: &[&Obligation<'_>]) -> Vec<String> {
        let matching = matching(name, &self.works, Sought::Task).into_iter();
        let is_idle = |work: &&Candidate<'_, Work>| match work.record {
            Work::Task(task) => all.iter().all(|item| item.task != Some(task)),
            Work::Deadline(_) | Work::Report(_) => false,
        };
        matching.filter(is_idle).map(Candidate::shown).collect()
    }

    /// Returns the obligation of a period, without a name, that the user chooses.
    fn choose_of_period(
        &self,
        reading: &Reading<'_>,
        context: &mut Context<'_, '_>,
    ) -> Result<&'o Obligation<'o>> {
        let all: Vec<Work> = self.works.iter().map(|work| work.record).collect();
        let terms = &self.snapshot.plan.links.terms;
        let fitting = reading.fitting(&self.obligations(&all), terms);
        let words = &context.words().record;
        if fitting.is_empty() {
            bail!(fill(words.no_such_periods, &[("found", self.found)]));
        }
        let heading = fill(words.only_period, &[("found", self.found)]);
        self.ask(&fitting, heading, &[], context)
    }

    /// Returns the only one of several obligations that is open, or the one that the user
    /// chooses; `others` are named so as well, but nothing can be recorded for them.
    fn choose(
        &self,
        all: Vec<&'o Obligation<'o>>,
        others: &[String],
        context: &mut Context<'_, '_>,
    ) -> Result<&'o Obligation<'o>> {
        if !others.is_empty() || all.iter().any(|item| item.task != all[0].task) {
            let words = &context.words().record;
            let heading = fill(words.several_named, &[("found", self.found)]);
            return self.ask(&all, heading, others, context);
        }
        if let [only] = all[..] {
            return Ok(only);
        }
        let is_open =
            |item: &&&Obligation<'_>| !item.status.is_done() && item.status != Status::Dropped;
        let open: Vec<&Obligation<'_>> = all.iter().filter(is_open).copied().collect();
        let words = &context.words().record;
        let (items, heading) = match open[..] {
            [only] => return Ok(only),
            [] => (all, words.choose_done),
            _ => (open, words.choose),
        };
        let heading = fill(heading, &[("found", self.found)]);
        self.ask(&items, heading, &[], context)
    }

    /// Returns the one of several obligations that the user chooses; `others` cannot be
    /// chosen.
    fn ask(
        &self,
        items: &[&'o Obligation<'o>],
        heading: String,
        others: &[String],
        context: &mut Context<'_, '_>,
    ) -> Result<&'o Obligation<'o>> {
        let words = &context.words().record;
        let listed = some_of_each(items);
        let also = |name: &String| fill(words.also_named, &[("name", name)]);
        let choice = |item: &&Obligation<'_>| self.choice(item, context.words());
        let question = Question {
            heading,
            choices: listed.iter().map(choice).collect(),
            others: others.iter().map(also).collect(),
            left_out: items.len() - listed.len(),
            prompt: words.prompt,
            unanswered: fill(words.several_open, &[("first", &items[0].name())]),
        };
        Ok(listed[question.ask(context)?])
    }

    /// Returns the line of an obligation: what it is, when it is due, its status.
    fn choice(&self, item: &Obligation<'_>, words: &Words) -> String {
        let text = match item.due {
            Some(_) => words.record.choice,
            None => words.record.choice_undated,
        };
        let (plan, language) = (self.snapshot.plan, words.language);
        fill(
            text,
            &[
                ("name", &item.name()),
                ("what", &brief(&item.what(plan, language))),
                ("due", &in_period::of_obligation(item, plan, language)),
                ("status", wording::status(item.status, &words.status)),
            ],
        )
    }

    /// Returns the error for tasks without a deadline.
    fn without_deadline(&self, named: &[Work], words: &Words) -> anyhow::Error {
        let id = |work: &Work| match work {
            Work::Task(task) => self.snapshot.plan.tasks[*task].id_text(),
            Work::Deadline(deadline) => self.snapshot.plan.deadlines[*deadline].id_text(),
            Work::Report(report) => self.snapshot.plan.reports[*report].id_text(),
        };
        let id = named.first().map_or("", id);
        anyhow!(fill(words.record.no_deadline, &[("id", id)]))
    }

    /// Returns the error for work that has no occurrence in the period.
    fn no_such_period(
        &self,
        reading: &Reading<'_>,
        named: &[Work],
        all: &[&Obligation<'_>],
        words: &Words,
    ) -> anyhow::Error {
        let recurring = |item: &&&Obligation<'_>| item.period.is_some();
        let Some(first) = all.iter().find(recurring) else {
            let Some(item) = all.first() else {
                return self.without_deadline(named, words);
            };
            return anyhow!(fill(
                words.record.does_not_recur,
                &[("id", item.id), ("found", self.found)]
            ));
        };
        let last = all
            .iter()
            .rfind(|item| item.period.is_some() && item.id == first.id);
        let message = fill(
            words.record.no_such_period,
            &[
                ("id", first.id),
                ("found", self.found),
                ("first", &first.name()),
                ("last", &last.unwrap_or(first).name()),
            ],
        );
        let terms = &self.snapshot.plan.links.terms;
        let is_near = |item: &&&Obligation<'_>| match reading.period {
            Written::Period(hint) => item
                .period
                .is_some_and(|period| hint.is_near(period, terms)),
            Written::Nothing | Written::Unclear => false,
        };
        let near = all.iter().find(is_near).map(|item| item.name());
        anyhow!(suggest(message, near.as_deref(), &words.cli))
    }

    /// Returns the error for a name of nothing, with what was probably meant or with what
    /// there is.
    fn nothing_named(&self, readings: &[Reading<'_>], words: &Words) -> anyhow::Error {
        let message = fill(words.record.no_occurrence, &[("found", self.found)]);
        let terms = &self.snapshot.plan.links.terms;
        let with_period = readings.iter().find_map(|reading| {
            let meant = near(reading.name, &self.works)?;
            let all = self.obligations(&[meant.record]);
            match (reading.period, &reading.fitting(&all, terms)[..]) {
                (Written::Period(_), [only]) => Some(only.name()),
                _ => None,
            }
        });
        let meant = with_period.or_else(|| {
            let meant = near(readings.first()?.name, &self.works)?;
            Some(meant.id.to_owned())
        });
        if meant.is_some() {
            return anyhow!(suggest(message, meant.as_deref(), &words.cli));
        }
        let known = named::known(&self.works, Sought::Task, &words.cli);
        anyhow!("{message}; {known}")
    }
}

/// Returns the first few obligations of each deadline, so that one with many does not hide
/// the others.
fn some_of_each<'o>(items: &[&'o Obligation<'o>]) -> Vec<&'o Obligation<'o>> {
    let ids: HashSet<&str> = items.iter().map(|item| item.id).collect();
    let most = (MOST_LISTED / ids.len().max(1)).max(1);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut listed = items.to_vec();
    listed.retain(|item| {
        let count = counts.entry(item.id).or_default();
        *count += 1;
        *count <= most
    });
    listed
}
