//! DCS607: a report is dated after its due date.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::index::Ix;
use crate::plan::record::Report;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS607", "report-dated-late", Warning, "report_dated_late"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, report) in context.plan.reports.enumerate() {
        findings.extend(finding(context.plan, index, report));
    }
}

fn finding(plan: &Plan, index: Ix<Report>, report: &Report) -> Option<Finding> {
    let date = report.date.as_ref()?;
    let day = date.get()?;
    let last = plan.report_due(index).filter(|last| day.0 > *last)?;
    let of_report = report
        .due
        .as_ref()
        .map(|due| (due.get().copied(), due.place));
    let of_deadline = report.deadline.as_ref().map(|due| (None, due.place));
    let (written_day, place) = of_deadline.or(of_report)?;
    let last = written_day.map_or(last, |day| day.0);
    Some(
        Finding::new(
            &CHECK.rule,
            date.place,
            message!(
                rules.report_dated_late,
                date = written(day.0),
                due = written(last)
            ),
        )
        .related(place, message!(rules.report_due_here))
        .help(message!(rules.report_dated_late_help)),
    )
}
