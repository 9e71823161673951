//! Which record a text has more than an older one.

use super::reader::{READERS, Reader, Seen};
use crate::source::Format;

/// A record that a text has more than an older one.
#[derive(Debug)]
pub struct Added(Seen);

impl Added {
    /// Returns whether a list of the record has a text.
    #[must_use]
    pub fn names(&self, key: &str, text: &str) -> bool {
        let Seen::Table(fields) = &self.0 else {
            return false;
        };
        let is_named = |item: &Seen| match item {
            Seen::Written(item) | Seen::Text(item) => item == text,
            _ => false,
        };
        let mut lists = fields.iter().filter(|(name, _)| name == key);
        lists.any(|(_, list)| match list {
            Seen::List(items) => items.iter().any(is_named),
            _ => false,
        })
    }
}

/// Returns the last record of a list, if all readers see that a text differs from an older one
/// by that record only.
#[must_use]
pub fn added(old: &str, new: &str, list: &str, format: Format) -> Option<Added> {
    added_by(old, new, list, format, READERS)
}

/// Returns the same by some readers.
fn added_by(
    old: &str,
    new: &str,
    list: &str,
    format: Format,
    readers: [Reader<'_>; 2],
) -> Option<Added> {
    let mut added = readers.map(|reader| {
        let (old, new) = (reader(old, format)?, reader(new, format)?);
        one_more(old, new, list)
    });
    let is_seen = added.iter().all(Option::is_some);
    added[0].take().filter(|_| is_seen).map(Added)
}

/// Returns the last record of a list, if a table differs from an older one by that record only.
fn one_more(old: Seen, new: Seen, list: &str) -> Option<Seen> {
    let (old, before) = parted(old, list)?;
    let (new, mut after) = parted(new, list)?;
    let record = after.pop()?;
    (old == new && before == after).then_some(record)
}

/// The keys of a table with their values.
type Entries = Vec<(String, Seen)>;

/// Returns the keys of a file but one, and the records of the list that this is.
fn parted(seen: Seen, list: &str) -> Option<(Entries, Vec<Seen>)> {
    let mut entries = match seen {
        Seen::Table(entries) => entries,
        Seen::Empty => Vec::new(),
        _ => return None,
    };
    let place = entries.iter().position(|(key, _)| key == list);
    match place.map(|place| entries.remove(place).1) {
        Some(Seen::List(items)) => Some((entries, items)),
        Some(Seen::Empty) | None => Some((entries, Vec::new())),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_record_more_is_found_and_nothing_else_may_differ() {
        let is_added = |old, new, format| added(old, new, "progress", format).is_some();
        for (format, old, new, other) in [
            (
                Format::Yaml,
                "a: 1\nprogress:\n  - { on: x }\n",
                "a: 1\nprogress:\n  - { on: x }\n  - { on: y, evidence: [m/b.txt] }\n",
                "a: 2\nprogress:\n  - { on: x }\n  - { on: y }\n",
            ),
            (
                Format::Toml,
                "a = 1\n[[progress]]\non = \"x\"\n",
                "a = 1\n[[progress]]\non = \"x\"\n[[progress]]\non = \"y\"\nevidence = [\"m/b.txt\"]\n",
                "a = 1\n[[progress]]\non = \"z\"\n[[progress]]\non = \"y\"\n",
            ),
        ] {
            assert!(is_added(old, new, format), "{format:?}");
            for wrong in [old, other, ""] {
                assert!(!is_added(old, wrong, format), "{format:?} {wrong}");
            }
            let record = added(old, new, "progress", format).expect("one more");
            assert!(record.names("evidence", "m/b.txt"), "{record:?}");
            assert!(!record.names("evidence", "m/c.txt") && !record.names("on", "y"));
        }
    }

    #[test]
    fn a_reader_that_sees_another_change_keeps_a_record_from_being_found() {
        let [ours, other] = READERS;
        for (format, old, new) in [
            (
                Format::Yaml,
                "progress:\n  - { on: x }\n",
                "progress:\n  - { on: x }\n  - { on: y }\n",
            ),
            (
                Format::Toml,
                "[[progress]]\non = \"x\"\n",
                "[[progress]]\non = \"x\"\n[[progress]]\non = \"y\"\n",
            ),
        ] {
            let by = |readers| added_by(old, new, "progress", format, readers).is_some();
            assert!(by([ours, other]), "{format:?}");
            // It sees the old records elsewhere, or nothing at all.
            let elsewhere = |text: &str, format| other(&text.replace('x', "z"), format);
            let changed = |text: &str, format| {
                if text == new {
                    elsewhere(text, format)
                } else {
                    other(text, format)
                }
            };
            let blind = |_: &str, _| None;
            let liars: [Reader<'_>; 2] = [&changed, &blind];
            for liar in liars {
                assert!(!by([ours, liar]) && !by([liar, other]), "{format:?}");
            }
        }
    }

    #[test]
    fn the_first_record_of_a_file_is_one_more_than_none() {
        for (format, new) in [
            (Format::Yaml, "progress:\n  - { on: x }\n"),
            (Format::Toml, "[[progress]]\non = \"x\"\n"),
        ] {
            assert!(added("", new, "progress", format).is_some(), "{format:?}");
            assert!(added("", new, "steps", format).is_none(), "{format:?}");
        }
    }
}
