//! Parses TOML into a tree and reports every syntax error of the file.

mod braces;
mod doubled;
mod errors;
mod escapes;
mod headers;
mod joined;
mod pairs;
mod quoted_words;
mod scan;
mod statements;
mod texts;
mod values;
mod yaml;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use errors::syntax_error;

use super::corrected::{Corrected, Mark};
use super::{Entry, MAX_DEPTH, MAX_FINDINGS, Node, Value, too_deep, too_many};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Span};

/// Parses TOML. The tree contains what could be read; errors go to `findings`.
/// Returns nothing if the nesting is too deep.
pub(super) fn read<'s>(
    file: FileId,
    text: &'s str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return tree(file, text, table, Vec::new(), None, findings);
    }
    let mut slips = scan::slips(file, text, headers::lost(file, text, &errors));
    let mut found = std::mem::take(&mut slips.findings);
    let corrected = slips.apply(text);
    let (table, errors) = DeTable::parse_recoverable(&corrected.text);
    let lines = Lines(text);
    let slipped: HashSet<usize> = found.iter().map(|it| lines.start(it.place.span)).collect();
    let mut rest = Vec::new();
    let root = tree(
        file,
        &corrected.text,
        table,
        errors,
        Some(&corrected),
        &mut rest,
    );
    let mut seen = HashSet::new();
    for mut finding in rest {
        corrected.place(&mut finding);
        let line = lines.start(finding.place.span);
        // What the parser says of a line whose slip is known follows from the slip.
        let syntax = finding.rule.code == faults::SYNTAX_ERROR.code;
        if !syntax || (!slipped.contains(&line) && seen.insert(line)) {
            found.push(finding);
        }
    }
    if let Some(one) = found.get(MAX_FINDINGS) {
        let place = one.place;
        found.truncate(MAX_FINDINGS);
        found.push(too_many(place));
    }
    findings.append(&mut found);
    root.map(|root| root.moved(&|span| corrected.span(span)))
}

/// The lines of a text.
struct Lines<'t>(&'t str);

impl Lines<'_> {
    /// Returns where the line of a span begins.
    fn start(&self, span: Span) -> usize {
        let before = self.0.get(..span.start as usize).unwrap_or(self.0);
        before.rfind('\n').map_or(0, |end| end + 1)
    }
}

/// Returns the tree of what the parser read, and adds its errors to `findings`.
fn tree<'t>(
    file: FileId,
    text: &'t str,
    table: Spanned<DeTable<'t>>,
    errors: Vec<toml::de::Error>,
    corrected: Option<&Corrected>,
    findings: &mut Vec<Finding>,
) -> Option<Node<'t>> {
    let mut builder = Builder {
        text,
        corrected,
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
            .map_or_else(Span::default, |range| whole(text, &range));
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
        let wording = message!(findings.toml_unexpected, found = found);
        findings.push(Finding::new(
            &faults::SYNTAX_ERROR,
            Place { file, span },
            wording,
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
        Value::List(items) | Value::Repeated(items) => {
            for item in items {
                mark_unread(item, starts);
            }
        }
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

/// Returns the span of some bytes, with all of the characters that they are in: the
/// parser may stop at the first byte of one.
fn whole(text: &str, bytes: &Range<usize>) -> Span {
    let (start, end) = (bytes.start, bytes.end);
    Span::new(
        text.floor_char_boundary(start),
        text.ceil_char_boundary(end),
    )
}

fn span<T>(value: &Spanned<T>) -> Span {
    Span::new(value.span().start, value.span().end)
}

/// Converts the parser's tree into [`Node`]s.
struct Builder<'s, 'c> {
    text: &'s str,
    /// What was corrected in the text, if anything.
    corrected: Option<&'c Corrected>,
    /// The span of the first value that is nested too deep, if any.
    too_deep: Option<Span>,
    /// The spans of values that begin like a number but are not one. The parser does
    /// not validate numbers.
    not_numbers: Vec<Span>,
}

impl<'s> Builder<'s, '_> {
    fn entries(&mut self, table: DeTable<'s>, depth: usize) -> Value<'s> {
        let entry = |(key, value): (Spanned<DeString<'s>>, Spanned<DeValue<'s>>)| Entry {
            key_span: span(&key),
            key: key.into_inner(),
            node: self.node(value, depth + 1),
        };
        Value::Table(table.into_iter().map(entry).collect())
    }

    fn is_marked(&self, span: Span, mark: Mark) -> bool {
        self.corrected
            .is_some_and(|corrected| corrected.is_marked(span.start, mark))
    }

    fn node(&mut self, value: Spanned<DeValue<'s>>, depth: usize) -> Node<'s> {
        let span = span(&value);
        let value = match value.into_inner() {
            DeValue::Array(_) | DeValue::Table(_) if depth > MAX_DEPTH => {
                self.too_deep.get_or_insert(span);
                Value::Unread
            }
            DeValue::Array(items) => {
                let items: Vec<Node<'s>> = items
                    .into_iter()
                    .map(|item| self.node(item, depth + 1))
                    .collect();
                let repeated = |item: &Node<'s>| self.is_marked(item.span, Mark::Repeated);
                if items.iter().any(repeated) {
                    Value::Repeated(items)
                } else {
                    Value::List(items)
                }
            }
            DeValue::Table(table) => self.entries(table, depth),
            DeValue::String(_) if self.is_marked(span, Mark::Invented) => Value::Unread,
            DeValue::String(text) if self.is_marked(span, Mark::Unquoted) => Value::Unquoted(text),
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
