//! Corrects the letters of points if there is only one way: the author followed the
//! Latin alphabet where the Vietnamese one has additional letters or lacks some.

use std::collections::{HashMap, HashSet};

use super::LETTERS;
use crate::diagnostic::Repair;
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::marks;
use crate::plan::record::{Record, Reference, Task};
use crate::plan::scalar::id::{Id, key};
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::{AnyText, Text};

/// Both alphabets combined.
const BOTH: &str = "abcdđefghijklmnopqrstuvwxyz";

/// The letters of only one alphabet, which an author may have skipped.
const IN_ONE: &str = "đfjwz";

/// The letter of a point: its index in the list, the old and the new letter.
type Move = (usize, String, &'static str);

/// A list of points: their letters, and their tasks if they are tasks.
pub(super) type Points<'p> = (Vec<&'p Field<AnyText>>, Vec<Ix<Task>>);

/// Returns the repairs of the labels of all lists, of the task identifiers that end in
/// them and of the references to these. A list is left unchanged if the correct letters
/// are not certain: if they are out of order, if a letter of both alphabets is missing, or
/// if a text of the plan mentions one of them.
pub(super) fn repairs(plan: &Plan, lists: &[Points<'_>]) -> Vec<Repair> {
    let mut drifted: Vec<(&Points<'_>, Vec<Move>)> = lists
        .iter()
        .filter_map(|list| Some((list, drifted(&list.0)?)))
        .collect();
    if drifted.is_empty() {
        return Vec::new();
    }
    // All lists at once, so that the plan is traversed only once.
    let mentioned: HashSet<String> = plan
        .texts()
        .into_iter()
        .flat_map(|printed| mentioned_in(&key(printed.text)))
        .collect();
    drifted.retain(|(_, moves)| !moves.iter().any(|(_, old, _)| mentioned.contains(old)));
    let Some(renamed) = renamed(plan, &drifted) else {
        return Vec::new();
    };
    let relabelled = drifted.iter().flat_map(|((labels, _), moves)| {
        moves.iter().map(|(index, _, new)| {
            let field = labels[*index];
            let label = field.get().map_or("", |label| &label.0);
            let new = if label.chars().any(char::is_uppercase) {
                new.to_uppercase()
            } else {
                (*new).to_owned()
            };
            let (before, after) = label.split_once(marks::unmarked(label)).unwrap_or_default();
            Repair::Value(field.place, format!("{before}{new}{after}"))
        })
    });
    relabelled.chain(references(plan, &renamed)).collect()
}

/// Returns the letters that must change, if the list follows the combined alphabet and
/// skips only letters that are in one of the two.
fn drifted(labels: &[&Field<AnyText>]) -> Option<Vec<Move>> {
    let mut left = BOTH.chars();
    let mut moves = Vec::new();
    for (index, field) in labels.iter().enumerate() {
        let label = key(marks::unmarked(&field.get()?.0));
        loop {
            let letter = left.next()?;
            if label.chars().eq([letter]) {
                break;
            }
            if !IN_ONE.contains(letter) {
                return None;
            }
        }
        let right = LETTERS.get(index)?;
        if label != *right {
            moves.push((index, label, *right));
        }
    }
    (!moves.is_empty()).then_some(moves)
}

/// Returns the letters of the points that a text in the form of [`key`] mentions. Points
/// of a law (điểm đ khoản 2) are excluded.
fn mentioned_in(text: &str) -> Vec<String> {
    // Most texts mention none, and their words need not be told apart.
    if !text.contains("điểm") {
        return Vec::new();
    }
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let of_a_law = |word: Option<&&str>| matches!(word, Some(&"khoản" | &"điều"));
    let pairs = words.windows(2).enumerate();
    pairs
        .filter(|(index, pair)| pair[0] == "điểm" && !of_a_law(words.get(index + 2)))
        .map(|(_, pair)| pair[1].to_owned())
        .collect()
}

/// Returns the new identifiers of the tasks whose identifier ends in the old letter after
/// a character that is not a letter, by the key of the old one. Returns `None` if two
/// records would then have the same identifier.
fn renamed(plan: &Plan, drifted: &[(&Points<'_>, Vec<Move>)]) -> Option<HashMap<String, String>> {
    let mut renamed = HashMap::new();
    for ((_, tasks), moves) in drifted {
        for (index, old, new) in moves {
            // Points without a task have no identifiers.
            let Some(task) = tasks.get(*index) else {
                continue;
            };
            let id = plan.tasks[*task].id()?;
            let Some(start) = id.key.strip_suffix(old.as_str()) else {
                continue;
            };
            if !start.ends_with(char::is_alphabetic) {
                let end = id.text.char_indices().next_back()?.0;
                renamed.insert(id.key.clone(), format!("{}{new}", &id.text[..end]));
            }
        }
    }
    let after = |id: &Id| key(renamed.get(&id.key).unwrap_or(&id.text));
    let of_tasks = plan.tasks.iter().map(|task| task.id().map(after));
    let of_deadlines = plan.deadlines.iter().map(|deadline| match &deadline.id {
        Some(id) => id.get().map(|id| id.key.clone()),
        None => deadline.task.get().map(after),
    });
    (unique(of_tasks) && unique(of_deadlines)).then_some(renamed)
}

/// Returns whether all identifiers could be read and are unique.
fn unique(mut ids: impl Iterator<Item = Option<String>>) -> bool {
    let mut seen = HashSet::new();
    ids.all(|id| id.is_some_and(|id| seen.insert(id)))
}

/// Returns the changes of the identifiers and of all references to them.
fn references(plan: &Plan, renamed: &HashMap<String, String>) -> Vec<Repair> {
    let task = |field: &Field<Id>| {
        let new = renamed.get(&field.get()?.key)?;
        Some(Repair::Value(field.place, new.clone()))
    };
    // A deadline without an identifier takes that of its task.
    let occurrence = |field: &Field<OccurrenceRef>| {
        let found = field.get()?;
        let new = renamed.get(&found.deadline.key)?;
        let deadline = plan.deadlines.find(&found.deadline)?;
        let period = found.period.map(|period| format!("@{period}"));
        plan.deadlines[deadline]
            .id
            .is_none()
            .then(|| Repair::Value(field.place, format!("{new}{}", period.unwrap_or_default())))
    };
    let any = |field: &Field<Text>| {
        let new = renamed.get(&key(&field.get()?.0))?;
        Some(Repair::Value(field.place, new.clone()))
    };
    let ids = plan.tasks.iter().filter_map(|record| task(&record.id));
    let named = plan.references().into_iter();
    ids.chain(named.filter_map(|reference| match reference {
        Reference::Task(field) => task(field),
        Reference::Occurrence(field) | Reference::Event(field) => occurrence(field),
        Reference::Any(field) => any(field),
        Reference::Section(_)
        | Reference::Party(_)
        | Reference::Figure(_)
        | Reference::Budget(_)
        | Reference::Entry(_) => None,
    }))
    .collect()
}
