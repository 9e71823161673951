//! The serde access types of the tracer: parts of a field, the item of a list, a pair of a
//! table, the keys of a record.

use std::cell::RefCell;

use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use super::trace::{Key, Note, Stop, Tracer};

/// The parts of a field: three numbers, then its value.
pub(super) struct Parts<'n> {
    pub(super) tracer: Tracer<'n>,
    pub(super) next: usize,
}

impl<'de> SeqAccess<'de> for Parts<'_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        self.next += 1;
        if self.next > 3 {
            return seed.deserialize(self.tracer).map(Some);
        }
        let number: U32Deserializer<Stop> = 0_u32.into_deserializer();
        seed.deserialize(number).map(Some)
    }
}

/// A list of one item.
pub(super) struct Once<'n>(pub(super) Option<Tracer<'n>>);

impl<'de> SeqAccess<'de> for Once<'_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        self.0
            .take()
            .map(|tracer| seed.deserialize(tracer))
            .transpose()
    }
}

/// A table of one pair.
pub(super) struct Pair<'n> {
    pub(super) key: Option<Tracer<'n>>,
    pub(super) value: Tracer<'n>,
}

impl<'de> MapAccess<'de> for Pair<'_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        self.key
            .take()
            .map(|tracer| seed.deserialize(tracer))
            .transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(self.value)
    }
}

/// The fields of a struct in order.
pub(super) struct Fields<'k> {
    pub(super) names: std::slice::Iter<'static, &'static str>,
    pub(super) current: &'static str,
    pub(super) keys: &'k RefCell<Vec<Key>>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        let Some(name) = self.names.next() else {
            return Ok(None);
        };
        self.current = name;
        let name: StrDeserializer<'_, Stop> = (*name).into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Stop> {
        let note = Note::default();
        let read = seed.deserialize(Tracer { note: &note });
        self.keys.borrow_mut().push(Key {
            name: self.current,
            required: !note.optional.get(),
            shape: note.shape.into_inner(),
        });
        read
    }
}
