//! How far records reach in their file.

use crate::plan::record::KINDS;
use crate::source::{Entry, Tree, Value};
use crate::text::{Place, Span};

use super::spans::head;

/// Returns the place of the first record of an append-only list that stands on more than
/// one line, if there is one.
pub(super) fn over_lines(tree: &Tree<'_>, text: &str) -> Option<Place> {
    let Value::Table(entries) = &tree.root.as_ref()?.value else {
        return None;
    };
    let is_append_only = |entry: &&Entry<'_>| {
        let kind = KINDS.iter().find(|kind| kind.list == entry.key);
        kind.is_some_and(|kind| kind.append_only)
    };
    let mut lists = entries.iter().filter(is_append_only);
    let span = lists.find_map(|entry| in_list(&entry.node.value, text))?;
    Some(Place {
        file: tree.file,
        span,
    })
}

fn in_list(list: &Value<'_>, text: &str) -> Option<Span> {
    let (Value::List(items) | Value::Repeated(items)) = list else {
        return None;
    };
    items.iter().find_map(|item| {
        let Value::Table(entries) = &item.value else {
            return None;
        };
        // The span of a table of TOML is its header.
        let end = entries.last()?.node.span.end;
        let all = Span::new(item.span.start as usize, item.span.end.max(end) as usize);
        let is_long = text.get(all.range())?.trim_end().contains('\n');
        is_long.then(|| head(item.span, entries))
    })
}
