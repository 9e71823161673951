//! DCS609: a report is dated before its period begins.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS609",
        "report-dated-early",
        Warning,
        "report_dated_early"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, report) in context.plan.reports.enumerate() {
        let (Some(date), Some(period)) = (&report.date, context.plan.report_period(index)) else {
            continue;
        };
        if let Some(day) = date.get().filter(|day| day.0 < period.from) {
            let (day, from) = (written(day.0), written(period.from));
            let message = message!(rules.report_dated_early, date = day, from = from);
            findings.push(
                Finding::new(&CHECK.rule, date.place, message)
                    .help(message!(rules.report_dated_early_help)),
            );
        }
    }
}
