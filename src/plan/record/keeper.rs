//! Who keeps a register, and up to which day everything is in it.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::{DayRange, Demand, NewId, Record, Reference, RegisterId, rename};
use crate::plan::field::{Field, given};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::id::Id;

/// `registers`: who keeps a register, since when, and up to which day nothing is missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Keeper {
    /// The register.
    pub id: Field<RegisterId>,
    /// The party that keeps it.
    pub keeper: Option<Field<Id>>,
    /// The first day from which everything is in it; by default the first of the plan's period.
    pub from: Option<Field<Day>>,
    /// The day up to which the keeper vouches that everything is in it, so that no entry
    /// means that there was nothing. It counts from that day on.
    pub checked: Option<Field<Day>>,
}

impl Record for Keeper {
    fn id(&self) -> Option<&Id> {
        self.id.get().map(RegisterId::id)
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.keeper.iter().map(Reference::Party).for_each(visit);
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange {
            from: self.from.as_ref(),
            until: self.checked.as_ref(),
            keys: ["from", "checked"],
        });
    }

    /// What the register must show is counted from its first day on; without it, from the first
    /// entry on.
    fn demands(&self) -> Vec<Demand> {
        let from = self.from.as_ref();
        let first = given(&self.from).map(|day| -i64::from(day.0.num_days_from_ce()));
        let from = Demand::of("from", from, |day| written(day.0));
        vec![from.more(first.unwrap_or(i64::MIN))]
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        self.checked.as_ref()
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        if let Some(keeper) = &mut self.keeper {
            rename(keeper, "parties", new);
        }
        self
    }
}
