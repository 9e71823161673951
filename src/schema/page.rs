//! The page about a kind of records or a key, for people: what it means, what to
//! write, an example.

use std::fmt::Write;

use super::trace::{self, Shape, Table};
use super::{expected, name, title_and_description};
use crate::messages::{ExplainWords, Language, Words, fill};
use crate::plan::record::example;
use crate::search::fold;
use crate::spelling::upper_first;

/// A kind of records, or a key of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The keys from the top of a file down to it: `progress.state`.
    pub path: String,
    /// What it is called.
    pub title: &'static str,
    /// What it means.
    pub description: &'static str,
    /// What its value must be.
    form: String,
    required: bool,
    keys: Vec<Topic>,
}

impl Topic {
    /// Returns its own keys, if it is a record.
    #[must_use]
    pub fn keys(&self) -> &[Topic] {
        &self.keys
    }

    /// Returns the key itself, the last one of its path.
    #[must_use]
    pub fn key(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// Returns the kind of records that it belongs to, the first key of its path.
    fn kind(&self) -> &str {
        self.path.split('.').next().unwrap_or_default()
    }
}

/// Returns all kinds of records, each with its keys, in the order of the schema.
#[must_use]
pub fn topics(language: Language) -> Vec<Topic> {
    keys(&trace::records(), "", language)
}

/// What kinds of records are called besides their titles, without accents.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("sections", &["de muc", "phan", "chuong"]),
    ("tasks", &["viec", "cong viec", "viec lam", "work", "todo"]),
    ("parties", &["nhan su", "can bo", "people", "person"]),
    (
        "responsibilities",
        &["phu trach", "trach nhiem", "nguoi phu trach"],
    ),
    ("deadlines", &["han", "ky han", "lich", "due"]),
    ("progress", &["ket qua", "viec da lam", "tien trinh"]),
    ("extensions", &["lui han", "hoan han"]),
    ("figures", &["con so", "so lieu bao cao", "numbers"]),
    ("holidays", &["ngay le", "le", "tet", "lich nghi"]),
    ("allow", &["bo qua canh bao", "ngoai le"]),
];

/// Returns the topics that `text` means: by path, else by key, else by title or part of
/// one, else by another word for it, accents and case aside.
#[must_use]
pub fn find<'t>(topics: &'t [Topic], text: &str) -> Vec<&'t Topic> {
    named(&paths(topics), text)
}

/// Returns the kinds of records that `text` means, in the same way.
#[must_use]
pub fn kinds<'t>(topics: &'t [Topic], text: &str) -> Vec<&'t Topic> {
    named(&topics.iter().collect::<Vec<_>>(), text)
}

/// Returns those topics that `text` means.
fn named<'t>(all: &[&'t Topic], text: &str) -> Vec<&'t Topic> {
    let text = fold(text);
    let is_part = |title: &str| fold(title).split(", ").any(|part| part == text);
    let is_synonym = |topic: &Topic| {
        let of_kind = SYNONYMS.iter().find(|(kind, _)| *kind == topic.path);
        of_kind.is_some_and(|(_, words)| words.contains(&text.as_str()))
    };
    let by = |same: &dyn Fn(&Topic) -> bool| -> Vec<&'t Topic> {
        all.iter().copied().filter(|topic| same(topic)).collect()
    };
    let ways: [&dyn Fn(&Topic) -> bool; 6] = [
        &|topic| topic.path == text,
        &|topic| topic.key() == text,
        &|topic| fold(topic.title) == text,
        &|topic| is_part(topic.title),
        &|topic| is_synonym(topic),
        &|topic| is_part(topic.description),
    ];
    ways.into_iter()
        .map(by)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Returns all topics with all keys inside them, each before its keys.
#[must_use]
pub fn paths(topics: &[Topic]) -> Vec<&Topic> {
    let mut all = Vec::new();
    for topic in topics {
        all.push(topic);
        all.extend(paths(&topic.keys));
    }
    all
}

/// Returns everything by which [`find`] finds a topic, for suggestions.
#[must_use]
pub fn names(topics: &[Topic]) -> Vec<&str> {
    let all = paths(topics).into_iter();
    all.flat_map(|topic| [topic.path.as_str(), topic.key(), topic.title])
        .collect()
}

/// Returns the page of one topic in Markdown.
#[must_use]
pub fn page(topic: &Topic, language: Language) -> String {
    let words = &Words::of(language).explain;
    let mut text = format!("# {}: {}\n\n", topic.path, topic.title);
    if topic.description != topic.title {
        let _ = writeln!(text, "{}.\n", upper_first(topic.description));
    }
    if topic.keys.is_empty() {
        let _ = writeln!(text, "{}.\n", upper_first(&form(topic, words)));
    } else {
        let _ = writeln!(text, "## {}\n", words.keys);
        list(topic, words, 0, &mut text);
        text.push('\n');
    }
    if let Some(example) = example(topic.kind()) {
        let _ = write!(text, "## {}\n\n{example}", words.example);
    }
    text
}

/// Lists the keys of a record, those of records inside it below them.
fn list(topic: &Topic, words: &ExplainWords, depth: usize, text: &mut String) {
    for key in &topic.keys {
        let indent = "  ".repeat(depth);
        let _ = writeln!(
            text,
            "{indent}- `{}` – {}: {}; {}",
            key.key(),
            key.title,
            key.description,
            form(key, words),
        );
        list(key, words, depth + 1, text);
    }
}

/// Returns what the value of a key must be, and whether the key is required.
fn form(topic: &Topic, words: &ExplainWords) -> String {
    if topic.required {
        format!("{} ({})", topic.form, words.required)
    } else {
        topic.form.clone()
    }
}

fn keys(table: &Table, above: &str, language: Language) -> Vec<Topic> {
    let topic = |key: &trace::Key| {
        let (title, description) = title_and_description(language, &name(table, key));
        let path = match above {
            "" => key.name.to_owned(),
            above => format!("{above}.{}", key.name),
        };
        let mut inner = &key.shape;
        while let Shape::List(item) | Shape::OneOrMore(item) | Shape::Pairs(item) = inner {
            inner = item;
        }
        let keys = match inner {
            Shape::Table(inner) => keys(inner, &path, language),
            _ => Vec::new(),
        };
        Topic {
            path,
            title,
            description,
            form: shape(&key.shape, language),
            required: key.required,
            keys,
        }
    };
    table.keys.iter().map(topic).collect()
}

/// Returns what a value of a shape must be.
fn shape(shape: &Shape, language: Language) -> String {
    let words = Words::of(language);
    match shape {
        Shape::Scalar(_, Some((low, high))) => {
            let (low, high) = (low.to_string(), high.to_string());
            fill(
                words.explain.whole_between,
                &[("low", &low), ("high", &high)],
            )
        }
        Shape::Scalar(kind, None) => expected(*kind).say(language),
        Shape::Words(names) => {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            fill(
                words.findings.expected_one_of,
                &[("words", &names.join(", "))],
            )
        }
        Shape::List(item) => match &**item {
            Shape::Table(_) => words.explain.list_of_records.to_owned(),
            item => fill(
                words.explain.list_of,
                &[("item", &self::shape(item, language))],
            ),
        },
        Shape::OneOrMore(item) => fill(
            words.explain.one_or_more,
            &[("item", &self::shape(item, language))],
        ),
        Shape::Pairs(value) => fill(
            words.explain.pairs_of,
            &[("value", &self::shape(value, language))],
        ),
        Shape::Table(_) | Shape::Unknown => words.findings.expected_table.to_owned(),
    }
}
