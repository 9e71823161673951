//! Finds records by the names that users type: by identifier or by a part of the name,
//! ignoring diacritics and case.

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

/// A record that can be named: its identifier, its name, and the record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'p, K> {
    pub id: &'p str,
    pub name: &'p str,
    pub record: K,
}

/// Returns all records of a kind as candidates, with the names that `name` returns.
fn candidates<'p, R: Record>(
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

/// Returns the parties as candidates.
pub(super) fn parties(plan: &Plan) -> Vec<Candidate<'_, Ix<Party>>> {
    candidates(&plan.parties, |party| party.name.get())
}

/// Returns the sections as candidates.
pub(super) fn sections(plan: &Plan) -> Vec<Candidate<'_, Ix<Section>>> {
    candidates(&plan.sections, |section| section.title.get())
}

/// Returns the tasks as candidates.
pub(super) fn tasks(plan: &Plan) -> Vec<Candidate<'_, Ix<Task>>> {
    candidates(&plan.tasks, |task| given(&task.name).or(task.text.get()))
}

/// Returns the deadlines as candidates.
pub(super) fn deadlines(plan: &Plan) -> Vec<Candidate<'_, Ix<Deadline>>> {
    candidates(&plan.deadlines, |deadline| given(&deadline.what))
}

/// Returns the party that `found` names.
pub(super) fn party(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Party>> {
    find(found, &parties(plan), words.a_party, words)
}

/// Returns the section that `found` names.
pub(super) fn section(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Section>> {
    find(found, &sections(plan), words.a_section, words)
}

/// The work that a name refers to: a task, or one deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A task.
    Task(Ix<Task>),
    /// A deadline.
    Deadline(Ix<Deadline>),
}

/// Returns the task or the deadline that `found` names.
pub(super) fn task_or_deadline(plan: &Plan, found: &str, words: &CliWords) -> Result<Work> {
    fn work<K>(candidate: Candidate<'_, K>, work: impl Fn(K) -> Work) -> Candidate<'_, Work> {
        Candidate {
            id: candidate.id,
            name: candidate.name,
            record: work(candidate.record),
        }
    }
    // A deadline without an `id` takes the identifier of its task.
    let has_id = |deadline: &Candidate<'_, Ix<Deadline>>| {
        let deadline = &plan.deadlines[deadline.record];
        deadline.id.is_some()
    };
    let tasks = tasks(plan).into_iter().map(|task| work(task, Work::Task));
    let deadlines = deadlines(plan).into_iter().filter(has_id);
    let deadlines = deadlines.map(|deadline| work(deadline, Work::Deadline));
    let candidates: Vec<_> = tasks.chain(deadlines).collect();
    find(found, &candidates, words.a_task, words)
}

/// Returns the figure that `found` names.
pub(super) fn figure(plan: &Plan, found: &str, kind: &str, words: &CliWords) -> Result<Ix<Figure>> {
    let candidates = candidates(&plan.figures, |figure| figure.name.get());
    find(found, &candidates, kind, words)
}

/// Returns the task that `found` names.
pub(super) fn task(plan: &Plan, found: &str, words: &CliWords) -> Result<Ix<Task>> {
    find(found, &tasks(plan), words.a_task, words)
}

/// Whether a record with this identifier and this name matches.
type Criterion<'w> = dyn Fn(&str, &str) -> bool + 'w;

/// Returns the only candidate that `found` matches, by the first of these criteria that
/// any candidate meets: the identifier, the identifier without diacritics, typed in TELEX,
/// or with spaces for hyphens, the whole name, a part of the name.
fn find<K: Copy>(
    found: &str,
    candidates: &[Candidate<'_, K>],
    kind: &str,
    words: &CliWords,
) -> Result<K> {
    let (wanted, folded) = (key(found), fold(found));
    let typed = telex(&folded);
    let criteria: [&Criterion<'_>; 6] = [
        &|id, _| key(id) == wanted,
        &|id, _| fold(id) == folded,
        &|id, _| key(id) == typed,
        &|id, _| fold(id).replace(['-', '_'], " ") == folded,
        &|_, name| fold(name) == folded,
        &|_, name| !folded.is_empty() && fold(name).contains(&folded),
    ];
    for matches in criteria {
        let matching: Vec<&Candidate<'_, K>> = candidates
            .iter()
            .filter(|candidate| matches(candidate.id, candidate.name))
            .collect();
        match matching[..] {
            [] => {}
            [only] => return Ok(only.record),
            _ => {
                let names: Vec<String> = matching
                    .iter()
                    .take(MOST_NAMED)
                    .map(|candidate| format!("`{}`", candidate.id))
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

/// Converts the TELEX spelling of `đ`: `1dd` becomes `1đ`.
fn telex(text: &str) -> String {
    text.replace("dd", "đ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Language, Words};

    fn found(name: &str) -> Option<usize> {
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
        find(name, &candidates, "", &Words::of(Language::English).cli).ok()
    }

    #[test]
    fn records_are_found_by_what_users_can_type() {
        assert_eq!(found("1đ"), Some(1));
        assert_eq!(found("1Đ"), Some(1));
        assert_eq!(found("1d"), Some(0));
        assert_eq!(found("1dd"), Some(1));
        assert_eq!(found("hieu truong"), Some(2));
        assert_eq!(found("pho hieu"), Some(3));
        assert_eq!(found("tang cuong"), Some(1));
        assert_eq!(found("truong"), None);
        assert_eq!(found(""), None);
    }
}
