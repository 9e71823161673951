//! DCS204: a recurring deadline yields no due date.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::recurrence::bounds;
use crate::plan::scalar::day::written;
use crate::plan::schedule::Schedule;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS204", "empty-recurrence", Error, "empty_recurrence"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (deadline, schedule) in plan.deadlines.iter().zip(plan.links.schedules.iter()) {
        let (Some(every), Schedule::Dated(occurrences)) = (&deadline.every, schedule) else {
            continue;
        };
        let bounds = bounds(plan, deadline).filter(|bounds| bounds.from <= bounds.until);
        if let (true, Some(bounds)) = (occurrences.is_empty(), bounds) {
            let id = deadline.id_text();
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    every.place,
                    message!(
                        rules.empty_recurrence,
                        from = written(bounds.from),
                        until = written(bounds.until)
                    ),
                )
                .help(message!(rules.empty_recurrence_help))
                .about(id),
            );
        }
    }
}
