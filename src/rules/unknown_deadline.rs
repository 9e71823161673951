//! DCS404: a record refers to an unknown deadline.

use std::collections::HashSet;

use super::reference::help;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
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
    let reports = || {
        let ids = plan.reports.iter().filter_map(|report| report.id());
        let named = ids.filter(|id| plan.named_report(id).is_some());
        named.map(|id| id.text.as_str())
    };
    let mut known: Option<Vec<&str>> = None;
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
            let deadlines = plan.deadlines.iter().map(|deadline| deadline.id_text());
            let task = plan.tasks.find(&reference.deadline);
            if let Some([only]) = task.map(|task| &plan.links.deadlines_of[task][..]) {
                let meant = plan.deadlines[*only].id_text();
                findings.push(finding.help(message!(rules.deadline_of_task_help, id = meant)));
                continue;
            }
            findings.push(finding.help(if of_reports.contains(&place) {
                help(context, id, deadlines)
            } else {
                let known = known.get_or_insert_with(|| deadlines.chain(reports()).collect());
                help(context, id, known.iter().copied())
            }));
        }
    }
}
