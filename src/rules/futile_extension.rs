//! DCS211: an extension does not extend a due day.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS211", "futile-extension", Error, "futile_extension"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (record, target) in plan.extensions.iter().zip(&plan.links.extension_targets) {
        let (place, message) = match (target, record.to.get()) {
            (target, Some(to)) if target.is_dated() => {
                let decided = record.on.get().map(|on| on.0);
                let first = decided.and_then(|on| plan.first_due_on(*target, on));
                let Some(first) = first else { continue };
                if plan.last_day_on_time(to.0) > first {
                    continue;
                }
                let (to, due) = (written(to.0), written(first));
                (
                    record.to.place,
                    message!(rules.futile_extension, to = to, due = due),
                )
            }
            (Target::Standing { .. }, _) => (
                record.deadline.place,
                message!(rules.extension_without_date),
            ),
            _ => continue,
        };
        findings.push(
            Finding::new(&CHECK.rule, place, message).help(message!(rules.futile_extension_help)),
        );
    }
}
