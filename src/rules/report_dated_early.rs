//! DCS609: a report is dated before its period begins.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
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
    let Some((report, period)) = context.plan.report.get().zip(context.plan.period()) else {
        return;
    };
    let from = given(&report.from).map_or(period.from, |day| day.0);
    let Some(date) = &report.date else { return };
    if let Some(day) = date.get().filter(|day| day.0 < from) {
        let (day, from) = (written(day.0), written(from));
        let message = message!(rules.report_dated_early, date = day, from = from);
        findings.push(
            Finding::new(&CHECK.rule, date.place, message)
                .help(message!(rules.report_dated_early_help)),
        );
    }
}
