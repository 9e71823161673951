//! What the screen calls statuses and free days, in the language of the run.

use chrono::{NaiveDate, Weekday};

use crate::messages::{StatusWords, fill};
use crate::plan::Plan;
use crate::plan::calendar::Free;
use crate::plan::record::State;
use crate::status::Status;

/// Returns the name of a status.
#[must_use]
pub fn status(status: Status, words: &StatusWords) -> &'static str {
    match status {
        Status::Overdue => words.overdue,
        Status::DueSoon => words.due_soon,
        Status::Uncounted => words.uncounted,
        Status::Idle => words.idle,
        Status::InProgress => words.in_progress,
        Status::NotStarted => words.not_started,
        Status::Paused => words.paused,
        Status::Ongoing => words.ongoing,
        Status::OnRequest => words.on_request,
        Status::DoneLate => words.done_late,
        Status::Done => words.done,
        Status::Dropped => words.dropped,
    }
}

/// Returns what a progress record says.
#[must_use]
pub fn state(state: State, words: &StatusWords) -> &'static str {
    match state {
        State::Started => words.state_started,
        State::Done => words.state_done,
        State::Paused => words.state_paused,
        State::Dropped => words.state_dropped,
    }
}

/// Returns how late work was when it was paused or dropped, in days.
#[must_use]
pub fn late_when_stopped(status: Status, days: i64, words: &StatusWords) -> String {
    let text = if status == Status::Paused {
        words.late_when_paused
    } else {
        words.late_when_dropped
    };
    fill(text, &[("days", &days.to_string())])
}

/// Returns why a day is free: `Chủ nhật`, `ngày nghỉ (Tết Dương lịch)`; nothing for
/// a working day.
pub(super) fn day_off(plan: &Plan, day: NaiveDate, words: &StatusWords) -> Option<String> {
    Some(match plan.links.calendar.free(day)? {
        Free::Weekend(weekday) => weekday_name(weekday, words).to_owned(),
        Free::Holiday(name) if name.trim().is_empty() => words.holiday.to_owned(),
        Free::Holiday(name) => fill(words.holiday_named, &[("name", &name)]),
    })
}

fn weekday_name(day: Weekday, words: &StatusWords) -> &'static str {
    match day {
        Weekday::Mon => words.monday,
        Weekday::Tue => words.tuesday,
        Weekday::Wed => words.wednesday,
        Weekday::Thu => words.thursday,
        Weekday::Fri => words.friday,
        Weekday::Sat => words.saturday,
        Weekday::Sun => words.sunday,
    }
}
