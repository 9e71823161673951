//! The keys of a rhythm: which there are, and which do not go together.

use crate::diagnostic::{Finding, Rule};
use crate::messages::{Message, message};
use crate::plan::field::{Field, given};
use crate::plan::record::{Deadline, Record};
use crate::text::Place;

/// Returns the keys of a deadline that have no meaning unless it recurs, each with its
/// place if it is there.
pub(super) fn of_rhythm(deadline: &Deadline) -> [(&'static str, Option<Place>); 8] {
    [
        ("in", place(deadline.in_period.as_ref())),
        ("day", place(deadline.day.as_ref())),
        ("month", place(deadline.month.as_ref())),
        ("from-day", place(deadline.from_day.as_ref())),
        ("weekday", place(deadline.weekday.as_ref())),
        ("nth", place(deadline.nth.as_ref())),
        ("at-least", place(deadline.at_least.as_ref())),
        ("skip", deadline.skip.items.first().map(|item| item.place)),
    ]
}

fn place<T>(field: Option<&Field<T>>) -> Option<Place> {
    field.map(|field| field.place)
}

/// Returns the finding about keys of a recurring deadline that do not go together, or of
/// which another one is missing.
pub(super) fn clash(deadline: &Deadline, rule: &'static Rule) -> Option<Finding> {
    let weeks = given(&deadline.every)?.weeks().is_some();
    let (day, from_day) = (
        place(deadline.day.as_ref()),
        place(deadline.from_day.as_ref()),
    );
    let (weekday, nth) = (
        place(deadline.weekday.as_ref()),
        place(deadline.nth.as_ref()),
    );
    let together = |place, key, other| {
        let wording = message!(times.keys_clash, key = key, other = other);
        let help = message!(times.keys_clash_help, key = key, other = other);
        (place, wording, help)
    };
    let (place, wording, help): (Place, Message, Message) = match (weekday, nth) {
        (Some(weekday), _) if day.is_some() => together(weekday, "weekday", "day"),
        (Some(_), Some(nth)) if weeks => together(nth, "nth", "every"),
        (Some(weekday), None) if !weeks => (
            weekday,
            message!(times.weekday_without_nth),
            message!(times.weekday_without_nth_help),
        ),
        (None, Some(nth)) => (
            nth,
            message!(times.nth_without_weekday),
            message!(times.nth_without_weekday_help),
        ),
        (Some(_), Some(_)) if from_day.is_some() => together(from_day?, "from-day", "weekday"),
        _ => return None,
    };
    let finding = Finding::new(rule, place, wording).help(help);
    Some(finding.about(deadline.id_text()))
}
