//! The plan of one year: its records, and what follows from them alone.

pub mod assignment;
pub mod calendar;
pub mod collection;
pub mod date_range;
pub mod evidence;
pub mod field;
pub mod index;
pub mod ledger;
pub mod links;
pub mod names;
pub mod owed;
pub mod record;
pub mod roman;
pub mod scalar;
pub mod schedule;
pub mod target;

use std::ops::Deref;

use chrono::NaiveDate;

use field::given;
use index::Ix;
use ledger::Ledger;
use links::Links;
use record::{Deadline, Record, Records, Section, Subject, Task};
use scalar::id::Id;
use scalar::period::OccurrenceRef;
use schedule::Occurrence;
use target::{Target, Targets};

/// One year's plan. It reads as its [`Ledger`], which it has made once and keeps.
#[derive(Debug, Clone)]
pub struct Plan {
    ledger: Ledger,
    /// What follows from the records.
    pub links: Links,
}

impl Deref for Plan {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        &self.ledger
    }
}

impl Plan {
    /// Returns the plan of all files, which are in path order. `complete` says
    /// whether every record of every file is among them.
    #[must_use]
    pub fn new(files: Vec<Records>, complete: bool) -> Self {
        let ledger = Ledger::join(files, complete);
        let links = Links::of(&ledger);
        Self { ledger, links }
    }

    /// Returns the day on which something due on `due` is still on time: `due`,
    /// or the next working day where the plan says so.
    #[must_use]
    pub fn last_day_on_time(&self, due: NaiveDate) -> NaiveDate {
        self.links.calendar.last_day_on_time(due)
    }

    /// Returns the day that counts as the due day of the annual report.
    #[must_use]
    pub fn report_due(&self) -> Option<NaiveDate> {
        let due = given(&self.report.get()?.due)?;
        Some(self.last_day_on_time(due.0))
    }

    /// Returns the section of a task.
    #[must_use]
    pub fn section_of(&self, task: Ix<Task>) -> Option<Ix<Section>> {
        self.links.section_of[task]
    }

    /// Returns the task of a deadline.
    #[must_use]
    pub fn task_of(&self, deadline: Ix<Deadline>) -> Option<Ix<Task>> {
        self.links.task_of[deadline]
    }

    /// Returns what a record is about.
    #[must_use]
    pub fn target(&self, subject: Subject<'_>) -> Target {
        self.targets().of(subject)
    }

    /// Returns what a reference to an occurrence means.
    #[must_use]
    pub fn target_of(&self, reference: &OccurrenceRef) -> Target {
        self.targets().named(reference)
    }

    /// Returns what the name of a task alone means: its only deadline.
    #[must_use]
    pub fn target_of_task(&self, task: &Id) -> Target {
        self.targets().only_of(task)
    }

    fn targets(&self) -> Targets<'_> {
        Targets {
            ledger: &self.ledger,
            schedules: &self.links.schedules,
            deadlines_of: &self.links.deadlines_of,
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
