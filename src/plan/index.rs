//! Typed indices, so that the index of a task cannot be used as that of a deadline.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// The index of a `T` among the records of its kind, from 0.
pub struct Ix<T> {
    number: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// Creates the index of the item at `position`.
    ///
    /// # Panics
    ///
    /// If `position` exceeds `u32::MAX`, which it cannot: the files of a plan have
    /// fewer bytes than that.
    #[must_use]
    pub fn new(position: usize) -> Self {
        Self {
            number: u32::try_from(position)
                .expect("fewer items than bytes, and fewer bytes than that"),
            kind: PhantomData,
        }
    }

    /// Returns the position, from 0.
    #[must_use]
    pub fn position(self) -> usize {
        self.number as usize
    }

    /// Returns the indices of `count` items.
    pub fn all(count: usize) -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..count).map(Self::new)
    }
}

// Derived implementations would require the same traits of `T`.
impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.number.cmp(&other.number)
    }
}
impl<T> Hash for Ix<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number.fmt(f)
    }
}

/// One value for each `T` of a plan, by its index.
#[derive(Clone, PartialEq, Eq)]
pub struct ByRecord<T, V> {
    values: Vec<V>,
    kind: PhantomData<fn() -> T>,
}

impl<T, V> ByRecord<T, V> {
    /// Creates a table with `value` for each of `count` records.
    pub fn filled(value: V, count: usize) -> Self
    where
        V: Clone,
    {
        vec![value; count].into_iter().collect()
    }

    /// Returns all values, in the order of the records.
    pub fn iter(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// Returns all values, to be changed, in the order of the records.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.values.iter_mut()
    }

    /// Returns all values, each with the index of its record.
    pub fn enumerate(&self) -> impl Iterator<Item = (Ix<T>, &V)> + Clone {
        let numbered = self.values.iter().enumerate();
        numbered.map(|(position, value)| (Ix::new(position), value))
    }
}

impl<T, V> FromIterator<V> for ByRecord<T, V> {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self {
            values: values.into_iter().collect(),
            kind: PhantomData,
        }
    }
}

impl<T, V> Index<Ix<T>> for ByRecord<T, V> {
    type Output = V;

    fn index(&self, index: Ix<T>) -> &V {
        &self.values[index.position()]
    }
}

impl<T, V> IndexMut<Ix<T>> for ByRecord<T, V> {
    fn index_mut(&mut self, index: Ix<T>) -> &mut V {
        &mut self.values[index.position()]
    }
}

impl<T, V> IntoIterator for ByRecord<T, V> {
    type Item = V;
    type IntoIter = std::vec::IntoIter<V>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.into_iter()
    }
}

impl<'r, T, V> IntoIterator for &'r ByRecord<T, V> {
    type Item = &'r V;
    type IntoIter = std::slice::Iter<'r, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T, V: fmt::Debug> fmt::Debug for ByRecord<T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.values.fmt(f)
    }
}
