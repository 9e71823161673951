//! How far records reach in their file.

use crate::plan::record::KINDS;
use crate::source::{Entry, Node, Tree, Value};
use crate::text::{Place, Span};

use super::spans::head;

/// Returns the place of the first record of an append-only list that takes more than
/// one line, or of the bracket in which such a list is, if there is one.
pub(super) fn over_lines(tree: &Tree<'_>, text: &str) -> Option<Place> {
    let Value::Table(entries) = &tree.root.as_ref()?.value else {
        return None;
    };
    let is_append_only = |entry: &&Entry<'_>| {
        let kind = KINDS.iter().find(|kind| kind.list == entry.key);
        kind.is_some_and(|kind| kind.append_only)
    };
    let mut lists = entries.iter().filter(is_append_only);
    let span = lists.find_map(|entry| in_list(&entry.node, text))?;
    Some(Place {
        file: tree.file,
        span,
    })
}

/// Returns the bracket that opens a list, because a line more changes the lines around it,
/// or else the first record that takes more than one line, its dash included.
fn in_list(list: &Node<'_>, text: &str) -> Option<Span> {
    let (Value::List(items) | Value::Repeated(items)) = &list.value else {
        return None;
    };
    let start = list.span.start as usize;
    let opening = text.get(start..)?;
    // Tables of TOML are no items in brackets, and have no dashes.
    let is_headed = opening.starts_with("[[");
    if !items.is_empty() && !is_headed && opening.starts_with('[') {
        return Some(Span::new(start, start + 1));
    }
    items.iter().find_map(|item| {
        let Value::Table(entries) = &item.value else {
            return None;
        };
        // The span of a table of TOML is its header.
        let end = entries.last()?.node.span.end;
        let all = Span::new(item.span.start as usize, item.span.end.max(end) as usize);
        let is_long = text.get(all.range())?.trim_end().contains('\n');
        let before = text.get(..all.range().start)?;
        let line = before.rsplit('\n').next().unwrap_or_default();
        let is_below_dash = !is_headed && line.trim().is_empty();
        (is_long || is_below_dash).then(|| head(item.span, entries))
    })
}
