//! Extended due days.

use serde::{Deserialize, Serialize};

use super::{NewId, Record, Reference, Subject, TextScope, rename, rename_deadline};
use crate::plan::field::Field;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Text;

/// `extensions`: an extended due day (gia hạn). The original one remains visible.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Extension {
    /// The occurrence.
    pub deadline: Field<OccurrenceRef>,
    /// The new due day.
    pub to: Field<Day>,
    /// The decision: number and date of the document.
    pub decision: Option<Field<Text>>,
    /// The day from which it is effective.
    pub on: Field<Day>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

impl Record for Extension {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Occurrence(&self.deadline));
        self.by.iter().map(Reference::Party).for_each(visit);
    }

    fn subject(&self) -> Option<Subject<'_>> {
        Some(Subject {
            deadline: Some(&self.deadline),
            task: None,
        })
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        if let Some(decision) = &self.decision {
            visit(TextScope::Work, decision);
        }
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        Some(&self.on)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename_deadline(&mut self.deadline, new);
        if let Some(by) = &mut self.by {
            rename(by, "parties", new);
        }
        self
    }
}
