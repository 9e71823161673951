//! Days on which citizens are received.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::Whole;

register! {
    /// `receptions`: a day on which citizens were received, with how many came.
    Reception = "receptions", about Citizens;
    /// Who receives.
    ReceptionKind {
        /// The head of the unit, as the schedule has it.
        Head = "head", "td": , settled by ;
        /// Whoever is charged with it.
        Regular = "regular", "td": , settled by ;
        /// The head, on request.
        Urgent = "urgent", "td": , settled by ;
    }
    /// How many people came.
    people: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many matters they brought.
    cases: Option<Field<Whole<0, 100_000>>> [reported],
}
