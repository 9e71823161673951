//! DCS206: the annual report has no due date.

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS206",
        "report-without-deadline",
        Warning,
        "report_without_deadline"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let report = plan.report.first.as_ref();
    let owed = plan.report.get().and_then(|report| given(&report.owed));
    if owed.is_some_and(|owed| !owed.0) {
        return;
    }
    if report.is_none_or(|report| report.due.is_none()) {
        let place = report.map(|report| report.place);
        let head = plan.head.first.as_ref().map(|head| head.place);
        findings.push(
            Finding::new(
                &CHECK.rule,
                place.or(head).unwrap_or(NOWHERE),
                message!(rules.report_without_deadline),
            )
            .help(message!(rules.report_without_deadline_help)),
        );
    }
}
