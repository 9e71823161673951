//! The rules that apply while reading: files that are not valid TOML or YAML, and
//! records that do not match the schema.

use crate::diagnostic::{Rule, rule};

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
/// DCS199: a record cannot be read, for a reason nobody foresaw.
pub static INTERNAL_ERROR: Rule = rule!("DCS199", "internal-error", Error, "faults/internal_error");

/// The rules of this module, by code.
pub static ALL: &[&Rule] = &[
    &SYNTAX_ERROR,
    &NOT_UTF8,
    &DUPLICATE_KEY,
    &UNSUPPORTED_YAML,
    &LIMIT_EXCEEDED,
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
    &INTERNAL_ERROR,
];
