//! The errors of decoding a value, and the findings that report them.

use std::fmt;

use serde::de;

use super::entry_kinds::{is_letter, lists_with_kind, of_kinds};
use super::help::{advised, as_text};
use super::{advice, meanings, weekdays};
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::{Language, Message, ValueWords, message};
use crate::plan::scalar::day::{self, Day};
use crate::plan::scalar::value::{Kind, ValueError};
use crate::schema;
use crate::search::nearest;
use crate::text::Place;

/// The kind of value that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A scalar.
    Scalar(Kind),
    /// A list.
    List,
    /// A table.
    Table,
    /// One of these values.
    OneOf(&'static [&'static str]),
}

impl Shape {
    /// Returns whether records are lost where something else stands, or the identifier of one.
    pub(super) fn holds_records(self) -> bool {
        matches!(
            self,
            Self::List | Self::Table | Self::Scalar(Kind::Identifier)
        )
    }
}

/// The reason why a value could not be decoded.
#[derive(Debug)]
pub(super) enum DecodeError {
    /// The problem has already been reported.
    Reported,
    /// The record lacks this required key.
    Missing(&'static str, Shape),
    /// The value is of the wrong type.
    Wrong(Shape),
    /// The scalar is invalid.
    ValueError(ValueError),
    /// The value is none of these.
    Unknown(&'static [&'static str]),
    /// An error of serde that is none of the above.
    Unforeseen,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(error: T) -> Self {
        // The texts of serde are English, and about the program.
        let text = error.to_string();
        text.parse().map_or(Self::Unforeseen, Self::ValueError)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::Unknown(expected)
    }
}

impl DecodeError {
    /// Returns whether a record, or the identifier of one, is missing from what was read, because
    /// a value cannot be read.
    pub(super) fn loses_records(&self, kind: Option<Kind>) -> bool {
        match self {
            // A record that serde could not read is in no list.
            Self::Unforeseen => true,
            Self::ValueError(_) => matches!(kind, Some(Kind::Identifier)),
            _ => false,
        }
    }

    /// Returns the finding, unless it has already been reported. `kind` is the
    /// expected kind of scalar, `written` its characters.
    pub(super) fn finding(
        &self,
        place: Place,
        kind: Option<Kind>,
        written: Option<&str>,
        lacks_quotes: bool,
    ) -> Option<Finding> {
        Some(match self {
            Self::Reported => return None,
            Self::Missing(key, shape) => Finding::new(
                &faults::MISSING_KEY,
                place,
                message!(findings.missing_key, key = key),
            )
            .help(missing_help(key, *shape)),
            Self::Wrong(shape) => wrong_type(*shape, place, written),
            Self::Unknown(words) => {
                let written = written.unwrap_or_default();
                let finding = unknown_value(place, written, words);
                finding.help(match meant_word(written, words) {
                    Some(word) => as_text(word, lacks_quotes),
                    None if words.contains(&"started") && advice::is_negated(written) => {
                        message!(findings.not_begun_help)
                    }
                    None if words.contains(&"paused") && advice::is_moved(written) => {
                        message!(reading.extension_instead)
                    }
                    None => match (lists_with_kind(written), weekdays::numbered(written)) {
                        (Some(lists), _) if of_kinds(words) => {
                            message!(registers.kind_of_register, kind = written, lists = lists)
                        }
                        (_, Some(day)) if words.contains(&day) => {
                            message!(reading.weekday_help, number = written.trim(), meant = day)
                        }
                        _ if words.contains(&"petition") && is_letter(written) => {
                            message!(reading.which_letter)
                        }
                        _ => message!(findings.one_of_help),
                    },
                })
            }
            Self::Unforeseen => Finding::new(
                &faults::INTERNAL_ERROR,
                place,
                message!(findings.internal_error),
            )
            .help(message!(findings.internal_error_help)),
            Self::ValueError(error) => {
                let kind = kind.unwrap_or(Kind::Text);
                let written = written.unwrap_or_default();
                let finding = invalid_scalar(*error, place, kind, written);
                advised(finding, *error, kind, written, lacks_quotes)
            }
        })
    }
}

/// Returns what to do about a key that is missing: with one of a few words, which.
fn missing_help(key: &str, shape: Shape) -> Message {
    match shape {
        Shape::OneOf(words) => message!(findings.missing_word_help, key = key)
            .in_each("words", |language| listed(language, words)),
        Shape::Scalar(Kind::Day) => message!(findings.missing_day_help, key = key),
        _ => message!(findings.missing_key_help, key = key),
    }
}

/// Returns the finding for a value of the wrong type; `written` are the characters of a
/// scalar.
fn wrong_type(shape: Shape, place: Place, written: Option<&str>) -> Finding {
    let finding =
        |message| Finding::new(&faults::WRONG_TYPE, place, message).expected(expected(shape));
    let Some(written) = written else {
        return finding(message!(findings.wrong_shape));
    };
    let found = brief(written);
    finding(message!(findings.wrong_value, found = found))
}

/// Returns the finding for an invalid scalar of a kind.
fn invalid_scalar(error: ValueError, place: Place, kind: Kind, written: &str) -> Finding {
    let found = brief(written);
    let expected = expected(Shape::Scalar(kind));
    let finding = |rule, message| Finding::new(rule, place, message);
    match error {
        ValueError::Empty => finding(&faults::EMPTY_TEXT, message!(findings.empty_text))
            .expected(expected)
            .help(message!(findings.empty_text_help)),
        ValueError::NoSuchDay => finding(
            &faults::IMPOSSIBLE_DATE,
            message!(dates.impossible_date, found = found),
        )
        .help(faults::impossible_date_help(written)),
        ValueError::UnclearDay => {
            unclear_date(place, written).expected(schema::expected(Kind::Day))
        }
        ValueError::OutOfRange(low, high) => finding(
            &faults::VALUE_OUT_OF_RANGE,
            message!(findings.out_of_range, found = found),
        )
        .expected(match kind {
            // Fifteen digits in a row cannot be read.
            Kind::Money => expected,
            _ => message!(findings.out_of_range_expected, low = low, high = high),
        }),
        ValueError::TooLong => finding(
            &faults::BAD_IDENTIFIER,
            message!(findings.identifier_too_long, found = found),
        )
        .expected(expected),
        ValueError::Spelling if matches!(kind, Kind::Identifier | Kind::Occurrence) => finding(
            &faults::BAD_IDENTIFIER,
            message!(findings.bad_identifier, found = found),
        )
        .expected(expected),
        ValueError::Spelling if kind == Kind::Every => finding(
            &faults::UNKNOWN_VALUE,
            message!(findings.unknown_value, found = found),
        )
        .expected(expected),
        ValueError::Spelling => finding(
            &faults::WRONG_TYPE,
            message!(findings.wrong_value, found = found),
        )
        .expected(expected),
    }
}

/// Returns the finding for a date in an unclear spelling, with the days that it may mean.
/// If there is only one, it is the repair.
fn unclear_date(place: Place, written: &str) -> Finding {
    let finding = Finding::new(
        &faults::UNCLEAR_DATE,
        place,
        message!(dates.unclear_date, found = brief(written)),
    );
    let days = Day::readings(written);
    if days.is_empty() {
        return finding;
    }
    let only = match days[..] {
        [day] => Some(Repair::Value(place, day.to_string())),
        _ => None,
    };
    let readings: Vec<String> = days
        .iter()
        .map(|day| format!("`{}`", day::written(*day)))
        .collect();
    finding.repaired(only).help(message!(
        dates.unclear_date_help,
        readings = readings.join(" / ")
    ))
}

/// Returns the finding for a value that is none of these words, without what may be meant.
pub(super) fn unknown_value(
    place: Place,
    written: &str,
    words: &'static [&'static str],
) -> Finding {
    let wording = message!(findings.unknown_value, found = brief(written));
    Finding::new(&faults::UNKNOWN_VALUE, place, wording).expected(expected(Shape::OneOf(words)))
}

/// Returns which of these words is meant.
fn meant_word(found: &str, words: &[&'static str]) -> Option<&'static str> {
    meanings::of_path(found, words)
        .or_else(|| meanings::word(found, words))
        .or_else(|| advice::number_word(found, words))
        .or_else(|| nearest(found, words.iter().copied()))
        .or_else(|| meanings::only_word(found, words))
}

/// Returns words with their meanings, for messages.
fn listed(language: Language, words: &[&str]) -> String {
    let described = |word: &&str| match ValueWords::meaning(language, word) {
        Some(meaning) => format!("`{word}` ({meaning})"),
        None => format!("`{word}`"),
    };
    words.iter().map(described).collect::<Vec<_>>().join(", ")
}

/// Returns a value shortened for a message.
pub(super) fn brief(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Returns the text that states what was expected.
fn expected(shape: Shape) -> Message {
    match shape {
        Shape::List => message!(findings.expected_list),
        Shape::Table => message!(findings.expected_table),
        Shape::OneOf(words) => {
            message!(findings.expected_one_of).in_each("words", |language| listed(language, words))
        }
        Shape::Scalar(kind) => schema::expected(kind),
    }
}
