//! What records refer to and tell, and the renaming of what they refer to.

use super::REGISTERS;
use crate::plan::field::{Field, List, Pairs};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Text;

/// Returns the new identifier of a record, by the name of its list and its old one.
pub type NewId<'n> = dyn Fn(&str, &Id) -> Option<Id> + 'n;

/// Returns the lists whose records a key of a record names; none for a key that names no
/// record, or one of any kind.
#[must_use]
pub fn named_by(key: &str) -> &'static [&'static str] {
    match key {
        "lead" | "support" | "oversee" | "by" | "party" | "keeper" => &["parties"],
        "task" | "tasks" => &["tasks"],
        "section" | "follows" => &["sections"],
        "deadline" | "until-done" | "after" | "before" => &["deadlines", "reports"],
        "figures" | "of" => &["figures"],
        "entry" | "meeting" => &REGISTERS,
        "line" => &["budget"],
        _ => &[],
    }
}

/// Renames a reference to a record of a list.
pub(super) fn rename(field: &mut Field<Id>, list: &str, new: &NewId<'_>) {
    if let Some(id) = field.get().and_then(|id| new(list, id)) {
        field.value = Some(id);
    }
}

/// Renames a reference to an entry, whichever register has it.
pub(super) fn rename_entry(field: &mut Field<Id>, new: &NewId<'_>) {
    let id = field
        .get()
        .and_then(|id| new_of(named_by("entry"), id, new));
    if let Some(id) = id {
        field.value = Some(id);
    }
}

/// Returns the new identifier of a record of one of some lists.
fn new_of(lists: &[&str], id: &Id, new: &NewId<'_>) -> Option<Id> {
    lists.iter().find_map(|list| new(list, id))
}

/// Renames the deadline or the report of a reference to an occurrence.
pub(super) fn rename_deadline(field: &mut Field<OccurrenceRef>, new: &NewId<'_>) {
    if let Some(reference) = &mut field.value
        && let Some(id) = new_of(named_by("deadline"), &reference.deadline, new)
    {
        reference.deadline = id;
    }
}

/// Renames what a record of an activity refers to.
pub(super) fn rename_activity(
    deadline: Option<&mut Field<OccurrenceRef>>,
    task: Option<&mut Field<Id>>,
    figures: &mut Pairs<Id, Number>,
    by: Option<&mut Field<Id>>,
    new: &NewId<'_>,
) {
    if let Some(deadline) = deadline {
        rename_deadline(deadline, new);
    }
    if let Some(task) = task {
        rename(task, "tasks", new);
    }
    for (figure, _) in &mut figures.items {
        rename(figure, "figures", new);
    }
    if let Some(by) = by {
        rename(by, "parties", new);
    }
}

/// Visits what a record of an activity refers to.
pub(super) fn visit_activity<'r>(
    subject: Subject<'r>,
    figures: &'r Pairs<Id, Number>,
    by: Option<&'r Field<Id>>,
    visit: &mut dyn FnMut(Reference<'r>),
) {
    let deadline = subject.deadline.map(Reference::Occurrence);
    let task = subject.task.map(Reference::Task);
    let figures = figures.items.iter().map(|(id, _)| Reference::Figure(id));
    let all = deadline.into_iter().chain(task).chain(figures);
    all.chain(by.map(Reference::Party)).for_each(visit);
}

/// Sorts evidence, whose order has no meaning.
pub(super) fn sort_evidence(evidence: &mut List<Text>) {
    evidence.items.sort_by(|a, b| a.get().cmp(&b.get()));
}

/// Sorts figures, whose order has no meaning.
pub(super) fn sort_figures(figures: &mut Pairs<Id, Number>) {
    let key = |(id, _): &(Field<Id>, Field<Number>)| id.get().map(|id| id.key.clone());
    figures.items.sort_by_key(key);
}

/// What a record is about: exactly one of the two in a valid plan.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'r> {
    /// The occurrence that it names.
    pub deadline: Option<&'r Field<OccurrenceRef>>,
    /// The task that it names, for the task's only deadline.
    pub task: Option<&'r Field<Id>>,
}

/// A reference to another record, by the kind of that record.
#[derive(Debug, Clone, Copy)]
pub enum Reference<'r> {
    /// A section.
    Section(&'r Field<Id>),
    /// A task.
    Task(&'r Field<Id>),
    /// A party.
    Party(&'r Field<Id>),
    /// A figure.
    Figure(&'r Field<Id>),
    /// The occurrence of a deadline that the record is about.
    Occurrence(&'r Field<OccurrenceRef>),
    /// An occurrence of a deadline from whose day something counts.
    Event(&'r Field<OccurrenceRef>),
    /// An entry of a register.
    Entry(&'r Field<Id>),
    /// A line of the budget.
    Budget(&'r Field<Id>),
    /// A record of any kind.
    Any(&'r Field<Text>),
}

/// What a text of an entry or of a step is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextScope {
    /// Something of the case or of the persons in it.
    Case,
    /// By which document it was handled, or by whom: the numbers of documents, other bodies.
    Procedure,
    /// What anybody is to know: the telephone number of the school, its address.
    Public,
    /// What was done about the work of the plan, which the report prints.
    Work,
}
