//! What a progress record is about.

use super::Plan;
use super::field::Field;
use super::id::Id;
use super::period::OccurrenceRef;
use super::record::Progress;
use super::schedule::Schedule;
use crate::text::Place;

/// What a progress record is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One occurrence of a deadline.
    Occurrence {
        /// The deadline's number.
        deadline: usize,
        /// The occurrence's number in its schedule.
        occurrence: usize,
    },
    /// A deadline without dates: activity of an ongoing one, or a request met.
    Standing {
        /// The deadline's number.
        deadline: usize,
    },
    /// A deadline that has no such occurrence.
    NoSuchOccurrence {
        /// The deadline's number.
        deadline: usize,
    },
    /// A recurring deadline, but not which occurrence.
    NoPeriod {
        /// The deadline's number.
        deadline: usize,
    },
    /// A task that has no deadline, or several.
    Unclear {
        /// The task's number.
        task: usize,
    },
    /// Neither `deadline` nor `task`, or both.
    NotOne,
    /// Something that no record defines, or that could not be read.
    Unknown,
}

/// Returns the targets of all progress records, by number.
pub(super) fn of(plan: &Plan) -> Vec<Target> {
    plan.progress
        .iter()
        .map(|record| one(plan, record))
        .collect()
}

/// Returns the targets of all extensions, by number.
pub(super) fn of_extensions(plan: &Plan) -> Vec<Target> {
    plan.extensions
        .iter()
        .map(|record| {
            let reference = record.deadline.get();
            reference.map_or(Target::Unknown, |reference| named(plan, reference))
        })
        .collect()
}

/// A record that is about an occurrence: where it names it, and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'p> {
    /// The occurrence as it is named.
    pub deadline: Option<&'p Field<OccurrenceRef>>,
    /// Where it is named.
    pub place: Place,
    /// What it means.
    pub target: &'p Target,
}

/// Returns what the progress records and the extensions of a plan are about.
pub fn references(plan: &Plan) -> impl Iterator<Item = Reference<'_>> {
    let progress = plan.progress.iter().zip(&plan.targets);
    let progress = progress.map(|(record, target)| {
        let named = record.deadline.as_ref();
        let task = record.task.as_ref().map(|field| field.place);
        Reference {
            deadline: named,
            place: named
                .map(|field| field.place)
                .or(task)
                .unwrap_or(record.place),
            target,
        }
    });
    let extensions = plan.extensions.iter().zip(&plan.extended);
    progress.chain(extensions.map(|(record, target)| Reference {
        deadline: Some(&record.deadline),
        place: record.deadline.place,
        target,
    }))
}

fn one(plan: &Plan, record: &Progress) -> Target {
    match (&record.deadline, &record.task) {
        (Some(reference), None) => reference
            .get()
            .map_or(Target::Unknown, |reference| named(plan, reference)),
        (None, Some(task)) => task
            .get()
            .map_or(Target::Unknown, |task| only_of(plan, task)),
        (Some(_), Some(_)) | (None, None) => Target::NotOne,
    }
}

/// Returns what a reference to an occurrence means.
#[must_use]
pub fn named(plan: &Plan, reference: &OccurrenceRef) -> Target {
    let Some(deadline) = plan.deadlines.find(&reference.deadline) else {
        return Target::Unknown;
    };
    let recurs = plan.deadlines[deadline].every.is_some();
    match (&plan.schedules[deadline], reference.period) {
        (Schedule::Unclear | Schedule::TooMany, _) => Target::Unknown,
        (Schedule::Ongoing | Schedule::OnRequest, None) => Target::Standing { deadline },
        (Schedule::Dated(_), None) if recurs => Target::NoPeriod { deadline },
        (Schedule::Dated(occurrences), period) => {
            match occurrences.binary_search_by_key(&period, |occurrence| occurrence.period) {
                Ok(occurrence) => Target::Occurrence {
                    deadline,
                    occurrence,
                },
                Err(_) => Target::NoSuchOccurrence { deadline },
            }
        }
        (_, Some(_)) => Target::NoSuchOccurrence { deadline },
    }
}

/// Returns what the name of a task alone means: its only deadline.
#[must_use]
pub fn only_of(plan: &Plan, task: &Id) -> Target {
    let Some(task) = plan.tasks.find(task) else {
        return Target::Unknown;
    };
    let [deadline] = plan.deadlines_of[task][..] else {
        return Target::Unclear { task };
    };
    match &plan.schedules[deadline] {
        Schedule::Ongoing | Schedule::OnRequest => Target::Standing { deadline },
        Schedule::Dated(occurrences) => match occurrences[..] {
            [_] => Target::Occurrence {
                deadline,
                occurrence: 0,
            },
            _ => Target::NoPeriod { deadline },
        },
        Schedule::Unclear | Schedule::TooMany => Target::Unknown,
    }
}
