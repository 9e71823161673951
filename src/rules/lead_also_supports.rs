//! DCS303: a party is both lead and support of a task.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS303",
        "lead-also-supports",
        Warning,
        "lead_also_supports"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.responsibilities {
        let Some(lead) = record.lead.as_ref().and_then(Field::get) else {
            continue;
        };
        for field in &record.support.items {
            if field.get().is_some_and(|id| id.key == lead.key) {
                findings.push(
                    Finding::new(
                        &CHECK.rule,
                        field.place,
                        message!(rules.lead_also_supports, id = lead.text),
                    )
                    .help(message!(rules.lead_also_supports_help)),
                );
            }
        }
    }
}
