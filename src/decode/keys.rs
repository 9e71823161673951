//! Records and their keys: which key is meant by one that a record does not have.

use serde::de::Visitor;

use super::access::Keys;
use super::fault::{DecodeError, Shape, brief};
use super::synonyms::{instead, synonym};
use super::{At, Decoder, advice, elsewhere};
use crate::confusable;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Language, SchemaWords, message};
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
        let listed = |language| self.listed(language);
        let help = match meant {
            Some(meant) => message!(findings.did_you_mean, meant = meant),
            None => elsewhere::help(self, found)
                .or_else(|| elsewhere::of_others(self, found, listed))
                .unwrap_or_else(|| message!(findings.known_keys).in_each("keys", listed)),
        };
        (finding.help(help), meant)
    }

    /// Returns which of the keys that the record lacks is meant.
    pub(super) fn free(self, found: &str, free: &[&'static str]) -> Option<&'static str> {
        self.called(found, free)
            .or_else(|| instead(found, free))
            .or_else(|| synonym(found, free))
            .or_else(|| plural(found, free))
            .or_else(|| self.titled(found, free))
            .or_else(|| near(found, free))
    }

    /// Returns which of all keys is meant.
    pub(super) fn meant(self, found: &str) -> Option<&'static str> {
        self.called(found, self.keys)
            .or_else(|| synonym(found, self.keys))
            .or_else(|| plural(found, self.keys))
            .or_else(|| self.titled(found, self.keys))
            .or_else(|| near(found, self.keys))
    }

    /// Returns the first of these keys whose title is what was found.
    pub(super) fn called(self, found: &str, keys: &[&'static str]) -> Option<&'static str> {
        let found = fold(&found.replace(['-', '_'], " "));
        let is_called = |key: &&&str| {
            let mut titles = Language::ALL
                .iter()
                .map(|language| self.title(key, *language));
            titles.any(|title| title == found)
        };
        keys.iter().find(is_called).copied()
    }

    /// Returns the first of these keys whose title, in either language, begins with the words
    /// found, or else is how they begin.
    pub(super) fn titled(self, found: &str, keys: &[&'static str]) -> Option<&'static str> {
        let found = fold(&found.replace(['-', '_'], " "));
        let has = |fits: &dyn Fn(&str) -> bool| {
            keys.iter().copied().find(|key| {
                let mut languages = Language::ALL.into_iter();
                languages.any(|language| fits(&self.title(key, language)))
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
    pub(super) fn listed(self, language: Language) -> String {
        let said = |key: &&str| {
            let (title, _) = SchemaWords::of_key(language, self.record, key);
            format!("`{key}` ({title})")
        };
        self.keys.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

/// Returns which of these keys is the plural of a word: `parties` of `party`.
fn plural(found: &str, keys: &[&'static str]) -> Option<&'static str> {
    let stem = found.strip_suffix('y').map(|stem| format!("{stem}ies"));
    let is_it =
        |key: &&&str| key.strip_suffix('s') == Some(found) || Some(**key) == stem.as_deref();
    keys.iter().find(is_it).copied()
}

/// Returns which of these keys a word is a slip of, unless it is a short key of another record:
/// `from` is no `form`.
fn near(found: &str, keys: &[&'static str]) -> Option<&'static str> {
    const SHORT: usize = 6;
    let meant = nearest(found, keys.iter().copied())?;
    let is_other = found.len() <= SHORT && elsewhere::is_key(found);
    (!is_other || meant.starts_with(found)).then_some(meant)
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
            // The header appears several times, and only one such table is wanted.
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
                self.report_double_header();
                Err(DecodeError::Reported)
            }
        }
    }

    /// Reports a list where one record is wanted: in TOML, perhaps by its heading.
    fn report_double_header(&self) {
        let wrong: Result<(), DecodeError> = self.wrong(Shape::Table);
        let At::Node(node) = self.at else { return };
        let written = self.context.text.get(node.span.range()).unwrap_or_default();
        let is_headed = self.context.is_toml && written.starts_with("[[");
        let mut findings = self.context.findings.borrow_mut();
        if wrong.is_err()
            && is_headed
            && let Some(last) = findings.last_mut().filter(|it| it.help.is_none())
        {
            last.help = Some(message!(reading.toml_double_header, key = self.key));
        }
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
}
