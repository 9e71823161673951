//! Records with their places: all of one kind, found by identifier, and those
//! that stand once.

use std::collections::HashMap;
use std::ops::Deref;

use super::field::Field;
use super::id::Id;
use super::record::{Deadline, Figure, Party, Section, Task};
use crate::text::Place;

/// A record and what stands for it in its file.
#[derive(Debug, Clone)]
pub struct Placed<T> {
    /// Its identifier's place, or its first key's.
    pub place: Place,
    record: T,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

pub(super) fn placed<T>(field: Field<T>) -> Option<Placed<T>> {
    let place = field.place;
    field.value.map(|record| Placed { place, record })
}

/// A record that others can name.
pub trait Named {
    /// Its identifier, if it could be read.
    fn id(&self) -> Option<&Id>;

    /// Its identifier as its author spelled it; nothing if it could not be read.
    fn id_text(&self) -> &str {
        self.id().map_or("", |id| &id.text)
    }
}

macro_rules! named {
    ($($record:ty),*) => {$(
        impl Named for $record {
            fn id(&self) -> Option<&Id> {
                self.id.get()
            }
        }
    )*};
}
named!(Section, Task, Party, Figure);

impl Named for Deadline {
    fn id(&self) -> Option<&Id> {
        match &self.id {
            Some(id) => id.get(),
            None => self.task.get(),
        }
    }
}

/// All records of one kind, in the order of the files, found by identifier.
#[derive(Debug, Clone)]
pub struct Register<T> {
    records: Vec<Placed<T>>,
    by_key: HashMap<String, usize>,
}

impl<T: Named> Register<T> {
    pub(super) fn new(records: Vec<Placed<T>>) -> Self {
        let mut by_key = HashMap::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            if let Some(id) = record.id() {
                by_key.entry(id.key.clone()).or_insert(index);
            }
        }
        Self { records, by_key }
    }

    /// Returns the number of the record that `id` names; of twins, the first.
    #[must_use]
    pub fn find(&self, id: &Id) -> Option<usize> {
        self.by_key.get(&id.key).copied()
    }
}

impl<T> Deref for Register<T> {
    type Target = [Placed<T>];

    fn deref(&self) -> &[Placed<T>] {
        &self.records
    }
}

/// A record that stands once, and the places where it stands again.
#[derive(Debug, Clone)]
pub struct Single<T> {
    /// The first one.
    pub first: Option<Placed<T>>,
    /// Where there is another.
    pub again: Vec<Place>,
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
            again: places.into_iter().skip(1).collect(),
        }
    }

    /// Returns the record, if there is one.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.first.as_ref().map(|placed| &placed.record)
    }
}
