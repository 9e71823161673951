//! DCS216: something is not owed, and has a due date.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::value::Flag;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS216", "owed-contradicted", Warning, "owed_contradicted"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, task) in plan.tasks.enumerate() {
        if !plan.links.deadlines_of[index].is_empty() {
            findings.extend(finding(task.owed.as_ref()).map(|it| it.about(task.id_text())));
        }
    }
    for report in &plan.reports {
        if report.due.is_some() || report.deadline.is_some() {
            findings.extend(finding(report.owed.as_ref()));
        }
    }
}

/// Returns the finding about a key `owed` if it says no.
fn finding(owed: Option<&Field<Flag>>) -> Option<Finding> {
    let field = owed.filter(|field| field.get().is_some_and(|owed| !owed.0))?;
    let message = message!(rules.owed_contradicted);
    let finding = Finding::new(&CHECK.rule, field.place, message);
    Some(finding.help(message!(rules.owed_contradicted_help)))
}
