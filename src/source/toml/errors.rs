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
        let earlier = earlier_key(root, found, span);
        let finding = duplicate_key(file, found, span, earlier.as_ref().map(|it| it.key));
        return match earlier {
            Some(earlier) => advised(finding, text, found, span, &earlier),
            None => finding,
        };
    }
    if error.contains("cannot recurse further") || error == "recursion limit" {
        return too_deep(place);
    }
    if error.starts_with("invalid date") && found.len() == 10 && found.as_bytes()[4] == b'-' {
        return Finding::new(
            &faults::IMPOSSIBLE_DATE,
            place,
            message!(dates.impossible_date, found = found),
        )
        .help(faults::impossible_date_help(found));
    }
    Finding::new(&faults::SYNTAX_ERROR, place, message_of(error, found))
}

/// A key that appears a second time further down.
struct Earlier {
    /// Its span.
    key: Span,
    /// The span of its value, which for a table under a header is that of the header.
    value: Span,
    /// Whether it is the first key of a record, and not of the file.
    begins_record: bool,
}

/// Says how two keys of the same name come to be one, without anything that would delete
/// records.
fn advised(finding: Finding, text: &str, found: &str, span: Span, earlier: &Earlier) -> Finding {
    let key = found.trim_matches(['"', '\'']);
    let above = text.get(..span.start as usize).unwrap_or("");
    let line = above.rfind('\n').map_or(0, |end| end + 1);
    let written = text.get(earlier.value.range()).unwrap_or("");
    let inner = written
        .strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'));
    match (above[line..].trim(), inner) {
        ("[[", Some(items)) if items.trim().is_empty() => {
            let mut finding = finding;
            let second = finding.place;
            finding.place.span = Span::new(earlier.key.start as usize, earlier.value.end as usize);
            finding.message = message!(findings.empty_list_above, key = key);
            finding.related.clear();
            finding
                .related(second, message!(findings.first_here))
                .help(message!(findings.empty_list_above_help, key = key))
        }
        ("[[", Some(_)) if !written.starts_with("[[") => {
            finding.help(message!(findings.list_above_help, key = key))
        }
        ("[", _) => finding.help(message!(findings.table_twice_help, key = key)),
        ("", _) if earlier.begins_record => match header_above(above) {
            Some(header) => {
                finding.help(message!(findings.toml_second_record_help, header = header))
            }
            None => finding,
        },
        _ => finding,
    }
}

/// Returns the nearest header of a record above.
fn header_above(above: &str) -> Option<&str> {
    let mut lines = above.lines().rev().map(str::trim);
    let header = lines.find(|line| line.starts_with('['))?;
    let end = header.find("]]").map(|end| end + 2)?;
    header.starts_with("[[").then(|| &header[..end])
}

/// Returns the closest key of the same name before `span`.
fn earlier_key(node: &Node<'_>, key: &str, span: Span) -> Option<Earlier> {
    let key = key.trim_matches(['"', '\'']);
    let (here, inner): (Option<Earlier>, &mut dyn Iterator<Item = &Node<'_>>) = match &node.value {
        Value::Table(entries) => {
            let same = entries
                .iter()
                .filter(|entry| entry.key == key && entry.key_span.start < span.start);
            let last = same.max_by_key(|entry| entry.key_span);
            let first = entries.iter().map(|entry| entry.key_span).min();
            let here = last.map(|entry| Earlier {
                key: entry.key_span,
                value: entry.node.span,
                begins_record: node.span.start > 0 && first == Some(entry.key_span),
            });
            (here, &mut entries.iter().map(|entry| &entry.node))
        }
        Value::List(items) | Value::Repeated(items) => (None, &mut items.iter()),
        _ => return None,
    };
    inner
        .filter_map(|node| earlier_key(node, key, span))
        .chain(here)
        .max_by_key(|earlier| earlier.key)
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
