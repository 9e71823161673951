//! Commendations.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `awards`: a commendation; `on` is the day of the decision, which alone names anybody.
    Award = "awards", about Commendation;
    /// Who was commended.
    AwardKind {
        /// Groups (tập thể).
        Group = "group", "khen": , settled by ;
        /// Persons (cá nhân).
        Person = "person", "khen": , settled by ;
    }
    /// The form: certificate, title.
    form: Option<Field<Text>> => form,
    /// By whom: the unit, its superior.
    level: Option<Field<Text>>,
    /// How many were commended.
    number: Option<Field<Whole<0, 100_000>>> [reported],
}
