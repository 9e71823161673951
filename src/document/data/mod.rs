//! The data of a template, documented in `docs/template.md`. Without a new version,
//! keys may be added but are never renamed or removed.

mod assigned;
mod coverage;
mod figure;
mod head;
mod late;
mod numbers;
mod occurrence;
mod outcome;
mod paper;
mod party;
mod register;
mod report;
mod section;
mod table;
mod task;
mod text_order;
mod time;

use chrono::NaiveDate;
use serde::Serialize;

use super::form::Kind;
use crate::clean::{legible, paragraphs};
use crate::plan::date_range::DateRange;
use crate::plan::field::Field;
use crate::plan::scalar::value::Text;
use crate::status::{Snapshot, Tally};

pub use assigned::AssignedData;
pub use coverage::{CoverageData, Lack};
pub use figure::FigureData;
pub(in crate::document) use figure::figures;
pub use head::{PlanData, UnitData};
pub use late::{Delay, Late};
pub use numbers::{EvidenceData, Totals};
pub use occurrence::{ActivityData, GivenFigure, OccurrenceData, PeriodData, RecordData};
pub use outcome::{LineData, MoneyData, PaperItem, PapersData};
pub use paper::{MonthData, PaperData};
pub use party::{MemberData, PartyData};
pub(in crate::document) use register::registers;
pub use register::{EntryData, OwnData, RegisterData, Registers, StepData};
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
    /// The report; of another document, the first one of the plan.
    pub report: ReportData,
    /// The paper that is made of the registers; `none` of a report and of the plan.
    pub paper: Option<PaperData>,
    /// The parties, in the order of the files.
    pub parties: Vec<PartyData>,
    /// The sections in plan order, each with its tasks.
    pub sections: Vec<SectionData>,
    /// The tasks in the order of the text.
    pub assigned: Vec<AssignedData>,
    /// The annexes of the plan.
    pub annexes: Vec<AnnexData>,
    /// How much is done.
    pub totals: Totals,
    /// What is or was late, the earliest due day first.
    pub late: Vec<Late>,
    /// The same, by deadline.
    pub delays: Vec<Delay>,
    /// The figures, in the order of the files.
    pub figures: Vec<FigureData>,
    /// The pieces of evidence, by number.
    pub evidence: Vec<EvidenceData>,
    /// The registers, by the names of their lists.
    pub registers: Registers,
    /// What entries of registers and duties owed that belongs to no task.
    pub entry_totals: Tally,
    /// How many duties are done, by register and law.
    pub coverage: Vec<CoverageData>,
    /// The papers that the unit issued, by kind.
    pub papers: Vec<PapersData>,
    /// The budget and what was spent of it.
    pub money: MoneyData,
}

impl Data {
    /// Returns how many entries a template may have to go through: tasks, dates, rows of
    /// tables, and entries of registers.
    pub(in crate::document) fn entries(&self) -> usize {
        let in_sections = self.sections.iter().flat_map(|section| &section.tables);
        let in_annexes = self.annexes.iter().flat_map(|annex| &annex.tables);
        let rows = in_sections
            .chain(in_annexes)
            .map(|table| table.rows.len() + 1);
        let in_registers = self.registers.values();
        let in_registers = in_registers.map(|register| register.entries.len() + 1);
        let of_tasks = self.totals.tasks + self.totals.count.dated;
        of_tasks + rows.sum::<usize>() + in_registers.sum::<usize>() + self.money.lines.len()
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
            Kind::Plan | Kind::Paper(_) => plan.reports.indices().next(),
        };
        let mut evidence = numbers::Evidence::default();
        let order = text_order::TextOrder::of(plan);
        let tasks = task::by_section(snapshot, period, index, &order, &mut evidence);
        let sections = section::sections(plan, &order, tasks);
        let (late, delays) = late::late(snapshot, period);
        let registers = registers(snapshot, period);
        Self {
            version: VERSION,
            as_of: snapshot.as_of,
            annex,
            plan: head::head(plan),
            unit: head::unit(plan, day),
            report: report::report(plan, index, period),
            parties: party::parties(plan, day),
            assigned: assigned::assigned(plan, &order, &sections),
            sections,
            annexes: table::annexes(plan),
            totals: numbers::totals(snapshot, period),
            late,
            delays,
            figures: figures(snapshot, period),
            evidence: evidence.list,
            paper: paper::paper(plan, kind, &registers),
            registers,
            entry_totals: numbers::entry_totals(snapshot, period),
            coverage: coverage::coverage(snapshot, period),
            papers: outcome::papers_data(snapshot, period),
            money: outcome::money(snapshot, period),
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
