//! The data of a template, documented in `docs/template.md`. Without a new version,
//! keys may be added but are never renamed or removed.

mod count;
mod coverage;
mod figure;
mod late;
mod numbers;
mod occurrence;
mod party;
mod report;
mod section;
mod table;
mod task;
mod time;

use chrono::NaiveDate;
use serde::Serialize;

use super::form::{self, Entry, Kind};
use super::times;
use crate::clean::{legible, paragraphs};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::scalar::value::Text;
use crate::plan::scalar::year::Year;
use crate::status::Snapshot;

pub use count::Count;
pub use coverage::CoverageData;
pub use figure::FigureData;
pub(in crate::document) use figure::figures;
pub use late::{Delay, Late};
pub use numbers::{EvidenceData, Totals};
pub use occurrence::{GivenFigure, OccurrenceData, PeriodData, RecordData};
pub use party::{MemberData, PartyData};
pub use report::ReportData;
pub use section::{PointData, SectionData};
pub use table::{AnnexData, ColumnData, TableData};
pub use task::{DeadlineData, TaskData};

/// The version of the structure.
pub const VERSION: u32 = 1;

/// The data of a template. Days are formatted as `2024-11-20`; what the records do not
/// provide is `none`.
#[derive(Debug, Serialize)]
pub struct Data {
    /// [`VERSION`].
    pub version: u32,
    /// The last day counted.
    pub as_of: NaiveDate,
    /// Whether to print the annex of assignments (`dcs plan --annex`).
    pub annex: bool,
    /// The plan.
    pub plan: PlanData,
    /// The school.
    pub unit: UnitData,
    /// The report; of a plan as a document, the first one.
    pub report: ReportData,
    /// The parties, in the order of the files.
    pub parties: Vec<PartyData>,
    /// The sections in plan order, each with its tasks.
    pub sections: Vec<SectionData>,
    /// The annexes of the plan.
    pub annexes: Vec<AnnexData>,
    /// How much is done.
    pub totals: Totals,
    /// What is or was late, the earliest due day first.
    pub late: Vec<Late>,
    /// The same, by deadline.
    pub delays: Vec<Delay>,
    /// How much of what must exist by law does, by register and law.
    pub coverage: Vec<CoverageData>,
    /// The figures, in the order of the files.
    pub figures: Vec<FigureData>,
    /// The pieces of evidence, by number.
    pub evidence: Vec<EvidenceData>,
}

/// The plan.
#[derive(Debug, Serialize)]
pub struct PlanData {
    /// The year; of a school year, the one in which it begins.
    pub year: Option<i32>,
    /// The name of the year: `năm 2026`, `năm học 2025-2026`.
    pub year_name: Option<String>,
    /// The name of the year after it.
    pub next_year_name: Option<String>,
    /// The title, in its lines.
    pub title: Option<String>,
    /// The number of the document.
    pub number: Option<u32>,
    /// The symbol of the document: `03/KH-THTH`.
    pub symbol: String,
    /// The date of the document.
    pub date: Option<NaiveDate>,
    /// The legal basis.
    pub basis: Vec<String>,
    /// What follows the legal basis, a paragraph on each line.
    pub opening: Option<String>,
    /// Whether the last document of the legal basis and the opening are one sentence.
    pub opening_joined: bool,
    /// The end of the text, a paragraph on each line.
    pub closing: Option<String>,
    /// Whether the text itself refers to an annex.
    pub names_annex: bool,
}

/// The school.
#[derive(Debug, Serialize)]
pub struct UnitData {
    /// The name.
    pub name: Option<String>,
    /// The superior authority.
    pub superior: Option<String>,
    /// The place before the date of a document.
    pub place: Option<String>,
}

impl Data {
    /// Returns how many entries a template may have to go through: tasks, dates, and rows of
    /// tables.
    pub(in crate::document) fn entries(&self) -> usize {
        let in_sections = self.sections.iter().flat_map(|section| &section.tables);
        let in_annexes = self.annexes.iter().flat_map(|annex| &annex.tables);
        let rows = in_sections
            .chain(in_annexes)
            .map(|table| table.rows.len() + 1);
        self.totals.tasks + self.totals.count.dated + rows.sum::<usize>()
    }

    /// Collects the data of a plan for a template. `day` is that of the document.
    #[must_use]
    pub fn new(
        kind: Kind,
        snapshot: &Snapshot<'_>,
        period: DateRange,
        day: NaiveDate,
        annex: bool,
    ) -> Self {
        let plan = snapshot.plan;
        let index = match kind {
            Kind::Report(report) => report,
            Kind::Plan => plan.reports.indices().next(),
        };
        let mut evidence = numbers::Evidence::default();
        let tasks = task::by_section(snapshot, period, index, &mut evidence);
        let (late, delays) = late::late(snapshot, period);
        Self {
            version: VERSION,
            as_of: snapshot.as_of,
            annex,
            plan: head(plan),
            unit: unit(plan),
            report: report::report(plan, index, period),
            parties: party::parties(plan, day),
            sections: section::sections(plan, tasks),
            annexes: table::annexes(plan),
            totals: numbers::totals(snapshot, period),
            late,
            delays,
            coverage: coverage::coverage(snapshot, period),
            figures: figures(snapshot, period),
            evidence: evidence.list,
        }
    }
}

/// Returns a text of the records as it is printed in documents.
fn printed(field: Option<&Field<Text>>) -> Option<String> {
    field.and_then(Field::get).map(|text| legible(&text.0))
}

/// Returns a text of the records as it is printed in documents, with a paragraph on each
/// line.
fn printed_lines(field: Option<&Field<Text>>) -> Option<String> {
    let text = field.and_then(Field::get)?;
    Some(paragraphs(&text.0).join("\n"))
}

/// Returns a title as it is printed in documents, with the lines that its author gave it.
fn title(field: Option<&Field<Text>>) -> Option<String> {
    let lines = field.and_then(Field::get)?.0.lines().map(legible);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n"))
}

fn head(plan: &Plan) -> PlanData {
    let head = plan.head.get();
    let entry = Entry::of(plan, Kind::Plan);
    PlanData {
        year: plan.year().map(Year::start),
        year_name: plan.year().map(times::year),
        next_year_name: plan.year().map(|year| times::year(year.next())),
        title: title(head.map(|head| &head.title)),
        number: entry.number,
        symbol: form::symbol(plan, Kind::Plan),
        date: entry.date,
        basis: head.map_or_else(Vec::new, |head| form::texts(&head.basis)),
        opening: printed_lines(head.and_then(|head| head.opening.as_ref())),
        opening_joined: head
            .and_then(|head| given(&head.opening_joined))
            .is_some_and(|flag| flag.0),
        closing: printed_lines(head.and_then(|head| head.closing.as_ref())),
        names_annex: table::names_annex(plan),
    }
}

fn unit(plan: &Plan) -> UnitData {
    let unit = plan.unit.get();
    UnitData {
        name: printed(unit.map(|unit| &unit.name)),
        superior: printed(unit.and_then(|unit| unit.superior.as_ref())),
        place: printed(unit.and_then(|unit| unit.place.as_ref())),
    }
}
