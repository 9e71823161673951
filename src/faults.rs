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

/// The rules of this module, by code.
pub static ALL: &[&Rule] = &[
    &SYNTAX_ERROR,
    &NOT_UTF8,
    &DUPLICATE_KEY,
    &UNSUPPORTED_YAML,
    &LIMIT_EXCEEDED,
];
