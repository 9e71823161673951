//! The kinds of entries of a register, and the steps that each may have.

use super::StepName;

/// A kind of the entries of a register.
#[derive(Debug, PartialEq, Eq)]
pub struct EntryKind {
    /// Its name in files.
    pub name: &'static str,
    /// The beginning of the identifiers that `dcs` proposes: `pa` in `pa-2026-014`.
    pub prefix: &'static str,
    /// The steps that such an entry may have, in their usual order. Any entry may also be
    /// corrected.
    pub steps: &'static [StepName],
    /// The steps of which the first one settles the entry. Without any, it is settled on
    /// its own day.
    pub settled_by: &'static [StepName],
    /// Whether nothing but its days and steps may be disclosed.
    pub secret: bool,
}

impl EntryKind {
    /// Returns whether such an entry is something that lasts until it is given up, as a channel
    /// or a board does.
    #[must_use]
    pub fn lasts(&self) -> bool {
        matches!(self.settled_by, [StepName::Closed | StepName::Ended])
    }

    /// Returns the step with which takes place what such an entry plans.
    #[must_use]
    pub fn takes_place(&self) -> Option<StepName> {
        self.may_have(StepName::Held).then_some(StepName::Held)
    }

    /// Returns whether a step does the work that such an entry is about, or gives it up: what
    /// takes place is done then, and what is laid down of it afterwards has a time of its own.
    #[must_use]
    pub fn ends_work(&self, step: StepName) -> bool {
        self.takes_place() == Some(step) || self.settled_by.contains(&step)
    }

    /// Returns whether such an entry may have a step.
    #[must_use]
    pub fn may_have(&self, step: StepName) -> bool {
        step == StepName::Corrected || self.steps.contains(&step)
    }
}
