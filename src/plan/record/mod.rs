//! The records as the files hold them: one struct per kind, its fields the
//! keys. What they mean together is [`Plan`](super::Plan)'s affair.

mod head;

use serde::Deserialize;

pub use head::{DayOfWeek, Head, Report, Signer, Unit};

use super::day::Day;
use super::every::Every;
use super::field::{Field, List, Pairs};
use super::id::Id;
use super::number::Number;
use super::period::{DayOfPeriod, OccurrenceRef};
use super::value::{Flag, Text, Whole};

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
    /// The numbered headings, in the order of the document.
    pub sections: List<Section>,
    /// The points that somebody must carry out.
    pub tasks: List<Task>,
    /// Who can be responsible.
    pub parties: List<Party>,
    /// Who is responsible.
    pub responsibilities: List<Responsibility>,
    /// When something is due.
    pub deadlines: List<Deadline>,
    /// What happened; append-only.
    pub progress: List<Progress>,
    /// Due days that were put off; append-only.
    pub extensions: List<Extension>,
    /// The numbers that the report speaks of.
    pub figures: List<Figure>,
    /// Days off and days worked instead.
    pub holidays: List<Holiday>,
    /// Findings that the plan accepts, each with its reason.
    pub allow: List<Allowance>,
}

/// `sections`: a numbered heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// `I`, `I.1`, `II.3`: the number as printed, with the numbers above it.
    pub id: Field<Id>,
    /// The heading.
    pub title: Field<Text>,
    /// A paragraph below the heading.
    pub text: Option<Field<Text>>,
    /// Points that state something and ask nothing of anybody.
    pub points: List<Point>,
}

/// A lettered point of the narrative.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Point {
    /// The letter, as printed.
    pub label: Option<Field<Text>>,
    /// What it says.
    pub text: Field<Text>,
}

/// `tasks`: one point that somebody must carry out.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Task {
    /// Its identifier.
    pub id: Field<Id>,
    /// The section it stands in.
    pub section: Field<Id>,
    /// The point's letter, as printed.
    pub label: Option<Field<Text>>,
    /// A short name for tables; by default the start of the text.
    pub name: Option<Field<Text>>,
    /// The point, word for word.
    pub text: Field<Text>,
    /// What it leaves behind.
    pub product: Option<Field<Text>>,
}

/// `parties`: a person, post or body.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Party {
    /// Its identifier.
    pub id: Field<Id>,
    /// What it is called.
    pub name: Field<Text>,
    /// The person who holds the post.
    pub person: Option<Field<Text>>,
}

/// `responsibilities`: who leads, supports and oversees.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Responsibility {
    /// The task it is about; or `tasks`, or `section`.
    pub task: Option<Field<Id>>,
    /// The tasks it is about.
    pub tasks: List<Id>,
    /// The section whose tasks it is about, unless a task has its own.
    pub section: Option<Field<Id>>,
    /// Who leads (chủ trì).
    pub lead: Option<Field<Id>>,
    /// Who supports (phối hợp).
    pub support: List<Id>,
    /// Who oversees (giám sát).
    pub oversee: List<Id>,
}

/// `deadlines`: when something of a task is due. Exactly one of `due`, `every`,
/// `ongoing` and `on-request` says how.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deadline {
    /// Its identifier; by default the task's.
    pub id: Option<Field<Id>>,
    /// The task.
    pub task: Field<Id>,
    /// What is due; by default the task's name.
    pub what: Option<Field<Text>>,
    /// Once, on this day.
    pub due: Option<Field<Day>>,
    /// Repeatedly.
    pub every: Option<Field<Every>>,
    /// On which day of the period's month (of the week: 1 to 7).
    pub day: Option<Field<DayOfPeriod>>,
    /// In which month of the period, from 1; by default its last.
    pub month: Option<Field<Whole<1, 12>>>,
    /// No due day before this one; by default the plan's first.
    pub from: Option<Field<Day>>,
    /// No due day after this one; by default the plan's last.
    pub until: Option<Field<Day>>,
    /// Always (thường xuyên).
    pub ongoing: Option<Field<Flag>>,
    /// When somebody asks (khi có yêu cầu).
    pub on_request: Option<Field<Flag>>,
}

/// What a progress record says of its occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Work has begun, or goes on.
    Started,
    /// Finished.
    Done,
    /// Interrupted, for the reason in the note.
    Paused,
    /// Given up, for the reason in the note.
    Dropped,
}

/// `progress`: what happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    /// The occurrence it is about; or `task`.
    pub deadline: Option<Field<OccurrenceRef>>,
    /// The task, where it has one dated deadline, or an ongoing one.
    pub task: Option<Field<Id>>,
    /// The day on which it happened.
    pub on: Field<Day>,
    /// What happened.
    pub state: Field<State>,
    /// In words.
    pub note: Option<Field<Text>>,
    /// Why it is late, where it is.
    pub reason: Option<Field<Text>>,
    /// Files beside the plan, or https addresses.
    pub evidence: List<Text>,
    /// Numbers for the report.
    pub figures: Pairs<Id, Number>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

/// `extensions`: a due day put off (gia hạn). The first day stays visible.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Extension {
    /// The occurrence it is about.
    pub deadline: Field<OccurrenceRef>,
    /// The new due day.
    pub to: Field<Day>,
    /// Who decided it: number and day of the document.
    pub decision: Option<Field<Text>>,
    /// From which day it holds.
    pub on: Field<Day>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

/// `figures`: a named number for the report.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    /// Its identifier.
    pub id: Field<Id>,
    /// What it counts.
    pub name: Field<Text>,
    /// In what: `người`, `đơn`, `%`.
    pub unit: Option<Field<Text>>,
    /// The number, where it does not come from progress.
    pub value: Option<Field<Number>>,
}

/// What kind of day a holiday record names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// A public holiday (ngày nghỉ lễ).
    Off,
    /// A day off in place of a holiday on a weekend (nghỉ bù).
    Compensation,
    /// A weekend day that is worked (làm bù).
    Working,
}

/// `holidays`: a day that is not worked, or is worked all the same.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holiday {
    /// The day.
    pub on: Field<Day>,
    /// What it is called.
    pub name: Field<Text>,
    /// Its kind; by default a day off.
    pub kind: Option<Field<HolidayKind>>,
}

/// `allow`: findings that the plan accepts.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Allowance {
    /// The rule's code or name.
    pub rule: Field<Text>,
    /// Why.
    pub reason: Field<Text>,
    /// Only for the record with this identifier.
    pub record: Option<Field<Text>>,
    /// Only up to this as-of day.
    pub until: Option<Field<Day>>,
}
