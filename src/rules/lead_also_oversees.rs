//! DCS309: a party oversees what it leads.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS309",
        "lead-also-oversees",
        Warning,
        "lead_also_oversees"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.responsibilities {
        let leads = |id: &Id| record.lead.values().any(|lead| lead.key == id.key);
        for field in &record.oversee.items {
            let Some(id) = field.get().filter(|id| leads(id)) else {
                continue;
            };
            let wording = message!(people.lead_also_oversees, id = id.text);
            let finding = Finding::new(&CHECK.rule, field.place, wording);
            findings.push(finding.help(message!(people.lead_also_oversees_help)));
        }
    }
}
