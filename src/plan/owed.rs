//! What a record requires to be done, in one form for deadlines and for the entries
//! of registers.

use chrono::NaiveDate;

use super::index::Ix;
use super::record::{Party, Progress, State, StepName, Task};
use super::scalar::period::Period;
use super::target::Target;

/// Something that a record requires to be done: one occurrence of a deadline, or a
/// step required by an entry of a register.
#[derive(Debug, Clone, Copy)]
pub struct Owed<'p> {
    /// The identifier under which progress is recorded.
    pub id: &'p str,
    /// The period, if it recurs.
    pub period: Option<Period>,
    /// The step, if it is owed by an entry of a register.
    pub step: Option<StepName>,
    /// What is to be done, if the record says more than the name of the task.
    pub what: Option<&'p str>,
    /// The task that it belongs to, if the plan has that task.
    pub task: Option<Ix<Task>>,
    /// Who is responsible for it; if nobody is named, the lead of the task is.
    pub lead: Option<Ix<Party>>,
    /// When it is due.
    pub when: When,
    /// Whether nobody names a day of its period, so that its due day is only the end of that.
    pub in_period: bool,
    /// The due day before a step extended the time, if one did.
    pub first_due: Option<NaiveDate>,
    /// Whether nothing of it may be disclosed outside of the office.
    pub is_secret: bool,
    /// Where its progress is recorded.
    pub answer: Answer,
    /// Whether a step that is owed for itself is all that is missing, or what was done, so that
    /// this is neither due soon nor overdue as well: one fact is late once.
    pub is_owed_elsewhere: bool,
    /// The identifier of the entry that owes it then, if that is still open.
    pub owed_with: Option<&'p str>,
    /// How many times it must be done before it is done.
    pub at_least: u32,
    /// The date of the document that is what is owed, once it has a number and a date:
    /// with them it is done, also without a record.
    pub issued: Option<NaiveDate>,
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Once.
    On {
        /// The day on which it begins, if one is given.
        begins: Option<NaiveDate>,
        /// The effective due day: the last day on which it is on time.
        due: NaiveDate,
        /// The due day as written in the record. It differs from `due` only if it is
        /// a day off and the plan moves due days to the next working day.
        written: NaiveDate,
    },
    /// Once, on a day that cannot be counted.
    Uncounted {
        /// The first day that it may be: until then it is in time.
        earliest: NaiveDate,
        /// The last day that it may be, whichever days are off: after it, it is late.
        latest: Option<NaiveDate>,
    },
    /// Continuously (thường xuyên).
    Ongoing,
    /// On request (khi có yêu cầu).
    OnRequest,
}

impl When {
    /// Returns the effective due day, if there is one.
    #[must_use]
    pub fn due(self) -> Option<NaiveDate> {
        match self {
            Self::On { due, .. } => Some(due),
            Self::Uncounted { .. } | Self::Ongoing | Self::OnRequest => None,
        }
    }

    /// Returns the day on which it begins, if one is given.
    #[must_use]
    pub fn begins(self) -> Option<NaiveDate> {
        match self {
            Self::On { begins, .. } => begins,
            Self::Uncounted { .. } | Self::Ongoing | Self::OnRequest => None,
        }
    }
}

/// Where the progress of an obligation is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// In the progress records and extensions that refer to this target.
    Records(Target),
    /// In the record itself and in the steps about it: the latest state, and its day.
    Itself(Option<(State, NaiveDate)>),
    /// In this progress record, which gives up a duty of registers in one of its periods.
    GivenUp(Ix<Progress>),
}

impl Answer {
    /// Returns what progress records and extensions refer to, if it is recorded in them.
    #[must_use]
    pub fn target(self) -> Option<Target> {
        match self {
            Self::Records(target) => Some(target),
            Self::Itself(_) | Self::GivenUp(_) => None,
        }
    }
}
