//! Records as people name them on the command line: by identifier or by a part
//! of the name, without marks and without case.

use anyhow::{Result, bail};

use super::errors::suggest;
use crate::messages::{CliWords, fill};
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Figure, Party, Record, Section, Task};
use crate::plan::scalar::id::key;
use crate::plan::scalar::value::Text;
use crate::search::{fold, nearest};

/// What can be named: its identifier, its name, and which record it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'p, K> {
    pub id: &'p str,
    pub name: &'p str,
    pub record: K,
}

/// Returns all records of a kind, each with the name that `name` gives it.
fn all<'p, R: Record>(
    records: &'p Collection<R>,
    name: impl Fn(&'p R) -> Option<&'p Text>,
) -> Vec<Candidate<'p, Ix<R>>> {
    let candidate = |(index, record): (Ix<R>, &'p Placed<R>)| Candidate {
        id: record.id_text(),
        name: name(record).map_or("", |text| &text.0),
        record: index,
    };
    records.enumerate().map(candidate).collect()
}

/// Returns what the parties are called.
pub(super) fn parties(plan: &Plan) -> Vec<Candidate<'_, Ix<Party>>> {
    all(&plan.parties, |party| party.name.get())
}

/// Returns what the sections are called.
pub(super) fn sections(plan: &Plan) -> Vec<Candidate<'_, Ix<Section>>> {
    all(&plan.sections, |section| section.title.get())
}

/// Returns what the tasks are called.
pub(super) fn tasks(plan: &Plan) -> Vec<Candidate<'_, Ix<Task>>> {
    all(&plan.tasks, |task| given(&task.name).or(task.text.get()))
}

/// Returns what the deadlines are called.
pub(super) fn deadlines(plan: &Plan) -> Vec<Candidate<'_, Ix<Deadline>>> {
    all(&plan.deadlines, |deadline| given(&deadline.what))
}

/// Returns the party that `found` names.
pub(super) fn party(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Party>> {
    one(found, &parties(plan), words.a_party, words)
}

/// Returns the section that `found` names.
pub(super) fn section(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Section>> {
    one(found, &sections(plan), words.a_section, words)
}

/// What work is named by: a task, or one of its deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A task.
    Task(Ix<Task>),
    /// A deadline.
    Deadline(Ix<Deadline>),
}

/// Returns the task or the deadline that `found` names; of a deadline and a task
/// that are called the same, the task.
pub(super) fn task_or_deadline(plan: &Plan, found: &str, words: &CliWords) -> Result<Work> {
    fn work<K>(of: Candidate<'_, K>, work: impl Fn(K) -> Work) -> Candidate<'_, Work> {
        Candidate {
            id: of.id,
            name: of.name,
            record: work(of.record),
        }
    }
    // A deadline without an identifier of its own is called as its task is.
    let named = |deadline: &Candidate<'_, Ix<Deadline>>| {
        let deadline = &plan.deadlines[deadline.record];
        deadline.id.is_some()
    };
    let tasks = tasks(plan).into_iter().map(|task| work(task, Work::Task));
    let deadlines = deadlines(plan).into_iter().filter(named);
    let deadlines = deadlines.map(|deadline| work(deadline, Work::Deadline));
    let candidates: Vec<_> = tasks.chain(deadlines).collect();
    one(found, &candidates, words.a_task, words)
}

/// Returns the figure that `found` names.
pub(super) fn figure(plan: &Plan, found: &str, kind: &str, words: &CliWords) -> Result<Ix<Figure>> {
    let candidates = all(&plan.figures, |figure| figure.name.get());
    one(found, &candidates, kind, words)
}

/// Returns the task that `found` names.
pub(super) fn task(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Task>> {
    one(found, &tasks(plan), words.a_task, words)
}

/// Whether a record with this identifier and this name is meant.
type Way<'w> = dyn Fn(&str, &str) -> bool + 'w;

/// Returns the only candidate that is meant. The nearer way of naming wins: the
/// identifier, the identifier without marks, with blanks for hyphens, the whole
/// name, a part of it.
fn one<K: Copy>(
    found: &str,
    candidates: &[Candidate<'_, K>],
    kind: &str,
    words: &CliWords,
) -> Result<K> {
    let (wanted, folded) = (key(found), fold(found));
    let typed = telex(&folded);
    // By identifier, then by name.
    let ways: [&Way<'_>; 6] = [
        &|id, _| key(id) == wanted,
        &|id, _| fold(id) == folded,
        &|id, _| key(id) == typed,
        &|id, _| fold(id).replace(['-', '_'], " ") == folded,
        &|_, name| fold(name) == folded,
        &|_, name| !folded.is_empty() && fold(name).contains(&folded),
    ];
    for way in ways {
        let hits: Vec<&Candidate<'_, K>> =
            candidates.iter().filter(|it| way(it.id, it.name)).collect();
        match hits[..] {
            [] => {}
            [hit] => return Ok(hit.record),
            _ => {
                let names: Vec<String> = hits
                    .iter()
                    .take(MOST_NAMED)
                    .map(|hit| format!("`{}`", hit.id))
                    .collect();
                bail!(fill(
                    words.several_named,
                    &[
                        ("found", found),
                        ("kind", kind),
                        ("names", &names.join(", "))
                    ],
                ))
            }
        }
    }
    let message = fill(words.nothing_named, &[("found", found), ("kind", kind)]);
    let ids = candidates.iter().map(|candidate| candidate.id);
    bail!(suggest(message, nearest(found, ids), words))
}

/// How many names a message lists.
const MOST_NAMED: usize = 8;

/// Returns what the TELEX way of typing means: `1dd` is `1đ`.
fn telex(text: &str) -> String {
    text.replace("dd", "đ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Language, Words};

    fn find(found: &str) -> Option<usize> {
        let candidates = [
            ("1d", "Ban hành Quy định trách nhiệm"),
            ("1đ", "Tăng cường phối hợp"),
            ("hieu-truong", "Hiệu trưởng"),
            ("pho", "Phó hiệu trưởng"),
        ];
        let candidates: Vec<Candidate<'_, usize>> = candidates
            .into_iter()
            .enumerate()
            .map(|(record, (id, name))| Candidate { id, name, record })
            .collect();
        one(found, &candidates, "", &Words::of(Language::English).cli).ok()
    }

    #[test]
    fn people_name_records_as_they_can_type() {
        assert_eq!(find("1đ"), Some(1));
        assert_eq!(find("1Đ"), Some(1));
        assert_eq!(find("1d"), Some(0));
        assert_eq!(find("1dd"), Some(1));
        assert_eq!(find("hieu truong"), Some(2));
        assert_eq!(find("pho hieu"), Some(3));
        assert_eq!(find("tang cuong"), Some(1));
        assert_eq!(find("truong"), None);
        assert_eq!(find(""), None);
    }
}
