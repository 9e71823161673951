//! An entry of any register.

use super::meaning::OwnKeys;
use super::{EntryKind, Register, Subject};
use crate::plan::field::{Field, List, Pairs};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::Text;

/// An entry of any register: what the entries of all registers have.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'r> {
    /// The register.
    pub register: &'static Register,
    /// Its identifier, if it could be read.
    pub id: Option<&'r Id>,
    /// Its kind, if it could be read.
    pub kind: Option<&'static EntryKind>,
    /// The day on which it came in or happened, which starts the clock.
    pub on: &'r Field<Day>,
    /// The day for which something about it is planned.
    pub planned: Option<&'r Field<Day>>,
    /// What it is about.
    pub what: Option<&'r Field<Text>>,
    /// The item of a catalogue that it is about.
    pub item: Option<&'r Field<Text>>,
    /// The period that it is about, if it says so by a key of its own.
    pub period: Option<&'r Field<Period>>,
    /// In which form it was done.
    pub form: Option<&'r Field<Text>>,
    /// The task or occurrence of which it is progress.
    pub subject: Option<Subject<'r>>,
    /// Number and date of its document.
    pub document: Option<&'r Field<Text>>,
    /// Its evidence.
    pub evidence: &'r List<Text>,
    /// Its numbers for the report.
    pub figures: &'r Pairs<Id, Number>,
    /// Who recorded it.
    pub by: Option<&'r Field<Id>>,
    /// The keys that only the entries of its register have.
    pub own: &'r dyn OwnKeys,
}

impl<'r> Entry<'r> {
    /// Returns whether nothing but its days and steps may be disclosed.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.kind.is_some_and(|kind| kind.secret)
    }

    /// Returns the item of a catalogue without the period behind it: `ttnd.bc-quy` of
    /// `ttnd.bc-quy@2026-Q2`.
    #[must_use]
    pub fn item_name(&self) -> Option<&'r str> {
        let text = &self.item?.get()?.0;
        Some(split_item(text).0)
    }

    /// Returns the period that it is about, if it names one: with its item or by a key of its own.
    #[must_use]
    pub fn named_period(&self) -> Option<Period> {
        let of_item = self.item.and_then(|item| split_item(&item.get()?.0).1);
        of_item.or_else(|| self.period?.get().copied())
    }
}

/// Splits an item from the period behind it.
fn split_item(text: &str) -> (&str, Option<Period>) {
    let parts = text.split_once('@');
    let period = parts.and_then(|(item, period)| Some((item, Period::read(period.trim())?)));
    period.map_or((text, None), |(item, period)| (item.trim(), Some(period)))
}
