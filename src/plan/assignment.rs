//! Who leads, supports and oversees each task.

use std::collections::HashMap;

use super::field::Field;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Party, Responsibility, Task};
use super::scalar::id::Id;
use crate::text::Place;

/// A party named in a responsibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// The party, if the plan has it.
    pub party: Option<Ix<Party>>,
    /// The place of its name.
    pub place: Place,
    /// The record that names it.
    pub named_by: Ix<Responsibility>,
}

/// Who is responsible for one task. A party appears at most once in each role, unless
/// the plan does not have it.
#[derive(Debug, Clone, Default)]
pub struct Assignment {
    /// Who leads; in a valid plan one record names them all.
    pub leads: Vec<Role>,
    /// Who supports.
    pub supports: Vec<Role>,
    /// Who oversees.
    pub oversees: Vec<Role>,
}

impl Assignment {
    /// Returns the party that leads: the first of several.
    #[must_use]
    pub fn lead(&self) -> Option<Ix<Party>> {
        self.leads.first().and_then(|role| role.party)
    }

    /// Returns whether a party leads, supports or oversees.
    #[must_use]
    pub fn names(&self, party: Ix<Party>) -> bool {
        [&self.leads, &self.supports, &self.oversees]
            .into_iter()
            .flatten()
            .any(|role| role.party == Some(party))
    }
}

/// Returns the assignment of each task.
///
/// Each role is taken from the nearest level that assigns it: the task, then its
/// section, then the sections above. A party that leads a task neither supports nor
/// oversees it only because it does so for a whole section.
pub(super) fn of(ledger: &Ledger) -> ByRecord<Task, Assignment> {
    let mut of_task: HashMap<&str, Vec<Ix<Responsibility>>> = HashMap::new();
    let mut of_section: HashMap<&str, Vec<Ix<Responsibility>>> = HashMap::new();
    for (index, record) in ledger.responsibilities.enumerate() {
        let tasks = record.task.iter().chain(&record.tasks.items);
        for id in tasks.filter_map(Field::get) {
            of_task.entry(&id.key).or_default().push(index);
        }
        for id in record.section.iter().filter_map(Field::get) {
            of_section.entry(&id.key).or_default().push(index);
        }
    }
    ledger
        .tasks
        .iter()
        .map(|task| {
            let of_this_task = task.id.get().and_then(|id| of_task.get(id.key.as_str()));
            let section = task.section.get().map(|id| id.key.as_str());
            let levels: Vec<&Vec<Ix<Responsibility>>> = of_this_task
                .into_iter()
                .chain(
                    section
                        .into_iter()
                        .flat_map(with_ancestors)
                        .filter_map(|key| of_section.get(key)),
                )
                .collect();
            let (led_at, leads) = nearest(ledger, &levels, |record| &record.lead.items);
            let others = |role: fn(&Responsibility) -> &[Field<Id>]| {
                let (at, mut roles) = nearest(ledger, &levels, role);
                if at != led_at {
                    roles.retain(|role| role.party.is_none() || !is_among(&leads, role));
                }
                roles
            };
            Assignment {
                supports: others(|record| &record.support.items),
                oversees: others(|record| &record.oversee.items),
                leads,
            }
        })
        .collect()
}

/// Returns the key of a section and those of the sections above it: `ii.1`, `ii`.
fn with_ancestors(key: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(key), |key| {
        key.rsplit_once('.').map(|(above, _)| above)
    })
}

/// Returns whether a role is that of a party among the leads.
fn is_among(leads: &[Role], role: &Role) -> bool {
    leads.iter().any(|lead| lead.party == role.party)
}

/// Returns the parties in a role, from the first level that assigns any, and the number of
/// that level.
fn nearest<'p>(
    ledger: &'p Ledger,
    levels: &[&Vec<Ix<Responsibility>>],
    role: impl Fn(&'p Responsibility) -> &'p [Field<Id>],
) -> (Option<usize>, Vec<Role>) {
    levels
        .iter()
        .enumerate()
        .map(|(level, records)| {
            let mut roles: Vec<Role> = Vec::new();
            for named_by in records.iter().copied() {
                for field in role(&ledger.responsibilities[named_by]) {
                    let party = field.get().and_then(|id| ledger.parties.find(id));
                    let known = party.is_some() && roles.iter().any(|role| role.party == party);
                    if !known {
                        let place = field.place;
                        roles.push(Role {
                            party,
                            place,
                            named_by,
                        });
                    }
                }
            }
            (Some(level), roles)
        })
        .find(|(_, roles)| !roles.is_empty())
        .unwrap_or_default()
}
