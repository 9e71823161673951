//! Why a due day is not the one that the plan writes.

use chrono::{NaiveDate, Weekday};

use crate::messages::{StatusWords, fill};
use crate::plan::Plan;
use crate::plan::calendar::Free;

/// Returns what a free day is, in words: `Chủ nhật`, `ngày nghỉ (Tết Dương lịch)`.
#[must_use]
pub fn day_off(plan: &Plan, day: NaiveDate, words: &StatusWords) -> Option<String> {
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
