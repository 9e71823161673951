//! What the references of records resolve to.

use super::collection::Collection;
use super::due_with::DueWith;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Record, Report, Subject, Task};
use super::scalar::id::Id;
use super::scalar::occurrence::OccurrenceRef;
use super::scalar::period::Period;
use super::schedule::{Occurrence, Schedule, Stated};
use super::terms::Terms;

/// What a record refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// One occurrence of a deadline.
    Occurrence {
        /// The deadline.
        deadline: Ix<Deadline>,
        /// The occurrence in the schedule of the deadline.
        occurrence: Ix<Occurrence>,
    },
    /// A deadline without dates, which is ongoing or due on request.
    Standing {
        /// The deadline.
        deadline: Ix<Deadline>,
    },
    /// A report that is due with no deadline.
    Report {
        /// The report.
        report: Ix<Report>,
    },
    /// An occurrence that the deadline does not have.
    NoSuchOccurrence {
        /// The deadline.
        deadline: Ix<Deadline>,
    },
    /// A recurring deadline without the period.
    NoPeriod {
        /// The deadline.
        deadline: Ix<Deadline>,
    },
    /// A task with no deadline or several.
    Unclear {
        /// The task.
        task: Ix<Task>,
    },
    /// Neither `deadline` nor `task`, or both.
    NotOne,
    /// Something that is not defined or could not be read.
    Unknown,
}

impl Target {
    /// Returns that of a deadline that is due once.
    pub(super) fn only(deadline: Ix<Deadline>) -> Self {
        Self::Occurrence {
            deadline,
            occurrence: Ix::new(0),
        }
    }

    /// Returns whether it is due once: it is an occurrence, or a report.
    #[must_use]
    pub fn is_dated(self) -> bool {
        matches!(self, Self::Occurrence { .. } | Self::Report { .. })
    }
}

/// Resolves the references to occurrences in a plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Targets<'p> {
    pub ledger: &'p Ledger,
    pub terms: &'p Terms,
    pub stated: &'p ByRecord<Deadline, Stated>,
    pub deadlines_of: &'p ByRecord<Task, Vec<Ix<Deadline>>>,
    pub due_with: &'p DueWith,
}

impl Targets<'_> {
    /// Resolves the subject of a record.
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

    /// Resolves the subject of each record of a kind.
    pub(super) fn of_all<R: Record>(self, records: &Collection<R>) -> ByRecord<R, Target> {
        records
            .iter()
            .map(|record| self.of_record(&**record))
            .collect()
    }

    /// Resolves the subject of a record.
    pub(super) fn of_record(self, record: &impl Record) -> Target {
        let subject = record.subject();
        subject.map_or(Target::Unknown, |subject| self.of(subject))
    }

    /// Resolves a reference to an occurrence, or else to a report.
    pub(super) fn named(self, reference: &OccurrenceRef) -> Target {
        let target = of_deadline(self.ledger, self.terms, self.stated, reference);
        let id = &reference.deadline;
        if reference.period.is_some() || self.ledger.deadlines.find(id).is_some() {
            return target;
        }
        let report = self.ledger.named_report(id);
        report.map_or(target, |report| self.due_with.target(report))
    }

    /// Resolves the identifier of a task to its only deadline.
    pub(super) fn only_of(self, task: &Id) -> Target {
        let Some(task) = self.ledger.tasks.find(task) else {
            return Target::Unknown;
        };
        let [deadline] = self.deadlines_of[task][..] else {
            return Target::Unclear { task };
        };
        let schedule = match &self.stated[deadline] {
            Stated::Own(schedule) => schedule,
            Stated::Counted => return Target::only(deadline),
        };
        match schedule {
            Schedule::Ongoing | Schedule::OnRequest => Target::Standing { deadline },
            Schedule::Uncounted { .. } => Target::only(deadline),
            Schedule::Dated(occurrences) => match occurrences[..] {
                [_] => Target::only(deadline),
                _ => Target::NoPeriod { deadline },
            },
            Schedule::Unclear | Schedule::TooMany => Target::Unknown,
        }
    }
}

/// Resolves a reference to an occurrence of a deadline.
pub(super) fn of_deadline(
    ledger: &Ledger,
    terms: &Terms,
    stated: &ByRecord<Deadline, Stated>,
    reference: &OccurrenceRef,
) -> Target {
    let Some(deadline) = ledger.deadlines.find(&reference.deadline) else {
        return Target::Unknown;
    };
    let schedule = match &stated[deadline] {
        Stated::Own(schedule) => schedule,
        Stated::Counted if reference.period.is_none() => return Target::only(deadline),
        Stated::Counted => return Target::NoSuchOccurrence { deadline },
    };
    let recurs = ledger.deadlines[deadline].every.is_some();
    match (schedule, reference.period) {
        (Schedule::Unclear | Schedule::TooMany, _) => Target::Unknown,
        (Schedule::Ongoing | Schedule::OnRequest, None) => Target::Standing { deadline },
        (Schedule::Uncounted { .. }, None) => Target::only(deadline),
        (Schedule::Dated(_), None) if recurs => Target::NoPeriod { deadline },
        (Schedule::Dated(occurrences), period) => {
            let find = |period: Option<Period>| {
                occurrences.binary_search_by_key(&period, |occurrence| occurrence.period)
            };
            let meant = || find(terms.meant_year(period?).map(Some)?).ok();
            match find(period).ok().or_else(meant) {
                Some(position) => Target::Occurrence {
                    deadline,
                    occurrence: Ix::new(position),
                },
                None => Target::NoSuchOccurrence { deadline },
            }
        }
        (_, Some(_)) => Target::NoSuchOccurrence { deadline },
    }
}
