//! The proof of an edit: the new text, read by two readers, is the old one and
//! exactly the record that was to be added.

use super::{Record, Value};
use crate::source::{self, Entry, Format, Node, Value as Found};
use crate::text::{BYTE_ORDER_MARK, FileId, Source};

/// Returns the tree of a text that is read without a fault.
pub(super) fn tree(text: &str, format: Format) -> Option<Node<'static>> {
    let source = Source::from_text(String::new(), text.to_owned());
    let mut findings = Vec::new();
    let tree = source::read(FileId(0), &source, format, &mut findings);
    findings.is_empty().then_some(tree.root?).map(owned)
}

/// Frees a tree from the text that it was read from.
fn owned(node: Node<'_>) -> Node<'static> {
    let value = match node.value {
        Found::Empty => Found::Empty,
        Found::Unread => Found::Unread,
        Found::Plain(text) => Found::Plain(text.into_owned().into()),
        Found::Quoted(text) => Found::Quoted(text.into_owned().into()),
        Found::List(items) => Found::List(items.into_iter().map(owned).collect()),
        Found::Table(entries) => {
            let entry = |entry: Entry<'_>| Entry {
                key: entry.key.into_owned().into(),
                key_span: entry.key_span,
                node: owned(entry.node),
            };
            Found::Table(entries.into_iter().map(entry).collect())
        }
    };
    Node {
        span: node.span,
        value,
    }
}

/// Returns whether `new` is `old` and `record`, to the last blank of every value.
pub(super) fn holds(old: &str, new: &str, format: Format, record: &Record) -> bool {
    let own = tree(old, format)
        .zip(tree(new, format))
        .is_some_and(|(old, new)| added(&old, &new, record));
    own && match format {
        Format::Yaml => second_yaml(old, new, record),
        Format::Toml => second_toml(old, new, record),
    }
}

/// Returns whether our own reader sees the old tree and the record.
fn added(old: &Node<'_>, new: &Node<'_>, record: &Record) -> bool {
    let (Found::Table(before), Found::Table(after)) = (&old.value, &new.value) else {
        return false;
    };
    let others = |entries: &'_ [Entry<'_>]| -> Vec<usize> {
        let other = |index: &usize| entries[*index].key != record.list;
        (0..entries.len()).filter(other).collect()
    };
    let (was, is) = (others(before), others(after));
    let same_others = was.len() == is.len()
        && was.iter().zip(&is).all(|(a, b)| {
            let (a, b) = (&before[*a], &after[*b]);
            a.key == b.key && same(&a.node, &b.node)
        });
    let items = |entries: &'_ [Entry<'_>]| -> Option<usize> {
        entries.iter().position(|entry| entry.key == record.list)
    };
    let empty: &[Node<'_>] = &[];
    let was = match items(before).map(|index| &before[index].node.value) {
        Some(Found::List(items)) => items.as_slice(),
        Some(Found::Empty) | None => empty,
        Some(_) => return false,
    };
    let Some(Found::List(is)) = items(after).map(|index| &after[index].node.value) else {
        return false;
    };
    let Some((new, kept)) = is.split_last() else {
        return false;
    };
    same_others
        && was.len() == kept.len()
        && was.iter().zip(kept).all(|(a, b)| same(a, b))
        && is_record(new, record)
}

fn same(a: &Node<'_>, b: &Node<'_>) -> bool {
    match (&a.value, &b.value) {
        (Found::Plain(a), Found::Plain(b)) | (Found::Quoted(a), Found::Quoted(b)) => a == b,
        (Found::List(a), Found::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Found::Table(a), Found::Table(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|(a, b)| a.key == b.key && same(&a.node, &b.node))
        }
        (Found::Empty, Found::Empty) => true,
        _ => false,
    }
}

/// Returns whether a node is the record that was to be written.
fn is_record(node: &Node<'_>, record: &Record) -> bool {
    let Found::Table(entries) = &node.value else {
        return false;
    };
    let text = |node: &Node<'_>, wanted: &str| match &node.value {
        Found::Plain(text) | Found::Quoted(text) => text == wanted,
        _ => false,
    };
    entries.len() == record.fields.len()
        && entries
            .iter()
            .zip(&record.fields)
            .all(|(entry, (key, value))| {
                let node = &entry.node;
                entry.key == *key
                    && match (value, &node.value) {
                        (Value::Text(wanted) | Value::Bare(wanted), _) => text(node, wanted),
                        (Value::List(wanted), Found::List(items)) => {
                            items.len() == wanted.len()
                                && items
                                    .iter()
                                    .zip(wanted)
                                    .all(|(item, wanted)| text(item, wanted))
                        }
                        (Value::Pairs(wanted), Found::Table(entries)) => {
                            entries.len() == wanted.len()
                                && entries.iter().zip(wanted).all(|(entry, (name, number))| {
                                    entry.key == *name && text(&entry.node, number)
                                })
                        }
                        _ => false,
                    }
            })
}

/// Returns whether the other reader of YAML sees one record more and nothing else.
fn second_yaml(old: &str, new: &str, record: &Record) -> bool {
    use serde_yaml::{Mapping, Value as Yaml};
    let read = |text: &str| -> Option<Mapping> {
        match serde_yaml::from_str(text.trim_start_matches(BYTE_ORDER_MARK)).ok()? {
            Yaml::Mapping(mapping) => Some(mapping),
            Yaml::Null => Some(Mapping::new()),
            _ => None,
        }
    };
    let (Some(mut old), Some(mut new)) = (read(old), read(new)) else {
        return false;
    };
    let was = old.remove(record.list).unwrap_or(Yaml::Null);
    let Some(Yaml::Sequence(mut is)) = new.remove(record.list) else {
        return false;
    };
    let keys = is.pop().and_then(|item| match item {
        Yaml::Mapping(mapping) => Some(mapping.len()),
        _ => None,
    });
    let was = match was {
        Yaml::Null => Vec::new(),
        Yaml::Sequence(items) => items,
        _ => return false,
    };
    keys == Some(record.fields.len()) && was == is && old == new
}

/// Returns whether the other reader of TOML sees one record more and nothing else.
fn second_toml(old: &str, new: &str, record: &Record) -> bool {
    let (Ok(mut old), Ok(mut new)) = (old.parse::<toml::Table>(), new.parse::<toml::Table>())
    else {
        return false;
    };
    let was = match old.remove(record.list) {
        None => Vec::new(),
        Some(toml::Value::Array(items)) => items,
        Some(_) => return false,
    };
    let Some(toml::Value::Array(mut is)) = new.remove(record.list) else {
        return false;
    };
    let keys = is
        .pop()
        .and_then(|item| item.as_table().map(toml::Table::len));
    keys == Some(record.fields.len()) && was == is && old == new
}
