//! The serde access type for a field: its place and its value.

use serde::de::value::U32Deserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, SeqAccess};

use super::Decoder;
use super::fault::DecodeError;

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
