//! DCS902: a record that may appear only once appears several times.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS902", "several-plans", Error, "several_plans"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (key, first, duplicates) in [
        (
            "plan",
            plan.head.first.as_ref().map(|it| it.place),
            &plan.head.duplicates,
        ),
        (
            "unit",
            plan.unit.first.as_ref().map(|it| it.place),
            &plan.unit.duplicates,
        ),
        (
            "report",
            plan.report.first.as_ref().map(|it| it.place),
            &plan.report.duplicates,
        ),
    ] {
        for place in duplicates {
            let finding = Finding::new(
                &CHECK.rule,
                *place,
                message!(rules.several_plans, key = key),
            )
            .help(match key {
                "report" => message!(rules.several_reports_help),
                _ => message!(rules.several_plans_help, key = key),
            });
            findings.push(match first {
                Some(first) => finding.related(first, message!(findings.first_here)),
                None => finding,
            });
        }
    }
}
