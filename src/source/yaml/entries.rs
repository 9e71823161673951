//! The entries of a table while it is read, without duplicate keys.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};

use crate::source::{Entry, Value};
use crate::text::Span;

/// The number of keys up to which a linear search is faster than hashing. Most
/// tables are records with fewer keys.
const FEW: usize = 16;

/// The entries of a table while it is read.
pub(super) struct Entries<'s> {
    list: Vec<Entry<'s>>,
    /// The span of each key, once there are more than [`FEW`].
    spans: HashMap<Cow<'s, str>, Span>,
}

impl<'s> Entries<'s> {
    /// Creates an empty table with capacity for as many entries as the previous table
    /// had (at most [`FEW`]), because the records of a list resemble each other.
    pub(super) fn with_capacity_of(previous: usize) -> Self {
        Self {
            list: Vec::with_capacity(previous.min(FEW)),
            spans: HashMap::new(),
        }
    }

    /// Adds an entry, unless its key exists already; then returns the span of that key
    /// and the entry.
    pub(super) fn push(&mut self, entry: Entry<'s>) -> Result<(), (Span, Entry<'s>)> {
        let first = if self.list.len() < FEW {
            let same = self.list.iter().find(|known| known.key == entry.key);
            same.map(|known| known.key_span)
        } else {
            if self.spans.is_empty() {
                let known = self.list.iter();
                self.spans
                    .extend(known.map(|entry| (entry.key.clone(), entry.key_span)));
            }
            match self.spans.entry(entry.key.clone()) {
                Occupied(known) => Some(*known.get()),
                Vacant(new) => {
                    new.insert(entry.key_span);
                    None
                }
            }
        };
        if let Some(first) = first {
            return Err((first, entry));
        }
        self.list.push(entry);
        Ok(())
    }

    /// Returns whether the first key of the table has this span.
    pub(super) fn is_first(&self, key: Span) -> bool {
        self.list.first().is_some_and(|entry| entry.key_span == key)
    }

    /// Adds the items of a list to those of the list with the same key, so that none
    /// is left out.
    pub(super) fn join(&mut self, entry: Entry<'s>) {
        let known = self.list.iter_mut().find(|known| known.key == entry.key);
        let Some(known) = known else { return };
        if let (Value::List(items), Value::List(more)) = (&mut known.node.value, entry.node.value) {
            items.extend(more);
        }
    }

    /// Returns the entries in file order.
    pub(super) fn into_list(self) -> Vec<Entry<'s>> {
        self.list
    }
}
