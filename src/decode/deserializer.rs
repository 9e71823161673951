//! What serde asks a decoder for, value by value.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::access::Keys;
use super::fault::{DecodeError, Shape};
use super::names::Stand;
use super::parts::Parts;
use super::{At, Decoder};
use crate::plan::field::{FIELD, ONE_OR_MORE};
use crate::plan::scalar::value::Kind;
use crate::source::Value;

impl<'de> Deserializer<'de> for Decoder<'_, '_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        unreachable!("every field of a record requests a specific type")
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match name {
            FIELD => self.settle(visitor.visit_seq(Parts::new(self)), None),
            ONE_OR_MORE => self.one_or_more(visitor),
            name => {
                let kind = Kind::of(name).expect("every newtype of a record is a kind of scalar");
                self.scalar(kind, visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.at {
            At::Missing(..) => self.settle(visitor.visit_none(), None),
            _ => self.settle(visitor.visit_some(self), None),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.at {
            At::Missing(..) => self.settle(visitor.visit_map(Keys::any(self, &[])), None),
            At::Node(node) => match &node.value {
                Value::Table(entries) => {
                    self.settle(visitor.visit_map(Keys::any(self, entries)), None)
                }
                Value::Empty => self.settle(visitor.visit_map(Keys::any(self, &[])), None),
                _ => {
                    self.note_misnamed(Kind::Identifier, Stand::Pairs, self.place());
                    self.wrong(Shape::Table)
                }
            },
            At::Key(_) => self.wrong(Shape::Table),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.record(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.word(variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier ignored_any
    }
}
