//! The records as they are in the files: one struct per kind, whose fields are the
//! keys. [`Ledger`](super::ledger::Ledger) joins them, and
//! [`Links`](super::links::Links) holds their relations.
//!
//! A kind is declared once, by its line in `registers!`; reading, schema, checks,
//! comparison with an older copy, writing and tests all follow that list.

mod allowance;
mod budget;
mod deadline;
mod demand;
mod duty;
mod entry;
mod entry_kind;
mod extension;
mod figure;
mod head;
mod holiday;
mod keeper;
mod limit;
mod meaning;
mod outline;
mod people;
mod progress;
mod reference;
mod register;
mod report;
mod step;
mod table;
mod topic;
mod traits;
mod words;

/// The registers, one file each: what their entries are.
mod entries {
    mod award;
    mod body;
    mod channel;
    mod disclosure;
    mod evaluation;
    mod expense;
    mod feedback;
    mod inspection;
    mod meeting;
    mod opinion;
    mod reception;
    mod session;
    mod training;
    mod violation;
    mod vote;

    pub use award::{Award, AwardKind};
    pub use body::{Body, BodyKind};
    pub use channel::{Channel, ChannelKind};
    pub use disclosure::{Disclosure, DisclosureKind};
    pub use evaluation::{Evaluation, EvaluationKind};
    pub use expense::{Expense, ExpenseKind};
    pub use feedback::{Feedback, FeedbackKind};
    pub use inspection::{Inspection, InspectionKind};
    pub use meeting::{Meeting, MeetingKind};
    pub use opinion::{Opinion, OpinionKind};
    pub use reception::{Reception, ReceptionKind};
    pub use session::{Session, SessionKind};
    pub use training::{Training, TrainingKind};
    pub use violation::{Violation, ViolationKind};
    pub use vote::{Vote, VoteKind};
}

use serde::Deserialize;

pub use allowance::Allowance;
pub use budget::Budget;
pub use deadline::{Deadline, InPeriod, Nth, Reckoning};
pub use demand::Demand;
pub use duty::{Duty, DutyMode, DutyYear};
pub use entries::*;
pub use entry::Entry;
pub use entry_kind::EntryKind;
pub use extension::Extension;
pub use figure::{Breakdown, Figure, FigureGroup, Wanted};
pub use head::{DayOfWeek, Head, Part, Semester, Signer, Unit, WorkingYear};
pub use holiday::{Holiday, HolidayKind};
pub use keeper::Keeper;
pub use limit::{Extended, Limit};
pub use meaning::{Holds, OwnKey, OwnKeys, OwnValue};
pub use outline::{Point, Section, Task};
pub use people::{Holder, Member, Party, Responsibility};
pub use progress::{Progress, State};
pub use reference::{NewId, Reference, Subject, TextScope, named_by};
use reference::{
    rename, rename_activity, rename_deadline, rename_entry, sort_evidence, sort_figures,
    visit_activity,
};
pub use register::{Matter, Register};
pub use report::Report;
pub use step::{Step, StepName};
pub use table::{Annex, AnnexTable, Table};
pub use topic::Topic;
pub(super) use traits::visit_texts;
pub use traits::{DayRange, OfKind, Printed, Record};
pub use words::{KindName, NumberKey, REGISTERS, RegisterId, RegisterName, register_named};

use super::field::{Field, List};
use crate::text::Place;

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
            /// Checks and supervision.
            inspections: Inspection, append_only entries;
            /// Training.
            trainings: Training, append_only entries;
            /// Legal education.
            sessions: Session, append_only entries;
            /// Commendations.
            awards: Award, append_only entries;
            /// Violations, without persons.
            violations: Violation, append_only entries;
            /// Rounds of evaluation.
            evaluations: Evaluation, append_only entries;
            /// What the staff gave opinions on.
            opinions: Opinion, append_only entries;
            /// Conferences of the staff.
            meetings: Meeting, append_only entries;
            /// What they voted on.
            votes: Vote, append_only entries;
            /// The lines of the plan's budget.
            budget: Budget;
            /// What was spent.
            spending: Expense, append_only entries;
            /// By which channels people reach the unit.
            channels: Channel, append_only entries;
            /// Boards and their terms.
            bodies: Body, append_only entries;
            /// What was done about the entries of registers.
            steps: Step, append_only;
            /// Who keeps the registers.
            registers: Keeper;
            /// The reports that the plan owes.
            reports: Report;
            /// The figures in the reports.
            figures: Figure;
            /// Holidays, and weekend days that are worked.
            holidays: Holiday;
            /// How soon something must be done by law or by the rules of the unit.
            limits: Limit;
            /// What must exist by law or by the rules of the unit.
            duties: Duty;
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

/// Returns the example of what is below a key of a file, in YAML and in TOML.
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
            /// The first record of an append-only list that takes more than one line, or
            /// the bracket around such a list.
            #[serde(skip)]
            pub over_lines: Option<Place>,
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
