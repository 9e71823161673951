//! DCS505: work is paused or dropped without a reason.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::State;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS505", "stop-without-note", Error, "stop_without_note"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in &context.plan.progress {
        let stopped = matches!(record.state.get(), Some(State::Paused | State::Dropped));
        if stopped && record.note.is_none() && record.reason.is_none() {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.state.place,
                    message!(rules.stop_without_note),
                )
                .help(message!(rules.stop_without_note_help)),
            );
        }
    }
}
