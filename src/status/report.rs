//! Whether a report is due or done. Its due day and the deadline of the task that it
//! belongs to are one fact, so they have one answer.

use chrono::NaiveDate;

use super::{Obligation, Snapshot};
use crate::plan::index::Ix;
use crate::plan::record::Report;

/// When a report is due, and when it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReportStanding {
    /// The last day on which it is on time, extensions included.
    pub due: Option<NaiveDate>,
    /// The day on which it was done: as its deadline was recorded, or else its date, once
    /// it has a number too.
    pub done: Option<NaiveDate>,
}

impl Snapshot<'_> {
    /// Returns when a report is due, and whether it was done by the as-of day.
    #[must_use]
    pub fn report(&self, report: Ix<Report>) -> ReportStanding {
        let plan = self.plan;
        let issued = plan.report_issued(report).filter(|day| *day <= self.as_of);
        match self.obligation_of(report) {
            Some(own) => ReportStanding {
                due: own.due,
                done: self.done_on(own),
            },
            None => ReportStanding {
                due: plan.report_due(report),
                done: issued,
            },
        }
    }

    /// Returns the report that is to be made next: of those that are owed and not done,
    /// the first to be due, those without a due day last; if all are done, the last to be
    /// due.
    #[must_use]
    pub fn next_report(&self) -> Option<Ix<Report>> {
        let reports = self.plan.reports.indices();
        let mut owed: Vec<_> = reports
            .filter(|report| self.plan.is_report_owed(*report))
            .map(|report| (report, self.report(report)))
            .collect();
        // The sort is stable, so those of one day keep the order of the plan.
        owed.sort_by_key(|(_, standing)| (standing.due.is_none(), standing.due));
        let open = owed.iter().find(|(_, standing)| standing.done.is_none());
        let next = open.or(owed.last()).map(|(report, _)| *report);
        next.or_else(|| self.plan.reports.indices().next())
    }

    /// Returns the state of the report that is to be made next.
    #[must_use]
    pub fn next_report_standing(&self) -> ReportStanding {
        let next = self.next_report();
        next.map_or_else(ReportStanding::default, |next| self.report(next))
    }

    fn obligation_of(&self, report: Ix<Report>) -> Option<&Obligation<'_>> {
        let target = self.plan.report_target(report);
        let mut obligations = self.obligations.iter();
        obligations.find(|obligation| obligation.has_target(target))
    }
}
