//! The reports as the plan knows them: when each is due, which deadline is its own, and
//! when it was issued.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::Plan;
use super::collection::Single;
use super::date_range::DateRange;
use super::field::{Field, given};
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Record, Records, Report};
use super::scalar::id::Id;
use super::schedule::{Occurrence, Schedule};
use super::target::{self, Target};
use super::terms::Terms;
use crate::search::fold;
use crate::spelling::lower_first;

/// What the description of the deadline of a report contains, in lower case.
const NAMED: &str = "báo cáo";

/// What a report is about that has no title of its own.
pub const DEFAULT_TITLE: &str = "Kết quả thực hiện dân chủ ở cơ sở";

/// An occurrence of a deadline.
type Dated = (Ix<Deadline>, Ix<Occurrence>);

/// Which occurrences of deadlines are those of reports.
#[derive(Debug, Clone)]
pub struct DueWith {
    of_report: ByRecord<Report, Option<Dated>>,
    reports: HashMap<Dated, Vec<Ix<Report>>>,
}

impl DueWith {
    /// Finds the occurrence of each report: the one that it names, or else that of a
    /// deadline on the same day on which a report is what is due. A report has all such
    /// deadlines of its day; of several reports of one day, each has one.
    pub(super) fn of(
        ledger: &Ledger,
        terms: &Terms,
        schedules: &ByRecord<Deadline, Schedule>,
    ) -> Self {
        let mut due_with = Self {
            of_report: ByRecord::filled(None, ledger.reports.len()),
            reports: HashMap::new(),
        };
        let mut by_day: BTreeMap<NaiveDate, Vec<Ix<Report>>> = BTreeMap::new();
        for (index, report) in ledger.reports.enumerate() {
            if let Some(reference) = &report.deadline {
                let target = reference
                    .get()
                    .map(|it| target::of_deadline(ledger, terms, schedules, it));
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
            due_with.add_by_day(ledger, schedules, &by_day);
        }
        due_with
    }

    fn add_by_day(
        &mut self,
        ledger: &Ledger,
        schedules: &ByRecord<Deadline, Schedule>,
        by_day: &BTreeMap<NaiveDate, Vec<Ix<Report>>>,
    ) {
        for (deadline, schedule) in schedules.enumerate() {
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

    fn add(&mut self, report: Ix<Report>, dated: Dated) {
        self.of_report[report].get_or_insert(dated);
        self.reports.entry(dated).or_default().push(report);
    }
}

/// Moves the first table `report` to the beginning of the list of reports, and returns the
/// places of all.
pub(super) fn join(files: &mut [Records]) -> Single<()> {
    let mut tables = Vec::new();
    let mut first = None;
    for file in files.iter_mut() {
        let Some(report) = file.report.take() else {
            continue;
        };
        tables.push(Field {
            value: Some(()),
            place: report.place,
        });
        first = first.or(Some(report));
    }
    if let (Some(report), Some(file)) = (first, files.first_mut()) {
        file.reports.items.insert(0, *report);
    }
    Single::new(tables.into_iter())
}

/// Returns whether a report is what is due.
fn is_about_report(ledger: &Ledger, deadline: Ix<Deadline>) -> bool {
    let record = &ledger.deadlines[deadline];
    let task = record.task.get().and_then(|task| ledger.tasks.find(task));
    let task = task.map(|task| ledger.task_name(task));
    let what = given(&record.what).map_or(task, |what| Some(what.0.clone()));
    what.is_some_and(|what| what.to_lowercase().contains(NAMED))
}

/// Returns the due day as written, if there is only one and it does not recur.
fn only_day(schedule: &Schedule) -> Option<NaiveDate> {
    match schedule.occurrences() {
        [only] if only.period.is_none() => Some(only.written),
        _ => None,
    }
}

impl Ledger {
    /// Returns whether a report is the table `report` rather than one of the list.
    #[must_use]
    pub fn is_only_table(&self, report: Ix<Report>) -> bool {
        report.position() == 0 && self.report.first.is_some()
    }

    /// Returns the report that records may name by an identifier: any but the table
    /// `report` without one.
    #[must_use]
    pub fn named_report(&self, id: &Id) -> Option<Ix<Report>> {
        let report = self.reports.find(id)?;
        let has_name = self.reports[report].id.is_some() || !self.is_only_table(report);
        has_name.then_some(report)
    }
}

impl Plan {
    /// Returns the last day on which a report is on time, extensions aside.
    #[must_use]
    pub fn report_due(&self, report: Ix<Report>) -> Option<NaiveDate> {
        if let Some((deadline, occurrence)) = self.report_occurrence(report) {
            let dated = self.links.schedules[deadline].occurrence(occurrence)?;
            return Some(dated.due);
        }
        let due = given(&self.reports[report].due)?;
        Some(self.last_day_on_time(due.0))
    }

    /// Returns the occurrence of a deadline with which a report is due.
    #[must_use]
    pub fn report_occurrence(&self, report: Ix<Report>) -> Option<Dated> {
        self.links.due_with.of_report[report]
    }

    /// Returns what records about a report refer to: the occurrence with which it is due,
    /// or else the report itself.
    #[must_use]
    pub fn report_target(&self, report: Ix<Report>) -> Target {
        self.links.due_with.target(report)
    }

    /// Returns what is to be done for a report: `Báo cáo sơ kết …`.
    #[must_use]
    pub fn report_name(&self, report: Ix<Report>) -> String {
        let title = given(&self.reports[report].title);
        let title = title.map_or(DEFAULT_TITLE, |title| &title.0);
        if fold(title).starts_with("bao cao") {
            return title.to_owned();
        }
        format!("Báo cáo {}", lower_first(title))
    }

    /// Returns the reports that are due with an occurrence of a deadline.
    #[must_use]
    pub fn reports_of(&self, deadline: Ix<Deadline>, occurrence: Ix<Occurrence>) -> &[Ix<Report>] {
        let reports = self.links.due_with.reports.get(&(deadline, occurrence));
        reports.map_or(&[], Vec::as_slice)
    }

    /// Returns the occurrences of deadlines that are those of a report, in their order.
    #[must_use]
    pub fn occurrences_of(&self, report: Ix<Report>) -> Vec<Dated> {
        let all = self.links.due_with.reports.iter();
        let own = all.filter(|(_, reports)| reports.contains(&report));
        let mut own: Vec<Dated> = own.map(|(dated, _)| *dated).collect();
        own.sort_unstable();
        own
    }

    /// Returns the reports whose deadline this is: one that does not recur.
    #[must_use]
    pub fn reports_of_deadline(&self, deadline: Ix<Deadline>) -> &[Ix<Report>] {
        match self.only_day(deadline) {
            Some(_) => self.reports_of(deadline, Ix::new(0)),
            None => &[],
        }
    }

    /// Returns the day on which all reports were issued that are due with an occurrence
    /// of a deadline, if there are any.
    #[must_use]
    pub fn all_issued(
        &self,
        deadline: Ix<Deadline>,
        occurrence: Ix<Occurrence>,
    ) -> Option<NaiveDate> {
        let reports = self.reports_of(deadline, occurrence).iter();
        let issued: Option<Vec<NaiveDate>> =
            reports.map(|report| self.report_issued(*report)).collect();
        issued?.into_iter().max()
    }

    /// Returns the due day of a deadline as written, if it does not recur.
    #[must_use]
    pub fn only_day(&self, deadline: Ix<Deadline>) -> Option<NaiveDate> {
        only_day(&self.links.schedules[deadline])
    }

    /// Returns whether a report is owed: by default it is.
    #[must_use]
    pub fn is_report_owed(&self, report: Ix<Report>) -> bool {
        given(&self.reports[report].owed).is_none_or(|owed| owed.0)
    }

    /// Returns whether a report is owed by itself: not with a deadline, which is owed then,
    /// and by a name under which progress can be recorded.
    #[must_use]
    pub fn owes_itself(&self, report: Ix<Report>) -> bool {
        let id = self.reports[report].id();
        let is_named = id.and_then(|id| self.named_report(id)) == Some(report);
        let by_itself = self.report_target(report) == Target::Report { report };
        is_named && by_itself && self.is_report_owed(report)
    }

    /// Returns the days that a report speaks of, by default those of the plan.
    #[must_use]
    pub fn report_period(&self, report: Ix<Report>) -> Option<DateRange> {
        let report = &self.reports[report];
        let whole = self.period();
        let from = given(&report.from).map(|day| day.0);
        let until = given(&report.until).map(|day| day.0);
        Some(DateRange {
            from: from.or(whole.map(|whole| whole.from))?,
            until: until.or(whole.map(|whole| whole.until))?,
        })
    }

    /// Returns the date of a report once it has a number and a date, which it is given
    /// when it is signed and sent.
    #[must_use]
    pub fn report_issued(&self, report: Ix<Report>) -> Option<NaiveDate> {
        let report = &self.reports[report];
        given(&report.number)?;
        Some(given(&report.date)?.0)
    }

    /// Returns the identifier of a report for messages, if there are several.
    #[must_use]
    pub fn report_id(&self, report: Ix<Report>) -> Option<&str> {
        let several = self.reports.len() > 1;
        several.then(|| self.reports[report].id_text())
    }
}
