//! Repairs of a file's text: scalars that become others, letters that are composed.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::proof::{Delta, Step, proven};
use super::reader::{READERS, tree};
use super::scalar::quoted;
use crate::source::{Format, Node, Value as Found};

/// What becomes of some bytes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// They are a scalar, which becomes this text.
    Value(String),
    /// They stay the same text, in composed letters (NFC).
    Compose,
}

/// Returns the text after all changes, which may not overlap, or nothing where it
/// cannot be proven that they change what they name and nothing else.
#[must_use]
pub fn repair(text: &str, format: Format, changes: &[(Range<usize>, Change)]) -> Option<String> {
    let mut changes: Vec<&(Range<usize>, Change)> = changes.iter().collect();
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    let mut new_text = String::with_capacity(text.len());
    let mut done = 0;
    for (range, change) in &changes {
        if range.start < done {
            return None;
        }
        let old = text.get(range.clone())?;
        new_text.push_str(&text[done..range.start]);
        match change {
            Change::Compose => new_text.extend(old.nfc()),
            Change::Value(new) => new_text.push_str(&written(old, new)),
        }
        done = range.end;
    }
    new_text.push_str(&text[done..]);
    let values: HashMap<usize, &str> = changes
        .iter()
        .filter_map(|(range, change)| match change {
            Change::Value(new) => Some((range.start, new.as_str())),
            Change::Compose => None,
        })
        .collect();
    let mut paths = HashMap::new();
    find(&tree(text, format)?, &values, &mut Vec::new(), &mut paths);
    let whole = paths.len() == values.len();
    let delta = Delta::Repair(paths);
    (whole && proven(text, &new_text, format, &delta, &READERS)).then_some(new_text)
}

/// Puts the paths of the scalars that begin at some bytes into `paths`, with their
/// new texts.
fn find<'v>(
    node: &Node<'_>,
    values: &HashMap<usize, &'v str>,
    path: &mut Vec<Step>,
    paths: &mut HashMap<Vec<Step>, &'v str>,
) {
    match &node.value {
        Found::List(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Item(index));
                find(item, values, path, paths);
                path.pop();
            }
        }
        Found::Table(entries) => {
            for entry in entries {
                path.push(Step::Key(entry.key.to_string()));
                find(&entry.node, values, path, paths);
                path.pop();
            }
        }
        Found::Plain(_) | Found::Quoted(_) => {
            if let Some(text) = values.get(&(node.span.start as usize)) {
                paths.insert(path.clone(), text);
            }
        }
        Found::Empty | Found::Unread => {}
    }
}

/// Writes a scalar in the manner of the one that it replaces: plainly only where
/// that stood plainly and no reader can take it for something else.
fn written(old: &str, new: &str) -> String {
    let plain = new.starts_with(char::is_alphanumeric)
        && new
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    match old.chars().next() {
        Some('\'') if !new.contains(['\'', '\n']) => format!("'{new}'"),
        Some('"' | '\'') => quoted(new),
        _ if plain => new.to_owned(),
        _ => quoted(new),
    }
}
