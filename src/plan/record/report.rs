//! The reports that the plan owes.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    DayRange, Demand, NewId, Printed, Record, Reference, Signer, Subject, rename, rename_deadline,
    visit_texts,
};
use crate::plan::Plan;
use crate::plan::field::{Field, List, given};
use crate::plan::index::Ix;
use crate::plan::owed::{Answer, Owed, When};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::{Flag, Scalar, Text};
use crate::plan::target::Target;

/// The identifier of a report that has none of its own: the annual one.
static ANNUAL: LazyLock<Option<Id>> = LazyLock::new(|| Id::parse("bao-cao-nam").ok());

/// `reports`: a report that the plan owes. A plan that owes only one may have it as the
/// table `report`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// Its identifier; by default `bao-cao-nam`.
    pub id: Option<Field<Id>>,
    /// Whether the plan owes it; by default it does.
    pub owed: Option<Field<Flag>>,
    /// What it is about: the title below the words BÁO CÁO. By default the results of
    /// grassroots democracy in the time that it is about.
    pub title: Option<Field<Text>>,
    /// The number of its document: 5 in `05/BC-THTH`.
    pub number: Option<Field<DocumentNumber>>,
    /// The date of its document.
    pub date: Option<Field<Day>>,
    /// The addressees.
    pub to: List<Text>,
    /// The due day.
    pub due: Option<Field<Day>>,
    /// The occurrence of a deadline with which it is due, instead of a due day.
    pub deadline: Option<Field<OccurrenceRef>>,
    /// The party that makes it; by default the lead of the task that it is due with.
    pub by: Option<Field<Id>>,
    /// The first day of the reporting period; by default that of the plan's period.
    pub from: Option<Field<Day>>,
    /// The last day of the reporting period; by default that of the plan's period.
    pub until: Option<Field<Day>>,
    /// The recipients (nơi nhận), one line per item; by default "Như trên;" and
    /// "Lưu: VT."
    pub recipients: List<Text>,
    /// Who signs it on the left, beside the signer of the unit.
    pub cosigner: Option<Field<Signer>>,
    /// The legal basis, one document per item, as in the plan; by default that of the
    /// plan.
    pub basis: List<Text>,
    /// Thuận lợi, khó khăn: one paragraph per item, like all lists below.
    pub conditions: List<Text>,
    /// Ưu điểm.
    pub strengths: List<Text>,
    /// Tồn tại, hạn chế.
    pub weaknesses: List<Text>,
    /// Nguyên nhân.
    pub causes: List<Text>,
    /// Phương hướng, nhiệm vụ trong thời gian tới.
    pub next: List<Text>,
    /// Đề xuất, kiến nghị. An empty list states that there are none.
    pub proposals: Option<List<Text>>,
}

impl Record for Report {
    fn id(&self) -> Option<&Id> {
        match &self.id {
            Some(id) => id.get(),
            None => ANNUAL.as_ref(),
        }
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        given(&self.title).into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let deadline = self.deadline.iter().map(Reference::Occurrence);
        deadline.for_each(&mut *visit);
        self.by.iter().map(Reference::Party).for_each(&mut *visit);
        let cosigner = self.cosigner.as_ref().and_then(Field::get);
        let party = cosigner.and_then(|it| it.party.as_ref());
        party.map(Reference::Party).into_iter().for_each(visit);
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        let lists = [
            &self.conditions,
            &self.strengths,
            &self.weaknesses,
            &self.causes,
            &self.next,
        ];
        let lists = lists.into_iter().chain(&self.proposals);
        let texts = lists.flat_map(|list| &list.items);
        visit_texts(self.title.iter().chain(texts), visit);
    }

    fn subject(&self) -> Option<Subject<'_>> {
        self.deadline.as_ref().map(|deadline| Subject {
            deadline: Some(deadline),
            task: None,
        })
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }

    fn demands(&self) -> Vec<Demand> {
        let to: Vec<&str> = self.to.values().map(|text| text.0.as_str()).collect();
        let deadline = self.deadline.as_ref();
        vec![
            Demand::of("deadline", deadline, OccurrenceRef::to_string),
            Demand::of("to", self.to.items.first(), |_| to.join("; ")),
        ]
    }

    fn owes<'r>(
        &'r self,
        report: Ix<Self>,
        plan: &'r Plan,
        _: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        if !plan.owes_itself(report) {
            return;
        }
        let (Some(written), Some(due)) = (given(&self.due), plan.report_due(report)) else {
            return;
        };
        visit(Owed {
            id: self.id_text(),
            period: None,
            step: None,
            what: None,
            task: None,
            lead: given(&self.by).and_then(|by| plan.parties.find(by)),
            when: When::On {
                begins: None,
                due,
                written: written.0,
            },
            in_period: false,
            first_due: None,
            is_secret: false,
            answer: Answer::Records(Target::Report { report }),
            is_owed_elsewhere: false,
            owed_with: None,
            at_least: 1,
            issued: plan.report_issued(report),
        });
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        if let Some(deadline) = &mut self.deadline {
            rename_deadline(deadline, new);
        }
        if let Some(by) = &mut self.by {
            rename(by, "parties", new);
        }
        let cosigner = self.cosigner.as_mut().and_then(|it| it.value.as_mut());
        if let Some(party) = cosigner.and_then(|it| it.party.as_mut()) {
            rename(party, "parties", new);
        }
        self
    }
}
