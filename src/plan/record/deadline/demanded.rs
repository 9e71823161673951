//! What a deadline demands beside its due days.

use chrono::Datelike;

use super::{Deadline, Demand};
use crate::plan::field::{Field, given};
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Flag;

/// Returns what a deadline demands beside its due days.
pub(super) fn of(deadline: &Deadline) -> Vec<Demand> {
    let day = |day: &Day| written(day.0);
    let from = deadline.from.as_ref().filter(|_| deadline.due.is_some());
    let until = deadline
        .until
        .as_ref()
        .filter(|_| deadline.ongoing.is_some());
    let from_day = deadline.from_day.as_ref();
    // Without one of these, nothing says that the work should have begun.
    let begins = from.and_then(Field::get).map(|day| day.0);
    let begins = begins.map_or(i64::MIN, |day| -i64::from(day.num_days_from_ce()));
    let begins_on = from_day.and_then(Field::get);
    let begins_on = begins_on.map_or(i64::MIN, |day| -i64::from(day.0));
    let long =
        |amount: &Option<Field<Amount>>| given(amount).map(|amount| i64::from(amount.hours()));
    let ends = until.and_then(Field::get).map(|day| day.0);
    // What is done all the time is more than what only a request asks for, and less than what
    // has days.
    let is_set = |field: &Option<Field<Flag>>| given(field).is_some_and(|flag| flag.0);
    let how_often = match (is_set(&deadline.ongoing), is_set(&deadline.on_request)) {
        (true, _) => 1,
        (false, true) => 0,
        (false, false) => 2,
    };
    let ongoing = deadline
        .ongoing
        .as_ref()
        .filter(|_| is_set(&deadline.ongoing));
    vec![
        Demand::of("ongoing", ongoing, |_| "true".to_owned()).more(how_often),
        Demand::of("from", from, day).more(begins),
        Demand::of("until", until, day).also_new().until(ends),
        Demand::of("from-day", from_day, |day| day.0.to_string()).more(begins_on),
        Demand::of(
            "until-done",
            deadline.until_done.as_ref(),
            ToString::to_string,
        )
        .also_new()
        .wide(),
        // What waits for an event is due only once that is done.
        Demand::of("after", deadline.after.as_ref(), ToString::to_string)
            .also_new()
            .wide(),
        Demand::of("within", deadline.within.as_ref(), ToString::to_string)
            .also_new()
            .more_if_given(long(&deadline.within).map(|hours| -hours)),
        // Whether this day is later is seen by the day itself.
        Demand::of("before", deadline.before.as_ref(), ToString::to_string).also_new(),
        Demand::of("ahead", deadline.ahead.as_ref(), ToString::to_string)
            .also_new()
            .more_if_given(long(&deadline.ahead)),
    ]
}
