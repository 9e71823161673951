//! The papers that are made of the registers beside the plan and its reports: notices,
//! minutes, the resolution of a conference. What the decree prescribes for their kind is in
//! `sort`, their words are in the templates beside it; where no official form exists
//! they follow the custom of offices, and their page in `docs/papers.md` says so.

mod sort;

use chrono::NaiveDate;

pub use self::sort::Sort;
use self::sort::{Signed, Symbol};
use super::cited::cited;
use super::form::{BLANK, CHAIR, FOR_MEETING, SECRETARY, WRITER};
use super::model::Signature;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::record::Entry;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::value::Text;
use crate::text::Place;

/// A paper that is made of the registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// Which one.
    pub sort: Sort,
    /// The place of the entry that it is about, if it is about one.
    pub entry: Option<Place>,
    /// Its number, if it was given.
    pub number: Option<DocumentNumber>,
    /// Its date, if it was given.
    pub date: Option<NaiveDate>,
}

impl Paper {
    /// Returns its number and its date: those that were given, or else those of the document
    /// that its entry or a step about it names with this symbol; minutes without either have
    /// the day of what they are about.
    pub(super) fn entered(self, plan: &Plan) -> (Option<DocumentNumber>, Option<NaiveDate>) {
        let recorded = self.recorded(plan);
        let number = self.number.or(recorded.map(|(number, _)| number));
        let date = self.date.or(recorded.and_then(|(_, date)| date));
        let date = date.or_else(|| self.happened(plan));
        (number, date)
    }

    /// Returns the day of what its minutes are about, on which they are written.
    fn happened(self, plan: &Plan) -> Option<NaiveDate> {
        if self.sort.declared().signed == Signed::Meeting {
            return self.on(plan);
        }
        let step = self.sort.step(plan, &self.entry(plan)?)?;
        step.on.get().map(|on| on.0)
    }

    /// Returns the day of what it reports, before which it cannot be made: that of the conference
    /// or of the step.
    #[must_use]
    pub fn not_before(self, plan: &Plan) -> Option<NaiveDate> {
        match self.sort.declared().signed {
            Signed::Meeting | Signed::ForMeeting => self.on(plan),
            _ => self.happened(plan),
        }
    }

    /// Returns number and date of the document with this symbol that the records name.
    #[must_use]
    pub fn recorded(self, plan: &Plan) -> Option<(DocumentNumber, Option<NaiveDate>)> {
        let Symbol::Of(kind) = self.sort.declared().symbol else {
            return None;
        };
        let code = plan.unit.get().and_then(|unit| given(&unit.code))?;
        let entry = self.entry(plan)?;
        let documents: Vec<&Field<Text>> = if self.sort.declared().after.is_some() {
            // The other steps have minutes of their own.
            let step = self.sort.step(plan, &entry)?;
            step.document.iter().collect()
        } else {
            let steps = plan.links.steps_of.get(&entry).iter();
            let steps = steps.filter_map(|step| plan.steps[*step].document.as_ref());
            entry.document.into_iter().chain(steps).collect()
        };
        let mut documents = documents.into_iter().filter_map(Field::get);
        documents.find_map(|document| {
            let mut cited = cited(&document.0);
            let own = cited.find(|it| it.is_of_kind(kind) && it.is_by(&code.0))?;
            Some((own.number, own.on))
        })
    }

    /// Returns the day of the entry that it is about.
    #[must_use]
    pub fn on(self, plan: &Plan) -> Option<NaiveDate> {
        Some(self.entry(plan)?.on.get()?.0)
    }

    /// Returns the entry that it is about.
    pub(super) fn entry(self, plan: &Plan) -> Option<Entry<'_>> {
        let place = self.entry?;
        let mut entries = plan.entries().into_iter();
        entries
            .find(|(found, _)| *found == place)
            .map(|(_, entry)| entry)
    }

    /// Returns who signs on the right and on the left; `head` is the head of the unit.
    pub(super) fn signatures(self, head: Signature) -> (Signature, Option<Signature>) {
        let post = |lines: &[&str]| Signature {
            post: lines.iter().map(|line| (*line).to_owned()).collect(),
            name: BLANK.to_owned(),
        };
        match self.sort.declared().signed {
            Signed::Head => (head, None),
            Signed::Both => (head, Some(post(&[WRITER]))),
            Signed::Meeting => (post(&[CHAIR]), Some(post(&[SECRETARY]))),
            Signed::ForMeeting => (post(&[FOR_MEETING, CHAIR]), None),
            Signed::Writer => (post(&[WRITER]), None),
        }
    }
}
