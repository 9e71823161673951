//! DCS505: work is paused or dropped, or what was planned is cancelled, without a reason.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::{State, StepName};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS505", "stop-without-note", Error, "stop_without_note"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let finding = |place| {
        Finding::new(&CHECK.rule, place, message!(rules.stop_without_note))
            .help(message!(rules.stop_without_note_help))
    };
    for record in &context.plan.progress {
        let stopped = matches!(record.state.get(), Some(State::Paused | State::Dropped));
        if stopped && record.note.is_none() && record.reason.is_none() {
            findings.push(finding(record.state.place));
        }
    }
    for step in &context.plan.steps {
        if step.step.get() == Some(&StepName::Cancelled) && step.note.is_none() {
            let about = step.entry.get().map_or("", |entry| &entry.text);
            findings.push(finding(step.step.place).about(about));
        }
    }
}
