//! The wrappers through which every key of a record is read. They keep the place of
//! each value, and a value that cannot be read does not stop the reading of the next.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::text::{FileId, Place, Span};

/// The name by which a [`Field`] requests a place and a value from its deserializer:
/// a sequence of file, start, end and value.
pub const FIELD: &str = "dcs::Field";

/// A value and its place. The value is absent if it was missing or could not be
/// read; both have been reported by then. Two fields are equal if their values are,
/// whatever their places.
#[derive(Debug, Clone, Eq)]
pub struct Field<T> {
    /// The value, if there is one.
    pub value: Option<T>,
    /// Its place; for a missing value, that of the record.
    pub place: Place,
}

impl<T> Field<T> {
    /// Returns the value, if it could be read.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

impl<T: PartialEq> PartialEq for Field<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Hash> Hash for Field<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: Serialize> Serialize for Field<T> {
    /// Writes the value without its place.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Field<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FIELD)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Field<T>, A::Error> {
                let file = parts.next_element()?.unwrap_or_default();
                let start = parts.next_element()?.unwrap_or_default();
                let end = parts.next_element()?.unwrap_or_default();
                Ok(Field {
                    // The deserializer has reported why there is no value.
                    value: parts.next_element().ok().flatten(),
                    place: Place {
                        file: FileId(file),
                        span: Span { start, end },
                    },
                })
            }
        }

        deserializer.deserialize_newtype_struct(FIELD, Parts(PhantomData))
    }
}

/// A list of fields. A missing or empty list has no items.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List<T> {
    /// The items, in the order of the file.
    pub items: Vec<Field<T>>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T> List<T> {
    /// Returns the values that could be read.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().filter_map(Field::get)
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.values())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The deserializer has reported that it is not a list.
        let items = deserializer
            .deserialize_seq(Items(PhantomData))
            .unwrap_or_default();
        Ok(Self { items })
    }
}

/// Reads the items of a list.
struct Items<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = Vec<Field<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        // The decoder holds all items in memory and knows their number.
        let mut items = Vec::with_capacity(list.size_hint().unwrap_or(0));
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}

/// The name by which [`OneOrMore`] requests its items from its deserializer.
pub const ONE_OR_MORE: &str = "dcs::OneOrMore";

/// A value, or a list of them: `lead: ht` or `lead: [ht, pht]`. A missing key has no
/// items.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OneOrMore<T> {
    /// The items, in the order of the file.
    pub items: Vec<Field<T>>,
}

impl<T> OneOrMore<T> {
    /// Returns the values that could be read.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().filter_map(Field::get)
    }
}

impl<T: Serialize> Serialize for OneOrMore<T> {
    /// Writes a single value as such, and nothing as none.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.items.as_slice() {
            [] => serializer.serialize_none(),
            [one] => one.serialize(serializer),
            _ => serializer.collect_seq(self.values()),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The deserializer has reported what cannot be read.
        let items = deserializer
            .deserialize_newtype_struct(ONE_OR_MORE, Items(PhantomData))
            .unwrap_or_default();
        Ok(Self { items })
    }
}

/// A table with keys chosen by the author, as pairs of key and value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pairs<K, V> {
    /// The pairs, in the order of the file.
    pub items: Vec<(Field<K>, Field<V>)>,
}

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let read = self.items.iter();
        serializer.collect_map(read.filter_map(|(key, value)| Some((key.get()?, value.get()?))))
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = Vec<(Field<K>, Field<V>)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    items.push(pair);
                }
                Ok(items)
            }
        }

        let items = deserializer
            .deserialize_map(Entries(PhantomData))
            .unwrap_or_default();
        Ok(Self { items })
    }
}

/// Returns the value of a key that may be absent.
#[must_use]
pub fn given<T>(field: &Option<Field<T>>) -> Option<&T> {
    field.as_ref().and_then(Field::get)
}
