//! What records are about.

use super::collection::Collection;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Record, Subject, Task};
use super::scalar::id::Id;
use super::scalar::period::OccurrenceRef;
use super::schedule::{Occurrence, Schedule};

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One occurrence of a deadline.
    Occurrence {
        /// The deadline's number.
        deadline: Ix<Deadline>,
        /// The occurrence's number in its schedule.
        occurrence: Ix<Occurrence>,
    },
    /// A deadline without dates: activity of an ongoing one, or a request met.
    Standing {
        /// The deadline's number.
        deadline: Ix<Deadline>,
    },
    /// A deadline that has no such occurrence.
    NoSuchOccurrence {
        /// The deadline's number.
        deadline: Ix<Deadline>,
    },
    /// A recurring deadline, but not which occurrence.
    NoPeriod {
        /// The deadline's number.
        deadline: Ix<Deadline>,
    },
    /// A task that has no deadline, or several.
    Unclear {
        /// The task's number.
        task: Ix<Task>,
    },
    /// Neither `deadline` nor `task`, or both.
    NotOne,
    /// Something that no record defines, or that could not be read.
    Unknown,
}

/// What the names of occurrences mean in a plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Targets<'p> {
    pub ledger: &'p Ledger,
    pub schedules: &'p ByRecord<Deadline, Schedule>,
    pub deadlines_of: &'p ByRecord<Task, Vec<Ix<Deadline>>>,
}

impl Targets<'_> {
    /// Returns what a record is about.
    pub(super) fn of(self, subject: Subject<'_>) -> Target {
        match (subject.deadline, subject.task) {
            (Some(reference), None) => reference
                .get()
                .map_or(Target::Unknown, |reference| self.named(reference)),
            (None, Some(task)) => task
                .get()
                .map_or(Target::Unknown, |task| self.only_of(task)),
            (Some(_), Some(_)) | (None, None) => Target::NotOne,
        }
    }

    /// Returns what each record of a kind is about.
    pub(super) fn of_all<R: Record>(self, records: &Collection<R>) -> ByRecord<R, Target> {
        let subjects = records.iter().map(|record| record.subject());
        subjects
            .map(|subject| subject.map_or(Target::Unknown, |subject| self.of(subject)))
            .collect()
    }

    /// Returns what a reference to an occurrence means.
    pub(super) fn named(self, reference: &OccurrenceRef) -> Target {
        let Some(deadline) = self.ledger.deadlines.find(&reference.deadline) else {
            return Target::Unknown;
        };
        let recurs = self.ledger.deadlines[deadline].every.is_some();
        match (&self.schedules[deadline], reference.period) {
            (Schedule::Unclear | Schedule::TooMany, _) => Target::Unknown,
            (Schedule::Ongoing | Schedule::OnRequest, None) => Target::Standing { deadline },
            (Schedule::Dated(_), None) if recurs => Target::NoPeriod { deadline },
            (Schedule::Dated(occurrences), period) => {
                match occurrences.binary_search_by_key(&period, |occurrence| occurrence.period) {
                    Ok(position) => Target::Occurrence {
                        deadline,
                        occurrence: Ix::new(position),
                    },
                    Err(_) => Target::NoSuchOccurrence { deadline },
                }
            }
            (_, Some(_)) => Target::NoSuchOccurrence { deadline },
        }
    }

    /// Returns what the name of a task alone means: its only deadline.
    pub(super) fn only_of(self, task: &Id) -> Target {
        let Some(task) = self.ledger.tasks.find(task) else {
            return Target::Unknown;
        };
        let [deadline] = self.deadlines_of[task][..] else {
            return Target::Unclear { task };
        };
        match &self.schedules[deadline] {
            Schedule::Ongoing | Schedule::OnRequest => Target::Standing { deadline },
            Schedule::Dated(occurrences) => match occurrences[..] {
                [_] => Target::Occurrence {
                    deadline,
                    occurrence: Ix::new(0),
                },
                _ => Target::NoPeriod { deadline },
            },
            Schedule::Unclear | Schedule::TooMany => Target::Unknown,
        }
    }
}
