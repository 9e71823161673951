//! Who can be responsible, and who is.

use serde::{Deserialize, Serialize};

use super::{DayRange, NewId, Record, Reference, rename};
use crate::plan::field::{Field, List, OneOrMore};
use crate::plan::scalar::day::Day;
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
    /// The person who holds the post, if it is the same one throughout: the short form of
    /// `holders`.
    pub person: Option<Field<Text>>,
    /// The persons who hold the post one after the other.
    pub holders: List<Holder>,
    /// The members of a body.
    pub members: List<Member>,
}

/// A person who holds a post for a time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holder {
    /// The person.
    pub person: Field<Text>,
    /// The first day; without it, the person holds the post from the beginning.
    pub from: Option<Field<Day>>,
    /// The last day; without it, the person holds the post until the next one does.
    pub until: Option<Field<Day>>,
    /// The decision of appointment.
    pub decision: Option<Field<Text>>,
}

/// A member of a body: a person, or whoever holds a post.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Member {
    /// The person.
    pub name: Option<Field<Text>>,
    /// The party, instead of the person.
    pub party: Option<Field<Id>>,
    /// The post in the body: `Trưởng ban`.
    pub post: Option<Field<Text>>,
}

impl Record for Party {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        self.name.get().into_iter().for_each(&mut *visit);
        self.persons().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let members = self.members.values();
        members
            .filter_map(|member| member.party.as_ref())
            .map(Reference::Party)
            .for_each(visit);
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        let holders = self.holders.values();
        holders
            .map(|holder| DayRange::new(holder.from.as_ref(), holder.until.as_ref()))
            .for_each(visit);
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        let members = self.members.items.iter_mut();
        for member in members.filter_map(|member| member.value.as_mut()) {
            if let Some(party) = &mut member.party {
                rename(party, "parties", new);
            }
        }
        self
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
