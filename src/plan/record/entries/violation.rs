//! Violations: how many, never whose.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `violations`: violations that were found; counts only, no person.
    Violation = "violations", about Commendation, Persons;
    /// How they are handled.
    ViolationKind {
        /// By discipline (kỷ luật).
        Discipline = "discipline", "vp": Decided, settled by Decided;
        /// In another way: a reminder, criticism.
        Minor = "minor", "vp": , settled by ;
    }
    /// The field that they are about.
    field: Option<Field<Text>>,
    /// How many matters there were.
    cases: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many people were disciplined or reminded.
    people: Option<Field<Whole<0, 100_000>>> [reported],
}
