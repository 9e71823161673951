//! DCS228: a report is due before the period that it is about begins, or before it ends.

use chrono::Datelike;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS228", "report-due-early", Warning, "report_due_early"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// A report without an `until` of its own may be due before the plan ends: it says what is expected
/// of the rest.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, report) in context.plan.reports.enumerate() {
        let (Some(field), Some(period)) = (&report.due, context.plan.report_period(index)) else {
            continue;
        };
        let Some(due) = field.get().map(|due| due.0) else {
            continue;
        };
        let until = given(&report.until).map(|until| until.0);
        // A day of another time is a mistake of its own.
        let is_near = due.year() + 1 >= period.from.year();
        let message = if due < period.from && is_near {
            message!(
                times.report_due_before,
                due = written(due),
                from = written(period.from)
            )
        } else if let Some(until) = until.filter(|until| due < *until && is_near) {
            message!(
                times.report_due_within,
                due = written(due),
                until = written(until)
            )
        } else {
            continue;
        };
        findings.push(
            Finding::new(&CHECK.rule, field.place, message)
                .help(message!(times.report_due_early_help)),
        );
    }
}
