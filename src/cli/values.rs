//! Types of argument values that several commands share.

use chrono::NaiveDate;
use clap::Arg;
use unicode_normalization::UnicodeNormalization;

use super::args::{InWords, Value, parsed_by, parsed_or_explained};
use super::choice::Choice;
use crate::clean::is_noncharacter;
use crate::confusable::without_strays;
use crate::faults;
use crate::messages::{Language, Words, fill};
use crate::plan::scalar::day::{Day, YEARS, written};
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::due::meant_period;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::{Scalar, Text, ValueError};
use crate::plan::scalar::year::SchoolYear;

/// Parses a date.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    Day::parse(text.trim()).ok().map(|day| day.0)
}

/// Returns what is wrong with a text that is no date, and what was probably meant;
/// `expected` is the message for texts that look like none.
pub(super) fn not_a_day(text: &str, expected: &str, words: &Words) -> String {
    let cli = &words.cli;
    let readings: Vec<String> = Day::readings(text)
        .into_iter()
        .map(|day| format!("`{}`", written(day)))
        .collect();
    if !readings.is_empty() {
        return fill(cli.is_it, &[("meant", &readings.join(" / "))]);
    }
    if Day::parse(text.trim()) == Err(ValueError::NoSuchDay) {
        return faults::impossible_date_help(text).say(words.language);
    }
    match day_and_month(text) {
        Some(_) => cli.no_year.to_owned(),
        None if looks_like_a_day(text) => cli.no_such_day.to_owned(),
        None => expected.to_owned(),
    }
}

/// Returns the day and the month of a date without the year: `25/2`.
pub(super) fn day_and_month(text: &str) -> Option<(u32, u32)> {
    let (day, month) = text.trim().split_once(['/', '-', '.'])?;
    // A leap year has every day.
    let (day, month) = (whole(day)?, whole(month)?);
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (day, month))
}

/// Returns whether a text consists of two or three numbers, as a date does.
pub(super) fn looks_like_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    (2..=3).contains(&parts.len()) && parts.iter().all(|part| whole(part).is_some())
}

impl Value for NaiveDate {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_or_explained(InWords::LastDay.of_type(arg), words, |text, words| {
            day(text).ok_or_else(|| not_a_day(text, words.cli.expected_day, words))
        })
    }
}

/// A number of days ahead: `30d` or `30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DaysAhead(pub u32);

impl DaysAhead {
    /// The maximum: a hundred years.
    const MOST: u32 = 36_500;

    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_suffix(['d', 'D']).unwrap_or(text);
        whole(digits).filter(|days| *days <= Self::MOST).map(Self)
    }
}

impl Value for DaysAhead {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = InWords::DaysAhead.of_type(arg.allow_negative_numbers(true));
        parsed_by(arg, Self::read, words.cli.expected_days.to_owned())
    }
}

/// How long to wait for another run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seconds(pub u32);

impl Seconds {
    /// The longest wait: an hour.
    const MOST: u32 = 3_600;

    fn read(text: &str) -> Option<Self> {
        whole(text)
            .filter(|seconds| *seconds <= Self::MOST)
            .map(Self)
    }
}

impl Value for Seconds {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = arg.allow_negative_numbers(true);
        parsed_by(arg, Self::read, words.record.expected_seconds.to_owned())
    }
}

/// A positive number of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count(pub usize);

impl Count {
    fn read(text: &str) -> Option<Self> {
        let count = whole(text).filter(|count| *count > 0)?;
        usize::try_from(count).ok().map(Self)
    }
}

impl Value for Count {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = InWords::Times.of_type(arg.allow_negative_numbers(true));
        parsed_by(arg, Self::read, words.cli.expected_count.to_owned())
    }
}

impl Value for DocumentNumber {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = arg.allow_negative_numbers(true);
        let read = |text: &str| Self::parse(text).ok();
        parsed_by(
            arg,
            read,
            words.findings.expected_document_number.to_owned(),
        )
    }
}

/// A calendar year that a plan can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlanYear(pub i32);

impl PlanYear {
    fn read(text: &str) -> Option<Self> {
        text.parse()
            .ok()
            .filter(|year| YEARS.contains(year))
            .map(Self)
    }
}

impl Value for SchoolYear {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let read = |text: &str| SchoolYear::parse(text).ok();
        parsed_by(
            InWords::SchoolYear.of_type(arg),
            read,
            words.cli.expected_school_year.to_owned(),
        )
    }
}

impl Value for Period {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_by(arg, meant_period, words.findings.expected_period.to_owned())
    }
}

impl Value for PlanYear {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = InWords::Year.of_type(arg.allow_negative_numbers(true));
        parsed_by(arg, Self::read, words.cli.expected_year.to_owned())
    }
}

/// A single line of text that is not empty, in composed letters (NFC). Characters that a
/// file must not contain become blanks; those that cannot be seen are left out, and
/// those that only look like Vietnamese letters become these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line(pub String);

impl Line {
    /// Reads a line, if anything is left of it.
    pub(super) fn read(text: &str) -> Option<Self> {
        let barred = |c: char| c.is_control() || is_noncharacter(c);
        let words = text.split(|c: char| c.is_whitespace() || barred(c));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let composed: String = without_strays(&words.join(" ")).nfc().collect();
        Text::parse(&composed).ok().map(|text| Self(text.0))
    }
}

/// A text that is not empty, line by line like a [`Line`]; empty lines are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lines(pub String);

impl Lines {
    fn read(text: &str) -> Option<Self> {
        let lines = text.split(['\n', '\r']).filter_map(Line::read);
        let lines: Vec<String> = lines.map(|line| line.0).collect();
        (!lines.is_empty()).then(|| Self(lines.join("\n")))
    }
}

impl Value for Lines {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        free_text(arg, words, Self::read)
    }
}

/// Returns whether a text is an option rather than the value of one: `--state`, `-q`. A
/// note may begin with a dash: `- họp xét`.
fn is_option(text: &str) -> bool {
    match text.strip_prefix("--") {
        Some(name) => name.starts_with(|c: char| c.is_ascii_lowercase()),
        None => text.strip_prefix('-').is_some_and(|letter| {
            letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_alphabetic())
        }),
    }
}

/// Returns the argument with the parser of a text, which may begin with a dash but must
/// not be an option.
fn free_text<T: Value>(arg: Arg, words: &'static Words, read: fn(&str) -> Option<T>) -> Arg {
    arg.allow_hyphen_values(true)
        .value_parser(move |text: &str| {
            if is_option(text) {
                return Err(words.cli.option_for_text.to_owned());
            }
            read(text).ok_or_else(|| words.cli.expected_text.to_owned())
        })
}

impl Value for Line {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        free_text(arg, words, Self::read)
    }
}

impl Choice for Language {
    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }
}

/// Parses a number that consists of digits only.
fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_bounded_and_have_no_sign() {
        let ahead = |text| DaysAhead::read(text).map(|days| days.0);
        assert_eq!(ahead("0"), Some(0));
        assert_eq!(ahead("7D"), Some(7));
        assert_eq!(ahead("36500d"), Some(36_500));
        for wrong in ["36501", "-1", "+1", "", "d", "7dd", "99999999999"] {
            assert_eq!(ahead(wrong), None, "{wrong}");
        }
        assert_eq!(Seconds::read("3600"), Some(Seconds(3_600)));
        assert_eq!(Seconds::read("3601"), None);
        assert_eq!(Count::read("1"), Some(Count(1)));
        assert_eq!(Count::read("0"), None);
        assert_eq!(PlanYear::read("1900"), Some(PlanYear(1900)));
        assert_eq!(PlanYear::read("2200"), None);
    }

    #[test]
    fn a_line_holds_no_line_break_and_no_control_character() {
        let line = |text| Line::read(text).map(|line| line.0);
        assert_eq!(line(" Họp\tlần\n 1 ").as_deref(), Some("Họp lần 1"));
        assert_eq!(line("a\u{1b}[1mb\u{ffff}").as_deref(), Some("a [1mb"));
        // As typed in the terminal of a Mac.
        assert_eq!(line("Ho\u{323}p").as_deref(), Some("H\u{1ecd}p"));
        let lines = |text| Lines::read(text).map(|lines| lines.0);
        assert_eq!(
            lines(" \u{dd} một;\r\n\n\tY\u{301}  hai. \n").as_deref(),
            Some("\u{dd} một;\n\u{dd} hai.")
        );
        for nothing in ["", " \n", "\u{200b}"] {
            assert_eq!(line(nothing), None, "{nothing:?}");
            assert_eq!(lines(nothing), None, "{nothing:?}");
        }
    }
}
