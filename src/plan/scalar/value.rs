//! The scalars of records, and the errors in their syntax.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer, Visitor};

pub use super::kind::Kind;

use crate::confusable::{is_unseen, respelled};
use crate::search::spelled;
use crate::spelling::legacy;

/// What is wrong with a scalar. It is formatted and parsed as text, because serde
/// passes errors only as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueError {
    /// It contains no visible character.
    Empty,
    /// It does not have the syntax of its kind.
    Spelling,
    /// The day does not exist in the calendar.
    NoSuchDay,
    /// The day has an order or separators other than the two allowed.
    UnclearDay,
    /// It is outside these bounds, which are themselves allowed.
    OutOfRange(i64, i64),
    /// The identifier is too long.
    TooLong,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::Spelling => f.write_str("spelling"),
            Self::NoSuchDay => f.write_str("no-such-day"),
            Self::UnclearDay => f.write_str("unclear-day"),
            Self::OutOfRange(low, high) => write!(f, "out-of-range {low} {high}"),
            Self::TooLong => f.write_str("too-long"),
        }
    }
}

impl FromStr for ValueError {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut words = text.split(' ');
        match words.next() {
            Some("empty") => Ok(Self::Empty),
            Some("spelling") => Ok(Self::Spelling),
            Some("no-such-day") => Ok(Self::NoSuchDay),
            Some("unclear-day") => Ok(Self::UnclearDay),
            Some("too-long") => Ok(Self::TooLong),
            Some("out-of-range") => {
                let mut bound = || words.next().and_then(|word| word.parse().ok()).ok_or(());
                Ok(Self::OutOfRange(bound()?, bound()?))
            }
            _ => Err(()),
        }
    }
}

/// A scalar of a record.
pub trait Scalar: Sized {
    /// Its kind.
    const KIND: Kind;

    /// Parses it from the text in the file.
    ///
    /// # Errors
    ///
    /// Fails if the text is not valid for the kind.
    fn parse(text: &str) -> Result<Self, ValueError>;
}

/// Deserializes any scalar.
pub(super) fn deserialize<'de, T: Scalar, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct Parse<T>(std::marker::PhantomData<T>);

    impl<T: Scalar> Visitor<'_> for Parse<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(T::KIND.name())
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            T::parse(text).map_err(E::custom)
        }
    }

    deserializer.deserialize_newtype_struct(T::KIND.name(), Parse(std::marker::PhantomData))
}

/// Implements `Deserialize` for scalars: `scalar!(Text, Flag)`.
macro_rules! scalar {
    ($($scalar:ty),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $scalar {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::plan::scalar::value::deserialize(deserializer)
            }
        }
    )*};
}
pub(super) use scalar;

scalar!(Text, AnyText, Flag);

impl<'de, const LOW: u32, const HIGH: u32> Deserialize<'de> for Whole<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

/// Returns a text in the form in which texts are compared, which no repair changes: in
/// composed letters, without stray characters, and out of an old encoding where it is certain
/// what is meant.
pub(in crate::plan) fn compared(text: &str) -> Cow<'_, str> {
    let old = legacy::may_have(text).then(|| legacy::find(text)).flatten();
    match old.and_then(|old| old.meant) {
        Some(meant) => Cow::Owned(respelled(&meant).into_owned()),
        None => respelled(text),
    }
}

/// A text that is not empty, as written except for blanks at its end. Texts that differ
/// only in the form of their letters, in an old encoding or in stray characters are equal.
#[derive(Debug, Clone, Eq, Serialize)]
pub struct Text(pub String);

impl Text {
    /// Returns its words in the form in which they are compared: neither capitals nor punctuation
    /// count, nor what a repair changes.
    #[must_use]
    pub fn spelled(&self) -> String {
        spelled(&compared(&self.0))
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || compared(&self.0) == compared(&other.0)
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        compared(&self.0).hash(state);
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        compared(&self.0).cmp(&compared(&other.0))
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Scalar for Text {
    const KIND: Kind = Kind::Text;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text.chars().all(shows_nothing) {
            return Err(ValueError::Empty);
        }
        Ok(Self(text.trim_end().to_owned()))
    }
}

/// A text that may be empty, as written except for blanks at its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AnyText(pub String);

impl AsRef<str> for AnyText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Scalar for AnyText {
    const KIND: Kind = Kind::AnyText;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text.chars().all(shows_nothing) {
            return Ok(Self(String::new()));
        }
        Ok(Self(text.trim_end().to_owned()))
    }
}

/// Returns whether nothing of a character can be seen.
fn shows_nothing(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_unseen(c)
}

/// A whole number between `LOW` and `HIGH`, both allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Whole<const LOW: u32, const HIGH: u32>(pub u32);

impl<const LOW: u32, const HIGH: u32> Scalar for Whole<LOW, HIGH> {
    const KIND: Kind = Kind::Whole;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let bounds = ValueError::OutOfRange(LOW.into(), HIGH.into());
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ValueError::Spelling);
        }
        match text.parse() {
            Ok(number) if (LOW..=HIGH).contains(&number) => Ok(Self(number)),
            _ => Err(bounds),
        }
    }
}

/// `true` or `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Flag(pub bool);

impl Scalar for Flag {
    const KIND: Kind = Kind::Flag;

    fn parse(text: &str) -> Result<Self, ValueError> {
        match text {
            "true" => Ok(Self(true)),
            "false" => Ok(Self(false)),
            _ => Err(ValueError::Spelling),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_survive_formatting_and_parsing() {
        for error in [
            ValueError::Empty,
            ValueError::Spelling,
            ValueError::NoSuchDay,
            ValueError::UnclearDay,
            ValueError::TooLong,
            ValueError::OutOfRange(-3, 31),
        ] {
            assert_eq!(error.to_string().parse(), Ok(error));
        }
        assert_eq!("something else".parse::<ValueError>(), Err(()));
    }
}
