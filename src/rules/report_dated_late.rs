//! DCS607: a report is dated after its due date.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS607", "report-dated-late", Warning, "report_dated_late"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(report) = context.plan.report.get() else {
        return;
    };
    let (Some(date), Some(due)) = (&report.date, &report.due) else {
        return;
    };
    let (Some(day), Some(last)) = (given(&report.date), given(&report.due)) else {
        return;
    };
    if day.0 <= context.plan.last_day_on_time(last.0) {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK.rule,
            date.place,
            message!(
                rules.report_dated_late,
                date = written(day.0),
                due = written(last.0)
            ),
        )
        .related(due.place, message!(rules.report_due_here))
        .help(message!(rules.report_dated_late_help)),
    );
}
