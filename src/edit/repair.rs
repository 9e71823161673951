//! Repairs of a file's text: scalars that become others, letters that are
//! composed; and the proof that nothing else changes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde_json::Value as Json;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::proof::tree;
use super::scalar::quoted;
use crate::source::{Format, Node, Value as Found};
use crate::text::BYTE_ORDER_MARK;

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
    let mut values: HashMap<usize, &str> = HashMap::new();
    for (range, change) in &changes {
        if let Change::Value(new) = change {
            values.insert(range.start, new);
        }
    }
    proven(text, &new_text, format, values).then_some(new_text)
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

/// Returns whether both readers see the old text with the values changed that
/// begin at these bytes, and nothing else but letters composed.
fn proven(old: &str, new: &str, format: Format, mut values: HashMap<usize, &str>) -> bool {
    let mut pairs = HashSet::new();
    let own = tree(old, format)
        .zip(tree(new, format))
        .is_some_and(|(old, new)| same(&old, &new, &mut values, &mut pairs));
    let second = |text: &str| -> Option<Json> {
        match format {
            Format::Toml => serde_json::to_value(text.parse::<toml::Table>().ok()?).ok(),
            Format::Yaml => {
                let text = text.trim_start_matches(BYTE_ORDER_MARK);
                serde_json::to_value(serde_yaml::from_str::<serde_yaml::Value>(text).ok()?).ok()
            }
        }
    };
    let other = || {
        second(old)
            .zip(second(new))
            .is_some_and(|(old, new)| same_json(&old, &new, &pairs))
    };
    own && values.is_empty() && other()
}

/// Compares two trees; takes what was to change out of `values`, and puts its old
/// and new text into `pairs`.
fn same(
    old: &Node<'_>,
    new: &Node<'_>,
    values: &mut HashMap<usize, &str>,
    pairs: &mut HashSet<(String, String)>,
) -> bool {
    match (&old.value, &new.value) {
        (
            Found::Plain(before) | Found::Quoted(before),
            Found::Plain(after) | Found::Quoted(after),
        ) => match values.remove(&(old.span.start as usize)) {
            Some(wanted) => {
                pairs.insert((before.to_string(), after.to_string()));
                after == wanted
            }
            None => composed(before, after),
        },
        (Found::List(old), Found::List(new)) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(old, new)| same(old, new, values, pairs))
        }
        (Found::Table(old), Found::Table(new)) => {
            old.len() == new.len()
                && old.iter().zip(new).all(|(old, new)| {
                    composed(&old.key, &new.key) && same(&old.node, &new.node, values, pairs)
                })
        }
        (Found::Empty, Found::Empty) => true,
        _ => false,
    }
}

/// Compares what the second reader sees of both.
fn same_json(old: &Json, new: &Json, pairs: &HashSet<(String, String)>) -> bool {
    match (old, new) {
        (Json::Array(old), Json::Array(new)) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(old, new)| same_json(old, new, pairs))
        }
        // Composing may put keys into another order.
        (Json::Object(old), Json::Object(new)) => {
            old.len() == new.len()
                && old.iter().all(|(key, old)| {
                    let other = || new.get(&key.nfc().collect::<String>());
                    let new = new.get(key).or_else(other);
                    new.is_some_and(|new| same_json(old, new, pairs))
                })
        }
        (Json::String(before), Json::String(after)) => {
            composed(before, after) || pairs.contains(&(before.clone(), after.clone()))
        }
        _ => old == new,
    }
}

/// Returns whether a text is another one, or that in composed letters.
fn composed(before: &str, after: &str) -> bool {
    before == after || (is_nfc(after) && before.nfc().eq(after.chars()))
}
