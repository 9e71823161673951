//! DCS508: work is paused or dropped when it is already overdue.

use super::history::History;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::State;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS508", "retroactive-stop", Warning, "retroactive_stop"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let stops = |state| matches!(state, State::Paused | State::Dropped);
    let history = History::of(plan);
    for (key, records) in &history.records {
        // Whether the work was open before a record: only then was it overdue.
        let mut open = true;
        for record in records {
            let Some((state, on)) = record.state.get().zip(record.on.get()) else {
                continue;
            };
            let Some(due) = history.due(*key, on.0) else {
                continue;
            };
            if open && stops(*state) && on.0 > due {
                let (on, due) = (written(on.0), written(due));
                let message = match state {
                    State::Paused => message!(rules.retroactive_pause, on = on, due = due),
                    _ => message!(rules.retroactive_drop, on = on, due = due),
                };
                findings.push(
                    Finding::new(&CHECK.rule, record.on.place, message)
                        .help(message!(rules.retroactive_stop_help))
                        .about(&plan.target_name(*key).unwrap_or_default()),
                );
            }
            open = *state == State::Started;
        }
    }
}
