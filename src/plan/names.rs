//! Short names of records for tables.

use super::Plan;
use super::field::given;
use super::index::Ix;
use super::ledger::Ledger;
use super::record::{Deadline, Party, Task};
use super::scalar::id::Id;

/// The maximum length of a heading or of a task's text in a table, in characters.
const BRIEF: usize = 60;

impl Ledger {
    /// Returns the name of a task, or else the beginning of its text, without the mark at its
    /// end, so that it fits into a sentence.
    #[must_use]
    pub fn task_name(&self, task: Ix<Task>) -> String {
        match given(&self.tasks[task].name) {
            Some(name) => name.0.clone(),
            None => brief(&self.task_heading(task)),
        }
    }

    /// Returns the name of a task, or else the first line of its text as a whole, without
    /// the mark at its end.
    #[must_use]
    pub fn task_heading(&self, task: Ix<Task>) -> String {
        let task = &self.tasks[task];
        if let Some(name) = given(&task.name) {
            return name.0.clone();
        }
        let text = task.text.get().map_or("", |text| &text.0);
        let first = text.lines().find(|line| !line.trim().is_empty());
        let first = first.unwrap_or_default().trim();
        first.trim_end_matches(['.', ';', ':', ',']).to_owned()
    }
}

impl Plan {
    /// Returns the names of the parties that lead a task, with commas between them.
    #[must_use]
    pub fn leads(&self, task: Ix<Task>) -> Option<String> {
        let leads = &self.links.assignments[task].leads;
        let names = leads.iter().filter_map(|role| role.party);
        let names: Vec<&str> = names.map(|party| self.party_name(party)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Returns what is due with a deadline: its description, or the name of its task.
    #[must_use]
    pub fn work_of(&self, deadline: Ix<Deadline>) -> String {
        let what = given(&self.deadlines[deadline].what).map(|what| what.0.clone());
        let task = || Some(self.task_heading(self.task_of(deadline)?));
        what.or_else(task).unwrap_or_default()
    }

    /// Returns what the money of a line of the budget is for, or its identifier.
    #[must_use]
    pub fn budget_line(&self, id: &Id) -> String {
        let line = self.budget.find(id);
        let what = line.and_then(|line| self.budget[line].what.get());
        what.map_or_else(|| id.text.clone(), |what| what.0.clone())
    }

    /// Returns a party's name.
    #[must_use]
    pub fn party_name(&self, party: Ix<Party>) -> &str {
        let party = &self.parties[party];
        party.name.get().map_or("", |name| &name.0)
    }
}

/// Returns the beginning of a text, cut between words.
#[must_use]
pub fn brief(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(BRIEF) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..cut])
}
