//! The serde access types for a tree: items of a list, keys of a table.

use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use super::fault::DecodeError;
use super::keys::{FILE, Known, unknown_key};
use super::names::Stand;
use super::spans::head;
use super::within::ALLOWANCE;
use super::{At, DAYS_OFF, Decoder};
use crate::source::{Entry, MERGED, NAMELESS, Node, Value};
use crate::text::Span;

/// The items of a list.
pub(super) struct Items<'a, 's> {
    decoder: Decoder<'a, 's>,
    rest: slice::Iter<'a, Node<'s>>,
    stand: Stand,
}

impl<'a, 's> Items<'a, 's> {
    pub(super) fn new(decoder: Decoder<'a, 's>, items: &'a [Node<'s>], stand: Stand) -> Self {
        Self {
            decoder,
            stand,
            rest: items.iter(),
        }
    }
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        match self.rest.next().filter(|_| !self.decoder.context.is_full()) {
            Some(node) => {
                let stand = self.stand;
                let item = Decoder {
                    stand,
                    ..self.decoder.of(node)
                };
                seed.deserialize(item).map(Some)
            }
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The keys of a table: first those that are present, then, for a record, those
/// that are missing.
pub(super) struct Keys<'a, 's> {
    pub(super) decoder: Decoder<'a, 's>,
    /// The keys of the record, unless any may appear here.
    pub(super) known: Option<Known>,
    entries: slice::Iter<'a, Entry<'s>>,
    pub(super) missing: Vec<&'static str>,
    head: Span,
    /// The keys of the record that are written otherwise, if several are, where they are.
    pub(super) renamed: Option<Vec<(Span, &'static str)>>,
    /// Whether a key has been reported that is outside any record.
    pub(super) outside: bool,
    /// Whether the record is none, but a list of the file that has a dash before it.
    pub(super) astray: bool,
    /// Whether the keys from one on belong to something else.
    pub(super) elsewhere: bool,
    /// The end of a text of which some words were taken for keys.
    pub(super) torn: u32,
    value: Option<(At<'a, 's>, &'a str)>,
}

impl<'a, 's> Keys<'a, 's> {
    /// Creates access to a table with arbitrary keys.
    pub(super) fn any(decoder: Decoder<'a, 's>, entries: &'a [Entry<'s>]) -> Self {
        Self {
            decoder,
            known: None,
            entries: entries.iter(),
            missing: Vec::new(),
            head: Span::default(),
            renamed: None,
            outside: false,
            astray: false,
            elsewhere: false,
            torn: 0,
            value: None,
        }
    }

    /// Creates access to a record with these keys.
    pub(super) fn of(decoder: Decoder<'a, 's>, known: Known, entries: &'a [Entry<'s>]) -> Self {
        let present = |key: &str| entries.iter().any(|entry| entry.key == key);
        let whole = match decoder.at {
            At::Node(node) => node.span,
            _ => Span::default(),
        };
        Self {
            known: Some(known),
            missing: known
                .keys
                .iter()
                .rev()
                .copied()
                .filter(|key| !present(key))
                .collect(),
            head: head(whole, entries),
            ..Self::any(decoder, entries)
        }
    }

    /// Returns whether the record has no such key yet.
    pub(super) fn lacks(&self, key: &str) -> bool {
        self.missing.contains(&key)
    }

    /// Reports a key that the record does not have, and returns the one that is meant
    /// if it is missing from the record.
    fn unknown(&mut self, known: Known, entry: &Entry<'_>) -> Option<&'static str> {
        /// Nobody reads more suggestions, and each takes many comparisons.
        const SUGGESTIONS: usize = 500;
        if self.is_about_person(known, entry)
            || self.is_torn(entry)
            || self.is_list_of_file(known, entry)
        {
            return None;
        }
        let is_nameless = known.record == FILE && entry.key == NAMELESS;
        if is_nameless && self.decoder.report_nameless(&entry.node) {
            return None;
        }
        // What was to be allowed is not known.
        if known.record == ALLOWANCE {
            self.decoder.context.lost.set(true);
        }
        let place = self.decoder.context.place(entry.key_span);
        let many = self.decoder.context.findings.borrow().len() > SUGGESTIONS;
        let is_first = !self.elsewhere && !many && known.record != FILE;
        self.elsewhere |= is_first && self.lacks_header(known, entry);
        if self.elsewhere {
            return None;
        }
        let (finding, meant) = if many {
            (unknown_key(place, &entry.key), None)
        } else {
            known.unknown(place, &entry.key, &self.missing)
        };
        if known.record == FILE && self.is_outside(entry) {
            self.report_outside(entry, finding);
            return None;
        }
        let instead = self.help_of_value(known, entry, meant);
        let instead = instead.or_else(|| self.help_of_step(known, entry, meant).filter(|_| !many));
        if let Some(help) = instead {
            self.decoder.context.report(finding.help(help));
            return None;
        }
        let help = self.help_of_list(known, meant);
        let path = Some(entry).filter(|_| known.record == FILE && !many);
        let help = path
            .and_then(|entry| self.decoder.path_help(entry))
            .or(help);
        self.decoder.context.report(match help {
            Some(help) => finding.help(help),
            None => finding,
        });
        let missing = |meant| self.missing.iter().position(|key| *key == meant);
        let Some(missing) = meant.and_then(missing) else {
            // What is below an unknown key of the file is not read; of a record that has one of
            // several keys, it may be that one.
            if [FILE, DAYS_OFF, "Limit"].contains(&known.record) {
                self.decoder.context.lost.set(true);
            }
            return None;
        };
        Some(self.missing.remove(missing))
    }
}

impl<'de> MapAccess<'de> for Keys<'_, '_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        while let Some(entry) = self.entries.next() {
            if entry.key == MERGED && entry.node.value == Value::Unread {
                // What the record lacks may appear in the one that is merged.
                self.astray = true;
                continue;
            }
            self.value = Some((At::Node(&entry.node), &entry.key));
            let Some(known) = self.known else {
                let key = Decoder {
                    at: At::Key(entry),
                    ..self.decoder
                };
                return seed.deserialize(key).map(Some);
            };
            let key = known.keys.iter().find(|key| **key == entry.key);
            let key = key.copied().or_else(|| self.renamed(known, entry));
            let Some(key) = key.or_else(|| self.unknown(known, entry)) else {
                if self.decoder.context.interrupted.get() == Some(known.record) {
                    return Err(DecodeError::Reported);
                }
                continue;
            };
            self.value = Some((At::Node(&entry.node), key));
            let key: StrDeserializer<'_, DecodeError> = key.into_deserializer();
            return seed.deserialize(key).map(Some);
        }
        let Some(key) = self.missing.pop() else {
            return Ok(None);
        };
        self.value = Some((At::Missing(key, self.head), key));
        let key: StrDeserializer<'_, DecodeError> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        let (at, key) = self
            .value
            .take()
            .expect("serde asks for a key before its value");
        let stand = match self.known {
            Some(known) if known.record == FILE => Stand::File,
            _ => Stand::Alone,
        };
        let context = self.decoder.context;
        // A record that is none has been reported with what it lacks.
        let mute = self.astray && matches!(at, At::Missing(..));
        let muted = context.muted.replace(context.muted.get() || mute);
        let read = seed.deserialize(Decoder {
            at,
            key,
            stand,
            record: self.known.map(|known| known.record),
            context,
        });
        context.muted.set(muted);
        read
    }
}
