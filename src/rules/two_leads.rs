//! DCS302: two records give a task leads.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS302", "two-leads", Error, "two_leads"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (task, assignment) in plan.tasks.iter().zip(&plan.links.assignments) {
        let Some((first, others)) = assignment.leads.split_first() else {
            continue;
        };
        let mut others = others.iter();
        let Some(other) = others.find(|other| other.named_by != first.named_by) else {
            continue;
        };
        let id = task.id_text();
        findings.push(
            Finding::new(
                &CHECK.rule,
                other.place,
                message!(people.two_leads, id = id),
            )
            .help(message!(people.two_leads_help))
            .related(first.place, message!(findings.first_here))
            .about(id),
        );
    }
}
