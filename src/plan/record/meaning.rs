//! What the keys of one register mean, as its declaration says.

use std::fmt;

use crate::plan::field::{Field, given};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::value::{Flag, Text, Whole};

/// A key that only the entries of one register have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnKey {
    /// Its name in files.
    pub name: &'static str,
    /// The register and its name: `trainings.hours`.
    pub path: &'static str,
    /// What its values are.
    pub holds: Holds,
    /// The kinds of entries for which a report prints it; all where none is listed. For others it
    /// does not.
    pub reported_of: Option<&'static [&'static str]>,
}

/// What the values of a key are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// The identifier of a record.
    Name,
    /// A whole number between two others, which are allowed.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// An amount of money.
    Money,
    /// `true` or `false`.
    Flag,
    /// A day.
    Day,
    /// How often something is done.
    Rhythm,
}

impl Holds {
    /// Returns whether the values can be added up.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number { .. } | Self::Money)
    }
}

/// The value of a key that only the entries of one register have.
#[derive(Debug, Clone, Copy)]
pub enum OwnValue<'r> {
    /// Words.
    Text(&'r str),
    /// The identifier of a record.
    Name(&'r Id),
    /// A whole number.
    Number(u64),
    /// `true` or `false`.
    Flag(bool),
    /// A day.
    Day(Day),
}

/// The keys that only the entries of one register have.
pub trait OwnKeys: fmt::Debug {
    /// Returns the value of a key, if the entry has that and values of it can be compared.
    fn own(&self, key: &str) -> Option<OwnValue<'_>>;
}

/// A type of keys that only the entries of one register have.
pub(super) trait Key {
    /// What its values are.
    const HOLDS: Holds;

    /// Adds what it says in words.
    fn free_texts<'r>(&'r self, words: &mut Vec<&'r Field<Text>>) {
        let _ = words;
    }

    /// Returns its value, if it has one that can be compared with others.
    fn value(&self) -> Option<OwnValue<'_>> {
        None
    }
}

impl Key for Option<Field<Text>> {
    const HOLDS: Holds = Holds::Text;

    fn free_texts<'r>(&'r self, words: &mut Vec<&'r Field<Text>>) {
        words.extend(self);
    }

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(|text| OwnValue::Text(&text.0))
    }
}

impl Key for Option<Field<Day>> {
    const HOLDS: Holds = Holds::Day;

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(|day| OwnValue::Day(*day))
    }
}

impl Key for Option<Field<Every>> {
    const HOLDS: Holds = Holds::Rhythm;
}

impl Key for Option<Field<Id>> {
    const HOLDS: Holds = Holds::Name;

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(OwnValue::Name)
    }
}

impl Key for Option<Field<Money>> {
    const HOLDS: Holds = Holds::Money;

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(|amount| OwnValue::Number(amount.0))
    }
}

impl Key for Option<Field<Flag>> {
    const HOLDS: Holds = Holds::Flag;

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(|flag| OwnValue::Flag(flag.0))
    }
}

impl<const LOW: u32, const HIGH: u32> Key for Option<Field<Whole<LOW, HIGH>>> {
    const HOLDS: Holds = Holds::Number {
        least: LOW,
        most: HIGH,
    };

    fn value(&self) -> Option<OwnValue<'_>> {
        given(self).map(|number| OwnValue::Number(number.0.into()))
    }
}

/// Does with a key what follows from its meaning: `planned`, `until`, `since`, `item`, `form`,
/// `public`, or the record that it names.
macro_rules! meaning {
    (planned planned $key:expr) => {
        $key.as_ref()
    };
    (planned $means:ident $key:expr) => {
        None
    };
    (unplanned [planned] $key:expr) => {
        None
    };
    (unplanned [$($means:ident)?] $key:expr) => {
        $key
    };
    (item item $key:expr) => {
        $key.as_ref()
    };
    (item $means:ident $key:expr) => {
        None
    };
    (form form $key:expr) => {
        $key.as_ref()
    };
    (form $means:ident $key:expr) => {
        None
    };
    (free_texts [public] $key:expr, $words:ident, $visit:ident) => {
        if let Some(text) = &$key {
            $visit($crate::plan::record::TextScope::Public, text);
        }
    };
    (free_texts [$($means:ident)?] $key:expr, $words:ident, $visit:ident) => {
        $crate::plan::record::meaning::Key::free_texts(&$key, &mut $words)
    };
    (range until $key:expr, $entry:expr, $visit:ident) => {
        $visit($crate::plan::record::DayRange {
            from: Some(&$entry.on),
            until: $key.as_ref(),
            keys: ["on", "until"],
        })
    };
    (range since $key:expr, $entry:expr, $visit:ident) => {
        // What has no steps is a plan, whose days are still to come.
        if $crate::plan::record::Record::entry($entry)
            .and_then(|entry| entry.kind)
            .is_some_and(|kind| !kind.steps.is_empty())
        {
            $visit($crate::plan::record::DayRange {
                from: $key.as_ref(),
                until: Some(&$entry.on),
                keys: ["from", "on"],
            })
        }
    };
    (range $means:ident $key:expr, $entry:expr, $visit:ident) => {};
    (refers planned $key:expr, $visit:ident) => {};
    (refers until $key:expr, $visit:ident) => {};
    (refers since $key:expr, $visit:ident) => {};
    (refers item $key:expr, $visit:ident) => {};
    (refers form $key:expr, $visit:ident) => {};
    (refers public $key:expr, $visit:ident) => {};
    (refers $means:ident $key:expr, $visit:ident) => {
        $key.iter()
            .map($crate::plan::record::Reference::$means)
            .for_each(&mut *$visit)
    };
    (renamed Party $key:expr, $new:ident) => {
        if let Some(party) = &mut $key {
            $crate::plan::record::rename(party, "parties", $new);
        }
    };
    (renamed Budget $key:expr, $new:ident) => {
        if let Some(line) = &mut $key {
            $crate::plan::record::rename(line, "budget", $new);
        }
    };
    (renamed Entry $key:expr, $new:ident) => {
        if let Some(entry) = &mut $key {
            $crate::plan::record::rename_entry(entry, $new);
        }
    };
    (renamed $means:ident $key:expr, $new:ident) => {};
}
pub(super) use meaning;
