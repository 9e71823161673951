//! What records owe: the same for a deadline and for an entry of a register, and
//! before any day is looked at.

use chrono::NaiveDate;

use super::index::Ix;
use super::record::{Party, State, Task};
use super::scalar::period::Period;
use super::target::Target;

/// Something that a record owes: one occurrence of a deadline, or a step that an
/// entry of a register demands.
#[derive(Debug, Clone, Copy)]
pub struct Owed<'p> {
    /// The identifier that people record it under.
    pub id: &'p str,
    /// The period, where it recurs.
    pub period: Option<Period>,
    /// What is to be done; where that is not said, the task's name says it.
    pub what: Option<&'p str>,
    /// The task that it belongs to, if the plan has that task.
    pub task: Option<Ix<Task>>,
    /// Who answers for it; where that is not said, whoever leads the task.
    pub lead: Option<Ix<Party>>,
    /// When it is due.
    pub when: When,
    /// Who says what became of it.
    pub answer: Answer,
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Once.
    On {
        /// The last day on which it is on time: the day that counts.
        due: NaiveDate,
        /// The day that the record writes; another one only where that day is free
        /// and the plan counts until the next working day.
        written: NaiveDate,
    },
    /// Always (thường xuyên).
    Ongoing,
    /// When somebody asks (khi có yêu cầu).
    OnRequest,
}

/// Who says what became of something that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Progress records and extensions that are about this.
    Records(Target),
    /// The record that owes it: what happened last, and on which day.
    Itself(Option<(State, NaiveDate)>),
}
