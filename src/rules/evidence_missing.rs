//! DCS408: an evidence file does not exist.

use super::{Check, Context};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::Presence;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS408", "evidence-missing", Error, "evidence_missing"),
    concludes_from_absence: false,
    excusable: true,
    find,
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in context.plan.evidence() {
        let Some(path) = field.get().map(|text| &text.0) else {
            continue;
        };
        if context.evidence.get(path) == Some(&Presence::Missing) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(rules.evidence_missing, path = path),
                )
                .help(message!(rules.evidence_missing_help)),
            );
        }
    }
}
