//! What rules look at.

use std::cell::Cell;
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::evidence::Presence;
use crate::plan::record::Reference;
use crate::search::nearest;
use crate::text::{Place, Sources, Span};

/// Everything that a rule may look at.
#[derive(Debug)]
pub struct Facts<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The files that it was read from.
    pub sources: &'p Sources,
    /// The day for which the plan is looked at.
    pub as_of: NaiveDate,
    /// The files of evidence, by path as written; addresses are not among them.
    pub evidence: &'p HashMap<String, Presence>,
    /// An older copy of the plan, where it is compared with one.
    pub older: Option<&'p Plan>,
    /// Every place where a record names another one.
    pub references: Vec<Reference<'p>>,
    /// How many names may still be compared with misspelled ones.
    comparisons: Cell<usize>,
}

/// How many names are compared with misspelled ones in one run. Suggestions end
/// there, so that a hostile plan cannot make each of its references costly.
const MAX_COMPARISONS: usize = 1_000_000;

impl<'p> Facts<'p> {
    /// Returns the facts about a plan on a day.
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
            as_of,
            evidence,
            older: None,
            references: plan.references(),
            comparisons: Cell::new(MAX_COMPARISONS),
        }
    }

    /// Returns the facts with an older copy of the plan to compare with.
    #[must_use]
    pub fn since(self, older: Option<&'p Plan>) -> Self {
        Self { older, ..self }
    }

    /// Returns the name that was probably meant by `found`.
    pub(super) fn meant<'n>(
        &self,
        found: &str,
        names: impl ExactSizeIterator<Item = &'n str>,
    ) -> Option<&'n str> {
        let left = self.comparisons.get().checked_sub(names.len())?;
        self.comparisons.set(left);
        nearest(found, names)
    }

    /// Returns where `part` stands within a place, if it stands there literally;
    /// else the place itself.
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
