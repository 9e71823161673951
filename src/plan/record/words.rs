//! Words of which a key has one: those of one kind of record, and the names of the registers
//! and of the kinds of their entries, which follow from the list of kinds.

use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, EnumAccess, Error as _, Visitor};

use super::{KINDS, Register};
use crate::plan::scalar::id::{Id, key};

/// Declares words of which a key has one, with their names in files and machine formats.
macro_rules! closed_words {
    (
        $(#[$doc:meta])*
        $words:ident { $($(#[$about:meta])* $word:ident = $name:literal;)* }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize,
            ::serde::Deserialize,
        )]
        pub enum $words {
            $($(#[$about])* #[serde(rename = $name)] $word,)*
        }

        impl $words {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$word),*];

            /// Returns its name in files, on the command line and in machine formats.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$word => $name,)*
                }
            }
        }
    };
}
pub(super) use closed_words;

/// Returns how many registers there are, or kinds of entries of all registers.
const fn count(kinds: bool) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < KINDS.len() {
        if let Some(register) = KINDS[at].register {
            count += if kinds { register.kinds.len() } else { 1 };
        }
        at += 1;
    }
    count
}

/// The names of the registers, in the order of the schema.
pub const REGISTERS: [&str; count(false)] = {
    let mut names = [""; count(false)];
    let (mut at, mut next) = (0, 0);
    while at < KINDS.len() {
        if KINDS[at].register.is_some() {
            names[next] = KINDS[at].list;
            next += 1;
        }
        at += 1;
    }
    names
};

/// The names of the kinds of entries of all registers.
const KIND_NAMES: [&str; count(true)] = {
    let mut names = [""; count(true)];
    let (mut at, mut next) = (0, 0);
    while at < KINDS.len() {
        if let Some(register) = KINDS[at].register {
            let mut kind = 0;
            while kind < register.kinds.len() {
                names[next] = register.kinds[kind].name;
                next += 1;
                kind += 1;
            }
        }
        at += 1;
    }
    names
};

/// Returns how many keys with numbers the entries of all registers have.
const fn count_numbers() -> usize {
    let (mut at, mut count) = (0, 0);
    while at < KINDS.len() {
        if let Some(register) = KINDS[at].register {
            let mut key = 0;
            while key < register.keys.len() {
                if register.keys[key].holds.is_number() {
                    count += 1;
                }
                key += 1;
            }
        }
        at += 1;
    }
    count
}

/// The keys of entries whose values are numbers: `trainings.hours`.
const NUMBER_KEYS: [&str; count_numbers()] = {
    let mut paths = [""; count_numbers()];
    let (mut at, mut next) = (0, 0);
    while at < KINDS.len() {
        if let Some(register) = KINDS[at].register {
            let mut key = 0;
            while key < register.keys.len() {
                if register.keys[key].holds.is_number() {
                    paths[next] = register.keys[key].path;
                    next += 1;
                }
                key += 1;
            }
        }
        at += 1;
    }
    paths
};

/// Returns the register with a name.
#[must_use]
pub fn register_named(name: &str) -> Option<&'static Register> {
    let mut registers = KINDS.iter().filter_map(|kind| kind.register);
    registers.find(|register| register.list == name)
}

/// Declares a text that must be one of some words.
macro_rules! one_of {
    ($(#[$doc:meta])* $name:ident of $words:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        pub struct $name(pub &'static str);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_enum(stringify!($name), &$words, Word(&$words)).map(Self)
            }
        }
    };
}
one_of! {
    /// The name of a register.
    RegisterName of REGISTERS
}
one_of! {
    /// The name of a kind of entries.
    KindName of KIND_NAMES
}
one_of! {
    /// A register and a key of its entries that is a number: `trainings.hours`.
    NumberKey of NUMBER_KEYS
}

impl NumberKey {
    /// Returns the register, and the key.
    #[must_use]
    pub fn of(self) -> Option<(&'static Register, &'static str)> {
        let (list, key) = self.0.split_once('.')?;
        Some((register_named(list)?, key))
    }
}

/// The name of a register as the identifier of a record about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RegisterId(Id);

impl RegisterId {
    /// Returns the identifier.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.0
    }
}

impl<'de> Deserialize<'de> for RegisterId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let RegisterName(name) = RegisterName::deserialize(deserializer)?;
        Ok(Self(Id {
            text: name.to_owned(),
            key: key(name),
        }))
    }
}

/// Reads one of some words.
struct Word(&'static [&'static str]);

impl<'de> Visitor<'de> for Word {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, word: A) -> Result<&'static str, A::Error> {
        let (word, _): (String, _) = word.variant()?;
        let known = self.0.iter().find(|known| **known == word);
        known
            .copied()
            .ok_or_else(|| A::Error::unknown_variant(&word, self.0))
    }
}
