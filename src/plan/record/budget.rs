//! The budget of the plan.

use serde::{Deserialize, Serialize};

use super::{Demand, NewId, Record, Reference, TextScope, rename};
use crate::plan::field::Field;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::value::Text;

/// `budget`: a line of the plan's budget.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Budget {
    /// Its identifier.
    pub id: Field<Id>,
    /// What the money is for.
    pub what: Field<Text>,
    /// The task that it is for.
    pub task: Option<Field<Id>>,
    /// Where it comes from.
    pub source: Option<Field<Text>>,
    /// How much, in whole đồng.
    pub amount: Field<Money>,
}

impl Record for Budget {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        self.what.get().into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.task.iter().map(Reference::Task).for_each(visit);
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        visit(TextScope::Work, &self.what);
    }

    fn demands(&self) -> Vec<Demand> {
        let amount = Some(&self.amount);
        vec![Demand::of("amount", amount, |amount| amount.0.to_string())]
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        if let Some(task) = &mut self.task {
            rename(task, "tasks", new);
        }
        self
    }
}
