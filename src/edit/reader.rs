//! The two readers that prove an edit. They share no parser, so that neither repeats a
//! bug of the other: `ours` uses `toml` and `granit-parser`, `other` uses `toml-spanner`
//! and `serde_yaml`.

use crate::source::{self, Entry, Format, Node, Value as SourceValue};
use crate::text::{BYTE_ORDER_MARK, FileId, Source};

/// A value as a reader sees it, without its place. Two readers may represent the same
/// text by different variants; a single reader is consistent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// No value.
    Empty,
    /// A scalar whose type the reader leaves open.
    Written(String),
    /// A text.
    Text(String),
    /// A number, a date or a boolean.
    Other(String),
    /// A list.
    List(Vec<Seen>),
    /// A table, in the order of the file.
    Table(Vec<(String, Seen)>),
}

/// Reads a text, if it has no errors.
pub(super) type Reader<'r> = &'r dyn Fn(&str, Format) -> Option<Seen>;

/// The two readers that must agree on every edit.
pub(super) const READERS: [Reader<'static>; 2] = [&ours, &other];

/// Returns the tree of a text, if it is read without a finding.
pub(super) fn tree(text: &str, format: Format) -> Option<Node<'static>> {
    let source = Source::from_text(String::new(), text.to_owned());
    let mut findings = Vec::new();
    let tree = source::read(FileId(0), &source, format, &mut findings);
    source::is_sound(&findings)
        .then_some(tree.root?)
        .map(Node::into_owned)
}

/// Reads a text with the parsers that read plans.
fn ours(text: &str, format: Format) -> Option<Seen> {
    from_node(tree(text, format)?)
}

fn from_node(node: Node<'_>) -> Option<Seen> {
    Some(match node.value {
        SourceValue::Empty => Seen::Empty,
        SourceValue::Plain(text) => Seen::Written(text.into_owned()),
        SourceValue::Quoted(text) => Seen::Text(text.into_owned()),
        SourceValue::List(items) => {
            Seen::List(items.into_iter().map(from_node).collect::<Option<_>>()?)
        }
        SourceValue::Table(entries) => {
            let entry = |entry: Entry<'_>| Some((entry.key.into_owned(), from_node(entry.node)?));
            Seen::Table(entries.into_iter().map(entry).collect::<Option<_>>()?)
        }
        SourceValue::Unread | SourceValue::Unquoted(_) | SourceValue::Repeated(_) => return None,
    })
}

/// Reads a text with parsers that are not used to read plans.
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
        // It has no dates and reads them as strings.
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
    fn the_two_readers_use_different_parsers() {
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
    fn a_text_with_a_syntax_error_is_not_read() {
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
