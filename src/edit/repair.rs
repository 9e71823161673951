//! Repairs of a file's text: scalars are replaced, texts are converted to NFC.

use std::collections::HashMap;
use std::ops::Range;

use super::proof::{Delta, Step, agreed, proven};
use super::reader::{READERS, tree};
use super::scalar::quoted;
use crate::confusable::{self, respelled};
use crate::source::{Format, Node, Value as SourceValue};
use crate::spelling::twice;

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
    let texts = Texts::of(text, changes)?;
    if texts.sources > 0 && !agreed(&texts.old, format, READERS) {
        return None;
    }
    let mut paths = HashMap::new();
    collect_paths(
        &tree(&texts.old, format)?,
        &texts.values,
        &mut Vec::new(),
        &mut paths,
    );
    let found_all = paths.len() == texts.values.len();
    let delta = Delta::Repair(paths);
    (found_all && proven(&texts.old, &texts.new, format, &delta, &READERS)).then_some(texts.new)
}

/// What a proof compares.
#[derive(Default)]
struct Texts<'c> {
    /// The text as it can be read at all.
    old: String,
    /// The text as it is to be.
    new: String,
    /// The replaced values, by where they begin in the old text.
    values: HashMap<usize, &'c str>,
    /// How many changes make the file readable.
    sources: usize,
}

impl<'c> Texts<'c> {
    /// Returns the texts before and after changes, or `None` if the changes overlap or
    /// are of something else than what they repair.
    fn of(text: &str, changes: &'c [(Range<usize>, Change)]) -> Option<Self> {
        let mut changes: Vec<&(Range<usize>, Change)> = changes.iter().collect();
        changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut texts = Self::default();
        let mut copied = 0;
        for (range, change) in changes {
            if range.start < copied {
                return None;
            }
            let old = text.get(range.clone())?;
            texts.push(&text[copied..range.start], &text[copied..range.start]);
            match change {
                Change::Source(new) => {
                    if !is_meant(old, new) {
                        return None;
                    }
                    texts.sources += 1;
                    texts.push(new, new);
                }
                Change::Respell => texts.push(old, &respelled(old)),
                Change::Value(new) => {
                    texts.values.insert(texts.old.len(), new);
                    texts.push(old, &written(old, new));
                }
            }
            copied = range.end;
        }
        texts.push(&text[copied..], &text[copied..]);
        Some(texts)
    }

    fn push(&mut self, old: &str, new: &str) {
        self.old.push_str(old);
        self.new.push_str(new);
    }
}

/// Returns whether some characters only look like these, cannot be seen at all, or are what a
/// program made of these by reading them in another encoding.
fn is_meant(old: &str, new: &str) -> bool {
    let meant = |c: char| match confusable::of(c) {
        Some((_, plain)) => plain,
        None => Some(c),
    };
    // The blank that YAML wants after a colon is within a wide one.
    let new = if new == ": " { ":" } else { new };
    old.chars().filter_map(meant).eq(new.chars()) || twice::decoded(old).as_deref() == Some(new)
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
    use super::{Change, repair, written};
    use crate::source::Format;

    #[test]
    fn a_scalar_keeps_its_quotes_and_gets_some_where_a_parser_could_misread_it() {
        assert_eq!(written("ke\u{301}", "ké"), "ké");
        assert_eq!(written("ke\u{301} a", "ké a"), "\"ké a\"");
        assert_eq!(written("x", "a: b"), "\"a: b\"");
        assert_eq!(written("'x'", "a: b"), "'a: b'");
        assert_eq!(written("'x'", "it's"), "\"it's\"");
        assert_eq!(written("\"x\"", "ké"), "\"ké\"");
    }

    #[test]
    fn what_makes_a_file_readable_must_be_read_alike_by_both_readers() {
        let source = [(1..4, Change::Source(": ".to_owned()))];
        let value = [(3..4, Change::Value("y".to_owned()))];
        let repaired = |text, changes| repair(text, Format::Yaml, changes);
        assert_eq!(
            repaired("a\u{ff1a}x\nb: 17\n", &source).as_deref(),
            Some("a: x\nb: 17\n")
        );
        // To one of them the second value is 15.
        assert_eq!(repaired("a\u{ff1a}x\nb: 0o17\n", &source), None);
        // Where the file could be read before, each compares with what it read.
        assert_eq!(
            repaired("a: x\nb: 0o17\n", &value).as_deref(),
            Some("a: y\nb: 0o17\n")
        );
    }
}
