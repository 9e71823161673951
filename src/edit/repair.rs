//! Repairs of a file's text: scalars are replaced, texts are converted to NFC.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::proof::{Delta, Step, agreed, proven};
use super::reader::{READERS, tree};
use super::scalar::quoted;
use crate::confusable;
use crate::source::{Format, Node, Value as SourceValue};

/// The change to a range of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The bytes are a scalar, which is replaced with this text.
    Value(String),
    /// The bytes are a text, which is converted to NFC and loses its stray characters.
    Respell,
    /// The bytes make the file unreadable, and become the characters that are meant.
    Source(String),
}

/// Returns the text after all changes, or `None` if they overlap or cannot be proven to
/// change nothing else.
#[must_use]
pub fn repair(text: &str, format: Format, changes: &[(Range<usize>, Change)]) -> Option<String> {
    let mut changes: Vec<&(Range<usize>, Change)> = changes.iter().collect();
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    // What is compared: the text as it can be read at all, and as it is to be.
    let (mut old_text, mut new_text) = (String::new(), String::with_capacity(text.len()));
    let mut values = HashMap::new();
    let mut sources = 0;
    let mut copied = 0;
    for (range, change) in changes {
        if range.start < copied {
            return None;
        }
        let old = text.get(range.clone())?;
        let before = &text[copied..range.start];
        old_text.push_str(before);
        new_text.push_str(before);
        match change {
            Change::Source(new) => {
                if !is_meant(old, new) {
                    return None;
                }
                sources += 1;
                old_text.push_str(new);
                new_text.push_str(new);
            }
            Change::Respell => {
                old_text.push_str(old);
                new_text.push_str(&respelled(old));
            }
            Change::Value(new) => {
                values.insert(old_text.len(), new.as_str());
                old_text.push_str(old);
                new_text.push_str(&written(old, new));
            }
        }
        copied = range.end;
    }
    old_text.push_str(&text[copied..]);
    new_text.push_str(&text[copied..]);
    if sources > 0 && !agreed(&old_text, format) {
        return None;
    }
    let mut paths = HashMap::new();
    collect_paths(
        &tree(&old_text, format)?,
        &values,
        &mut Vec::new(),
        &mut paths,
    );
    let found_all = paths.len() == values.len();
    let delta = Delta::Repair(paths);
    (found_all && proven(&old_text, &new_text, format, &delta, &READERS)).then_some(new_text)
}

/// Returns whether some characters only look like these, or cannot be seen at all.
fn is_meant(old: &str, new: &str) -> bool {
    let meant = |c: char| match confusable::of(c) {
        Some((_, plain)) => plain,
        None => Some(c),
    };
    // The blank that YAML wants after a colon is within a wide one.
    let new = if new == ": " { ":" } else { new };
    old.chars().filter_map(meant).eq(new.chars())
}

/// Returns a text in composed letters (NFC) and without strays.
pub(super) fn respelled(text: &str) -> String {
    confusable::without_strays(text).nfc().collect()
}

/// Adds the paths of the scalars that start at the offsets in `values` to `paths`, with
/// their new texts.
fn collect_paths<'v>(
    node: &Node<'_>,
    values: &HashMap<usize, &'v str>,
    path: &mut Vec<Step>,
    paths: &mut HashMap<Vec<Step>, &'v str>,
) {
    match &node.value {
        SourceValue::List(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Item(index));
                collect_paths(item, values, path, paths);
                path.pop();
            }
        }
        SourceValue::Table(entries) => {
            for entry in entries {
                path.push(Step::Key(entry.key.to_string()));
                collect_paths(&entry.node, values, path, paths);
                path.pop();
            }
        }
        SourceValue::Plain(_) | SourceValue::Quoted(_) => {
            if let Some(text) = values.get(&(node.span.start as usize)) {
                paths.insert(path.clone(), text);
            }
        }
        SourceValue::Empty
        | SourceValue::Unread
        | SourceValue::Unquoted(_)
        | SourceValue::Repeated(_) => {}
    }
}

/// Formats a scalar in the style of the one that it replaces: without quotes only if the
/// old one had none and no parser can misread the new one.
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

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_scalar_keeps_its_quotes_and_gets_some_where_a_parser_could_misread_it() {
        assert_eq!(written("ke\u{301}", "ké"), "ké");
        assert_eq!(written("ke\u{301} a", "ké a"), "\"ké a\"");
        assert_eq!(written("x", "a: b"), "\"a: b\"");
        assert_eq!(written("'x'", "a: b"), "'a: b'");
        assert_eq!(written("'x'", "it's"), "\"it's\"");
        assert_eq!(written("\"x\"", "ké"), "\"ké\"");
    }
}
