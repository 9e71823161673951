//! Records as TOML and YAML.

use std::fmt::Write as _;

use super::Format;

/// The value of a key.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// A text.
    Text(String),
    /// A number, a day, a flag.
    Bare(String),
    /// A list on one line.
    List(Vec<Value>),
    /// A table on one line.
    Table(Vec<(&'static str, Value)>),
}

/// Keys and values.
pub(crate) type Record = Vec<(&'static str, Value)>;

/// Records of one kind.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) name: &'static str,
    pub(crate) records: Vec<Record>,
    single: bool,
}

impl List {
    pub(crate) fn new(name: &'static str, records: Vec<Record>) -> Self {
        Self {
            name,
            records,
            single: false,
        }
    }

    /// A record that appears only once.
    pub(crate) fn single(name: &'static str, record: Record) -> Self {
        Self {
            name,
            records: vec![record],
            single: true,
        }
    }
}

/// Writes one file.
pub(crate) fn file(lists: &[List], format: Format) -> String {
    let mut text = "# Dữ liệu giả để đo tốc độ\n".to_owned();
    for list in lists {
        match format {
            Format::Toml => toml(&mut text, list),
            Format::Yaml => yaml(&mut text, list),
        }
    }
    text
}

fn toml(text: &mut String, list: &List) {
    for record in &list.records {
        let head = if list.single {
            format!("\n[{}]\n", list.name)
        } else {
            format!("\n[[{}]]\n", list.name)
        };
        text.push_str(&head);
        for (key, value) in record {
            let _ = writeln!(text, "{key} = {}", inline(value, Format::Toml));
        }
    }
}

fn yaml(text: &mut String, list: &List) {
    let _ = writeln!(text, "\n{}:", list.name);
    for record in &list.records {
        for (index, (key, value)) in record.iter().enumerate() {
            let lead = match (list.single, index) {
                (true, _) => "  ",
                (false, 0) => "  - ",
                (false, _) => "    ",
            };
            let _ = writeln!(text, "{lead}{key}: {}", inline(value, Format::Yaml));
        }
    }
}

fn inline(value: &Value, format: Format) -> String {
    let list = |values: &[Value]| {
        let values: Vec<String> = values.iter().map(|value| inline(value, format)).collect();
        values.join(", ")
    };
    match value {
        // Unquoted where people write it so; none of the texts needs escapes.
        Value::Text(text) if format == Format::Yaml && !text.contains([':', ',', '#']) => {
            text.clone()
        }
        Value::Text(text) => format!("\"{text}\""),
        Value::Bare(text) => text.clone(),
        Value::List(values) => format!("[{}]", list(values)),
        Value::Table(entries) => {
            let mark = if format == Format::Toml { " = " } else { ": " };
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{key}{mark}{}", inline(value, format)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}
