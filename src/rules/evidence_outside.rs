//! DCS409: an evidence file is outside the plan folder.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::Presence;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS409", "evidence-outside", Error, "evidence_outside"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in context.plan.named_files() {
        let Some(path) = field.get().map(|text| &text.0) else {
            continue;
        };
        if context.evidence.get(path) == Some(&Presence::Outside) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(rules.evidence_outside, path = path),
                )
                .help(message!(rules.evidence_outside_help)),
            );
        }
    }
}
