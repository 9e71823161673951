//! The figures in the report.

use serde::{Deserialize, Serialize};

use super::{Demand, NewId, Record, Reference, rename};
use crate::plan::field::Field;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::Text;

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureGroup {
    /// The size of the school and its staff (quy mô, đội ngũ).
    Scale,
    /// What was done (kết quả).
    Result,
}

/// `figures`: a named number for the report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    /// Its identifier.
    pub id: Field<Id>,
    /// What it counts.
    pub name: Field<Text>,
    /// The unit: `người`, `đơn`, `%`.
    pub unit: Option<Field<Text>>,
    /// The number, if it is not the sum of what progress records give.
    pub value: Option<Field<Number>>,
    /// What it is about; by default the size of the school if it has a `value` other than
    /// zero, else what was done.
    pub group: Option<Field<FigureGroup>>,
    /// The figure of which it is a part.
    pub of: Option<Field<Id>>,
    /// The least that it must come to.
    pub at_least: Option<Field<Number>>,
    /// The percentage of `of` that it must come to; of a figure in percent, the percentage
    /// itself.
    pub target: Option<Field<Number>>,
    /// The party that has to supply it.
    pub by: Option<Field<Id>>,
    /// The day up to which that party vouches that all was counted, so that nothing
    /// recorded means that there was nothing. It counts from that day on.
    pub checked: Option<Field<Day>>,
}

impl Record for Figure {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        self.name.get().into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.of.iter().map(Reference::Figure).for_each(&mut *visit);
        self.by.iter().map(Reference::Party).for_each(visit);
    }

    fn demands(&self) -> Vec<Demand> {
        let number = Number::to_string;
        vec![
            Demand::of("value", self.value.as_ref(), number),
            Demand::of("of", self.of.as_ref(), |of| of.text.clone()),
            Demand::of("at-least", self.at_least.as_ref(), number),
            Demand::of("target", self.target.as_ref(), number),
        ]
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
        if let Some(of) = &mut self.of {
            rename(of, "figures", new);
        }
        if let Some(by) = &mut self.by {
            rename(by, "parties", new);
        }
        self
    }
}
