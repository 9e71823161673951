//! DCS515: a record says how many times something was done, and that it is not done: the times do
//! not count.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::{Record, State};
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS515", "uncounted-times", Warning, "uncounted_times"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for record in &plan.progress {
        let (Some(times), Some(State::Started)) = (&record.times, record.state.get()) else {
            continue;
        };
        let target = record.subject().map(|subject| plan.target(subject));
        if let (Some(Target::Occurrence { .. }), Some(count)) = (target, times.get()) {
            let wording = message!(times.uncounted_times, times = count.0);
            let help = message!(times.uncounted_times_help);
            findings.push(Finding::new(&CHECK.rule, times.place, wording).help(help));
        }
    }
}
