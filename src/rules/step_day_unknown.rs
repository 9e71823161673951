//! DCS709: it is unknown by which day an entry owes a step.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::counting::NotCounted;
use crate::plan::due_step::DueStep;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS709", "step-day-unknown", Warning, "step_day_unknown"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (place, entry) in plan.entries() {
        // What is reported about one step holds for all.
        let due = plan.due_steps(&entry, context.as_of);
        // One of days or months is known well enough until it may be over.
        let may_be_over = |due: &&DueStep<'_>| {
            !due.ends_from() || due.earliest(&plan.links.calendar) < context.as_of && due.is_open()
        };
        let mut due = due.iter().filter(may_be_over);
        let unknown = due.find_map(|due| Some((due, due.due().err()?)));
        if let Some((due, why)) = unknown {
            let step = due.step.name();
            let (message, help) = match why {
                NotCounted::UnknownYear(year) => (
                    message!(registers.step_day_unknown, step = step, year = year),
                    message!(rules.holidays_unknown_help, year = year),
                ),
                NotCounted::OutOfRange => (
                    message!(registers.step_day_out_of_range, step = step),
                    message!(registers.step_day_out_of_range_help),
                ),
            };
            let id = entry.id.map_or("", |id| &id.text);
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(help)
                    .about(id),
            );
        }
    }
}
