//! What may be written in plan files: their JSON Schema (draft 2020-12) for editors,
//! and pages for people. Both are traced from the structs that files are decoded
//! into, so that they cannot differ from what is read.

mod access;
mod homes;
mod page;
mod patterns;
mod trace;

use serde_json::{Map, Value, json};

use crate::messages::{Language, Message, SchemaWords, message};
use crate::plan::scalar::amount::Unit;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::MAX_IDENTIFIER;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::Kind;
pub(crate) use homes::{Home, HomeKey, homes};
pub use page::{Topic, find, kinds, names, page, paths, topics};
use patterns::{PERIOD, document_date, due, in_any_marks};
use trace::{Key, Shape, Table};

/// Returns the schema with titles and descriptions in a language.
///
/// # Panics
///
/// Never: plain data can always be serialized as JSON.
#[must_use]
pub fn write(language: Language) -> String {
    let root = trace::records();
    let mut definitions = Map::new();
    let mut schema = table(&root, language, &mut definitions);
    let (title, description) = title_and_description(language, "records");
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(title);
    schema["description"] = json!(description);
    schema["$defs"] = Value::Object(definitions);
    serde_json::to_string_pretty(&schema).expect("plain data has a JSON form") + "\n"
}

/// Returns the text that states what a scalar must be.
#[must_use]
pub fn expected(kind: Kind) -> Message {
    match kind {
        Kind::Text | Kind::AnyText => message!(findings.expected_text),
        Kind::Identifier => message!(findings.expected_identifier),
        Kind::Day => message!(findings.expected_day),
        Kind::Due => message!(findings.expected_due),
        Kind::DocumentDate => message!(dates.expected_document_date),
        Kind::Whole => message!(findings.expected_whole),
        Kind::DocumentNumber => message!(findings.expected_document_number),
        Kind::Number => message!(findings.expected_number),
        Kind::Flag => message!(findings.expected_flag),
        Kind::Occurrence => message!(findings.expected_occurrence),
        Kind::Period => message!(findings.expected_period),
        Kind::Zone => message!(findings.expected_zone),
        Kind::DayOfPeriod => message!(findings.expected_day_of_period),
        Kind::Every => message!(findings.expected_every),
        Kind::SchoolYear => message!(findings.expected_school_year),
        Kind::Amount => message!(findings.expected_amount),
        Kind::Money => message!(findings.expected_money),
    }
}

/// Returns the title and the description of a key.
fn title_and_description(language: Language, name: &str) -> (&'static str, &'static str) {
    let text = SchemaWords::get(language, name).unwrap_or_default();
    text.split_once(": ").unwrap_or((text, text))
}

/// Returns the schema of a record; nested records go to `definitions`.
fn table(table: &Table, language: Language, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in &table.keys {
        let mut property = shape(&key.shape, language, definitions);
        let name = name(table, key);
        let (title, description) = title_and_description(language, &name);
        property["title"] = json!(title);
        property["description"] = json!(description);
        properties.insert(key.name.to_owned(), property);
    }
    let required: Vec<&str> = table
        .keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    let mut schema = json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// Returns the name of a key in the catalogue of texts, such as `head_due_soon`.
pub(crate) fn name(table: &Table, key: &Key) -> String {
    SchemaWords::name(table.name, key.name)
}

fn shape(shape: &Shape, language: Language, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Scalar(kind, bounds) => scalar(*kind, *bounds),
        Shape::Words(words) => {
            // A number that is a word may appear without quotes.
            let numbers = words.iter().filter_map(|word| word.parse::<u32>().ok());
            let numbers = numbers.map(|number| json!(number));
            let words = words.iter().map(|word| json!(word));
            json!({ "enum": words.chain(numbers).collect::<Vec<_>>() })
        }
        // A key with nothing behind it is an empty list.
        Shape::List(item) => json!({
            "type": ["array", "null"],
            "items": self::shape(item, language, definitions),
        }),
        Shape::OneOrMore(item) => {
            let item = self::shape(item, language, definitions);
            json!({ "anyOf": [item, { "type": "array", "items": item }] })
        }
        Shape::Pairs(value) => json!({
            "type": ["object", "null"],
            "additionalProperties": self::shape(value, language, definitions),
        }),
        Shape::Table(record) => {
            if !definitions.contains_key(record.name) {
                // Held before it is filled, so that order does not matter.
                definitions.insert(record.name.to_owned(), Value::Null);
                let schema = table(record, language, definitions);
                definitions.insert(record.name.to_owned(), schema);
            }
            json!({ "$ref": format!("#/$defs/{}", record.name) })
        }
        Shape::Unknown => json!({}),
    }
}

/// Returns the schema of a scalar. The field determines the type, so a text may look
/// like a number or a flag (`id: 1.10`, `name: no`).
fn scalar(kind: Kind, bounds: Option<(i64, i64)>) -> Value {
    let text = || json!(["string", "number", "boolean"]);
    match kind {
        Kind::Text => json!({ "type": text(), "pattern": "\\S" }),
        Kind::AnyText => json!({ "type": ["string", "number", "boolean", "null"] }),
        Kind::Identifier => json!({
            "type": text(),
            "pattern": "^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*$",
            "maxLength": MAX_IDENTIFIER,
        }),
        Kind::Day => json!({
            "type": "string",
            "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4})$",
        }),
        Kind::Due => json!({ "type": "string", "pattern": due() }),
        Kind::DocumentDate => json!({ "type": "string", "pattern": document_date() }),
        Kind::Whole => match bounds {
            Some((low, high)) => json!({ "type": "integer", "minimum": low, "maximum": high }),
            None => json!({ "type": "integer" }),
        },
        Kind::DocumentNumber => json!({ "type": ["integer", "string"], "minimum": 1,
            "maximum": 99999, "pattern": "^0*[1-9][0-9]*\\p{L}{0,2}(/[0-9]{4})?$" }),
        Kind::Money => json!({ "type": "integer", "minimum": 0, "maximum": Money::MAX }),
        Kind::Number => json!({
            "type": ["number", "string"],
            "pattern": "^[0-9]+([.,][0-9]{1,2})?$",
            "minimum": 0,
            "maximum": Number::MAX,
        }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Occurrence => json!({
            "type": ["string", "number"],
            "pattern": format!("^[\\p{{L}}\\p{{N}}][\\p{{L}}\\p{{M}}\\p{{N}}._-]*(@{PERIOD})?$"),
        }),
        Kind::Period => json!({ "type": ["string", "number"], "pattern": format!("^{PERIOD}$") }),
        Kind::Zone => json!({ "type": "string", "pattern": "^[+-][0-9]{2}:[0-9]{2}$" }),
        Kind::Every => json!({
            "anyOf": [
                { "enum": Every::WORDS },
                { "type": "string", "pattern": "^([2-9]|1[0-9]|2[0-6])-weeks$" },
            ],
        }),
        Kind::SchoolYear => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{4}$" }),
        Kind::Amount => json!({
            "type": "string",
            "pattern": format!("^[0-9]+ ({})$", in_any_marks(&Unit::words().join("|"))),
        }),
        Kind::DayOfPeriod => json!({
            "anyOf": [
                { "type": "integer", "minimum": 1, "maximum": 31 },
                { "type": "string", "pattern": "^(last|last-working|[1-9]|[12][0-9]|3[01])$" },
            ],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{EntryKeyWords, OF_REGISTERS};
    use crate::plan::record::REGISTERS;

    fn tables(table: &Table, found: &mut Vec<Table>) {
        found.push(table.clone());
        for key in &table.keys {
            let mut shape = &key.shape;
            while let Shape::List(item) | Shape::OneOrMore(item) | Shape::Pairs(item) = shape {
                shape = item;
            }
            if let Shape::Table(record) = shape {
                tables(record, found);
            }
        }
    }

    #[test]
    fn every_key_has_a_title_and_a_description_and_every_text_a_key() {
        let mut found = Vec::new();
        tables(&trace::records(), &mut found);
        let mut names: Vec<String> = found
            .iter()
            .flat_map(|table| table.keys.iter().map(|key| name(table, key)))
            .collect();
        names.push("records".to_owned());
        for name in &names {
            for language in Language::ALL {
                let text = SchemaWords::get(language, name);
                assert!(text.is_some_and(|text| text.contains(": ")), "{name}");
            }
        }
        let of_registers = OF_REGISTERS.iter().flat_map(|of| of.keys);
        let known = SchemaWords::ALL.iter().chain(EntryKeyWords::ALL);
        for (known, ..) in known.chain(of_registers) {
            assert!(
                names.iter().any(|name| name == known),
                "no key is called {known}"
            );
        }
    }

    #[test]
    fn only_the_entries_of_registers_share_texts() {
        for list in trace::records().keys {
            let Shape::List(record) = list.shape else {
                continue;
            };
            let Shape::Table(table) = *record else {
                continue;
            };
            let mut names = table.keys.iter().map(|key| name(&table, key));
            let shares = names.any(|name| name.starts_with("entry_"));
            assert_eq!(shares, REGISTERS.contains(&list.name), "{}", list.name);
        }
    }

    #[test]
    fn nothing_is_left_untraced() {
        let mut found = Vec::new();
        tables(&trace::records(), &mut found);
        assert!(found.len() >= 14, "{}", found.len());
        for table in found {
            for key in &table.keys {
                assert_ne!(key.shape, Shape::Unknown, "{}.{}", table.name, key.name);
            }
        }
    }
}
