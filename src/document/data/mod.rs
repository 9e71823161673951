//! What a template sees: plain, documented in `docs/template.md`, versioned. Keys
//! are added, never renamed or removed, without a new version.

mod count;
mod numbers;
mod occurrence;
mod task;

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::form::{self, Entry, Kind};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, List};
use crate::plan::record::Record;
use crate::plan::scalar::value::Text;
use crate::status::Snapshot;

pub use count::Count;
pub(in crate::document) use numbers::figures;
pub use numbers::{EvidenceData, FigureData, Totals};
pub use occurrence::{GivenFigure, Late, OccurrenceData, PeriodData, RecordData};
pub use task::{DeadlineData, TaskData};

/// The version of the structure.
pub const VERSION: u32 = 1;

/// Everything that a template sees. Days are written `2024-11-20`; what the
/// records do not give is `none`.
#[derive(Debug, Serialize)]
pub struct Data {
    /// [`VERSION`].
    pub version: u32,
    /// The last day that counts.
    pub as_of: NaiveDate,
    /// Whether the annex of assignments is wanted (`dcs plan --annex`).
    pub annex: bool,
    /// The plan.
    pub plan: PlanData,
    /// The school.
    pub unit: UnitData,
    /// The annual report.
    pub report: ReportData,
    /// The plan's sections, in its order, each with its tasks.
    pub sections: Vec<SectionData>,
    /// How much is done.
    pub totals: Totals,
    /// What was late or still is, the earliest due day first.
    pub late: Vec<Late>,
    /// The figures, in the order of the files.
    pub figures: Vec<FigureData>,
    /// The pieces of evidence, by number.
    pub evidence: Vec<EvidenceData>,
}

/// The plan.
#[derive(Debug, Serialize)]
pub struct PlanData {
    /// Its year.
    pub year: Option<u32>,
    /// Its title.
    pub title: Option<String>,
    /// The number of its document.
    pub number: Option<u32>,
    /// The symbol of its document: `03/KH-THTH`.
    pub symbol: String,
    /// The day of its document.
    pub date: Option<NaiveDate>,
    /// The legal basis.
    pub basis: Vec<String>,
    /// What follows the legal basis.
    pub opening: Option<String>,
    /// The last paragraph.
    pub closing: Option<String>,
}

/// The school.
#[derive(Debug, Serialize)]
pub struct UnitData {
    /// Its name.
    pub name: Option<String>,
    /// The authority above it.
    pub superior: Option<String>,
    /// The place of its documents.
    pub place: Option<String>,
}

/// The annual report.
#[derive(Debug, Serialize)]
pub struct ReportData {
    /// Whom it is addressed to.
    pub to: Vec<String>,
    /// Its due day.
    pub due: Option<NaiveDate>,
    /// The first day it speaks of.
    pub from: NaiveDate,
    /// The last day it speaks of.
    pub until: NaiveDate,
    /// The legal basis.
    pub basis: Vec<String>,
    /// Thuận lợi, khó khăn.
    pub conditions: Vec<String>,
    /// Ưu điểm.
    pub strengths: Vec<String>,
    /// Tồn tại, hạn chế.
    pub weaknesses: Vec<String>,
    /// Nguyên nhân.
    pub causes: Vec<String>,
    /// Phương hướng năm sau.
    pub next: Vec<String>,
    /// Đề xuất, kiến nghị; `none` where the records do not say.
    pub proposals: Option<Vec<String>>,
}

/// One heading of the plan.
#[derive(Debug, Serialize)]
pub struct SectionData {
    /// `II.1`.
    pub id: String,
    /// The last part of it: `1`.
    pub number: String,
    /// How many parts it has: 1 for `II`, 2 for `II.1`.
    pub level: usize,
    /// The heading.
    pub title: Option<String>,
    /// The paragraph below it.
    pub text: Option<String>,
    /// The points that ask nothing of anybody.
    pub points: Vec<PointData>,
    /// The tasks that stand in it, not those of sections below.
    pub tasks: Vec<TaskData>,
    /// Whether it is a heading with nothing below it, not even sections.
    pub bare: bool,
}

/// One point of the narrative.
#[derive(Debug, Serialize)]
pub struct PointData {
    /// The letter.
    pub label: Option<String>,
    /// What it says.
    pub text: Option<String>,
}

impl Data {
    /// Returns what a template sees of a plan on its day.
    #[must_use]
    pub fn new(snapshot: &Snapshot<'_>, period: DateRange, annex: bool) -> Self {
        let plan = snapshot.plan;
        let mut evidence = numbers::Evidence::default();
        let mut of_sections = task::by_section(snapshot, period, &mut evidence);
        let above: HashSet<&str> = plan
            .sections
            .iter()
            .filter_map(|section| Some(section.id_text().rsplit_once('.')?.0))
            .collect();
        let sections = plan
            .sections
            .enumerate()
            .map(|(index, section)| {
                let id = section.id_text().to_owned();
                let parts: Vec<&str> = id.split('.').collect();
                SectionData {
                    number: parts
                        .last()
                        .map(|part| (*part).to_owned())
                        .unwrap_or_default(),
                    level: parts.len(),
                    title: owned(Some(&section.title)),
                    text: owned(section.text.as_ref()),
                    points: section
                        .points
                        .items
                        .iter()
                        .filter_map(Field::get)
                        .map(|point| PointData {
                            label: owned(point.label.as_ref()),
                            text: owned(Some(&point.text)),
                        })
                        .collect(),
                    bare: section.text.is_none()
                        && section.points.items.is_empty()
                        && of_sections[index].is_empty()
                        && !above.contains(id.as_str()),
                    tasks: std::mem::take(&mut of_sections[index]),
                    id,
                }
            })
            .collect();
        Self {
            version: VERSION,
            as_of: snapshot.as_of,
            annex,
            plan: head(plan),
            unit: unit(plan),
            report: report(plan, period),
            sections,
            totals: numbers::totals(snapshot, period),
            late: occurrence::late(snapshot, period),
            figures: numbers::figures(snapshot, period),
            evidence: evidence.list,
        }
    }
}

/// Returns a text of the records as documents print it.
fn owned(field: Option<&Field<Text>>) -> Option<String> {
    field.and_then(Field::get).map(|text| legible(&text.0))
}

fn head(plan: &Plan) -> PlanData {
    let head = plan.head.get();
    let entry = Entry::of(plan, Kind::Plan);
    PlanData {
        year: head.and_then(|head| head.year.get()).map(|year| year.0),
        title: owned(head.map(|head| &head.title)),
        number: entry.number,
        symbol: form::symbol(plan, Kind::Plan),
        date: entry.date,
        basis: head.map_or_else(Vec::new, |head| form::texts(&head.basis)),
        opening: owned(head.and_then(|head| head.opening.as_ref())),
        closing: owned(head.and_then(|head| head.closing.as_ref())),
    }
}

fn unit(plan: &Plan) -> UnitData {
    let unit = plan.unit.get();
    UnitData {
        name: owned(unit.map(|unit| &unit.name)),
        superior: owned(unit.and_then(|unit| unit.superior.as_ref())),
        place: owned(unit.and_then(|unit| unit.place.as_ref())),
    }
}

fn report(plan: &Plan, period: DateRange) -> ReportData {
    let report = plan.report.get();
    let texts = |list: fn(&crate::plan::record::Report) -> &List<Text>| {
        report.map_or_else(Vec::new, |report| form::texts(list(report)))
    };
    let basis = texts(|report| &report.basis);
    ReportData {
        to: texts(|report| &report.to),
        due: plan.report_due(),
        from: period.from,
        until: period.until,
        basis: if basis.is_empty() {
            plan.head
                .get()
                .map_or_else(Vec::new, |head| form::texts(&head.basis))
        } else {
            basis
        },
        conditions: texts(|report| &report.conditions),
        strengths: texts(|report| &report.strengths),
        weaknesses: texts(|report| &report.weaknesses),
        causes: texts(|report| &report.causes),
        next: texts(|report| &report.next),
        proposals: report
            .and_then(|report| report.proposals.as_ref())
            .map(form::texts),
    }
}
