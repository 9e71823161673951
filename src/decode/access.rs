//! The serde access types for a tree: parts of a field, items of a list, keys of a
//! table.

use std::slice;

use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use super::fault::{DecodeError, unknown_key};
use super::{At, Decoder, head};
use crate::source::{Entry, Node};
use crate::text::Span;

/// The parts of a [`Field`](crate::plan::field::Field): file, start, end, value.
pub(super) struct Parts<'a, 's> {
    decoder: Decoder<'a, 's>,
    next: usize,
}

impl<'a, 's> Parts<'a, 's> {
    pub(super) fn new(decoder: Decoder<'a, 's>) -> Self {
        Self { decoder, next: 0 }
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, '_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        let place = self.decoder.place();
        let part = [place.file.0, place.span.start, place.span.end]
            .get(self.next)
            .copied();
        self.next += 1;
        match part {
            Some(part) => {
                let part: U32Deserializer<DecodeError> = part.into_deserializer();
                seed.deserialize(part).map(Some)
            }
            None => seed.deserialize(self.decoder).map(Some),
        }
    }
}

/// The items of a list.
pub(super) struct Items<'a, 's> {
    decoder: Decoder<'a, 's>,
    items: slice::Iter<'a, Node<'s>>,
}

impl<'a, 's> Items<'a, 's> {
    pub(super) fn new(decoder: Decoder<'a, 's>, items: &'a [Node<'s>]) -> Self {
        Self {
            decoder,
            items: items.iter(),
        }
    }
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        match self
            .items
            .next()
            .filter(|_| !self.decoder.context.is_full())
        {
            Some(node) => seed.deserialize(self.decoder.of(node)).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The keys of a table: first those that are present, then, for a record, those
/// that are missing.
pub(super) struct Keys<'a, 's> {
    decoder: Decoder<'a, 's>,
    known: Option<&'static [&'static str]>,
    entries: slice::Iter<'a, Entry<'s>>,
    missing: Vec<&'static str>,
    /// The span of the table.
    whole: Span,
    head: Span,
    value: Option<At<'a, 's>>,
}

impl<'a, 's> Keys<'a, 's> {
    /// Creates access to a table with arbitrary keys.
    pub(super) fn any(decoder: Decoder<'a, 's>, entries: &'a [Entry<'s>]) -> Self {
        Self {
            decoder,
            known: None,
            entries: entries.iter(),
            missing: Vec::new(),
            whole: Span::default(),
            head: Span::default(),
            value: None,
        }
    }

    /// Creates access to a record with these keys.
    pub(super) fn of(
        decoder: Decoder<'a, 's>,
        known: &'static [&'static str],
        entries: &'a [Entry<'s>],
    ) -> Self {
        let present = |key: &str| entries.iter().any(|entry| entry.key == key);
        let whole = match decoder.at {
            At::Node(node) => node.span,
            _ => Span::default(),
        };
        Self {
            known: Some(known),
            missing: known
                .iter()
                .rev()
                .copied()
                .filter(|key| !present(key))
                .collect(),
            whole,
            head: head(whole, entries),
            ..Self::any(decoder, entries)
        }
    }
}

impl<'de> MapAccess<'de> for Keys<'_, '_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        let context = self.decoder.context;
        for entry in self.entries.by_ref() {
            let Some(known) = self.known else {
                self.value = Some(At::Node(&entry.node));
                let key = Decoder {
                    at: At::Key(entry),
                    context,
                };
                return seed.deserialize(key).map(Some);
            };
            if !known.contains(&entry.key.as_ref()) {
                // What is below an unknown key of the file is not read.
                if self.whole == context.root {
                    context.lost.set(true);
                }
                let place = context.place(entry.key_span);
                context.report(unknown_key(place, &entry.key, known));
                continue;
            }
            self.value = Some(At::Node(&entry.node));
            let key: StrDeserializer<'_, DecodeError> = entry.key.as_ref().into_deserializer();
            return seed.deserialize(key).map(Some);
        }
        let Some(key) = self.missing.pop() else {
            return Ok(None);
        };
        self.value = Some(At::Missing(key, self.head));
        let key: StrDeserializer<'_, DecodeError> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        let at = self
            .value
            .take()
            .expect("serde asks for a key before its value");
        seed.deserialize(Decoder {
            at,
            context: self.decoder.context,
        })
    }
}
