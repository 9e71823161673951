//! DCS726: the term of a board is over, and nothing says that the board ended.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::{Record, StepName};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS726", "term-ended", Warning, "term_ended"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, body) in plan.bodies.enumerate() {
        let Some((field, until)) = body.until.as_ref().and_then(|it| Some((it, it.get()?))) else {
            continue;
        };
        // A term that ends before it begins has its own rule.
        let is_reversed = body.on.get().is_some_and(|on| until < on);
        if until.0 >= context.as_of || is_reversed || plan.bodies.is_twin(index) {
            continue;
        }
        let Some(entry) = body.entry() else { continue };
        let steps = plan.links.steps_of.get(&entry).iter();
        let mut done = steps.filter_map(|step| plan.steps[*step].done());
        if done.any(|(step, on)| step == StepName::Ended && on <= context.as_of) {
            continue;
        }
        let until = written(until.0);
        let wording = message!(duties.term_ended, id = body.id_text(), until = until);
        findings.push(
            Finding::new(&CHECK.rule, field.place, wording)
                .help(message!(duties.term_ended_help, id = body.id_text()))
                .about(body.id_text()),
        );
    }
}
