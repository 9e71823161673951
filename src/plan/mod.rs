//! The plan of one year: its records, and what can be derived from them alone.

pub mod activity;
pub mod assignment;
pub mod calendar;
mod changed_duties;
pub mod closing;
pub mod collection;
pub mod counted;
pub mod counting;
pub mod date_range;
mod dated_entries;
pub mod document_kind;
pub mod due_step;
pub mod due_steps;
mod due_with;
pub mod duties;
mod duty_days;
pub mod entries;
pub mod evidence;
pub mod extended;
pub mod field;
pub mod figure_counts;
pub mod figure_numbers;
mod figure_sums;
mod gathered;
mod given_up;
pub mod held_duty;
pub mod index;
pub mod kept;
mod kept_time;
pub mod ledger;
pub mod links;
mod listed_days;
pub mod marks;
pub mod names;
pub mod needed;
pub mod office;
pub mod over_extended;
pub mod owed;
pub mod period_hint;
pub mod public;
pub mod public_holidays;
pub mod record;
pub mod recurrence;
mod repeated_duty;
pub mod reports;
pub mod rhythm;
pub mod rhythm_words;
pub mod roman;
pub mod scalar;
pub mod schedule;
pub mod sheet;
mod shown;
mod signing;
pub mod stated_rhythm;
mod step_history;
pub mod target;
pub mod terms;
mod topics;

use std::ops::Deref;

use chrono::NaiveDate;

use field::given;
use index::Ix;
use ledger::Ledger;
use links::Links;
use record::{Deadline, Record, Section, Subject, Task};
use scalar::occurrence::OccurrenceRef;
use schedule::Occurrence;
use sheet::Sheets;
use target::{Target, Targets};

/// One year's plan. It dereferences to its [`Ledger`], so that the records are
/// fields of the plan.
#[derive(Debug, Clone)]
pub struct Plan {
    ledger: Ledger,
    /// What is derived from the records.
    pub links: Links,
    /// The limits and duties of the law that applies to the records.
    law: Option<&'static Ledger>,
    /// The files with tables beside the records.
    sheets: Sheets,
}

impl Deref for Plan {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        &self.ledger
    }
}

impl Plan {
    /// Creates the plan that records make under the law, if it concerns them, with the files
    /// that hold the cells of their tables.
    #[must_use]
    pub fn new(ledger: Ledger, law: Option<&'static Ledger>, sheets: Sheets) -> Self {
        Self {
            links: Links::of(&ledger),
            ledger,
            law,
            sheets,
        }
    }

    /// Creates the plan that records make alone: under no law, and without the cells of tables
    /// that are in other files.
    #[must_use]
    pub fn of(ledger: Ledger) -> Self {
        Self::new(ledger, None, Sheets::default())
    }

    /// Returns the same plan under a law.
    #[must_use]
    pub fn under(self, law: &'static Ledger) -> Self {
        Self {
            law: Some(law),
            ..self
        }
    }

    /// Returns the limits and duties of the law, if it applies to the plan.
    #[must_use]
    pub fn law(&self) -> Option<&'static Ledger> {
        self.law
    }

    /// Returns the last day on which work due on `due` is on time: `due` itself, or
    /// the next working day if `due` is a day off and the plan moves due days.
    #[must_use]
    pub fn last_day_on_time(&self, due: NaiveDate) -> NaiveDate {
        self.links.calendar.last_day_on_time(due)
    }

    /// Returns the section of a task.
    #[must_use]
    pub fn section_of(&self, task: Ix<Task>) -> Option<Ix<Section>> {
        self.links.section_of[task]
    }

    /// Returns whether a task is a point of principle: it says that nothing is to be done,
    /// and has no deadline.
    #[must_use]
    pub fn is_principle(&self, task: Ix<Task>) -> bool {
        let owed = given(&self.tasks[task].owed).is_none_or(|owed| owed.0);
        !owed && self.links.deadlines_of[task].is_empty()
    }

    /// Returns the task of a deadline.
    #[must_use]
    pub fn task_of(&self, deadline: Ix<Deadline>) -> Option<Ix<Task>> {
        self.links.task_of[deadline]
    }

    /// Resolves the subject of a record.
    #[must_use]
    pub fn target(&self, subject: Subject<'_>) -> Target {
        self.targets().of(subject)
    }

    /// Resolves a reference to an occurrence.
    #[must_use]
    pub fn target_of(&self, reference: &OccurrenceRef) -> Target {
        self.targets().named(reference)
    }

    fn targets(&self) -> Targets<'_> {
        Targets {
            ledger: &self.ledger,
            terms: &self.links.terms,
            stated: self.links.schedules.stated(),
            deadlines_of: &self.links.deadlines_of,
            due_with: &self.links.due_with,
        }
    }

    /// Returns the day on which work is due before any extension, if it is due once.
    #[must_use]
    pub fn first_due(&self, target: Target) -> Option<NaiveDate> {
        match target {
            Target::Occurrence {
                deadline,
                occurrence,
            } => Some(self.links.schedules[deadline].occurrence(occurrence)?.due),
            Target::Report { report } => self.report_due(report),
            _ => None,
        }
    }

    /// Returns the same as known on a day: what counts from something else is due by what had
    /// happened of that up to the day, or not at all.
    #[must_use]
    pub fn first_due_on(&self, target: Target, day: NaiveDate) -> Option<NaiveDate> {
        match self.counts(target) {
            Some(deadline) => self.counted_due(deadline, Some(day))?.ok(),
            None => self.first_due(target),
        }
    }

    /// Returns the day on which work is due on account of an extension, where it is due on a day
    /// without: what counts from something else is never due earlier by it.
    #[must_use]
    pub fn extended_due(&self, target: Target, to: NaiveDate, due: NaiveDate) -> NaiveDate {
        let last = self.last_day_on_time(to);
        match self.counts(target) {
            Some(_) => last.max(due),
            None => last,
        }
    }

    /// Returns the deadline of an occurrence, if it counts from something else.
    fn counts(&self, target: Target) -> Option<Ix<Deadline>> {
        let Target::Occurrence { deadline, .. } = target else {
            return None;
        };
        let count = self.deadlines[deadline].count();
        count.map(|_| deadline)
    }

    /// Returns the name of work that is due once: of an occurrence, or of a report.
    #[must_use]
    pub fn target_name(&self, target: Target) -> Option<String> {
        match target {
            Target::Occurrence {
                deadline,
                occurrence,
            } => Some(self.occurrence_name(deadline, Some(occurrence))),
            Target::Report { report } => Some(self.reports[report].id_text().to_owned()),
            _ => None,
        }
    }

    /// Returns the name of an occurrence: `bao-cao`, `danh-gia-thang@2024-05`.
    #[must_use]
    pub fn occurrence_name(
        &self,
        deadline: Ix<Deadline>,
        occurrence: Option<Ix<Occurrence>>,
    ) -> String {
        let id = self.deadlines[deadline].id_text();
        let schedule = &self.links.schedules[deadline];
        let dated = occurrence.and_then(|occurrence| schedule.occurrence(occurrence));
        match dated.and_then(|dated| dated.period) {
            Some(period) => format!("{id}@{period}"),
            None => id.to_owned(),
        }
    }
}
