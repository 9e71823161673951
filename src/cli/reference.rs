//! Resolves the reference that a user gives to an obligation: an occurrence, a deadline or
//! a task.

use std::io::BufRead;

use anyhow::{Result, bail};

use super::context::Context;
use super::named;
use crate::messages::{CliWords, RecordWords, fill};
use crate::plan::index::Ix;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::period::OccurrenceRef;
use crate::plan::scalar::value::Scalar;
use crate::plan::target::Target;
use crate::render::status::wording;
use crate::status::{Obligation, Snapshot, Status};

/// The maximum number of occurrences that a message lists.
const MOST_NAMED: usize = 12;

/// Returns the obligation that `found` refers to. If several are open, the user is asked on
/// a terminal; otherwise it is an error that lists them.
pub(super) fn resolve<'o>(
    snapshot: &'o Snapshot<'_>,
    found: &str,
    context: &mut Context<'_, '_>,
) -> Result<&'o Obligation<'o>> {
    let words = &context.words().record;
    let reference = OccurrenceRef::parse(found).ok();
    if let Some(reference) = reference
        .as_ref()
        .filter(|reference| reference.period.is_some())
    {
        return exact(snapshot, reference, words);
    }
    let candidates = candidates(snapshot, found, reference.as_ref(), words, context.cli())?;
    let open: Vec<&Obligation<'_>> = candidates
        .iter()
        .copied()
        .filter(|item| !item.status.is_done() && item.status != Status::Dropped)
        .collect();
    let names = |items: &[&Obligation<'_>]| {
        let mut names: Vec<String> = items
            .iter()
            .take(MOST_NAMED)
            .map(|item| format!("`{}`", item.name()))
            .collect();
        if items.len() > MOST_NAMED {
            names.push("…".to_owned());
        }
        names.join(", ")
    };
    match (&open[..], &candidates[..]) {
        ([only], _) | ([], [only]) => Ok(only),
        ([], all) => bail!(fill(
            words.nothing_open,
            &[("found", found), ("names", &names(all))]
        )),
        ([first, ..], _) => {
            if let Some(input) = context.world.input.take() {
                return ask(found, &open, input, context);
            }
            bail!(fill(
                words.several_open,
                &[
                    ("found", found),
                    ("first", &first.name()),
                    ("names", &names(&open)),
                ]
            ))
        }
    }
}

/// Returns the obligation of an occurrence that is given in full.
fn exact<'o>(
    snapshot: &'o Snapshot<'_>,
    reference: &OccurrenceRef,
    words: &RecordWords,
) -> Result<&'o Obligation<'o>> {
    let plan = snapshot.plan;
    let found = reference.to_string();
    let target = plan.target_of(reference);
    match target {
        Target::Occurrence { .. } => Ok(snapshot
            .obligations
            .iter()
            .find(|item| item.has_target(target))
            .expect("every occurrence is an obligation")),
        Target::NoSuchOccurrence { deadline } => {
            let id = plan.deadlines[deadline].id_text();
            let numbers = Ix::all(plan.links.schedules[deadline].occurrences().len());
            let name = |occurrence| plan.occurrence_name(deadline, occurrence);
            let (first, last) = (numbers.clone().next(), numbers.last());
            bail!(fill(
                words.no_such_period,
                &[
                    ("id", id),
                    ("found", &found),
                    ("first", &name(first)),
                    ("last", &name(last)),
                ]
            ))
        }
        _ => bail!(fill(words.no_occurrence, &[("found", &found)])),
    }
}

/// Returns the obligations of the deadline or the task that `found` refers to, by due
/// date.
fn candidates<'o>(
    snapshot: &'o Snapshot<'_>,
    found: &str,
    reference: Option<&OccurrenceRef>,
    words: &RecordWords,
    cli: &CliWords,
) -> Result<Vec<&'o Obligation<'o>>> {
    let plan = snapshot.plan;
    let by_id = |id: &Id| plan.deadlines.find(id);
    let deadline = reference.and_then(|reference| by_id(&reference.deadline));
    let mut items: Vec<&Obligation<'_>> = if let Some(deadline) = deadline {
        let matches = |item: &&Obligation<'_>| item.is_of(deadline);
        snapshot.obligations.iter().filter(matches).collect()
    } else {
        let task = named::task_or_deadline(plan, found, cli)?;
        let task = match task {
            named::Work::Task(task) => task,
            named::Work::Deadline(deadline) => {
                let matches = |item: &&Obligation<'_>| item.is_of(deadline);
                return Ok(snapshot.obligations.iter().filter(matches).collect());
            }
        };
        if plan.links.deadlines_of[task].is_empty() {
            let id = plan.tasks[task].id_text();
            bail!(fill(words.no_deadline, &[("id", id)]));
        }
        let matches = |item: &&Obligation<'_>| item.task == Some(task);
        snapshot.obligations.iter().filter(matches).collect()
    };
    // Obligations without a date come last.
    items.sort_by_key(|item| (item.due.is_none(), item.due));
    Ok(items)
}

/// Asks on the terminal which of several open occurrences is meant.
fn ask<'o>(
    found: &str,
    open: &[&'o Obligation<'o>],
    input: &mut dyn BufRead,
    context: &mut Context<'_, '_>,
) -> Result<&'o Obligation<'o>> {
    let words = &context.words().record;
    let statuses = &context.words().status;
    let err = &mut context.world.err;
    err.line(&fill(words.choose, &[("found", found)]))?;
    for (index, item) in open.iter().enumerate() {
        let line = fill(
            words.choice,
            &[
                ("number", &(index + 1).to_string()),
                ("name", &item.name()),
                ("due", &item.due.map(written).unwrap_or_default()),
                ("status", wording::status(item.status, statuses)),
            ],
        );
        err.line(&line)?;
    }
    err.drawn(words.prompt)?;
    err.flush()?;
    let mut answer = String::new();
    let read = input.read_line(&mut answer)?;
    let chosen = match answer.trim() {
        "" if read > 0 => Some(1),
        number => number.parse().ok(),
    };
    let chosen: Option<usize> = chosen.filter(|number: &usize| (1..=open.len()).contains(number));
    match chosen {
        Some(number) => Ok(open[number - 1]),
        None => bail!(words.no_choice),
    }
}
