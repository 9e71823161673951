//! What every kind of record says of itself.

use std::fmt;
use std::hash::Hash;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Demand, Entry, Kind, NewId, Reference, Subject, TextScope};
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::owed::Owed;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;
use crate::text::Place;

/// A record of one of the [`KINDS`](super::KINDS).
pub trait OfKind {
    /// The kind.
    const KIND: Kind;
}

/// One record of a list. The default methods are for kinds without the property.
pub trait Record: OfKind + Clone + Eq + Hash + fmt::Debug + Serialize {
    /// Returns its identifier, if the kind has one and it could be read.
    fn id(&self) -> Option<&Id> {
        None
    }

    /// Returns its identifier as written, or an empty text if it has none.
    fn id_text(&self) -> &str {
        self.id().map_or("", |id| &id.text)
    }

    /// Visits the names and words by which people call it.
    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        let _ = visit;
    }

    /// Visits its references to other records.
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let _ = visit;
    }

    /// Returns its subject, if it reports progress or a decision on an occurrence or a
    /// task.
    fn subject(&self) -> Option<Subject<'_>> {
        None
    }

    /// Visits those of its texts that a document prints.
    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        let _ = visit;
    }

    /// Returns it without the day for which something is planned.
    #[must_use]
    fn unplanned(self) -> Self {
        self
    }

    /// Returns what all entries of registers have, if it is one.
    fn entry(&self) -> Option<Entry<'_>> {
        None
    }

    /// Visits what it says in words that may name a person: the texts of the entries of
    /// registers and of their steps, and what was done about the work of the plan.
    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        let _ = visit;
    }

    /// Returns the files and web addresses that it names as evidence.
    fn evidence(&self) -> &[Field<Text>] {
        &[]
    }

    /// Visits the paths of the files that hold the cells of its tables.
    fn sheets<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        let _ = visit;
    }

    /// Returns the day on which it happened or was checked, if the kind has one. It cannot
    /// lie ahead.
    fn happened_on(&self) -> Option<&Field<Day>> {
        None
    }

    /// Visits the first and the last day of each range of days that it gives. Where both are
    /// given, they must be in order.
    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        let _ = visit;
    }

    /// Returns the keys by which it demands or counts something beside its due days, of whose
    /// changes `check --base` reports.
    fn demands(&self) -> Vec<Demand> {
        Vec::new()
    }

    /// Visits everything that it requires to be done, as known on a day. `index` is its
    /// index in the plan.
    fn owes<'r>(
        &'r self,
        index: Ix<Self>,
        plan: &'r Plan,
        as_of: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        let _ = (index, plan, as_of, visit);
    }

    /// Returns it without its identifier, if it has one: what stays the same where only
    /// the identifier is another.
    fn unnamed(&self) -> Option<Self> {
        None
    }

    /// Returns it with its references to other records renamed. `new` returns the new
    /// identifier of what is referred to, by the name of its list, if it has one.
    #[must_use]
    fn renamed(self, new: &NewId<'_>) -> Self {
        let _ = new;
        self
    }

    /// Returns it with all unordered lists sorted, so that equivalent records are
    /// equal.
    #[must_use]
    fn normalized(self) -> Self {
        self
    }
}

/// The first and the last day of a record or of a part of it, each with its key.
#[derive(Debug, Clone, Copy)]
pub struct DayRange<'r> {
    /// The first day.
    pub from: Option<&'r Field<Day>>,
    /// The last day.
    pub until: Option<&'r Field<Day>>,
    /// Their keys.
    pub keys: [&'static str; 2],
}

impl<'r> DayRange<'r> {
    /// Returns the range of the keys `from` and `until`.
    #[must_use]
    pub fn new(from: Option<&'r Field<Day>>, until: Option<&'r Field<Day>>) -> Self {
        Self {
            from,
            until,
            keys: ["from", "until"],
        }
    }
}

/// A text that a document prints.
#[derive(Debug, Clone, Copy)]
pub struct Printed<'r> {
    /// The text.
    pub text: &'r str,
    /// Its place.
    pub place: Place,
}

/// Visits the texts that could be read.
pub(in crate::plan) fn visit_texts<'r, T: AsRef<str> + 'r>(
    fields: impl IntoIterator<Item = &'r Field<T>>,
    visit: &mut dyn FnMut(Printed<'r>),
) {
    for field in fields {
        if let Some(text) = field.get() {
            visit(Printed {
                text: text.as_ref(),
                place: field.place,
            });
        }
    }
}
