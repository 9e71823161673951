//! The figures in the report.

use serde::{Deserialize, Serialize};

use super::Record;
use crate::plan::field::Field;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::Text;

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
}

impl Record for Figure {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }
}
