//! What two readers see in a text. They share no parser, so that neither repeats a
//! fault of the other: ours is built on `toml` and `granit-parser`, the other one is
//! `toml-spanner` and `serde_yaml`.

use crate::source::{self, Entry, Format, Node, Value as Found};
use crate::text::{BYTE_ORDER_MARK, FileId, Source};

/// A value as a reader sees it, without places. Two readers may give the same text
/// in different variants, one reader never does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nothing.
    Empty,
    /// A scalar of YAML, which may be a text or not.
    Written(String),
    /// A text.
    Text(String),
    /// A number, a day or a truth value.
    Other(String),
    /// A list.
    List(Vec<Seen>),
    /// A table, in the order of the file.
    Table(Vec<(String, Seen)>),
}

/// Reads a text, if there is no fault in it.
pub(super) type Reader<'r> = &'r dyn Fn(&str, Format) -> Option<Seen>;

/// The two readers that have to agree on every edit.
pub(super) const READERS: [Reader<'static>; 2] = [&ours, &other];

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

/// Reads a text as plans are read.
fn ours(text: &str, format: Format) -> Option<Seen> {
    from_node(tree(text, format)?)
}

fn from_node(node: Node<'_>) -> Option<Seen> {
    Some(match node.value {
        Found::Empty => Seen::Empty,
        Found::Plain(text) => Seen::Written(text.into_owned()),
        Found::Quoted(text) => Seen::Text(text.into_owned()),
        Found::List(items) => Seen::List(items.into_iter().map(from_node).collect::<Option<_>>()?),
        Found::Table(entries) => {
            let entry = |entry: Entry<'_>| Some((entry.key.into_owned(), from_node(entry.node)?));
            Seen::Table(entries.into_iter().map(entry).collect::<Option<_>>()?)
        }
        Found::Unread => return None,
    })
}

/// Reads a text with parsers that read no plan.
fn other(text: &str, format: Format) -> Option<Seen> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    match format {
        Format::Toml => {
            let arena = toml_spanner::Arena::new();
            let document = toml_spanner::parse(text, &arena).ok()?;
            Some(from_toml_table(document.table()))
        }
        Format::Yaml => match from_yaml(serde_yaml::from_str(text).ok()?)? {
            // A file without a value is an empty table.
            Seen::Empty => Some(Seen::Table(Vec::new())),
            seen => Some(seen),
        },
    }
}

fn from_toml_table(table: &toml_spanner::Table<'_>) -> Seen {
    let entry = |(key, item): &(toml_spanner::Key<'_>, toml_spanner::Item<'_>)| {
        (key.as_str().to_owned(), from_toml(item))
    };
    Seen::Table(table.iter().map(entry).collect())
}

fn from_toml(item: &toml_spanner::Item<'_>) -> Seen {
    use toml_spanner::Value as Toml;
    match item.value() {
        Toml::String(text) => Seen::Text((*text).to_owned()),
        Toml::Integer(number) => Seen::Other(number.as_i128().to_string()),
        Toml::Float(number) => Seen::Other(number.to_string()),
        Toml::Boolean(truth) => Seen::Other(truth.to_string()),
        Toml::DateTime(time) => {
            Seen::Other(time.format(&mut std::mem::MaybeUninit::uninit()).to_owned())
        }
        Toml::Array(items) => Seen::List(items.iter().map(from_toml).collect()),
        Toml::Table(table) => from_toml_table(table),
    }
}

fn from_yaml(value: serde_yaml::Value) -> Option<Seen> {
    use serde_yaml::Value as Yaml;
    Some(match value {
        Yaml::Null => Seen::Empty,
        Yaml::Bool(truth) => Seen::Other(truth.to_string()),
        Yaml::Number(number) => Seen::Other(number.to_string()),
        // It knows no days, and leaves them texts.
        Yaml::String(text) => Seen::Written(text),
        Yaml::Sequence(items) => {
            Seen::List(items.into_iter().map(from_yaml).collect::<Option<_>>()?)
        }
        Yaml::Mapping(entries) => {
            let entry = |(key, value)| match from_yaml(key)? {
                Seen::Written(key) | Seen::Other(key) => Some((key, from_yaml(value)?)),
                _ => None,
            };
            Seen::Table(entries.into_iter().map(entry).collect::<Option<_>>()?)
        }
        Yaml::Tagged(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_readers_are_two() {
        let number = |text: &str, reader: Reader<'_>, format| match reader(text, format) {
            Some(Seen::Table(entries)) => entries[0].1.clone(),
            seen => panic!("{seen:?}"),
        };
        let [ours, other] = READERS;
        for (text, format) in [("a: 1.50", Format::Yaml), ("a = 1.50", Format::Toml)] {
            assert_eq!(number(text, ours, format), Seen::Written("1.50".to_owned()));
            assert_eq!(number(text, other, format), Seen::Other("1.5".to_owned()));
        }
    }

    #[test]
    fn a_text_with_a_fault_is_not_read() {
        for reader in READERS {
            assert_eq!(reader("a: [", Format::Yaml), None);
            assert_eq!(reader("a = [", Format::Toml), None);
        }
    }

    #[test]
    fn an_empty_file_is_an_empty_table_to_both() {
        for reader in READERS {
            for format in [Format::Toml, Format::Yaml] {
                let empty = Some(Seen::Table(Vec::new()));
                assert_eq!(reader("\u{feff}# trống\n", format), empty);
            }
        }
    }
}
