//! What the keys of one register mean, as its declaration says.

use crate::plan::field::Field;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Flag, Text, Whole};

/// A key that only the entries of one register have.
pub(super) trait Key {
    /// Adds what it says in words.
    fn told<'r>(&'r self, words: &mut Vec<&'r Field<Text>>) {
        let _ = words;
    }
}

impl Key for Option<Field<Text>> {
    fn told<'r>(&'r self, words: &mut Vec<&'r Field<Text>>) {
        words.extend(self);
    }
}

impl Key for Option<Field<Day>> {}
impl Key for Option<Field<Every>> {}
impl Key for Option<Field<Id>> {}
impl Key for Option<Field<Flag>> {}
impl<const LOW: u32, const HIGH: u32> Key for Option<Field<Whole<LOW, HIGH>>> {}

/// Does with a key what follows from its meaning: `planned`, `until`, `since`, `public`, or the
/// record that it names.
macro_rules! meaning {
    (planned planned $key:expr) => {
        $key.as_ref()
    };
    (planned $means:ident $key:expr) => {
        None
    };
    (told [public] $key:expr, $words:ident, $visit:ident) => {
        if let Some(text) = &$key {
            $visit(Tells::Public, text);
        }
    };
    (told [$($means:ident)?] $key:expr, $words:ident, $visit:ident) => {
        Key::told(&$key, &mut $words)
    };
    (range until $key:expr, $entry:expr, $visit:ident) => {
        $visit(DayRange {
            from: Some(&$entry.on),
            until: $key.as_ref(),
            keys: ["on", "until"],
        })
    };
    (range since $key:expr, $entry:expr, $visit:ident) => {
        // What has no steps is a plan, whose days are still to come.
        if $entry
            .entry()
            .and_then(|entry| entry.kind)
            .is_some_and(|kind| !kind.steps.is_empty())
        {
            $visit(DayRange {
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
    (refers public $key:expr, $visit:ident) => {};
    (refers $means:ident $key:expr, $visit:ident) => {
        $key.iter().map(Reference::$means).for_each(&mut *$visit)
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
