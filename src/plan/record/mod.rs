//! The records as they are in the files: one struct per kind, whose fields are the
//! keys. [`Ledger`](super::ledger::Ledger) joins them, and
//! [`Links`](super::links::Links) holds their relations.
//!
//! A kind is declared once, by its line in `registers!`; reading, schema, checks,
//! comparison with an older copy, writing and tests all follow that list.

mod allowance;
mod demand;
mod disclosure;
mod feedback;
mod figure;
mod head;
mod limit;
mod outline;
mod people;
mod progress;
mod reception;
mod reference;
mod register;
mod report;
mod step;
mod table;
mod time;
mod words;

use std::fmt;
use std::hash::Hash;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use allowance::Allowance;
pub use demand::Demand;
pub use disclosure::{Disclosure, DisclosureKind};
pub use feedback::{Feedback, FeedbackKind};
pub use figure::{Figure, FigureGroup};
pub use head::{DayOfWeek, Head, Semester, Signer, Unit};
pub use limit::Limit;
pub use outline::{Point, Section, Task};
pub use people::{Holder, Member, Party, Responsibility};
pub use progress::{Progress, State};
pub use reception::{Reception, ReceptionKind};
pub use reference::{NewId, Reference, Subject, Tells};
use reference::{
    rename, rename_activity, rename_deadline, rename_entry, sort_evidence, sort_figures,
    visit_activity,
};
pub use register::{Entry, EntryKind, Register};
pub use report::Report;
pub use step::{Step, StepName};
pub use table::{Annex, AnnexTable, Table};
pub use time::{Deadline, Extension, Holiday, HolidayKind, InPeriod, Nth};
pub use words::{KindName, REGISTERS, RegisterName, register_named};

use super::Plan;
use super::field::{Field, List};
use super::index::Ix;
use super::owed::Owed;
use super::scalar::day::Day;
use super::scalar::id::Id;
use super::scalar::value::Text;

/// Passes all kinds of records to a macro: the key of the list in a file, and the
/// struct of one record. `append_only` marks a list whose records must not be changed
/// or deleted, which `check --base` verifies; `entries` after it marks a register, whose
/// struct is declared by `register!`.
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
            /// What people bring before the unit.
            feedback: Feedback, append_only entries;
            /// Days on which citizens are received.
            receptions: Reception, append_only entries;
            /// What is made public.
            disclosures: Disclosure, append_only entries;
            /// What was done about the entries of registers.
            steps: Step, append_only;
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
    /// The register, if its records are the entries of one.
    pub register: Option<&'static Register>,
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

    /// Returns what all entries of registers have, if it is one.
    fn entry(&self) -> Option<Entry<'_>> {
        None
    }

    /// Visits what it says in words that may name a person, if it is about what people
    /// bring before the unit: the texts of the entries of registers and of their steps.
    fn told<'r>(&'r self, visit: &mut dyn FnMut(Tells, &'r Field<Text>)) {
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

    /// Visits everything that it requires to be done, as known on a day. `index` is its
    /// index in the plan.
    fn owes<'r>(
        &'r self,
        index: Ix<Self>,
        plan: &'r Plan,
        as_of: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        let _ = (index, plan, as_of, visit);
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

macro_rules! records {
    ($($(#[$doc:meta])* $list:ident: $record:ident $(, $append_only:ident $($entries:ident)?)?;)*) => {
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
                    register: records!(@register $record $($($entries)?)?),
                    example: include_str!(concat!("examples/", stringify!($list), ".md")),
                };
            }
        )*

        /// All kinds of records, in the order of the schema.
        pub const KINDS: &[Kind] = &[$(<$record as OfKind>::KIND),*];
    };
    (@register $record:ident) => {
        None
    };
    (@register $record:ident entries) => {
        Some(&<$record as register::Entries>::REGISTER)
    };
}
registers!(records);
