//! The reports as the plan knows them: when each is due, and when it was issued.

use chrono::NaiveDate;

use super::Plan;
use super::collection::Single;
use super::date_range::DateRange;
use super::due_with::{Dated, only_day};
use super::field::{Field, given};
use super::index::Ix;
use super::ledger::Ledger;
use super::record::{Deadline, Record, Records, Report};
use super::scalar::id::Id;
use super::schedule::Occurrence;
use super::target::Target;
use crate::search::fold;
use crate::spelling::lower_first;

/// What a report is about that has no title of its own.
pub const DEFAULT_TITLE: &str = "Kết quả thực hiện dân chủ ở cơ sở";

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

    /// Returns the date of a report once it has a number and a date, which it is given
    /// when it is signed and sent.
    #[must_use]
    pub fn report_issued(&self, report: Ix<Report>) -> Option<NaiveDate> {
        let report = &self.reports[report];
        given(&report.number)?;
        Some(given(&report.date)?.0)
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
        self.links.due_with.reports(deadline, occurrence)
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
        self.links.due_with.all_issued(self, deadline, occurrence)
    }

    /// Returns the day on which the document was issued that work is: a report, or all of them
    /// that are due with an occurrence.
    #[must_use]
    pub fn issued(&self, work: Target) -> Option<NaiveDate> {
        match work {
            Target::Occurrence {
                deadline,
                occurrence,
            } => self.all_issued(deadline, occurrence),
            Target::Report { report } => self.report_issued(report),
            _ => None,
        }
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

    /// Returns the identifier of a report for messages, if there are several.
    #[must_use]
    pub fn report_id(&self, report: Ix<Report>) -> Option<&str> {
        let several = self.reports.len() > 1;
        several.then(|| self.reports[report].id_text())
    }
}
