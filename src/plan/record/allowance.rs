//! Findings that the plan accepts.

use serde::{Deserialize, Serialize};

use super::{Record, Reference};
use crate::plan::field::Field;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::Text;

/// `allow`: findings that the plan accepts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Allowance {
    /// The rule's code or name.
    pub rule: Field<Text>,
    /// The reason.
    pub reason: Field<Text>,
    /// The identifier of the record to which it is limited.
    pub record: Option<Field<Text>>,
    /// The last as-of day on which it is valid.
    pub until: Option<Field<Day>>,
}

impl Record for Allowance {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.record.iter().map(Reference::Any).for_each(visit);
    }
}
