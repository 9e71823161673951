//! What to report about a value of the wrong shape: a text where a list is wanted, a list in braces.

use super::fault::{DecodeError, Shape, brief};
use super::names::Stand;
use super::spans::opening;
use super::within::{pair_as_record, pair_as_text};
use super::{At, Decoder, elsewhere, lists, no_table, numbers, quantities};
use crate::messages::{Message, message};
use crate::plan::scalar::value::{Kind, ValueError};
use crate::schema::{Home, homes};
use crate::source::{self, Entry, Node, Value};
use crate::text::Span;

impl Decoder<'_, '_> {
    /// Returns what is marked of a value of the wrong shape: all of it if it is in braces or
    /// on one line of YAML, otherwise its beginning.
    pub(super) fn span_of_wrong(&self, node: &Node<'_>) -> Span {
        let written = self.context.text.get(node.span.range()).unwrap_or("");
        let is_whole = written.starts_with('{') || !self.context.is_toml;
        if is_whole && !written.contains('\n') {
            node.span
        } else {
            opening(node)
        }
    }

    /// Returns what to write for a value of the wrong shape.
    pub(super) fn shape_help(&self, error: &DecodeError, kind: Option<Kind>) -> Option<Message> {
        let shape = match (error, kind) {
            (DecodeError::Wrong(shape), _) => *shape,
            (DecodeError::ValueError(ValueError::Spelling), Some(kind)) => Shape::Scalar(kind),
            _ => return None,
        };
        match self.at {
            At::Node(node) if shape == Shape::Scalar(Kind::Text) && self.is_torn_block(node) => {
                self.context.torn.borrow_mut().push(node.span);
                Some(message!(findings.yaml_block_text_help, key = self.key))
            }
            At::Node(node) => {
                let (text, is_toml) = (self.context.text, self.context.is_toml);
                let of_file = self.stand == Stand::File && shape == Shape::List;
                let written = text.get(node.span.range()).unwrap_or("");
                let records = self
                    .records_help()
                    .filter(|_| of_file && !written.contains('\n'));
                records
                    .or_else(|| self.values_help(shape, node))
                    .or_else(|| of_shape(shape, self.key, node, text, is_toml))
            }
            _ => None,
        }
    }

    /// Returns whether a value of YAML is a text over several lines of which some words were
    /// taken for keys, because the mark of such a text is missing.
    fn is_torn_block(&self, node: &Node<'_>) -> bool {
        let Value::Table(entries) = &node.value else {
            return false;
        };
        let is_words = |entry: &Entry<'_>| entry.key.contains(' ') || !entry.key.is_ascii();
        let written = self.context.text.get(node.span.range()).unwrap_or("");
        let is_block = written.contains('\n') && !written.starts_with('{');
        !self.context.is_toml && is_block && entries.iter().any(is_words)
    }
}

/// A value of the wrong shape.
#[derive(Clone, Copy)]
struct Wrong<'a, 's> {
    /// The key whose value it is.
    key: &'a str,
    node: &'a Node<'s>,
    /// The text of the file.
    text: &'a str,
    /// The value as it stands there.
    written: &'a str,
    is_toml: bool,
}

/// Returns what to write for the value of a key that has the wrong shape; `text` is that of
/// the file.
fn of_shape(
    shape: Shape,
    key: &str,
    node: &Node<'_>,
    text: &str,
    is_toml: bool,
) -> Option<Message> {
    let wrong = Wrong {
        key,
        node,
        text,
        written: text.get(node.span.range()).unwrap_or(""),
        is_toml,
    };
    let mut lines = wrong.written.lines();
    if !is_toml && wrong.written.contains('\n') && lines.all(source::has_cells) {
        return Some(message!(findings.yaml_pasted_table_help));
    }
    match (shape, &node.value) {
        (Shape::List, _) => wrong.list(),
        (Shape::Table, Value::List(items)) => wrong.table(items),
        (Shape::OneOf(_), Value::Empty) => Some(message!(reading.word_after_key, key = key)),
        (Shape::Scalar(_) | Shape::OneOf(_), Value::List(items)) => {
            Some(wrong.one_of(items, shape == Shape::Scalar(Kind::Text)))
        }
        (Shape::Scalar(_) | Shape::OneOf(_), Value::Table(entries)) => {
            Some(wrong.scalar(entries, shape == Shape::Scalar(Kind::Text)))
        }
        (Shape::Scalar(Kind::Flag), _) => Some(message!(findings.flag_help)),
        (Shape::Scalar(Kind::Whole), _) if years(wrong.written) > 1 => {
            Some(message!(findings.years_help))
        }
        (Shape::Scalar(Kind::Whole | Kind::DocumentNumber), _) => {
            Some(numbers::whole_help(key, wrong.written))
        }
        (Shape::Scalar(Kind::Money), _) => Some(match quantities::around(wrong.written) {
            Some((low, high)) => message!(findings.round_help, low = low, high = high),
            None => message!(reading.money_help),
        }),
        (Shape::Scalar(Kind::Number), _) => Some(numbers::number_help(wrong.written)),
        (Shape::Scalar(Kind::DayOfPeriod), _) => Some(message!(dates.day_of_period_help)),
        _ => None,
    }
}

impl Wrong<'_, '_> {
    /// Returns whether the records of the list have names, and a word is no key of them.
    fn lists_names(self, word: &str) -> bool {
        let home = homes().iter().find(|home| home.key == self.key);
        let has = |home: &Home, name: &str| home.keys.iter().any(|key| key.name == name);
        home.is_some_and(|home| has(home, "id") && has(home, "name") && !has(home, word))
    }

    /// Returns how the value is written as a list.
    fn list(self) -> Option<Message> {
        let written = self.written;
        match &self.node.value {
            Value::Plain(_)
                if written.contains('\n') || source::without_bullet(written).is_some() =>
            {
                let lines = written.lines().map(str::trim);
                let lines = lines.filter(|line| !line.is_empty());
                let lines = lines.map(|line| {
                    let item = line.strip_prefix("- ");
                    item.or_else(|| source::without_bullet(line))
                        .unwrap_or(line)
                });
                let items: Vec<String> = lines.map(|line| format!("`- {}`", brief(line))).collect();
                Some(message!(findings.yaml_items_help, items = items.join(", ")))
            }
            Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text) => {
                Some(lists::help(self.key, text))
            }
            Value::Table(entries) if written.starts_with('{') && keys_only(entries) => {
                let keys = entries.iter().map(|entry| entry.key.to_string());
                let meant = format!("[{}]", lists::in_quotes(keys.collect()));
                Some(message!(findings.write_list, meant = meant))
            }
            Value::Table(_) if self.is_toml || written.starts_with('{') => {
                Some(message!(findings.list_brackets))
            }
            Value::Table(entries) => {
                let first = entries.first()?;
                let key = brief(&first.key);
                if let Some(name) = lists::text_of(&first.node)
                    && self.lists_names(&key)
                {
                    let meant = pair_as_record(&key, "name", name);
                    return Some(message!(reading.record_as_pair, meant = meant));
                }
                Some(match first.node.value {
                    Value::Table(_) => message!(findings.yaml_named_item_help, key = key),
                    _ => message!(findings.yaml_item_help, key = key),
                })
            }
            _ => None,
        }
    }

    /// Returns how the items of a list are written as pairs.
    fn table(self, items: &[Node<'_>]) -> Option<Message> {
        let is_doubled = |item: &Node<'_>| matches!(item.value, Value::Table(_));
        if self.written.starts_with("- ") && matches!(items, [only] if is_doubled(only)) {
            return Some(message!(reading.yaml_two_dashes_help));
        }
        let pairs = lists::pairs(items, self.text, self.is_toml)?;
        if self.is_toml || self.written.starts_with('[') {
            let pairs = format!("{{ {} }}", pairs.join(", "));
            return Some(message!(findings.pairs_in_braces, pairs = pairs));
        }
        let pairs: Vec<String> = pairs.iter().map(|pair| format!("`{pair}`")).collect();
        Some(message!(findings.pairs_help, pairs = pairs.join(", ")))
    }

    /// Returns how one value is written instead of a list.
    fn one_of(self, items: &[Node<'_>], is_text: bool) -> Message {
        if let [item] = items {
            let meant = brief(self.text.get(item.span.range()).unwrap_or(""));
            if self.written.starts_with("- ") {
                let meant = format!("{}: {meant}", self.key);
                return message!(reading.without_dash, meant = meant);
            }
            return message!(findings.without_brackets, meant = meant);
        }
        let texts = items.iter().map(|item| match &item.value {
            Value::Plain(text) | Value::Quoted(text) => Some(text.as_ref()),
            _ => None,
        });
        let texts: Option<Vec<&str>> = texts.collect();
        match texts.filter(|texts| !texts.is_empty()) {
            Some(texts) if !is_text => {
                let values: Vec<String> =
                    texts.iter().map(|it| format!("`{}`", brief(it))).collect();
                message!(reading.only_one_of, choices = values.join(", "))
            }
            Some(texts) if self.key == "person" => {
                let equals = if self.is_toml { " =" } else { ":" };
                let items = no_table::holders(&texts, equals);
                message!(reading.persons_as_holders, equals = equals, items = items)
            }
            Some(texts) => {
                let meant = brief(&texts.join(", "));
                let meant = if self.is_toml || meant.contains([',', ':']) {
                    format!("\"{meant}\"")
                } else {
                    meant
                };
                message!(findings.only_one_text, meant = meant)
            }
            None => message!(findings.only_one),
        }
    }

    /// Returns how one value is written instead of a table.
    fn scalar(self, entries: &[Entry<'_>], is_text: bool) -> Message {
        let words = brief(self.written);
        let in_braces = self.written.starts_with('{');
        let is_line = !self.is_toml && !self.written.contains('\n');
        if let Some(meant) = pair_as_text(self.key, entries, self.is_toml).filter(|_| is_text) {
            return message!(reading.text_of_key, meant = meant);
        }
        if is_text && (in_braces || is_line) {
            let meant = lists::in_quotes(vec![words]);
            return message!(findings.write_instead, meant = meant);
        }
        if in_braces && keys_only(entries) {
            let meant = words.trim_matches(['{', '}', ' ']);
            return message!(findings.without_braces, meant = meant);
        }
        message!(findings.one_value)
    }
}

/// Returns what is wrong with a value of the wrong shape, where more can be said about it.
pub(super) fn message_of_shape(shape: Shape, node: &Node<'_>, written: &str) -> Option<Message> {
    let Value::Table(entries) = &node.value else {
        return None;
    };
    let in_braces = written.starts_with('{');
    match shape {
        Shape::Scalar(Kind::Text | Kind::AnyText) if in_braces => {
            Some(message!(findings.yaml_special, found = "{"))
        }
        Shape::Scalar(Kind::Text | Kind::AnyText)
            if entries.len() == 1
                && written.contains(": ")
                && !written.contains('\n')
                && !elsewhere::is_key(&entries[0].key) =>
        {
            Some(message!(findings.yaml_colon))
        }
        Shape::List if in_braces && keys_only(entries) => Some(message!(findings.toml_no_brackets)),
        _ => None,
    }
}

/// Returns whether a value is a list in the brackets of a table.
pub(super) fn is_list_in_braces(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Table(entries) if keys_only(entries))
}

/// Returns whether the keys of a table have no values.
fn keys_only(entries: &[Entry<'_>]) -> bool {
    let is_empty = |entry: &Entry<'_>| matches!(entry.node.value, Value::Empty | Value::Unread);
    !entries.is_empty() && entries.iter().all(is_empty)
}

/// Returns how many years a text names.
fn years(text: &str) -> usize {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).count()
}
