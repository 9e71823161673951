//! The parser's errors as findings.

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::source::{Node, Value, duplicate_key, too_deep};
use crate::text::{FileId, Place, Span};

/// Returns the finding for an error that the parser reports with the text `error`.
pub(super) fn syntax_error(
    file: FileId,
    text: &str,
    root: &Node<'_>,
    error: &str,
    span: Span,
) -> Finding {
    let place = Place { file, span };
    let found = text.get(span.range()).unwrap_or("");
    if error.contains("duplicate key") {
        return duplicate_key(file, found, span, earlier_key(root, found, span));
    }
    if error.contains("cannot recurse further") || error == "recursion limit" {
        return too_deep(place);
    }
    if error.starts_with("invalid date") && found.len() == 10 && found.as_bytes()[4] == b'-' {
        return Finding::new(
            &faults::IMPOSSIBLE_DATE,
            place,
            message!(findings.impossible_date, found = found),
        )
        .help(faults::impossible_date_help(found));
    }
    Finding::new(&faults::SYNTAX_ERROR, place, message_of(error, found))
}

/// Returns the closest key of the same name before `span`.
fn earlier_key(node: &Node<'_>, key: &str, span: Span) -> Option<Span> {
    let key = key.trim_matches(['"', '\'']);
    let (here, inner): (Option<Span>, &mut dyn Iterator<Item = &Node<'_>>) = match &node.value {
        Value::Table(entries) => {
            let here = entries
                .iter()
                .filter(|entry| entry.key == key && entry.key_span.start < span.start)
                .map(|entry| entry.key_span)
                .max();
            (here, &mut entries.iter().map(|entry| &entry.node))
        }
        Value::List(items) | Value::Repeated(items) => (None, &mut items.iter()),
        _ => return None,
    };
    inner
        .filter_map(|node| earlier_key(node, key, span))
        .chain(here)
        .max()
}

/// Returns the message for an error that the parser reports with the text `error`.
fn message_of(error: &str, found: &str) -> Message {
    let starts = |prefix: &str| error.starts_with(prefix);
    if starts("invalid date") || starts("invalid time") || starts("invalid datetime") {
        message!(findings.toml_date, found = found)
    } else if starts("string values must be quoted") || starts("invalid unquoted") {
        message!(findings.toml_unquoted, found = found)
    } else if starts("invalid basic string") || starts("invalid literal string") {
        message!(findings.unclosed_quote)
    } else if starts("invalid multi-line") {
        message!(findings.unclosed_quote)
    } else if starts("unclosed array") || starts("missing array") {
        message!(findings.unclosed_bracket, bracket = "[")
    } else if starts("unclosed inline table") || starts("missing inline table") {
        message!(findings.unclosed_bracket, bracket = "{")
    } else if starts("unclosed table") {
        message!(findings.unclosed_bracket, bracket = "[")
    } else if starts("missing value") || starts("key with no value") {
        message!(findings.toml_no_value)
    } else if starts("missing assignment") {
        message!(findings.toml_no_equals)
    } else if starts("missing comma") {
        message!(findings.missing_comma)
    } else if starts("extra comma") {
        message!(findings.extra_comma)
    } else if starts("extra `=`") || starts("unexpected `=`") {
        message!(findings.toml_extra_equals)
    } else if starts("missing escaped") || error.contains("unicode value") {
        message!(findings.bad_escape)
    } else if starts("carriage return") {
        message!(findings.lone_carriage_return)
    } else if found.is_empty() {
        message!(findings.toml_syntax)
    } else {
        message!(findings.toml_unexpected, found = found)
    }
}
