//! What a record demands or counts beside its due days.

use crate::plan::field::Field;
use crate::text::Place;

/// A key by which a record demands or counts something.
#[derive(Debug, Clone)]
pub struct Demand {
    /// The key.
    pub key: &'static str,
    /// Its value as a text, and its place, if it is given.
    pub given: Option<(String, Place)>,
    /// Whether it also makes a difference if the older copy does not give it.
    pub also_new: bool,
}

impl Demand {
    /// Describes a key; `text` returns its value as a text.
    pub(super) fn of<T>(
        key: &'static str,
        field: Option<&Field<T>>,
        text: impl Fn(&T) -> String,
    ) -> Self {
        let given = field.and_then(|field| Some((text(field.get()?), field.place)));
        Self {
            key,
            given,
            also_new: false,
        }
    }

    /// Describes a key with several values, whose order has no meaning.
    pub(super) fn of_several<T>(
        key: &'static str,
        values: &[Field<T>],
        text: impl Fn(&T) -> &str,
    ) -> Self {
        let mut texts: Vec<&str> = values.iter().filter_map(Field::get).map(text).collect();
        texts.sort_unstable();
        Self::of(key, values.first(), |_| texts.join(", "))
    }

    /// Describes it as one that also makes a difference if the older copy does not give it.
    pub(super) fn also_new(self) -> Self {
        Self {
            also_new: true,
            ..self
        }
    }
}
