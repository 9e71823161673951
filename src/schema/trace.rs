//! Discovers the structure of the records with a deserializer that yields no values
//! and notes what it is asked for.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Visitor};
use serde::forward_to_deserialize_any;

use super::access::{Fields, Once, Pair, Parts};
use crate::plan::field::{FIELD, ONE_OR_MORE};
use crate::plan::record::Records;
use crate::plan::scalar::value::{Kind, ValueError};

/// The shape of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A scalar, with its bounds if it has any.
    Scalar(Kind, Option<(i64, i64)>),
    /// One of these values.
    Words(&'static [&'static str]),
    /// A list of values of this shape.
    List(Box<Shape>),
    /// A value of this shape, or a list of them.
    OneOrMore(Box<Shape>),
    /// A table with arbitrary keys and values of this shape.
    Pairs(Box<Shape>),
    /// A record.
    Table(Table),
    /// Nothing was requested.
    Unknown,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// The name of the struct.
    pub name: &'static str,
    /// Its keys, in struct order.
    pub keys: Vec<Key>,
}

/// A key of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its name in files.
    pub name: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Whether it is required.
    pub required: bool,
}

/// Returns the structure of a plan file.
pub(crate) fn records() -> Table {
    let note = Note::default();
    let traced = Records::deserialize(Tracer { note: &note });
    debug_assert!(
        traced.is_ok(),
        "a record has no field that stops the tracing"
    );
    match note.shape.into_inner() {
        Shape::Table(table) => table,
        _ => Table {
            name: "Records",
            keys: Vec::new(),
        },
    }
}

/// The notes about one value.
pub(super) struct Note {
    pub(super) shape: RefCell<Shape>,
    pub(super) optional: Cell<bool>,
}

impl Default for Note {
    fn default() -> Self {
        Self {
            shape: RefCell::new(Shape::Unknown),
            optional: Cell::new(false),
        }
    }
}

/// The error for a value that cannot be given; it states the expected kind.
#[derive(Debug)]
pub(super) struct Stop(Option<ValueError>);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("traced")
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string().parse().ok())
    }
}

/// A deserializer that yields nothing and notes what it is asked for.
#[derive(Clone, Copy)]
pub(super) struct Tracer<'n> {
    pub(super) note: &'n Note,
}

impl Tracer<'_> {
    /// Notes a list, of which `shape` is the shape of the whole by that of an item.
    fn list<'de, V: Visitor<'de>>(
        self,
        visitor: V,
        shape: fn(Box<Shape>) -> Shape,
    ) -> Result<V::Value, Stop> {
        self.note.optional.set(true);
        let item = Note::default();
        let read = visitor.visit_seq(Once(Some(Tracer { note: &item })));
        let shape = shape(Box::new(item.shape.into_inner()));
        self.note.shape.replace(shape);
        read
    }
}

impl<'de> de::Deserializer<'de> for Tracer<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop(None))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if name == FIELD {
            return visitor.visit_seq(Parts {
                tracer: self,
                next: 0,
            });
        }
        if name == ONE_OR_MORE {
            return self.list(visitor, Shape::OneOrMore);
        }
        let Some(kind) = Kind::of(name) else {
            return Err(Stop(None));
        };
        // More than any number may be: the refusal names the bounds.
        let bounds = match visitor.visit_str::<Stop>("99999999999") {
            Err(Stop(Some(ValueError::OutOfRange(low, high)))) if kind == Kind::Whole => {
                Some((low, high))
            }
            _ => None,
        };
        self.note.shape.replace(Shape::Scalar(kind, bounds));
        Err(Stop(None))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.note.optional.set(true);
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.list(visitor, Shape::List)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.note.optional.set(true);
        let (key, value) = (Note::default(), Note::default());
        let read = visitor.visit_map(Pair {
            key: Some(Tracer { note: &key }),
            value: Tracer { note: &value },
        });
        let shape = Shape::Pairs(Box::new(value.shape.into_inner()));
        self.note.shape.replace(shape);
        read
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let keys = RefCell::new(Vec::new());
        let read = visitor.visit_map(Fields {
            names: fields.iter(),
            current: "",
            keys: &keys,
        });
        let keys = keys.into_inner();
        self.note.shape.replace(Shape::Table(Table { name, keys }));
        read
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        self.note.shape.replace(Shape::Words(variants));
        Err(Stop(None))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier ignored_any
    }
}
