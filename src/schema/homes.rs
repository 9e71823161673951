//! Where in a file records may appear.

use std::sync::LazyLock;

use super::trace::{self, Key, Shape, Table};
use crate::messages::{Language, SchemaWords};
use crate::plan::scalar::value::Kind;
use crate::search::fold;

/// The name of the struct that holds everything of a file.
const RECORDS: &str = "Records";

/// What may appear in a file below a key, or in TOML below a header.
pub(crate) struct Home {
    /// The key, or the path of one within another record: `unit.signer`.
    pub key: String,
    /// Whether several records may appear there.
    pub is_list: bool,
    /// The name of the record's struct.
    pub record: &'static str,
    /// The keys of the record.
    pub keys: Vec<HomeKey>,
}

/// A key of a record.
pub(crate) struct HomeKey {
    /// Its name in files.
    pub name: &'static str,
    /// Whether it is required.
    pub is_required: bool,
    /// Whether its value is a running text.
    pub is_text: bool,
    /// Whether its value is a list of single values.
    pub lists_values: bool,
    /// Its titles in both languages as they are compared.
    pub titles: [String; 2],
}

impl Home {
    /// Returns whether a text is its key or its title in a language.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        let folded = fold(text);
        let mut languages = Language::ALL.iter();
        let is_titled = |language: &Language| {
            fold(SchemaWords::of_key(*language, RECORDS, &self.key).0) == folded
        };
        self.key == folded || languages.any(is_titled)
    }

    fn of(key: String, is_list: bool, table: &Table) -> Self {
        let keys = table.keys.iter().map(|key| HomeKey {
            name: key.name,
            is_required: key.required,
            is_text: matches!(key.shape, Shape::Scalar(Kind::Text | Kind::AnyText, _)),
            lists_values: matches!(
                &key.shape,
                Shape::List(item) | Shape::OneOrMore(item) if matches!(**item, Shape::Scalar(..))
            ),
            titles: Language::ALL
                .map(|language| fold(SchemaWords::of_key(language, table.name, key.name).0)),
        });
        Self {
            key,
            is_list,
            record: table.name,
            keys: keys.collect(),
        }
    }

    /// Returns whether a record with these keys can appear there: it has each of them, and
    /// `all` keys that are there are what it must have.
    pub(crate) fn fits<K: AsRef<str>>(&self, keys: &[K], all: &[K]) -> bool {
        let has = |key: &K| self.keys.iter().any(|known| known.name == key.as_ref());
        let mut required = self.keys.iter().filter(|key| key.is_required);
        let given = |known: &HomeKey| all.iter().any(|key| key.as_ref() == known.name);
        !keys.is_empty() && keys.iter().all(has) && required.all(given)
    }

    /// Returns the key of the record that it is within, if it is within one.
    pub(crate) fn outer(&self) -> Option<&str> {
        self.key.split_once('.').map(|(outer, _)| outer)
    }
}

/// Returns what may appear below the keys of a file, and below those of its single records.
pub(crate) fn homes() -> &'static [Home] {
    static HOMES: LazyLock<Vec<Home>> = LazyLock::new(traced);
    &HOMES
}

fn traced() -> Vec<Home> {
    let mut homes = Vec::new();
    for Key { name, shape, .. } in trace::records().keys {
        match shape {
            Shape::List(item) => {
                if let Shape::Table(table) = *item {
                    homes.push(Home::of(name.to_owned(), true, &table));
                }
            }
            Shape::Table(table) => {
                homes.push(Home::of(name.to_owned(), false, &table));
                for inner in &table.keys {
                    // A record that several have is at home where it is called by its name.
                    if let Shape::Table(record) = &inner.shape
                        && record.name.eq_ignore_ascii_case(inner.name)
                    {
                        let key = format!("{name}.{}", inner.name);
                        homes.push(Home::of(key, false, record));
                    }
                }
            }
            _ => {}
        }
    }
    homes
}
