//! Whether the annual report is due or done. Its due day and the deadline of the task that
//! it belongs to are one fact, so they have one answer.

use chrono::NaiveDate;

use super::Snapshot;

/// When the annual report is due, and when it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportStanding {
    /// The last day on which it is on time, extensions included.
    pub due: Option<NaiveDate>,
    /// The day on which it was done: as its deadline was recorded, or else its date, once
    /// it has a number too.
    pub done: Option<NaiveDate>,
}

impl Snapshot<'_> {
    /// Returns when the annual report is due, and whether it was done by the as-of day.
    #[must_use]
    pub fn report(&self) -> ReportStanding {
        let plan = self.plan;
        let mut deadlines = plan.deadlines.indices();
        let deadline = deadlines.find(|deadline| plan.is_of_report(*deadline));
        let own = deadline.and_then(|deadline| {
            let mut obligations = self.obligations.iter();
            obligations.find(|obligation| obligation.is_of(deadline))
        });
        let issued = plan.report_issued().filter(|day| *day <= self.as_of);
        ReportStanding {
            due: own.map_or_else(|| plan.report_due(), |own| own.due),
            done: own.map_or(issued, |own| self.done_on(own)),
        }
    }
}
