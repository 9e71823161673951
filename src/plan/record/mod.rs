//! The records as the files hold them: one struct for each kind, its fields the
//! keys. What they mean together follows from [`Ledger`](super::ledger::Ledger)
//! and [`Links`](super::links::Links).
//!
//! A kind is declared once, by its line in `registers!`: reading, schema, checks,
//! comparison with an older copy, writing and tests all follow that list.

mod allowance;
mod figure;
mod head;
mod outline;
mod people;
mod progress;
mod time;

use std::fmt;
use std::hash::Hash;

use serde::Deserialize;

pub use allowance::Allowance;
pub use figure::Figure;
pub use head::{DayOfWeek, Head, Report, Signer, Unit};
pub use outline::{Point, Section, Task};
pub use people::{Party, Responsibility};
pub use progress::{Progress, State};
pub use time::{Deadline, Extension, Holiday, HolidayKind};

use super::Plan;
use super::field::{Field, List};
use super::index::Ix;
use super::owed::Owed;
use super::scalar::day::Day;
use super::scalar::id::Id;
use super::scalar::period::OccurrenceRef;
use super::scalar::value::Text;

/// Hands the list of all kinds of records to a macro: the key of the list in a
/// file, and the struct of one record. `append_only` marks a list to which
/// records are only ever added; `--base` holds it to that.
macro_rules! registers {
    ($with:ident) => {
        $with! {
            /// The numbered headings, in the order of the document.
            sections: Section;
            /// The points that somebody must carry out.
            tasks: Task;
            /// Who can be responsible.
            parties: Party;
            /// Who is responsible.
            responsibilities: Responsibility;
            /// When something is due.
            deadlines: Deadline;
            /// What happened.
            progress: Progress, append_only;
            /// Due days that were extended.
            extensions: Extension, append_only;
            /// The numbers that the report speaks of.
            figures: Figure;
            /// Days off, and days worked instead.
            holidays: Holiday;
            /// Findings that the plan accepts, each with its reason.
            allow: Allowance;
        }
    };
}
pub(super) use registers;

/// What is known of a kind of records before any file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The key of its list in a file, and the name of the file that `dcs` makes
    /// for new ones.
    pub list: &'static str,
    /// Whether records are only ever added.
    pub append_only: bool,
}

/// A record of one of the [`KINDS`].
pub trait OfKind {
    /// The kind.
    const KIND: Kind;
}

/// One record of a list. What a kind does not have keeps its default.
pub trait Record: OfKind + Clone + Eq + Hash + fmt::Debug {
    /// Returns its identifier, if other records can name it and it could be read.
    fn id(&self) -> Option<&Id> {
        None
    }

    /// Returns its identifier as its author spelled it; nothing if it has none.
    fn id_text(&self) -> &str {
        self.id().map_or("", |id| &id.text)
    }

    /// Visits everything by which it names another record.
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let _ = visit;
    }

    /// Returns what it is about, if it is about an occurrence or a task and then
    /// counts as something that was done or decided about it.
    fn subject(&self) -> Option<Subject<'_>> {
        None
    }

    /// Visits the texts in which the plan speaks to its readers.
    fn texts<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        let _ = visit;
    }

    /// Returns the files and addresses that it names as evidence.
    fn evidence(&self) -> &[Field<Text>] {
        &[]
    }

    /// Returns the day on which it happened, if it tells of something that has.
    fn happened_on(&self) -> Option<&Field<Day>> {
        None
    }

    /// Visits everything that it owes. `index` is its own number in the plan.
    fn owes<'r>(&'r self, index: Ix<Self>, plan: &Plan, visit: &mut dyn FnMut(Owed<'r>)) {
        let _ = (index, plan, visit);
    }

    /// Returns it with everything in one order whose order says nothing, so that
    /// two records that say the same are equal.
    #[must_use]
    fn normalized(self) -> Self {
        self
    }
}

/// What a record is about: exactly one of the two in a sound plan.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'r> {
    /// The occurrence that it names.
    pub deadline: Option<&'r Field<OccurrenceRef>>,
    /// The task that it names, for the task's only deadline.
    pub task: Option<&'r Field<Id>>,
}

/// A place where a record names another one, by the kind that is named.
#[derive(Debug, Clone, Copy)]
pub enum Reference<'r> {
    /// A section.
    Section(&'r Field<Id>),
    /// A task.
    Task(&'r Field<Id>),
    /// A party.
    Party(&'r Field<Id>),
    /// A figure.
    Figure(&'r Field<Id>),
    /// An occurrence of a deadline.
    Occurrence(&'r Field<OccurrenceRef>),
    /// A record of any kind.
    Any(&'r Field<Text>),
}

macro_rules! records {
    ($($(#[$doc:meta])* $list:ident: $record:ident $(, $append_only:ident)?;)*) => {
        /// Everything that one file can hold.
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct Records {
            // The three large ones are boxed, because most files have none of them.
            /// The plan itself; exactly one file has it.
            pub plan: Option<Box<Field<Head>>>,
            /// The school.
            pub unit: Option<Box<Field<Unit>>>,
            /// The annual report.
            pub report: Option<Box<Field<Report>>>,
            $($(#[$doc])* pub $list: List<$record>,)*
        }

        $(
            impl OfKind for $record {
                const KIND: Kind = Kind {
                    list: stringify!($list),
                    append_only: !matches!(concat!("", $(stringify!($append_only))?).as_bytes(), b""),
                };
            }
        )*

        /// All kinds of records, in the order of the schema.
        pub const KINDS: &[Kind] = &[$(<$record as OfKind>::KIND),*];
    };
}
registers!(records);
