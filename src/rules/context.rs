//! The input of the rules.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::comparison::Comparison;
use crate::plan::Plan;
use crate::plan::evidence::Presence;
use crate::plan::field::Field;
use crate::plan::record::Reference;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Text;
use crate::search::nearest;
use crate::text::{Place, Sources, Span};

/// Everything that a rule may use.
#[derive(Debug)]
pub struct Context<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The sources it was read from.
    pub sources: &'p Sources,
    /// The folder to which the paths of the sources are relative, if it is known.
    pub folder: PathBuf,
    /// The as-of date.
    pub as_of: NaiveDate,
    /// The state of evidence files by path as written; URLs are not included.
    pub evidence: &'p HashMap<String, Presence>,
    /// The files in the folder for evidence that no record names, by path.
    pub(super) uncited: BTreeSet<String>,
    /// The files that git joins line by line, by path.
    pub(super) joined_by_lines: BTreeSet<String>,
    /// The comparison with an older copy of the plan, if there is one.
    pub(super) comparison: Option<Comparison<'p>>,
    /// All references from one record to another.
    pub references: Vec<Reference<'p>>,
    /// The remaining number of comparisons for suggestions.
    comparisons: Cell<usize>,
}

/// The maximum number of comparisons for suggestions in one run, so that a hostile
/// plan cannot make each of its references expensive.
const MAX_COMPARISONS: usize = 1_000_000;

impl<'p> Context<'p> {
    /// Creates the context about a plan as of a date.
    #[must_use]
    pub fn new(
        plan: &'p Plan,
        sources: &'p Sources,
        as_of: NaiveDate,
        evidence: &'p HashMap<String, Presence>,
    ) -> Self {
        Self {
            plan,
            sources,
            folder: PathBuf::new(),
            as_of,
            evidence,
            uncited: BTreeSet::new(),
            joined_by_lines: BTreeSet::new(),
            comparison: None,
            references: plan.references(),
            comparisons: Cell::new(MAX_COMPARISONS),
        }
    }

    /// Adds the folder to which the paths of the sources are relative.
    #[must_use]
    pub fn in_folder(self, folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self { folder, ..self }
    }

    /// Adds the comparison with an older copy of the plan.
    #[must_use]
    pub fn since(self, comparison: Option<Comparison<'p>>) -> Self {
        Self { comparison, ..self }
    }

    /// Adds the files in the folder for evidence that no record names.
    #[must_use]
    pub fn uncited(self, uncited: BTreeSet<String>) -> Self {
        Self { uncited, ..self }
    }

    /// Adds the files that git joins line by line, by path.
    #[must_use]
    pub fn joined_by_lines(self, joined_by_lines: BTreeSet<String>) -> Self {
        Self {
            joined_by_lines,
            ..self
        }
    }

    /// Returns all readable references to a deadline or one of its occurrences, with their
    /// places.
    pub(super) fn occurrences(&self) -> impl Iterator<Item = (Place, &'p OccurrenceRef)> {
        self.references
            .iter()
            .filter_map(|reference| match reference {
                Reference::Occurrence(field) | Reference::Event(field) => {
                    Some((field.place, field.get()?))
                }
                _ => None,
            })
    }

    /// Returns the evidence in files with its state; the path as written.
    pub(super) fn evidence_files(&self) -> impl Iterator<Item = (Place, &'p str, &'p Presence)> {
        self.states_of(self.plan.evidence())
    }

    /// Returns all files that records name, with their state; the path as written.
    pub(super) fn named_files(&self) -> impl Iterator<Item = (Place, &'p str, &'p Presence)> {
        self.states_of(self.plan.named_files())
    }

    fn states_of(
        &self,
        paths: Vec<&'p Field<Text>>,
    ) -> impl Iterator<Item = (Place, &'p str, &'p Presence)> {
        let states = self.evidence;
        paths.into_iter().filter_map(move |field| {
            let path = &field.get()?.0;
            Some((field.place, path.as_str(), states.get(path)?))
        })
    }

    /// Returns the name that was probably meant by `found`, if one is close enough.
    pub(super) fn meant<'n>(
        &self,
        found: &str,
        names: impl ExactSizeIterator<Item = &'n str>,
    ) -> Option<&'n str> {
        self.may_compare(names.len()).then_some(())?;
        nearest(found, names)
    }

    /// Returns whether a name may still be compared with so many others, and counts it.
    pub(super) fn may_compare(&self, count: usize) -> bool {
        let left = self.comparisons.get().checked_sub(count);
        if let Some(left) = left {
            self.comparisons.set(left);
        }
        left.is_some()
    }

    /// Returns the place of `part` within a place if it appears there literally,
    /// otherwise the place itself.
    pub(super) fn within(&self, place: Place, part: &str) -> Place {
        let Some(offset) = self.sources.slice(place).find(part) else {
            return place;
        };
        let start = place.span.start as usize + offset;
        Place {
            span: Span::new(start, start + part.len()),
            ..place
        }
    }
}
