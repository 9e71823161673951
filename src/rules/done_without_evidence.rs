//! DCS503: work is done without evidence or a note.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::State;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS503",
        "done-without-evidence",
        Warning,
        "done_without_evidence"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.progress {
        let done = record.state.get() == Some(&State::Done);
        if done && record.note.is_none() && record.evidence.items.is_empty() {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.state.place,
                    message!(rules.done_without_evidence),
                )
                .help(message!(rules.done_without_evidence_help)),
            );
        }
    }
}
