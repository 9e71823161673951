//! What records are called in tables.

use crate::plan::Plan;
use crate::plan::field::given;
use crate::status::Item;

/// How many characters of a heading or a task stand in a table.
const BRIEF: usize = 60;

/// Returns an item's name.
#[must_use]
pub fn reference(plan: &Plan, item: &Item) -> String {
    plan.occurrence_name(item.deadline, item.occurrence.unwrap_or_default())
}

/// Returns what is due: the deadline's own words, else its task's name.
#[must_use]
pub fn what(plan: &Plan, item: &Item) -> String {
    match given(&plan.deadlines[item.deadline].what) {
        Some(what) => what.0.clone(),
        None => item
            .task
            .map(|task| task_name(plan, task))
            .unwrap_or_default(),
    }
}

/// Returns a task's name, else the start of its text.
#[must_use]
pub fn task_name(plan: &Plan, task: usize) -> String {
    let task = &plan.tasks[task];
    match given(&task.name) {
        Some(name) => name.0.clone(),
        None => brief(task.text.get().map_or("", |text| &text.0)),
    }
}

/// Returns a party's name.
#[must_use]
pub fn party_name(plan: &Plan, party: usize) -> String {
    let party = &plan.parties[party];
    party.name.get().map_or("", |name| &name.0).to_owned()
}

/// Returns the start of a text, cut between words.
pub(super) fn brief(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(BRIEF) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..cut])
}
