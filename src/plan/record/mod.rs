//! The records as they are in the files: one struct per kind, whose fields are the
//! keys. [`Ledger`](super::ledger::Ledger) joins them, and
//! [`Links`](super::links::Links) holds their relations.
//!
//! A kind is declared once, by its line in `registers!`; reading, schema, checks,
//! comparison with an older copy, writing and tests all follow that list.

mod allowance;
mod demand;
mod figure;
mod head;
mod limit;
mod outline;
mod people;
mod progress;
mod report;
mod table;
mod time;

use std::fmt;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

pub use allowance::Allowance;
pub use demand::Demand;
pub use figure::{Figure, FigureGroup};
pub use head::{DayOfWeek, Head, Semester, Signer, Unit};
pub use limit::Limit;
pub use outline::{Point, Section, Task};
pub use people::{Holder, Member, Party, Responsibility};
pub use progress::{Progress, State};
pub use report::Report;
pub use table::{Annex, AnnexTable, Table};
pub use time::{Deadline, Extension, Holiday, HolidayKind, InPeriod, Nth};

use super::Plan;
use super::field::{Field, List};
use super::index::Ix;
use super::owed::Owed;
use super::scalar::day::Day;
use super::scalar::id::Id;
use super::scalar::occurrence::OccurrenceRef;
use super::scalar::value::Text;

/// Passes all kinds of records to a macro: the key of the list in a file, and the
/// struct of one record. `append_only` marks a list whose records must not be changed
/// or deleted, which `check --base` verifies.
macro_rules! registers {
    ($with:ident) => {
        $with! {
            /// The numbered headings, in the order of the document.
            sections: Section;
            /// The points of the plan that must be carried out.
            tasks: Task;
            /// The tables in the sections.
            tables: Table;
            /// The annexes of the plan.
            annexes: Annex;
            /// Who can be responsible.
            parties: Party;
            /// Who is responsible.
            responsibilities: Responsibility;
            /// When work is due.
            deadlines: Deadline;
            /// What was done.
            progress: Progress, append_only;
            /// Extended due days.
            extensions: Extension, append_only;
            /// The reports that the plan owes.
            reports: Report;
            /// The figures in the reports.
            figures: Figure;
            /// Holidays, and weekend days that are worked.
            holidays: Holiday;
            /// How soon something must be done by law or by the rules of the unit.
            limits: Limit;
            /// Findings that the plan accepts, each with its reason.
            allow: Allowance;
        }
    };
}
pub(super) use registers;

/// The static properties of a kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The key of its list in a file, and the name of the file that `dcs` creates for
    /// new records.
    pub list: &'static str,
    /// Whether its records must not be changed or deleted.
    pub append_only: bool,
    /// An example of such records, in YAML and in TOML.
    pub example: &'static str,
}

/// The keys of a file that hold a single record.
pub const HEADS: [&str; 3] = ["plan", "unit", "report"];

/// Returns the example of what stands below a key of a file, in YAML and in TOML.
#[must_use]
pub fn example(key: &str) -> Option<&'static str> {
    match key {
        "plan" => Some(include_str!("examples/plan.md")),
        "unit" => Some(include_str!("examples/unit.md")),
        "report" => Some(include_str!("examples/report.md")),
        list => KINDS
            .iter()
            .find(|kind| kind.list == list)
            .map(|kind| kind.example),
    }
}

/// A record of one of the [`KINDS`].
pub trait OfKind {
    /// The kind.
    const KIND: Kind;
}

/// One record of a list. The default methods are for kinds without the property.
pub trait Record: OfKind + Clone + Eq + Hash + fmt::Debug + Serialize {
    /// Returns its identifier, if the kind has one and it could be read.
    fn id(&self) -> Option<&Id> {
        None
    }

    /// Returns its identifier as written, or an empty text if it has none.
    fn id_text(&self) -> &str {
        self.id().map_or("", |id| &id.text)
    }

    /// Visits its references to other records.
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let _ = visit;
    }

    /// Returns its subject, if it reports progress or a decision on an occurrence or a
    /// task.
    fn subject(&self) -> Option<Subject<'_>> {
        None
    }

    /// Visits those of its texts that are printed in the plan.
    fn texts<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        let _ = visit;
    }

    /// Returns the files and web addresses that it names as evidence.
    fn evidence(&self) -> &[Field<Text>] {
        &[]
    }

    /// Visits the paths of the files that hold the cells of its tables.
    fn sheets<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        let _ = visit;
    }

    /// Returns the day on which it happened or was checked, if the kind has one. It cannot
    /// lie ahead.
    fn happened_on(&self) -> Option<&Field<Day>> {
        None
    }

    /// Visits the first and the last day of each range of days that it gives. Where both are
    /// given, they must be in order.
    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        let _ = visit;
    }

    /// Returns the keys by which it demands or counts something beside its due days, of whose
    /// changes `check --base` tells.
    fn demands(&self) -> Vec<Demand> {
        Vec::new()
    }

    /// Visits everything that it requires to be done. `index` is its index in the plan.
    fn owes<'r>(&'r self, index: Ix<Self>, plan: &Plan, visit: &mut dyn FnMut(Owed<'r>)) {
        let _ = (index, plan, visit);
    }

    /// Returns it without its identifier, if it has one: what stays the same where only
    /// the identifier is another.
    fn unnamed(&self) -> Option<Self> {
        None
    }

    /// Returns it with its references to other records renamed. `new` returns the new
    /// identifier of what is referred to, by the name of its list, if it has one.
    #[must_use]
    fn renamed(self, new: &NewId<'_>) -> Self {
        let _ = new;
        self
    }

    /// Returns it with all unordered lists sorted, so that equivalent records are
    /// equal.
    #[must_use]
    fn normalized(self) -> Self {
        self
    }
}

/// The keys `from` and `until` of a record or of a part of it.
pub type DayRange<'r> = (Option<&'r Field<Day>>, Option<&'r Field<Day>>);

/// Returns the new identifier of a record, by the name of its list and its old one.
pub type NewId<'n> = dyn Fn(&str, &Id) -> Option<Id> + 'n;

/// Renames a reference to a record of a list.
fn rename(field: &mut Field<Id>, list: &str, new: &NewId<'_>) {
    if let Some(id) = field.get().and_then(|id| new(list, id)) {
        field.value = Some(id);
    }
}

/// Renames the deadline of a reference to an occurrence.
fn rename_deadline(field: &mut Field<OccurrenceRef>, new: &NewId<'_>) {
    if let Some(reference) = &mut field.value
        && let Some(id) = new("deadlines", &reference.deadline)
    {
        reference.deadline = id;
    }
}

/// What a record is about: exactly one of the two in a valid plan.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'r> {
    /// The occurrence that it names.
    pub deadline: Option<&'r Field<OccurrenceRef>>,
    /// The task that it names, for the task's only deadline.
    pub task: Option<&'r Field<Id>>,
}

/// A reference to another record, by the kind of that record.
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
        /// The content of one file.
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct Records {
            // These are large and boxed, because most files have none of them.
            /// The plan itself; exactly one file has it.
            pub plan: Option<Box<Field<Head>>>,
            /// The school.
            pub unit: Option<Box<Field<Unit>>>,
            /// The only report, or the first of several.
            pub report: Option<Box<Field<Report>>>,
            $($(#[$doc])* pub $list: List<$record>,)*
        }

        $(
            impl OfKind for $record {
                const KIND: Kind = Kind {
                    list: stringify!($list),
                    append_only: !matches!(concat!("", $(stringify!($append_only))?).as_bytes(), b""),
                    example: include_str!(concat!("examples/", stringify!($list), ".md")),
                };
            }
        )*

        /// All kinds of records, in the order of the schema.
        pub const KINDS: &[Kind] = &[$(<$record as OfKind>::KIND),*];
    };
}
registers!(records);
