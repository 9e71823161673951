//! The annual report as the plan knows it: when it is due, which deadline is its own, and
//! when it was issued.

use chrono::NaiveDate;

use super::Plan;
use super::field::given;
use super::index::Ix;
use super::record::Deadline;

/// What the description of its deadline contains, in lower case.
const NAMED: &str = "báo cáo";

impl Plan {
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
        if report.is_none_or(|due| self.only_day(deadline) != Some(due.0)) {
            return false;
        }
        let task = self.task_of(deadline).map(|task| self.task_name(task));
        let what = given(&record.what).map_or(task, |what| Some(what.0.clone()));
        what.is_some_and(|what| what.to_lowercase().contains(NAMED))
    }

    /// Returns the due day of a deadline as written, if it does not recur.
    #[must_use]
    pub fn only_day(&self, deadline: Ix<Deadline>) -> Option<NaiveDate> {
        match self.links.schedules[deadline].occurrences() {
            [only] if only.period.is_none() => Some(only.written),
            _ => None,
        }
    }

    /// Returns the date of the annual report once it has a number and a date, which it is
    /// given when it is signed and sent.
    #[must_use]
    pub fn report_issued(&self) -> Option<NaiveDate> {
        let report = self.report.get()?;
        given(&report.number)?;
        Some(given(&report.date)?.0)
    }
}
