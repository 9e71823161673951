//! What was done about the entries of registers.

use serde::{Deserialize, Serialize};

use super::words::closed_words;
use super::{EntryKind, NewId, Record, Reference, TextScope, rename, rename_entry, sort_evidence};
use crate::messages::{Language, ValueWords};
use crate::plan::field::{Field, List, given};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;

closed_words! {
    /// What may be done about an entry. Which of these an entry may have, its kind says. Of
    /// what is done on one day, the earlier in this list comes first.
    StepName {
        /// It was accepted for handling (thụ lý).
        Accepted = "accepted";
        /// It was refused, with the reason.
        Refused = "refused";
        /// It was passed on to whoever is competent.
        PassedOn = "passed-on";
        /// Whoever brought it was told where to go with it.
        Guided = "guided";
        /// Its handling was suspended by decision; the clock is stopped.
        Suspended = "suspended";
        /// Its handling was taken up again; the clock runs on.
        Resumed = "resumed";
        /// The time for it was extended by decision.
        Extended = "extended";
        /// It was answered.
        Answered = "answered";
        /// It was decided or concluded.
        Decided = "decided";
        /// The result was published.
        Published = "published";
        /// Whoever brought it withdrew it.
        Withdrawn = "withdrawn";
        /// What was planned was called off (hủy), as the note says why.
        Cancelled = "cancelled";
        /// It was posted up or published.
        Posted = "posted";
        /// It was taken down.
        TakenDown = "taken-down";
        /// Those who are checked were told of it.
        Notified = "notified";
        /// The check was held.
        Held = "held";
        /// Its result was laid down: minutes, a conclusion.
        Concluded = "concluded";
        /// What was found or recommended was put right.
        Fixed = "fixed";
        /// It was completed.
        Done = "done";
        /// Its certificates were given.
        Certified = "certified";
        /// The results were entered into the national database.
        Entered = "entered";
        /// It was explained what was taken over, and why the rest was not.
        Explained = "explained";
        /// The resolution was issued.
        Resolved = "resolved";
        /// How the resolution is carried out was checked, and everybody was told.
        Checked = "checked";
        /// It was looked at: the mailbox was opened.
        Opened = "opened";
        /// It was closed for good.
        Closed = "closed";
        /// It was recognized.
        Recognized = "recognized";
        /// Its term ended.
        Ended = "ended";
        /// Something in its lines is wrong, as the note says.
        Corrected = "corrected";
    }
}

impl StepName {
    /// Returns what it is called in a language.
    #[must_use]
    pub fn meaning(self, language: Language) -> &'static str {
        ValueWords::meaning(language, self.name()).unwrap_or(self.name())
    }

    /// Returns whether it ends an entry without what would be owed next: nothing more is
    /// expected of this unit.
    #[must_use]
    pub fn ends(self) -> bool {
        matches!(
            self,
            Self::Refused
                | Self::PassedOn
                | Self::Guided
                | Self::Withdrawn
                | Self::Cancelled
                | Self::Closed
                | Self::Ended
        )
    }

    /// Returns whether it ends an entry without a result: what it wanted is not done.
    #[must_use]
    pub fn gives_up(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Cancelled)
    }

    /// Returns whether it leaves what came in to others: one of several ways that a unit has,
    /// none of which is owed. A time for it binds only those who choose it.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        matches!(self, Self::Refused | Self::PassedOn | Self::Guided)
    }

    /// Returns whether its time runs on whatever is decided about the handling of the entry: nothing
    /// suspends or extends the time for accepting it and for saying so.
    #[must_use]
    pub fn runs_on(self) -> bool {
        matches!(self, Self::Accepted | Self::Notified)
    }

    /// Returns the steps of which one must come before it in an entry of a kind. Where an entry
    /// must be accepted to be decided, the time that is extended is that from its acceptance.
    pub fn needs(self, kind: &EntryKind) -> impl Iterator<Item = Self> {
        let handles = self == Self::Extended && kind.may_have(Self::Decided);
        let step = if handles { Self::Decided } else { self };
        let needs = step.needs_in_any().iter().copied();
        needs.filter(|needed| kind.may_have(*needed))
    }

    /// Returns the steps of which one must come before it, if an entry may have them.
    fn needs_in_any(self) -> &'static [Self] {
        match self {
            Self::Decided | Self::Suspended | Self::Notified => &[Self::Accepted],
            Self::Concluded => &[Self::Held],
            Self::Fixed => &[Self::Concluded, Self::Answered],
            Self::Entered => &[Self::Decided],
            Self::Resumed => &[Self::Suspended],
            Self::TakenDown => &[Self::Posted, Self::Published],
            Self::Published => &[Self::Decided, Self::Answered, Self::Explained],
            _ => &[],
        }
    }

    /// Returns whether it is owed again and again, each time from the last one on.
    #[must_use]
    pub fn recurs(self) -> bool {
        matches!(self, Self::Checked)
    }

    /// Returns the step after which an entry may have this one again: what was taken down is
    /// posted again.
    #[must_use]
    pub fn again_after(self) -> Option<Self> {
        match self {
            Self::Posted => Some(Self::TakenDown),
            Self::TakenDown => Some(Self::Posted),
            _ => None,
        }
    }

    /// Returns whether an entry may have it more than once, on any day.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Suspended
                | Self::Resumed
                | Self::Extended
                | Self::Checked
                | Self::Opened
                | Self::Corrected
        )
    }
}

/// `steps`: what was done about an entry of a register.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Step {
    /// The entry.
    pub entry: Field<Id>,
    /// What was done.
    pub step: Field<StepName>,
    /// The day on which it was done.
    pub on: Field<Day>,
    /// The new due day that the decision to extend gives.
    pub until: Option<Field<Day>>,
    /// Number and date of the document.
    pub document: Option<Field<Text>>,
    /// To whom it was passed on.
    pub to: Option<Field<Text>>,
    /// Files in the plan's folder, or https addresses.
    pub evidence: List<Text>,
    /// A description.
    pub note: Option<Field<Text>>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

impl Step {
    /// Returns what was done and on which day, if both can be read.
    #[must_use]
    pub fn done(&self) -> Option<(StepName, chrono::NaiveDate)> {
        Some((*self.step.get()?, self.on.get()?.0))
    }

    /// Returns the new due day, if it extends the time and says until when.
    #[must_use]
    pub fn extends_to(&self) -> Option<chrono::NaiveDate> {
        let extends = self.step.get() == Some(&StepName::Extended);
        given(&self.until).filter(|_| extends).map(|day| day.0)
    }
}

impl Record for Step {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Entry(&self.entry));
        self.by.iter().map(Reference::Party).for_each(visit);
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        let case = self.note.iter().chain(&self.evidence.items);
        case.for_each(|text| visit(TextScope::Case, text));
        let procedure = self.document.iter().chain(&self.to);
        procedure.for_each(|text| visit(TextScope::Procedure, text));
    }

    fn evidence(&self) -> &[Field<Text>] {
        &self.evidence.items
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        Some(&self.on)
    }

    /// The order of evidence has no meaning.
    fn normalized(mut self) -> Self {
        sort_evidence(&mut self.evidence);
        self
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename_entry(&mut self.entry, new);
        if let Some(by) = &mut self.by {
            rename(by, "parties", new);
        }
        self
    }
}
