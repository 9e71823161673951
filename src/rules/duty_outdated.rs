//! DCS725: the plan changes a duty of the law that was compared with its source later.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS725", "duty-outdated", Warning, "duty_outdated"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (own, law) in context.plan.changed_duties() {
        let (Some(field), Some(shipped)) = (&own.checked, given(&law.checked)) else {
            continue;
        };
        if let Some(checked) = field.get().filter(|checked| checked.0 < shipped.0) {
            let (checked, shipped) = (written(checked.0), written(shipped.0));
            let wording = message!(
                duties.duty_outdated,
                id = own.id_text(),
                checked = checked,
                shipped = shipped
            );
            findings.push(
                Finding::new(&CHECK.rule, field.place, wording)
                    .help(message!(duties.duty_outdated_help))
                    .about(own.id_text()),
            );
        }
    }
}
