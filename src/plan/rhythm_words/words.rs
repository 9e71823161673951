//! The words of a rhythm one by one: days and numbers.

use chrono::Weekday;

use crate::plan::record::Nth;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::spelling::number_words::{Letters, number_word, ordinal_word, weekday_word};

/// Returns the runs of letters and of digits of a text, and its slashes.
pub(super) fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        '/' => 3,
        c if c.is_ascii_digit() => 2,
        c if c.is_alphanumeric() => 1,
        _ => 0,
    };
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let own = kind(first);
        let end = rest.find(|c| kind(c) != own).unwrap_or(rest.len());
        if own > 0 {
            words.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    words
}

/// A day as words name it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Day {
    OfMonth(u32),
    OfWeek(Weekday),
    Last,
    LastWorking,
}

impl Day {
    pub(super) fn of_month(word: &str) -> Option<Self> {
        number(word, 31).map(Self::OfMonth)
    }

    pub(super) fn number(self) -> Option<u32> {
        match self {
            Self::OfMonth(day) => Some(day),
            Self::OfWeek(day) => Some(day.number_from_monday()),
            Self::Last | Self::LastWorking => None,
        }
    }

    pub(super) fn in_period(self) -> DayOfPeriod {
        if matches!(self, Self::LastWorking) {
            return DayOfPeriod::LastWorking;
        }
        self.number().map_or(DayOfPeriod::Last, DayOfPeriod::Number)
    }
}

/// Reads a day: `ngày 15`, `ngày cuối`, `ngày làm việc cuối cùng`, `thứ Hai`, `Chủ nhật`.
pub(super) fn day(words: &[&str]) -> Option<(Day, usize)> {
    Some(match words {
        ["ngay", "lam", "viec", "cuoi", "cung", ..] => (Day::LastWorking, 5),
        ["ngay", "cuoi", "cung", ..] => (Day::Last, 3),
        ["ngay", "cuoi", ..] => (Day::Last, 2),
        ["ngay", day, ..] => (Day::of_month(day)?, 2),
        ["chu", "nhat", ..] => (Day::OfWeek(Weekday::Sun), 2),
        ["thu", day, ..] => (Day::OfWeek(weekday_word(day, Letters::Folded)?), 2),
        _ => return None,
    })
}

/// Reads which week of a month is meant: `hai`, `2`.
pub(super) fn nth(word: &str) -> Option<Nth> {
    let number = word.parse().ok();
    Some(
        match number.or_else(|| ordinal_word(word, Letters::Folded))? {
            1 => Nth::First,
            2 => Nth::Second,
            3 => Nth::Third,
            4 => Nth::Fourth,
            _ => return None,
        },
    )
}

/// Reads how many weeks or months lie between two times: `hai`, `02`.
pub(super) fn length(word: &str) -> Option<u32> {
    number(word, 26).or_else(|| number_word(word, Letters::Folded))
}

/// Reads a number from 1 up to the largest.
pub(super) fn number(word: &str, most: u32) -> Option<u32> {
    let number = word.parse().ok()?;
    (1..=most).contains(&number).then_some(number)
}
