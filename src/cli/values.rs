//! Types of argument values that several commands share.

use chrono::NaiveDate;
use clap::Arg;
use unicode_normalization::UnicodeNormalization;

use super::args::{Value, parsed_by};
use super::choice::Choice;
use crate::clean::is_noncharacter;
use crate::messages::{Language, Words};
use crate::plan::scalar::day::{Day, YEARS};
use crate::plan::scalar::value::{Scalar, Text};

/// Parses a date.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    Day::parse(text.trim()).ok().map(|day| day.0)
}

impl Value for NaiveDate {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_by(arg, day, words.cli.expected_day.to_owned())
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
        let arg = arg.allow_negative_numbers(true);
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
        let arg = arg.allow_negative_numbers(true);
        parsed_by(arg, Self::read, words.cli.expected_count.to_owned())
    }
}

/// A year that a plan can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Year(pub i32);

impl Year {
    fn read(text: &str) -> Option<Self> {
        text.parse()
            .ok()
            .filter(|year| YEARS.contains(year))
            .map(Self)
    }
}

impl Value for Year {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let arg = arg.allow_negative_numbers(true);
        parsed_by(arg, Self::read, words.cli.expected_year.to_owned())
    }
}

/// A single line of text that is not empty, in composed letters (NFC). Characters that a file must not contain
/// become blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line(pub String);

impl Line {
    fn read(text: &str) -> Option<Self> {
        let barred = |c: char| c.is_control() || is_noncharacter(c);
        let words = text.split(|c: char| c.is_whitespace() || barred(c));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let composed: String = words.join(" ").nfc().collect();
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
        parsed_by(arg, Self::read, words.cli.expected_text.to_owned())
    }
}

impl Value for Line {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_by(arg, Self::read, words.cli.expected_text.to_owned())
    }
}

impl Choice for Language {
    fn all() -> Vec<Self> {
        vec![Self::Vietnamese, Self::English]
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
        assert_eq!(Year::read("1900"), Some(Year(1900)));
        assert_eq!(Year::read("2200"), None);
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
