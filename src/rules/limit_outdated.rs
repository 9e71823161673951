//! DCS702: the plan replaces a limit of the law that was compared with its source later.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::law;
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS702", "limit-outdated", Warning, "limit_outdated"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let limits = &context.plan.limits;
    if limits.is_empty() {
        return;
    }
    let law = law::shipped();
    for limit in limits {
        let shipped = limit.id().and_then(|id| law.limits.find(id));
        let shipped = shipped.and_then(|shipped| law.limits[shipped].checked.get());
        let (Some(shipped), Some(checked)) = (shipped, limit.checked.get()) else {
            continue;
        };
        if checked.0 < shipped.0 {
            let id = limit.id_text();
            let (checked, shipped) = (written(checked.0), written(shipped.0));
            let message = message!(
                registers.limit_outdated,
                id = id,
                checked = checked,
                shipped = shipped
            );
            let finding = Finding::new(&CHECK.rule, limit.checked.place, message);
            findings.push(
                finding
                    .help(message!(registers.limit_outdated_help))
                    .about(id),
            );
        }
    }
}
