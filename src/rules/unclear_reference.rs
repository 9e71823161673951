//! DCS410: it is unclear what a progress record refers to.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS410", "unclear-reference", Error, "unclear_reference"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (record, subject) in plan.subjects() {
        let (message, help) = match plan.target(subject) {
            Target::NoPeriod { deadline } => {
                let id = plan.deadlines[deadline].id_text();
                let first = plan.links.schedules[deadline].occurrences().first();
                let period = first.and_then(|first| first.period);
                (
                    message!(rules.no_period, id = id),
                    period.map(|period| match subject.deadline {
                        Some(_) => message!(rules.name_period, id = id, period = period),
                        None => message!(rules.name_period_of_task, id = id, period = period),
                    }),
                )
            }
            Target::Unclear { task } => {
                let id = plan.tasks[task].id_text();
                let count = plan.links.deadlines_of[task].len();
                if count == 0 && !plan.complete {
                    continue;
                }
                (
                    message!(rules.unclear_task, id = id, count = count),
                    Some(message!(rules.unclear_task_help)),
                )
            }
            Target::NotOne if subject.deadline.is_some() && subject.task.is_some() => (
                message!(rules.two_targets),
                Some(message!(rules.two_targets_help)),
            ),
            // The key that names it may be the one that could not be read.
            Target::NotOne if plan.complete => (
                message!(rules.not_one_target),
                Some(message!(rules.not_one_target_help)),
            ),
            _ => continue,
        };
        let deadline = subject.deadline.map(|field| field.place);
        let task = subject.task.map(|field| field.place);
        let place = deadline.or(task).unwrap_or(record);
        let finding = Finding::new(&CHECK.rule, place, message);
        findings.push(match help {
            Some(help) => finding.help(help),
            None => finding,
        });
    }
}
