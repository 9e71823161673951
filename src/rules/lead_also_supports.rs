//! DCS303: a party is both lead and support of a task.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::Id;

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
        for field in &record.support.items {
            let leads = |id: &Id| record.lead.values().any(|lead| lead.key == id.key);
            if let Some(id) = field.get().filter(|id| leads(id)) {
                findings.push(
                    Finding::new(
                        &CHECK.rule,
                        field.place,
                        message!(people.lead_also_supports, id = id.text),
                    )
                    .help(message!(people.lead_also_supports_help)),
                );
            }
        }
    }
}
