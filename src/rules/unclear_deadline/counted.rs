//! Deadlines that count from something else: keys that need each other, and events without a
//! day.

use super::at;
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::counted::{IN_A_ROW, Uncounted};
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::Deadline;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Flag;
use crate::plan::target::Target;
use crate::text::Place;

/// Finds what is wrong with the keys by which a deadline counts from something else.
pub(super) fn find(plan: &Plan, index: Ix<Deadline>, findings: &mut Vec<Finding>) {
    let deadline = &plan.deadlines[index];
    let before = findings.len();
    lacking(deadline, findings);
    if findings.len() == before {
        findings.extend(uncounted(plan, index));
    }
}

fn place<T>(field: Option<&Field<T>>) -> Option<Place> {
    field.map(|field| field.place)
}

/// Finds keys without the one that they need.
fn lacking(deadline: &Deadline, findings: &mut Vec<Finding>) {
    let pairs = [
        (
            "after",
            place(deadline.after.as_ref()),
            "within",
            place(deadline.within.as_ref()),
        ),
        (
            "before",
            place(deadline.before.as_ref()),
            "ahead",
            place(deadline.ahead.as_ref()),
        ),
    ];
    for (event, event_at, length, length_at) in pairs {
        let (key, place, other, help) = match (event_at, length_at) {
            (Some(place), None) => {
                let help = message!(times.lacks_length_help, key = event, other = length);
                (event, place, length, help)
            }
            (None, Some(place)) => {
                let help = message!(times.lacks_event_help, key = length, other = event);
                (length, place, event, help)
            }
            _ => continue,
        };
        let wording = message!(times.lacks_key, key = key, other = other);
        findings.push(at(deadline, place, wording).help(help));
    }
    if let (Some(after), Some(_)) = (&deadline.after, &deadline.before) {
        let help = message!(times.keys_clash_help, key = "after", other = "before");
        let wording = message!(times.keys_clash, key = "after", other = "before");
        findings.push(at(deadline, after.place, wording).help(help));
    }
    let Some(until) = &deadline.until_done else {
        return;
    };
    if given(&deadline.ongoing) != Some(&Flag(true)) {
        let wording = message!(times.lacks_key, key = "until-done", other = "ongoing");
        findings.push(at(deadline, until.place, wording).help(message!(times.lacks_ongoing_help)));
    } else if deadline.until.is_some() {
        let help = message!(times.keys_clash_help, key = "until-done", other = "until");
        let wording = message!(times.keys_clash, key = "until-done", other = "until");
        findings.push(at(deadline, until.place, wording).help(help));
    }
}

/// Returns why the day of a deadline cannot be counted.
fn uncounted(plan: &Plan, index: Ix<Deadline>) -> Option<Finding> {
    let why = plan.counted_due(index, None)?.err()?;
    let deadline = &plan.deadlines[index];
    let event = deadline.after.as_ref().or(deadline.before.as_ref())?;
    let name = event.get()?;
    let finding = |wording, help| Some(at(deadline, event.place, wording).help(help));
    match why {
        Uncounted::NoDay if is_found_elsewhere(plan, name) => None,
        Uncounted::NoDay if matches!(plan.target_of(name), Target::Report { .. }) => finding(
            message!(times.event_is_report, name = name),
            message!(times.event_is_report_help),
        ),
        Uncounted::NoDay => finding(
            message!(times.no_day_of_event, name = name),
            message!(times.no_day_of_event_help),
        ),
        Uncounted::TooLong => finding(
            message!(times.too_many_in_a_row, most = IN_A_ROW),
            message!(times.circle_of_events_help),
        ),
        Uncounted::Circle => finding(
            message!(times.circle_of_events),
            message!(times.circle_of_events_help),
        ),
        // Another rule says which days off are not known; the bounds of the calendar are far
        // beyond any plan, and what was given up is no fault of the deadline.
        Uncounted::Days(_) | Uncounted::GivenUp => None,
    }
}

/// Returns whether another finding says that an event has no day: there is no such thing, or it
/// counts from something that has none.
fn is_found_elsewhere(plan: &Plan, event: &OccurrenceRef) -> bool {
    match plan.target_of(event) {
        Target::Unknown | Target::NoSuchOccurrence { .. } => true,
        Target::Occurrence { deadline, .. } => plan.counted_due(deadline, None).is_some(),
        _ => false,
    }
}
