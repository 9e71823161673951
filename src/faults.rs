//! The rules that apply while reading: files that are not valid TOML or YAML, and
//! records that do not match the schema.

use chrono::NaiveDate;

use crate::confusable::{self, Kind};
use crate::diagnostic::{Finding, Rule, rule};
use crate::messages::{Message, message};
use crate::plan::scalar::day;
use crate::text::Place;

/// DCS001: the text is not valid TOML or YAML.
pub static SYNTAX_ERROR: Rule = rule!("DCS001", "syntax-error", Error, "faults/syntax_error");
/// DCS002: the bytes are not UTF-8.
pub static NOT_UTF8: Rule = rule!("DCS002", "not-utf8", Error, "faults/not_utf8");
/// DCS003: a key appears twice in the same table.
pub static DUPLICATE_KEY: Rule = rule!("DCS003", "duplicate-key", Error, "faults/duplicate_key");
/// DCS004: a YAML feature that plans do not support.
pub static UNSUPPORTED_YAML: Rule = rule!(
    "DCS004",
    "unsupported-yaml",
    Error,
    "faults/unsupported_yaml"
);
/// DCS005: a limit on size, nesting or the number of dates is exceeded.
pub static LIMIT_EXCEEDED: Rule = rule!("DCS005", "limit-exceeded", Error, "faults/limit_exceeded");

/// DCS006: a character that cannot be seen, or only looks like the one that is meant.
pub static ODD_CHARACTER: Rule = rule!("DCS006", "odd-character", Error, "faults/odd_character");
/// DCS007: a comment that looks like part of the text before it.
pub static CUT_TEXT: Rule = rule!("DCS007", "cut-text", Warning, "faults/cut_text");

/// DCS101: a record lacks a required key.
pub static MISSING_KEY: Rule = rule!("DCS101", "missing-key", Error, "faults/missing_key");
/// DCS102: a record has a key that is not in the schema.
pub static UNKNOWN_KEY: Rule = rule!("DCS102", "unknown-key", Error, "faults/unknown_key");
/// DCS103: a value has the wrong type for its field.
pub static WRONG_TYPE: Rule = rule!("DCS103", "wrong-type", Error, "faults/wrong_type");
/// DCS104: a date that does not exist.
pub static IMPOSSIBLE_DATE: Rule =
    rule!("DCS104", "impossible-date", Error, "faults/impossible_date");
/// DCS105: a date that can be read in several ways.
pub static UNCLEAR_DATE: Rule = rule!("DCS105", "unclear-date", Error, "faults/unclear_date");
/// DCS106: a number is out of range.
pub static VALUE_OUT_OF_RANGE: Rule = rule!(
    "DCS106",
    "value-out-of-range",
    Error,
    "faults/value_out_of_range"
);
/// DCS107: a value is empty or only whitespace.
pub static EMPTY_TEXT: Rule = rule!("DCS107", "empty-text", Error, "faults/empty_text");
/// DCS108: an identifier contains an invalid character.
pub static BAD_IDENTIFIER: Rule = rule!("DCS108", "bad-identifier", Error, "faults/bad_identifier");
/// DCS109: a value is not one of those allowed.
pub static UNKNOWN_VALUE: Rule = rule!("DCS109", "unknown-value", Error, "faults/unknown_value");
/// DCS110: a running text holds a character that cannot be seen, or only looks like a
/// Vietnamese letter.
pub static STRAY_CHARACTER: Rule = rule!(
    "DCS110",
    "stray-character",
    Warning,
    "faults/stray_character"
);
/// DCS111: a text holds no word.
pub static WORDLESS_TEXT: Rule = rule!("DCS111", "wordless-text", Warning, "faults/wordless_text");
/// DCS199: a record cannot be read, for a reason nobody foresaw.
pub static INTERNAL_ERROR: Rule = rule!("DCS199", "internal-error", Error, "faults/internal_error");

/// The rules of this module, by code.
pub static ALL: &[&Rule] = &[
    &SYNTAX_ERROR,
    &NOT_UTF8,
    &DUPLICATE_KEY,
    &UNSUPPORTED_YAML,
    &LIMIT_EXCEEDED,
    &ODD_CHARACTER,
    &CUT_TEXT,
    &MISSING_KEY,
    &UNKNOWN_KEY,
    &WRONG_TYPE,
    &IMPOSSIBLE_DATE,
    &UNCLEAR_DATE,
    &VALUE_OUT_OF_RANGE,
    &EMPTY_TEXT,
    &BAD_IDENTIFIER,
    &UNKNOWN_VALUE,
    &STRAY_CHARACTER,
    &WORDLESS_TEXT,
    &INTERNAL_ERROR,
];

/// Returns the finding for a character that is not what it looks like.
#[must_use]
pub fn odd_character(place: Place, c: char) -> Finding {
    let help = match confusable::of(c) {
        Some((_, Some(' '))) => message!(findings.odd_replace_space),
        Some((_, Some(plain))) => message!(findings.odd_replace, plain = plain),
        _ => message!(findings.odd_delete),
    };
    Finding::new(&ODD_CHARACTER, place, odd(c)).help(help)
}

/// Returns what a character is that is not what it looks like.
#[must_use]
pub fn odd(c: char) -> Message {
    let code = confusable::code_point(c);
    let Some((kind, plain)) = confusable::of(c) else {
        return message!(findings.odd_invisible, code = code);
    };
    let plain = plain.map(String::from).unwrap_or_default();
    match kind {
        Kind::NoBreakSpace => message!(findings.odd_no_break_space, code = code),
        Kind::Space => message!(findings.odd_space, code = code),
        Kind::Invisible => message!(findings.odd_invisible, code = code),
        Kind::SoftHyphen => message!(findings.odd_soft_hyphen, code = code),
        Kind::Direction => message!(findings.odd_direction, code = code),
        Kind::Quote => message!(findings.odd_quote, found = c, code = code),
        Kind::Dash => message!(findings.odd_dash, found = c, code = code),
        Kind::Wide => message!(findings.odd_wide, found = c, code = code, plain = plain),
        Kind::Cyrillic => message!(findings.odd_cyrillic, found = c, code = code, plain = plain),
        Kind::Greek => message!(findings.odd_greek, found = c, code = code, plain = plain),
        Kind::Eth => message!(findings.odd_eth, found = c, code = code, plain = plain),
    }
}

/// Returns the help for a day that the calendar does not have: how many days its month
/// has, if that can be said.
#[must_use]
pub fn impossible_date_help(found: &str) -> Message {
    let Some((year, month, day)) = day::parts(found) else {
        return message!(dates.impossible_date_help);
    };
    if day > 31 {
        return message!(dates.day_beyond_any_month, day = day);
    }
    if day == 0 || month == 0 {
        return message!(dates.day_begins_at_one);
    }
    if month > 12 {
        // `2026-30-06`: a month and a day in the other order.
        let swapped = i32::try_from(year).ok();
        let swapped = swapped.and_then(|year| NaiveDate::from_ymd_opt(year, day, month));
        return match swapped {
            Some(swapped) => {
                let readings = format!("`{swapped}`");
                message!(dates.unclear_date_help, readings = readings)
            }
            None => message!(dates.month_beyond_year, month = month),
        };
    }
    let last = i32::try_from(year)
        .ok()
        .and_then(|year| day::last_day(year, month));
    let Some(days) = last.filter(|last| day > *last) else {
        return message!(dates.impossible_date_help);
    };
    message!(
        dates.day_beyond_month_of_year,
        month = month,
        year = year,
        days = days
    )
}
