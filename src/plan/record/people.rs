//! Who can be responsible, and who is.

use serde::{Deserialize, Serialize};

use super::{Record, Reference};
use crate::plan::field::{Field, List, OneOrMore};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;

/// `parties`: a person, post or body.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Party {
    /// Its identifier.
    pub id: Field<Id>,
    /// Its name.
    pub name: Field<Text>,
    /// The person who holds the post.
    pub person: Option<Field<Text>>,
}

impl Record for Party {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }
}

/// `responsibilities`: who leads, supports and oversees.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Responsibility {
    /// The task to which it applies, instead of `tasks` or `section`.
    pub task: Option<Field<Id>>,
    /// The tasks to which it applies.
    pub tasks: List<Id>,
    /// The section to whose tasks it applies, for each role that a task or a nearer
    /// section does not assign.
    pub section: Option<Field<Id>>,
    /// Who leads (chủ trì); the first answers for the task.
    pub lead: OneOrMore<Id>,
    /// Who supports (phối hợp).
    pub support: List<Id>,
    /// Who oversees (giám sát).
    pub oversee: List<Id>,
}

impl Record for Responsibility {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let tasks = self.task.iter().chain(&self.tasks.items);
        tasks.map(Reference::Task).for_each(&mut *visit);
        self.section
            .iter()
            .map(Reference::Section)
            .for_each(&mut *visit);
        let parties = self.lead.items.iter().chain(&self.support.items);
        parties
            .chain(&self.oversee.items)
            .map(Reference::Party)
            .for_each(visit);
    }
}
