//! Records and their keys: which key is meant by one that a record does not have.

use serde::de::Visitor;

use super::access::Keys;
use super::fault::{DecodeError, Shape, brief};
use super::names::Stand;
use super::synonyms::{instead, synonym};
use super::{At, Decoder, advice, elsewhere, lists};
use crate::confusable;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Language, Message, SchemaWords, message};
use crate::plan::record::KINDS;
use crate::search::{fold, nearest};
use crate::source;
use crate::source::Value;
use crate::text::Place;

/// The name of the struct that holds everything of a file.
pub(super) const FILE: &str = "Records";

/// A record as its keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The name of the record's struct.
    pub record: &'static str,
    /// Its keys.
    pub keys: &'static [&'static str],
}

impl Known {
    /// Returns the finding for a key that the record does not have, and the key that
    /// is meant, if that is clear: rather one of the `free` ones, which it lacks.
    pub(super) fn unknown(
        self,
        place: Place,
        found: &str,
        free: &[&'static str],
    ) -> (Finding, Option<&'static str>) {
        if let Some(plain) = advice::plain(found) {
            let odd = found.chars().find(|c| confusable::of(*c).is_some());
            let key = self.keys.iter().copied().find(|key| *key == plain);
            if let (Some(odd), Some(key)) = (odd, key) {
                let finding = Finding::new(&faults::ODD_CHARACTER, place, faults::odd(odd))
                    .help(message!(findings.odd_in_key, meant = key));
                return (finding, Some(key));
            }
        }
        let finding = unknown_key(place, found);
        let meant = self.free(found, free).or_else(|| self.meant(found));
        let finding = match meant {
            Some(meant) => finding.help(message!(findings.did_you_mean, meant = meant)),
            None => finding.help(elsewhere::help(self, found).unwrap_or_else(|| {
                message!(findings.known_keys).in_each("keys", |language| self.listed(language))
            })),
        };
        (finding, meant)
    }

    /// Returns which of the keys that the record lacks is meant.
    fn free(self, found: &str, free: &[&'static str]) -> Option<&'static str> {
        instead(found, free)
            .or_else(|| self.called(found, free))
            .or_else(|| synonym(found, free))
            .or_else(|| self.titled(found, free))
            .or_else(|| nearest(found, free.iter().copied()))
    }

    /// Returns which of all keys is meant.
    pub(super) fn meant(self, found: &str) -> Option<&'static str> {
        let all = self.keys.iter().copied();
        self.called(found, self.keys)
            .or_else(|| synonym(found, self.keys))
            .or_else(|| self.titled(found, self.keys))
            .or_else(|| nearest(found, all))
    }

    /// Returns the first of these keys whose title is what was found.
    fn called(self, found: &str, keys: &[&'static str]) -> Option<&'static str> {
        let found = fold(&found.replace(['-', '_'], " "));
        let is_called = |key: &&&str| {
            let languages = [Language::Vietnamese, Language::English];
            let mut titles = languages.iter().map(|language| self.title(key, *language));
            titles.any(|title| title == found)
        };
        keys.iter().find(is_called).copied()
    }

    /// Returns the first of these keys whose title, in either language, begins with the words
    /// found, or else is how they begin.
    fn titled(self, found: &str, keys: &[&'static str]) -> Option<&'static str> {
        let found = fold(&found.replace(['-', '_'], " "));
        let title = |key: &str, language| self.title(key, language);
        let has = |fits: &dyn Fn(&str) -> bool| {
            keys.iter().copied().find(|key| {
                fits(&title(key, Language::Vietnamese)) || fits(&title(key, Language::English))
            })
        };
        let begins = |title: &str| {
            title
                .strip_prefix(&found)
                .is_some_and(|rest| rest.starts_with([' ', ',']))
        };
        let goes_on = |title: &str| {
            found
                .strip_prefix(title)
                .is_some_and(|rest| !title.is_empty() && rest.starts_with(' '))
        };
        // A word that is a key of another record is not the beginning of one here.
        let is_whole = elsewhere::is_key(&found);
        has(&begins).filter(|_| !is_whole).or_else(|| has(&goes_on))
    }

    /// Returns the title of a key as it is compared.
    fn title(self, key: &str, language: Language) -> String {
        fold(SchemaWords::of_key(language, self.record, key).0)
    }

    /// Returns the keys with their titles, for messages.
    fn listed(self, language: Language) -> String {
        let said = |key: &&str| {
            let (title, _) = SchemaWords::of_key(language, self.record, key);
            format!("`{key}` ({title})")
        };
        self.keys.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

/// Returns the finding for a key that a record does not have.
pub(super) fn unknown_key(place: Place, found: &str) -> Finding {
    Finding::new(
        &faults::UNKNOWN_KEY,
        place,
        message!(findings.unknown_key, key = brief(found)),
    )
}

impl Decoder<'_, '_> {
    /// Reads a record.
    pub(super) fn record<'de, V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let At::Node(node) = self.at else {
            return self.wrong(Shape::Table);
        };
        let known = Known { record: name, keys };
        match &node.value {
            Value::Table(entries) => {
                self.settle(visitor.visit_map(Keys::of(self, known, entries)), None)
            }
            // The header stands several times, and only one such table is wanted.
            Value::Repeated(tables) => {
                for table in tables.iter().skip(1) {
                    let file = self.context.file;
                    let first = Some(tables[0].span);
                    let finding = source::duplicate_key(file, self.key, table.span, first);
                    let help = message!(findings.table_twice_help, key = self.key);
                    self.context.report(finding.help(help));
                }
                self.of(&tables[0]).record(name, keys, visitor)
            }
            Value::List(_) if self.key == "report" => {
                self.report_list();
                Err(DecodeError::Reported)
            }
            _ => {
                if self.is_nameless_list(known) {
                    return Err(DecodeError::Reported);
                }
                if self.written().is_some() {
                    self.report_no_table(known);
                    return Err(DecodeError::Reported);
                }
                self.wrong(Shape::Table)
            }
        }
    }

    /// Returns the key and the value of the first line of a record of YAML in which each
    /// key has an `=` after it, so that it is one text.
    fn pair_with_equals(&self, known: Known) -> Option<(&str, &str)> {
        let span = self.place().span;
        let text = self.context.text.get(span.range())?;
        let (key, value) = text.lines().next()?.split_once('=')?;
        let key = key.trim();
        (!self.context.is_toml && known.keys.contains(&key)).then_some((key, value.trim()))
    }

    /// Returns how the records of a list of the file are written, where something else is.
    pub(super) fn records_help(&self) -> Option<Message> {
        let list = KINDS.iter().find(|kind| kind.list == self.key)?.list;
        Some(if self.context.is_toml {
            message!(findings.toml_records_help, key = list)
        } else {
            message!(findings.yaml_records_help, key = list)
        })
    }

    /// Returns how the records of a list are written, where texts are: `[{ person: "A" }]`.
    pub(super) fn items_help(
        &self,
        known: Known,
        texts: &[String],
        [open, close]: [&str; 2],
    ) -> Message {
        let equals = if self.context.is_toml { " =" } else { ":" };
        let is_known = |key: &&&str| known.keys.contains(key);
        let key = ["text", "name", "person", "title"];
        let key = key.iter().find(is_known).or(known.keys.first());
        let key = key.copied().unwrap_or_default();
        // Of two persons in one post, the second begins when the first has ended.
        let day = |index: usize| match (self.key, texts.len(), index) {
            ("holders", 2, 0) => format!(", until{equals} \"30/06/2026\""),
            ("holders", 2, _) => format!(", from{equals} \"01/07/2026\""),
            _ => String::new(),
        };
        let item = |(index, text): (usize, &String)| {
            let text = lists::in_quotes(vec![brief(text)]);
            format!("{{ {key}{equals} {text}{} }}", day(index))
        };
        let items: Vec<String> = texts.iter().enumerate().map(item).collect();
        let items = format!("{open}{}{close}", items.join(", "));
        message!(findings.items_help, items = items)
            .in_each("keys", |language| known.listed(language))
    }

    /// Reports a list of reports below the key of the only one.
    fn report_list(&self) {
        self.context.lost.set(true);
        let wrong = DecodeError::Wrong(Shape::Table);
        if let Some(finding) = wrong.finding(self.place(), None, self.written(), false) {
            self.context
                .report(finding.help(message!(findings.list_of_reports)));
        }
    }

    /// Reports a single value where a record is expected.
    fn report_no_table(&self, known: Known) {
        self.context.lost.set(true);
        let span = self.place().span;
        let before = self.context.no_table.replace(Some((known, span)));
        // The items of one list have one cause.
        let is_next = before.is_some_and(|(record, last)| {
            let gap = self
                .context
                .text
                .get(last.end as usize..span.start as usize);
            let is_sign = |c: char| c.is_whitespace() || ",;-\"'".contains(c);
            record.record == known.record && gap.is_some_and(|gap| gap.chars().all(is_sign))
        });
        if is_next && self.stand == Stand::Item {
            return;
        }
        let wrong = DecodeError::Wrong(Shape::Table);
        let Some(finding) = wrong.finding(self.place(), None, self.written(), false) else {
            return;
        };
        if let Some((key, value)) = self.pair_with_equals(known) {
            let mut finding = finding;
            finding.rule = &faults::SYNTAX_ERROR;
            finding.message = message!(findings.yaml_equals);
            finding.expected = None;
            let line = format!("{key}: {value}");
            let help = message!(findings.yaml_equals_lines, line = brief(&line));
            self.context.report(finding.help(help));
            return;
        }
        let listed = |language| known.listed(language);
        let help = if let Some(help) = self.records_help() {
            help
        } else if let (Some(written), Stand::Item) = (self.written(), self.stand) {
            self.items_help(known, &[written.to_owned()], ["", ""])
        } else if self.context.is_toml {
            message!(findings.toml_table_help).in_each("keys", listed)
        } else {
            message!(findings.yaml_table_help).in_each("keys", listed)
        };
        self.context.report(finding.help(help));
    }
}
