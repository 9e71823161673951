//! DCS508: work is paused or dropped when it is already overdue.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Check, Context};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Progress, State};
use crate::plan::scalar::day::written;
use crate::plan::schedule::Occurrence;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS508", "retroactive-stop", Warning, "retroactive_stop"),
    concludes_from_absence: false,
    excusable: true,
    find,
};

/// An occurrence: its deadline and which of the dates it is.
type Key = (Ix<Deadline>, Ix<Occurrence>);

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let stops = |state| matches!(state, State::Paused | State::Dropped);
    let extended = extended(plan);
    for (key, records) in recorded(plan) {
        // Whether the work was open before a record: only then was it overdue.
        let mut open = true;
        for record in records {
            let Some((state, on)) = record.state.get().zip(record.on.get()) else {
                continue;
            };
            let Some(due) = due(plan, key, extended.get(&key), on.0) else {
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
                        .about(&plan.occurrence_name(key.0, Some(key.1))),
                );
            }
            open = *state == State::Started;
        }
    }
}

/// Returns the records of each occurrence, the earliest first.
fn recorded(plan: &Plan) -> HashMap<Key, Vec<&Placed<Progress>>> {
    let mut of: HashMap<Key, Vec<&Placed<Progress>>> = HashMap::new();
    for (record, target) in plan.progress.iter().zip(&plan.links.progress_targets) {
        if let Some(key) = key(target) {
            of.entry(key).or_default().push(record);
        }
    }
    for records in of.values_mut() {
        records.sort_by_key(|record| record.on.get().copied());
    }
    of
}

/// Returns the extensions of each occurrence as pairs of their `on` and `to` days, the
/// earliest first.
fn extended(plan: &Plan) -> HashMap<Key, Vec<(NaiveDate, NaiveDate)>> {
    let mut of: HashMap<Key, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
    for (record, target) in plan.extensions.iter().zip(&plan.links.extension_targets) {
        if let (Some(key), Some(on), Some(to)) = (key(target), record.on.get(), record.to.get()) {
            of.entry(key).or_default().push((on.0, to.0));
        }
    }
    for days in of.values_mut() {
        days.sort_by_key(|(on, _)| *on);
    }
    of
}

/// Returns the due day of an occurrence as known on a day.
fn due(
    plan: &Plan,
    (deadline, occurrence): Key,
    extended: Option<&Vec<(NaiveDate, NaiveDate)>>,
    seen: NaiveDate,
) -> Option<NaiveDate> {
    let mut days = extended.into_iter().flatten().rev();
    match days.find(|(on, _)| *on <= seen) {
        Some((_, to)) => Some(plan.last_day_on_time(*to)),
        None => Some(plan.links.schedules[deadline].occurrence(occurrence)?.due),
    }
}

fn key(target: &Target) -> Option<Key> {
    match *target {
        Target::Occurrence {
            deadline,
            occurrence,
        } => Some((deadline, occurrence)),
        _ => None,
    }
}
