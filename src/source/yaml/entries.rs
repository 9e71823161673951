//! The entries of a table while it is read, without duplicate keys.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::source::Entry;
use crate::text::Span;

/// The number of keys up to which a linear search is faster than hashing. Most
/// tables are records with fewer keys.
const FEW: usize = 16;

/// The entries of a table while it is read.
pub(super) struct Entries<'s> {
    list: Vec<Entry<'s>>,
    /// The index of each key, once there are more than a few.
    places: HashMap<Cow<'s, str>, Span>,
}

impl<'s> Entries<'s> {
    /// Creates an empty table with capacity for as many entries as the previous one
    /// had, because the records of a list resemble each other.
    pub(super) fn like(before: usize) -> Self {
        Self {
            list: Vec::with_capacity(before.min(FEW)),
            places: HashMap::new(),
        }
    }

    /// Adds an entry, unless its key exists already; then returns the span of that key.
    pub(super) fn push(&mut self, entry: Entry<'s>) -> Option<Span> {
        let first = if self.list.len() < FEW {
            let same = self.list.iter().find(|known| known.key == entry.key);
            same.map(|known| known.key_span)
        } else {
            if self.places.is_empty() {
                let known = self.list.iter();
                self.places
                    .extend(known.map(|it| (it.key.clone(), it.key_span)));
            }
            self.places.insert(entry.key.clone(), entry.key_span)
        };
        if first.is_none() {
            self.list.push(entry);
        }
        first
    }

    /// Returns the entries in file order.
    pub(super) fn into_list(self) -> Vec<Entry<'s>> {
        self.list
    }
}
