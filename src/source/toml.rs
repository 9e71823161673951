//! Parses TOML into a tree and reports every syntax error of the file.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{Entry, MAX_DEPTH, MAX_FINDINGS, Node, Value, duplicate_key, too_deep, too_many};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::text::{BYTE_ORDER_MARK, FileId, Place, Span};

/// Parses TOML. The tree contains what could be read; errors go to `findings`.
/// Returns nothing if the nesting is too deep.
pub(super) fn read<'s>(
    file: FileId,
    text: &'s str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut builder = Builder {
        text,
        too_deep: None,
        not_numbers: Vec::new(),
    };
    let mut root = Node {
        span: span(&table),
        value: builder.entries(table.into_inner(), 0),
    };
    if let Some(span) = builder.too_deep {
        findings.push(too_deep(Place { file, span }));
        return None;
    }
    let mut starts: Vec<u32> = Vec::with_capacity(errors.len());
    for (index, error) in errors.into_iter().enumerate() {
        let span = error
            .span()
            .map_or_else(Span::default, |range| Span::new(range.start, range.end));
        starts.push(span.start);
        if index == MAX_FINDINGS {
            findings.push(too_many(Place { file, span }));
        }
        if index >= MAX_FINDINGS {
            continue;
        }
        findings.push(syntax_error(file, text, &root, error.message(), span));
    }
    for span in builder.not_numbers.into_iter().take(MAX_FINDINGS) {
        let found = text.get(span.range()).unwrap_or("");
        findings.push(Finding::new(
            &faults::SYNTAX_ERROR,
            Place { file, span },
            message!(findings.toml_unexpected, found = found),
        ));
    }
    if !starts.is_empty() {
        starts.sort_unstable();
        mark_unread(&mut root, &starts);
    }
    Some(root)
}

/// Marks every scalar in which an error starts, and the empty scalars that the
/// parser inserted, as already reported.
fn mark_unread(node: &mut Node<'_>, starts: &[u32]) {
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| mark_unread(item, starts)),
        Value::Table(entries) => entries
            .iter_mut()
            .for_each(|entry| mark_unread(&mut entry.node, starts)),
        value => {
            let next = starts.partition_point(|start| *start < node.span.start);
            let is_inserted = node.span.start == node.span.end;
            if is_inserted
                || starts
                    .get(next)
                    .is_some_and(|start| *start <= node.span.end)
            {
                *value = Value::Unread;
            }
        }
    }
}

fn span<T>(value: &Spanned<T>) -> Span {
    Span::new(value.span().start, value.span().end)
}

/// Converts the parser's tree into [`Node`]s.
struct Builder<'s> {
    text: &'s str,
    /// The span of the first value that is nested too deep, if any.
    too_deep: Option<Span>,
    /// The spans of values that begin like a number but are not one. The parser does
    /// not validate numbers.
    not_numbers: Vec<Span>,
}

impl<'s> Builder<'s> {
    fn entries(&mut self, table: DeTable<'s>, depth: usize) -> Value<'s> {
        let entry = |(key, value): (Spanned<DeString<'s>>, Spanned<DeValue<'s>>)| Entry {
            key_span: span(&key),
            key: key.into_inner(),
            node: self.node(value, depth + 1),
        };
        Value::Table(table.into_iter().map(entry).collect())
    }

    fn node(&mut self, value: Spanned<DeValue<'s>>, depth: usize) -> Node<'s> {
        let span = span(&value);
        let value = match value.into_inner() {
            DeValue::Array(_) | DeValue::Table(_) if depth > MAX_DEPTH => {
                self.too_deep.get_or_insert(span);
                Value::Unread
            }
            DeValue::Array(items) => Value::List(
                items
                    .into_iter()
                    .map(|item| self.node(item, depth + 1))
                    .collect(),
            ),
            DeValue::Table(table) => self.entries(table, depth),
            DeValue::String(text) => Value::Quoted(text),
            DeValue::Integer(number)
                if i64::from_str_radix(number.as_str(), number.radix()).is_err() =>
            {
                self.not_numbers.push(span);
                Value::Unread
            }
            DeValue::Float(number) if number.as_str().parse::<f64>().is_err() => {
                self.not_numbers.push(span);
                Value::Unread
            }
            // Kept as written, because the field that reads it determines its type.
            _ => Value::Plain(Cow::Borrowed(self.text.get(span.range()).unwrap_or(""))),
        };
        Node { span, value }
    }
}

/// Returns the finding for an error that the parser reports with the text `error`.
fn syntax_error(file: FileId, text: &str, root: &Node<'_>, error: &str, span: Span) -> Finding {
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
        .help(message!(findings.impossible_date_help));
    }
    let finding = Finding::new(&faults::SYNTAX_ERROR, place, message_of(error, found));
    if found.starts_with(BYTE_ORDER_MARK) {
        return finding;
    }
    finding.help(message!(findings.toml_help))
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
        Value::List(items) => (None, &mut items.iter()),
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
