//! The entries of one table, each key once.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::source::Entry;
use crate::text::Span;

/// Up to how many keys looking through them is quicker than hashing. Most tables
/// are records of fewer.
const FEW: usize = 16;

/// The entries of a table while it is read.
pub(super) struct Entries<'s> {
    list: Vec<Entry<'s>>,
    /// Where each key stands, once there are more than a few.
    places: HashMap<Cow<'s, str>, Span>,
}

impl<'s> Entries<'s> {
    /// Returns room for about as many entries as the table before had: records of
    /// a list are much alike.
    pub(super) fn like(before: usize) -> Self {
        Self {
            list: Vec::with_capacity(before.min(FEW)),
            places: HashMap::new(),
        }
    }

    /// Adds an entry. Where its key stands already, returns where, and leaves it.
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

    /// Returns the entries, in the order of the file.
    pub(super) fn into_list(self) -> Vec<Entry<'s>> {
        self.list
    }
}
