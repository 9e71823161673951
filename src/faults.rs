//! The rules about reading: files that are not TOML or YAML, and records that
//! are not as the schema has them.

use crate::diagnostic::{Rule, rule};

/// DCS001: the text is not TOML or YAML.
pub static SYNTAX_ERROR: Rule = rule!("DCS001", "syntax-error", Error, "faults/syntax_error");
/// DCS002: the bytes are not UTF-8.
pub static NOT_UTF8: Rule = rule!("DCS002", "not-utf8", Error, "faults/not_utf8");
/// DCS003: a key stands twice in one table.
pub static DUPLICATE_KEY: Rule = rule!("DCS003", "duplicate-key", Error, "faults/duplicate_key");
/// DCS004: a feature of YAML that plans do without.
pub static UNSUPPORTED_YAML: Rule = rule!(
    "DCS004",
    "unsupported-yaml",
    Error,
    "faults/unsupported_yaml"
);
/// DCS005: more than is ever read: size, nesting, number of dates.
pub static LIMIT_EXCEEDED: Rule = rule!("DCS005", "limit-exceeded", Error, "faults/limit_exceeded");

/// DCS101: a record lacks a key.
pub static MISSING_KEY: Rule = rule!("DCS101", "missing-key", Error, "faults/missing_key");
/// DCS102: a record has a key that nobody reads.
pub static UNKNOWN_KEY: Rule = rule!("DCS102", "unknown-key", Error, "faults/unknown_key");
/// DCS103: something else than the field takes.
pub static WRONG_TYPE: Rule = rule!("DCS103", "wrong-type", Error, "faults/wrong_type");
/// DCS104: a day that the calendar does not have.
pub static IMPOSSIBLE_DATE: Rule =
    rule!("DCS104", "impossible-date", Error, "faults/impossible_date");
/// DCS105: a day that can be read in two ways.
pub static UNCLEAR_DATE: Rule = rule!("DCS105", "unclear-date", Error, "faults/unclear_date");
/// DCS106: a number too small or too large.
pub static VALUE_OUT_OF_RANGE: Rule = rule!(
    "DCS106",
    "value-out-of-range",
    Error,
    "faults/value_out_of_range"
);
/// DCS107: nothing, or nothing but blanks.
pub static EMPTY_TEXT: Rule = rule!("DCS107", "empty-text", Error, "faults/empty_text");
/// DCS108: an identifier with other signs than identifiers have.
pub static BAD_IDENTIFIER: Rule = rule!("DCS108", "bad-identifier", Error, "faults/bad_identifier");
/// DCS109: none of the words that may stand there.
pub static UNKNOWN_VALUE: Rule = rule!("DCS109", "unknown-value", Error, "faults/unknown_value");

/// The rules of this module, by code.
pub static ALL: &[&Rule] = &[
    &SYNTAX_ERROR,
    &NOT_UTF8,
    &DUPLICATE_KEY,
    &UNSUPPORTED_YAML,
    &LIMIT_EXCEEDED,
    &MISSING_KEY,
    &UNKNOWN_KEY,
    &WRONG_TYPE,
    &IMPOSSIBLE_DATE,
    &UNCLEAR_DATE,
    &VALUE_OUT_OF_RANGE,
    &EMPTY_TEXT,
    &BAD_IDENTIFIER,
    &UNKNOWN_VALUE,
];
