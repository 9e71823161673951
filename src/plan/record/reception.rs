//! Days on which citizens are received.

use chrono::NaiveDate;

use super::register::{Entries, Entry, EntryKind, Key, Register, register};
use super::{NewId, OfKind, Record, Reference, Subject, Tells, rename, rename_deadline};
use crate::plan::Plan;
use crate::plan::field::{Field, List, Pairs};
use crate::plan::index::Ix;
use crate::plan::owed::Owed;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `receptions`: a day on which citizens were received, with how many came.
    Reception = "receptions";
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
    people: Option<Field<Whole<0, 100_000>>>,
    /// How many matters they brought.
    cases: Option<Field<Whole<0, 100_000>>>,
}
