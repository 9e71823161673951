//! DCS508: work is paused or dropped when it is already overdue, or was done late.

use chrono::NaiveDate;

use super::history::History;
use super::lateness::duties::name;
use super::lateness::steps::after_due;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::record::{State, StepName};
use crate::plan::scalar::day::written;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS508", "retroactive-stop", Warning, "retroactive_stop"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    of_work(context.plan, findings);
    of_duties(context, findings);
    of_steps(context.plan, findings);
}

/// Reports the progress records that pause or drop work that is overdue.
fn of_work(plan: &Plan, findings: &mut Vec<Finding>) {
    let stops = |state| matches!(state, State::Paused | State::Dropped);
    let history = History::of(plan);
    for (key, records) in &history.records {
        // Whether the work was open before a record: only then was it overdue.
        let mut open = true;
        // When it was done, if that was late.
        let mut done_late = None;
        let mut times = 0;
        let at_least = plan.times_of(*key).max(1);
        for record in records {
            let Some((state, on)) = record.state.get().zip(record.on.get()) else {
                continue;
            };
            let Some(due) = history.due(*key, on.0) else {
                continue;
            };
            if open && stops(*state) && on.0 > due {
                let about = plan.target_name(*key).unwrap_or_default();
                findings.push(stopped(record.on.place, *state, (on.0, due), &about));
            }
            if let Some(done) = done_late.filter(|_| !open && stops(*state)) {
                let about = plan.target_name(*key).unwrap_or_default();
                findings.push(undone(record.state.place, done, &about));
            }
            // What must be done several times is open until it was, and closed for good then.
            times += u32::from(*state == State::Done);
            open = match state {
                State::Started => at_least <= 1 || times < at_least,
                State::Done => times < at_least,
                State::Paused | State::Dropped => false,
            };
            if at_least <= 1 {
                let is_late = *state == State::Done && on.0 > due;
                done_late = is_late.then_some((on.0, due));
            }
        }
    }
}

/// Reports the progress records that give up a duty after its due day.
fn of_duties(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let duties = plan
        .gives_up_duties()
        .then(|| plan.duty_periods(context.as_of));
    for counted in duties.into_iter().flatten() {
        let given_up = counted.given_up.zip(counted.due);
        let given_up = given_up.filter(|_| counted.is_owed());
        let Some((record, due)) = given_up.map(|(index, due)| (&plan.progress[index], due)) else {
            continue;
        };
        if let Some(on) = record.on.get().filter(|on| on.0 > due) {
            let about = name(&counted).unwrap_or_default();
            findings.push(stopped(
                record.on.place,
                State::Dropped,
                (on.0, due),
                &about,
            ));
        }
    }
}

/// Reports the steps that suspend or give up what an entry owes after its due day.
fn of_steps(plan: &Plan, findings: &mut Vec<Finding>) {
    let names = |step: StepName| step == StepName::Suspended || step.gives_up();
    for (step, name, on, due) in after_due(plan, names) {
        let state = match name {
            StepName::Suspended => State::Paused,
            _ => State::Dropped,
        };
        let about = step.entry.get().map_or("", |id| &id.text);
        findings.push(stopped(step.on.place, state, (on, due), about));
    }
}

/// Returns the finding about a record that stops what was done on a day after it was due.
fn undone(place: Place, (done, due): (NaiveDate, NaiveDate), about: &str) -> Finding {
    let (done, due) = (written(done), written(due));
    let message = message!(rules.stopped_when_done, done = done, due = due);
    Finding::new(&CHECK.rule, place, message)
        .help(message!(rules.stopped_when_done_help))
        .about(about)
}

/// Returns the finding about a record by which something was stopped on a day after it was due.
fn stopped(place: Place, state: State, (on, due): (NaiveDate, NaiveDate), about: &str) -> Finding {
    let (on, due) = (written(on), written(due));
    let message = match state {
        State::Paused => message!(rules.retroactive_pause, on = on, due = due),
        _ => message!(rules.retroactive_drop, on = on, due = due),
    };
    Finding::new(&CHECK.rule, place, message)
        .help(message!(rules.retroactive_stop_help))
        .about(about)
}
