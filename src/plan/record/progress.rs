//! What was done.

use serde::{Deserialize, Serialize};

use super::{
    NewId, Record, Reference, Subject, TextScope, rename_activity, sort_evidence, sort_figures,
    visit_activity,
};
use crate::plan::field::{Field, List, Pairs};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::{Text, Whole};

/// The state that a progress record reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Begun or continuing.
    Started,
    /// Finished.
    Done,
    /// Interrupted, for the reason in the note.
    Paused,
    /// Abandoned, for the reason in the note.
    Dropped,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = every!(State: Started, Done, Paused, Dropped);

    /// Returns its name in files, on the command line and in machine formats.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Done => "done",
            Self::Paused => "paused",
            Self::Dropped => "dropped",
        }
    }
}

/// `progress`: what was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    /// The occurrence, instead of `task`.
    pub deadline: Option<Field<OccurrenceRef>>,
    /// The task, if its only deadline has one date or none.
    pub task: Option<Field<Id>>,
    /// The day on which it happened.
    pub on: Field<Day>,
    /// The state on that day.
    pub state: Field<State>,
    /// How many times it was done, if it was more than once: fourteen articles in a month.
    pub times: Option<Field<Whole<1, 1000>>>,
    /// A description.
    pub note: Option<Field<Text>>,
    /// Why it is late.
    pub reason: Option<Field<Text>>,
    /// Files in the plan's folder, or https addresses.
    pub evidence: List<Text>,
    /// Numbers for the report.
    pub figures: Pairs<Id, Number>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

impl Progress {
    /// Returns why it says what it says: its note, or else the reason for the delay.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        let note = self.note.as_ref().and_then(Field::get);
        let note = note.or_else(|| self.reason.as_ref().and_then(Field::get));
        note.map(|text| text.0.as_str())
    }
}

impl Record for Progress {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let subject = Subject {
            deadline: self.deadline.as_ref(),
            task: self.task.as_ref(),
        };
        visit_activity(subject, &self.figures, self.by.as_ref(), visit);
    }

    fn subject(&self) -> Option<Subject<'_>> {
        Some(Subject {
            deadline: self.deadline.as_ref(),
            task: self.task.as_ref(),
        })
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        let texts = self.note.iter().chain(&self.reason);
        let texts = texts.chain(&self.evidence.items);
        texts.for_each(|text| visit(TextScope::Work, text));
    }

    fn evidence(&self) -> &[Field<Text>] {
        &self.evidence.items
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        Some(&self.on)
    }

    /// The order of evidence and of figures has no meaning.
    fn normalized(mut self) -> Self {
        sort_evidence(&mut self.evidence);
        sort_figures(&mut self.figures);
        self
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename_activity(
            self.deadline.as_mut(),
            self.task.as_mut(),
            &mut self.figures,
            self.by.as_mut(),
            new,
        );
        self
    }
}
