//! DCS404: a record refers to an unknown deadline.

use std::collections::HashSet;

use super::reference::suggest;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS404", "unknown-deadline", Error, "unknown_deadline"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    // A report cannot be due with itself or with another one.
    let of_reports: HashSet<Place> = plan
        .reports
        .iter()
        .filter_map(|report| Some(report.deadline.as_ref()?.place))
        .collect();
    for (place, reference) in context.occurrences() {
        let id = &reference.deadline;
        let is_report = plan.named_report(id).is_some() && !of_reports.contains(&place);
        if plan.deadlines.find(id).is_none() && !is_report {
            let id = &reference.deadline.text;
            let finding = Finding::new(
                &CHECK.rule,
                place,
                message!(rules.unknown_deadline, id = id),
            )
            .about(id);
            findings.push(suggest(context, finding, id, &plan.deadlines));
        }
    }
}
