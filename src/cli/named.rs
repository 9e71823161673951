//! Records as people name them on the command line: by identifier or by a part
//! of the name, without marks and without case.

use anyhow::{Result, bail};

use crate::messages::{CliWords, fill};
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::id::key;
use crate::plan::register::Named;
use crate::plan::value::Text;
use crate::search::{fold, nearest};

/// What can be named: its identifier and its name.
pub(super) type Candidate<'p> = (&'p str, &'p str);

/// Returns what the parties are called, by number.
pub(super) fn parties(plan: &Plan) -> Vec<Candidate<'_>> {
    let parties = plan.parties.iter();
    parties
        .map(|party| (party.id_text(), text(party.name.get())))
        .collect()
}

/// Returns what the sections are called, by number.
pub(super) fn sections(plan: &Plan) -> Vec<Candidate<'_>> {
    let sections = plan.sections.iter();
    sections
        .map(|section| (section.id_text(), text(section.title.get())))
        .collect()
}

/// Returns what the tasks are called, by number.
pub(super) fn tasks(plan: &Plan) -> Vec<Candidate<'_>> {
    let tasks = plan.tasks.iter();
    tasks
        .map(|task| {
            let name = given(&task.name).or(task.text.get());
            (task.id_text(), text(name))
        })
        .collect()
}

/// Returns what the deadlines are called, by number.
pub(super) fn deadlines(plan: &Plan) -> Vec<Candidate<'_>> {
    let deadlines = plan.deadlines.iter();
    deadlines
        .map(|deadline| (deadline.id_text(), text(given(&deadline.what))))
        .collect()
}

/// Returns the number of the party that `found` names.
pub(super) fn party(plan: &Plan, found: &str, words: &CliWords) -> Result<usize> {
    one(found, &parties(plan), words.a_party, words)
}

/// Returns the number of the section that `found` names.
pub(super) fn section(plan: &Plan, found: &str, words: &CliWords) -> Result<usize> {
    one(found, &sections(plan), words.a_section, words)
}

/// What work is named by: a task, or one of its deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A task's number.
    Task(usize),
    /// A deadline's number.
    Deadline(usize),
}

/// Returns the task or the deadline that `found` names; of a deadline and a task
/// that are called the same, the task.
pub(super) fn task_or_deadline(plan: &Plan, found: &str, words: &CliWords) -> Result<Work> {
    let mut candidates = tasks(plan);
    let named = |index: &usize| plan.deadlines[*index].id.is_some();
    let own: Vec<usize> = (0..plan.deadlines.len()).filter(named).collect();
    let deadlines = deadlines(plan);
    candidates.extend(own.iter().map(|index| deadlines[*index]));
    let hit = one(found, &candidates, words.a_task, words)?;
    Ok(match hit.checked_sub(plan.tasks.len()) {
        None => Work::Task(hit),
        Some(index) => Work::Deadline(own[index]),
    })
}

/// Returns the number of the figure that `found` names.
pub(super) fn figure(plan: &Plan, found: &str, kind: &str, words: &CliWords) -> Result<usize> {
    let candidates = plan.figures.iter().map(|figure| {
        let id = figure.id_text();
        (id, text(figure.name.get()))
    });
    one(found, &candidates.collect::<Vec<_>>(), kind, words)
}

/// Returns the number of the task that `found` names.
pub(super) fn task(plan: &Plan, found: &str, words: &CliWords) -> Result<usize> {
    one(found, &tasks(plan), words.a_task, words)
}

fn text(text: Option<&Text>) -> &str {
    text.map_or("", |text| &text.0)
}

/// Returns the only candidate that is meant. The nearer way of naming wins: the
/// identifier, the identifier without marks, with blanks for hyphens, the whole
/// name, a part of it.
fn one(found: &str, candidates: &[Candidate<'_>], kind: &str, words: &CliWords) -> Result<usize> {
    let (wanted, folded) = (key(found), fold(found));
    let typed = telex(&folded);
    let ways: [&dyn Fn(&Candidate<'_>) -> bool; 6] = [
        &|(id, _)| key(id) == wanted,
        &|(id, _)| fold(id) == folded,
        &|(id, _)| key(id) == typed,
        &|(id, _)| fold(id).replace(['-', '_'], " ") == folded,
        &|(_, name)| fold(name) == folded,
        &|(_, name)| !folded.is_empty() && fold(name).contains(&folded),
    ];
    for way in ways {
        let hits: Vec<usize> = (0..candidates.len())
            .filter(|index| way(&candidates[*index]))
            .collect();
        match hits[..] {
            [] => {}
            [hit] => return Ok(hit),
            _ => {
                let names: Vec<String> = hits
                    .iter()
                    .take(MOST_NAMED)
                    .map(|hit| format!("`{}`", candidates[*hit].0))
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
    let said = fill(words.nothing_named, &[("found", found), ("kind", kind)]);
    match nearest(found, candidates.iter().map(|(id, _)| *id)) {
        Some(meant) => bail!("{said}; {}", fill(words.did_you_mean, &[("meant", meant)])),
        None => bail!(said),
    }
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
