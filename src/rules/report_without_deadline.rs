//! DCS206: a report has no due date.

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::text::Place;

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
    if plan.reports.is_empty() {
        let head = plan.head.first.as_ref().map(|head| head.place);
        let help = message!(rules.report_without_deadline_help);
        findings.push(finding(head.unwrap_or(NOWHERE)).help(help));
    }
    for (index, report) in plan.reports.enumerate() {
        let is_due = report.due.is_some() || report.deadline.is_some();
        if plan.is_report_owed(index) && !is_due {
            let finding = finding(report.place);
            findings.push(match plan.report_id(index) {
                Some(id) => finding
                    .help(message!(rules.one_report_without_deadline_help))
                    .about(id),
                None => finding.help(message!(rules.report_without_deadline_help)),
            });
        }
    }
}

fn finding(place: Place) -> Finding {
    Finding::new(&CHECK.rule, place, message!(rules.report_without_deadline))
}
