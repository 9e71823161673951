//! The spans by which records and values are shown.

use crate::source::{Entry, Node, Value};
use crate::text::Span;

/// Returns the span that represents a record: its identifier, otherwise its first key.
pub(super) fn head(whole: Span, entries: &[Entry<'_>]) -> Span {
    let id = entries.iter().find(|entry| entry.key == "id");
    match (id, entries.first()) {
        (Some(id), _) if matches!(id.node.value, Value::Plain(_) | Value::Quoted(_)) => {
            id.node.span
        }
        (_, Some(first)) => first.key_span,
        (_, None) => whole,
    }
}

/// Returns whether a value is one text, number or day.
pub(super) fn is_scalar(node: &Node<'_>) -> bool {
    matches!(
        node.value,
        Value::Plain(_) | Value::Quoted(_) | Value::Unquoted(_)
    )
}

/// Returns the span that represents a value of the wrong type; for a table, its first key.
pub(super) fn opening(node: &Node<'_>) -> Span {
    match &node.value {
        Value::Table(entries) => entries.first().map_or(node.span, |entry| entry.key_span),
        _ => node.span,
    }
}
