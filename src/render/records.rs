//! The records of one kind as a table: a column for each key, in the order of the
//! schema.

use serde_json::{Map, Value, json};

use super::escaped_json;
use super::table::{Column, Table};
use crate::messages::{Language, Words};
use crate::plan::scalar::day::written;
use crate::schema::Topic;

/// One record: its keys and values, and where it is (`file:line`).
pub struct Row {
    /// The keys that have a value.
    pub keys: Map<String, Value>,
    /// The file and the line.
    pub place: String,
    /// What follows from the plan about it, as JSON and as people read it.
    pub follows: Option<(Value, String)>,
}

/// What a list shows of each record beside its keys.
#[derive(Debug, Clone, Copy)]
pub struct Follows {
    /// The key in JSON.
    pub key: &'static str,
    /// The title of the column.
    pub title: &'static str,
}

/// Returns the table of the records of a kind, with what `follows` about each. Without `whole`,
/// columns in which no record has a value are left out.
#[must_use]
pub fn table(
    kind: &Topic,
    rows: &[Row],
    follows: Option<Follows>,
    whole: bool,
    language: Language,
) -> Table {
    let used = |topic: &&Topic| whole || rows.iter().any(|row| row.keys.contains_key(topic.key()));
    let topics: Vec<&Topic> = kind.keys().iter().filter(used).collect();
    let mut columns: Vec<(&'static str, Column)> = topics
        .iter()
        .map(|topic| (topic.title, Column::Text))
        .collect();
    columns.push((Words::of(language).explain.place, Column::Short));
    columns.extend(follows.map(|follows| (follows.title, Column::Short)));
    let cells = |row: &Row| {
        let cell = |topic: &&Topic| row.keys.get(topic.key()).map(plain).unwrap_or_default();
        let mut cells: Vec<String> = topics.iter().map(cell).collect();
        cells.push(row.place.clone());
        let shown = row.follows.as_ref().map(|(_, shown)| shown.clone());
        cells.extend(follows.map(|_| shown.unwrap_or_default()));
        cells
    };
    Table {
        columns,
        rows: rows.iter().map(cells).collect(),
        ..Table::default()
    }
}

/// Returns the records of a kind as JSON: a list of objects with the keys of the files, and
/// what `follows` about each.
#[must_use]
pub fn json(rows: &[Row], follows: Option<Follows>) -> String {
    let object = |row: &Row| {
        let mut keys = row.keys.clone();
        keys.insert("at".to_owned(), json!(row.place));
        if let Some(follows) = follows {
            let value = row.follows.as_ref().map(|(value, _)| value.clone());
            keys.insert(follows.key.to_owned(), value.unwrap_or_default());
        }
        Value::Object(keys)
    };
    escaped_json::pretty(&Value::Array(rows.iter().map(object).collect()))
}

/// Returns the number of records of each kind as a JSON object.
#[must_use]
pub fn counts(kinds: impl Iterator<Item = (String, usize)>) -> String {
    let counts: Map<String, Value> = kinds.map(|(kind, count)| (kind, json!(count))).collect();
    escaped_json::pretty(&counts)
}

/// Returns a value as people write it: days as dd/mm/yyyy, lists separated by
/// semicolons.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.parse().map_or_else(|_| text.clone(), written),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(pairs) => {
            let pair = |(key, value): (&String, &Value)| format!("{key}: {}", plain(value));
            pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}
