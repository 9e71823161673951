//! Records with their places: collections of one kind, indexed by identifier, and
//! records that appear only once in a plan.

use std::collections::HashMap;
use std::ops::{Deref, Index};

use super::field::{Field, List};
use super::index::Ix;
use super::record::Record;
use super::scalar::id::Id;
use crate::text::Place;

/// A record and the place that represents it in its file.
#[derive(Debug, Clone)]
pub struct Placed<T> {
    /// The place of its identifier, or else of its first key.
    pub place: Place,
    record: T,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

impl<T> Placed<T> {
    /// Puts a record at the place of the one from which it follows.
    pub(super) fn new(place: Place, record: T) -> Self {
        Self { place, record }
    }
}

fn placed<T>(field: Field<T>) -> Option<Placed<T>> {
    let place = field.place;
    field.value.map(|record| Placed { place, record })
}

/// All records of one kind, in the order of the files.
#[derive(Debug, Clone)]
pub struct Collection<T> {
    records: Vec<Placed<T>>,
    by_key: HashMap<String, Ix<T>>,
}

impl<T: Record> Collection<T> {
    /// Joins the lists of all files, in path order.
    pub(super) fn join(lists: impl Iterator<Item = List<T>>) -> Self {
        let mut lists: Vec<Vec<Field<T>>> = lists
            .map(|list| list.items)
            .filter(|items| !items.is_empty())
            .collect();
        let records = if let [only] = &mut lists[..] {
            // `collect` can reuse the memory of the list.
            std::mem::take(only)
                .into_iter()
                .filter_map(placed)
                .collect()
        } else {
            // Allocates exactly what is needed: in a large plan this is most of the
            // memory.
            let mut all = Vec::with_capacity(lists.iter().map(Vec::len).sum());
            all.extend(lists.into_iter().flatten().filter_map(placed));
            all
        };
        Self::new(records)
    }

    pub(super) fn new(records: Vec<Placed<T>>) -> Self {
        let named = |record: &Placed<T>| record.id().is_some();
        let size = if records.first().is_some_and(named) {
            records.len()
        } else {
            0
        };
        let mut by_key = HashMap::with_capacity(size);
        for (position, record) in records.iter().enumerate() {
            if let Some(id) = record.id() {
                by_key.entry(id.key.clone()).or_insert(Ix::new(position));
            }
        }
        Self { records, by_key }
    }

    /// Returns the index of the record with an identifier; of duplicates, the first.
    #[must_use]
    pub fn find(&self, id: &Id) -> Option<Ix<T>> {
        self.with_key(&id.key)
    }

    /// Returns the index of the record whose identifier has a key; of duplicates, the first.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Option<Ix<T>> {
        self.by_key.get(key).copied()
    }

    /// Returns whether an earlier record has the same identifier, so that nothing can
    /// name this one.
    #[must_use]
    pub fn is_twin(&self, index: Ix<T>) -> bool {
        let id = self[index].id();
        id.is_some_and(|id| self.find(id) != Some(index))
    }
}

impl<T> Collection<T> {
    /// Returns all records.
    pub fn iter(&self) -> std::slice::Iter<'_, Placed<T>> {
        self.records.iter()
    }

    /// Returns all records, each with its index.
    #[must_use]
    pub fn enumerate(&self) -> impl ExactSizeIterator<Item = (Ix<T>, &Placed<T>)> + Clone {
        let numbered = self.records.iter().enumerate();
        numbered.map(|(position, record)| (Ix::new(position), record))
    }

    /// Returns the indices of all records.
    #[must_use]
    pub fn indices(&self) -> impl ExactSizeIterator<Item = Ix<T>> + use<T> {
        Ix::all(self.len())
    }

    /// Returns how many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Returns the last record.
    #[must_use]
    pub fn last(&self) -> Option<&Placed<T>> {
        self.records.last()
    }

    /// Returns the first record.
    #[must_use]
    pub fn first(&self) -> Option<&Placed<T>> {
        self.records.first()
    }
}

impl<T> Index<Ix<T>> for Collection<T> {
    type Output = Placed<T>;

    fn index(&self, index: Ix<T>) -> &Placed<T> {
        &self.records[index.position()]
    }
}

impl<'r, T> IntoIterator for &'r Collection<T> {
    type Item = &'r Placed<T>;
    type IntoIter = std::slice::Iter<'r, Placed<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A record that may appear only once in a plan, and the places of any others.
#[derive(Debug, Clone)]
pub struct Single<T> {
    /// The first one.
    pub first: Option<Placed<T>>,
    /// The places of the others.
    pub duplicates: Vec<Place>,
}

impl<T> Single<T> {
    pub(super) fn new(fields: impl Iterator<Item = Field<T>>) -> Self {
        let mut places = Vec::new();
        let mut first = None;
        for field in fields {
            places.push(field.place);
            if first.is_none() {
                first = placed(field);
            }
        }
        Self {
            first,
            duplicates: places.into_iter().skip(1).collect(),
        }
    }

    /// Returns the record, if there is one.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.first.as_ref().map(|placed| &placed.record)
    }
}
