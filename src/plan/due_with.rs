//! Which occurrences of deadlines are those of reports.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::field::given;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Report};
use super::schedule::{Occurrence, Schedule, Stated};
use super::target::{self, Target};
use super::terms::Terms;

/// What the description of the deadline of a report contains, in lower case.
const NAMED: &str = "báo cáo";

/// An occurrence of a deadline.
pub(super) type Dated = (Ix<Deadline>, Ix<Occurrence>);

/// Which occurrences of deadlines are those of reports.
#[derive(Debug, Clone)]
pub struct DueWith {
    pub(super) of_report: ByRecord<Report, Option<Dated>>,
    pub(super) reports: HashMap<Dated, Vec<Ix<Report>>>,
}

impl DueWith {
    /// Finds the occurrence of each report: the one that it names, or else that of a
    /// deadline on the same day on which a report is what is due. A report has all such
    /// deadlines of its day; of several reports of one day, each has one.
    pub(super) fn of(ledger: &Ledger, terms: &Terms, stated: &ByRecord<Deadline, Stated>) -> Self {
        let mut due_with = Self {
            of_report: ByRecord::filled(None, ledger.reports.len()),
            reports: HashMap::new(),
        };
        let mut by_day: BTreeMap<NaiveDate, Vec<Ix<Report>>> = BTreeMap::new();
        for (index, report) in ledger.reports.enumerate() {
            if let Some(reference) = &report.deadline {
                let target = reference
                    .get()
                    .map(|it| target::of_deadline(ledger, terms, stated, it));
                if let Some(Target::Occurrence {
                    deadline,
                    occurrence,
                }) = target
                {
                    due_with.add(index, (deadline, occurrence));
                }
            } else if let Some(due) = given(&report.due) {
                by_day.entry(due.0).or_default().push(index);
            }
        }
        if !by_day.is_empty() {
            due_with.add_by_day(ledger, stated, &by_day);
        }
        due_with
    }

    fn add_by_day(
        &mut self,
        ledger: &Ledger,
        stated: &ByRecord<Deadline, Stated>,
        by_day: &BTreeMap<NaiveDate, Vec<Ix<Report>>>,
    ) {
        for (deadline, stated) in stated.enumerate() {
            let Stated::Own(schedule) = stated else {
                continue;
            };
            let reports = only_day(schedule).and_then(|day| by_day.get(&day));
            let Some(reports) = reports.filter(|_| is_about_report(ledger, deadline)) else {
                continue;
            };
            let report = match reports[..] {
                [only] => Some(only),
                _ => reports
                    .iter()
                    .copied()
                    .find(|report| self.of_report[*report].is_none()),
            };
            if let Some(report) = report {
                self.add(report, (deadline, Ix::new(0)));
            }
        }
    }

    /// Returns what records about a report refer to.
    pub(super) fn target(&self, report: Ix<Report>) -> Target {
        match self.of_report[report] {
            Some((deadline, occurrence)) => Target::Occurrence {
                deadline,
                occurrence,
            },
            None => Target::Report { report },
        }
    }

    /// Returns the reports that are due with an occurrence of a deadline.
    pub(super) fn reports(
        &self,
        deadline: Ix<Deadline>,
        occurrence: Ix<Occurrence>,
    ) -> &[Ix<Report>] {
        let reports = self.reports.get(&(deadline, occurrence));
        reports.map_or(&[], Vec::as_slice)
    }

    /// Returns the day on which all reports were issued that are due with an occurrence of a
    /// deadline, if there are any.
    pub(super) fn all_issued(
        &self,
        ledger: &Ledger,
        deadline: Ix<Deadline>,
        occurrence: Ix<Occurrence>,
    ) -> Option<NaiveDate> {
        let reports = self.reports(deadline, occurrence).iter();
        let issued: Option<Vec<NaiveDate>> = reports
            .map(|report| ledger.report_issued(*report))
            .collect();
        issued?.into_iter().max()
    }

    fn add(&mut self, report: Ix<Report>, dated: Dated) {
        self.of_report[report].get_or_insert(dated);
        self.reports.entry(dated).or_default().push(report);
    }
}

/// Returns whether a report is what is due.
fn is_about_report(ledger: &Ledger, deadline: Ix<Deadline>) -> bool {
    let record = &ledger.deadlines[deadline];
    let task = record.task.get().and_then(|task| ledger.tasks.find(task));
    let task = task.map(|task| ledger.task_name(task));
    let task = task.map(|task| task.to_lowercase()).unwrap_or_default();
    match given(&record.what) {
        // What of the task is due may be named without its verb: `6 tháng`.
        Some(what) => task.starts_with(NAMED) || what.0.to_lowercase().contains(NAMED),
        None => task.contains(NAMED),
    }
}

/// Returns the due day as written, if there is only one and it does not recur.
pub(super) fn only_day(schedule: &Schedule) -> Option<NaiveDate> {
    match schedule.occurrences() {
        [only] if only.period.is_none() => Some(only.written),
        _ => None,
    }
}
