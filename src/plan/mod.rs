//! The plan of one year: its records, and what can be derived from them alone.

pub mod assignment;
pub mod calendar;
pub mod collection;
pub mod date_range;
pub mod evidence;
pub mod field;
pub mod index;
pub mod ledger;
pub mod links;
mod listed_days;
pub mod marks;
pub mod names;
pub mod owed;
pub mod public_holidays;
pub mod record;
pub mod roman;
pub mod scalar;
pub mod schedule;
pub mod sheet;
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
use sheet::Sheets;
use target::{Target, Targets};

/// One year's plan. It dereferences to its [`Ledger`], so that the records are
/// fields of the plan.
#[derive(Debug, Clone)]
pub struct Plan {
    ledger: Ledger,
    /// What is derived from the records.
    pub links: Links,
    /// The files with tables beside the plan. Whoever reads the plan's files adds them.
    pub sheets: Sheets,
}

impl Deref for Plan {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        &self.ledger
    }
}

impl Plan {
    /// Creates a plan from the records of all files, in path order. `complete`
    /// states whether every record of every file could be read.
    #[must_use]
    pub fn new(files: Vec<Records>, complete: bool) -> Self {
        let ledger = Ledger::join(files, complete);
        let links = Links::of(&ledger);
        Self {
            ledger,
            links,
            sheets: Sheets::default(),
        }
    }

    /// Returns the last day on which work due on `due` is on time: `due` itself, or
    /// the next working day if `due` is a day off and the plan moves due days.
    #[must_use]
    pub fn last_day_on_time(&self, due: NaiveDate) -> NaiveDate {
        self.links.calendar.last_day_on_time(due)
    }

    /// Returns the last day on which the annual report is on time.
    #[must_use]
    pub fn report_due(&self) -> Option<NaiveDate> {
        let due = given(&self.report.get()?.due)?;
        Some(self.last_day_on_time(due.0))
    }

    /// Returns whether a deadline is that of the annual report: it has the same due day,
    /// and the report is what is due.
    #[must_use]
    pub fn is_of_report(&self, deadline: Ix<Deadline>) -> bool {
        let report = self.report.get().and_then(|report| given(&report.due));
        let record = &self.deadlines[deadline];
        if report.is_none() || given(&record.due) != report {
            return false;
        }
        let task = self.task_of(deadline).map(|task| self.task_name(task));
        let what = given(&record.what).map_or(task, |what| Some(what.0.clone()));
        what.is_some_and(|what| what.to_lowercase().contains("báo cáo"))
    }

    /// Returns the date of the annual report once it has a number and a date, which it is
    /// given when it is signed and sent.
    #[must_use]
    pub fn report_issued(&self) -> Option<NaiveDate> {
        let report = self.report.get()?;
        given(&report.number)?;
        Some(given(&report.date)?.0)
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

    /// Resolves the identifier of a task to the only deadline of that task.
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
