//! The heads in the data of a template: the plan and the unit.

use chrono::NaiveDate;
use serde::Serialize;

use super::{printed, printed_lines};
use crate::clean::legible;
use crate::document::form::{self, Entry, Kind};
use crate::document::times;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::record::Part;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::value::Text;
use crate::plan::scalar::year::Year;
use crate::search::fold;

/// The plan.
#[derive(Debug, Serialize)]
pub struct PlanData {
    /// The year; of a school year, the one in which it begins.
    pub year: Option<i32>,
    /// The name of the year: `năm 2026`, `năm học 2025-2026`.
    pub year_name: Option<String>,
    /// The name of the year before it.
    pub last_year_name: Option<String>,
    /// The name of the year after it.
    pub next_year_name: Option<String>,
    /// The title, in its lines.
    pub title: Option<String>,
    /// The number of the document: a number, or a text such as `0155`.
    pub number: Option<DocumentNumber>,
    /// The symbol of the document: `03/KH-THTH`.
    pub symbol: String,
    /// The date of the document.
    pub date: Option<NaiveDate>,
    /// The date in full, with blanks for what is unknown of it.
    pub dated: String,
    /// What the document is called in running text: `Kế hoạch`.
    pub kind: String,
    /// The legal basis.
    pub basis: Vec<String>,
    /// What follows the legal basis, a paragraph on each line.
    pub opening: Option<String>,
    /// Whether the last document of the legal basis and the opening are one sentence.
    pub opening_joined: bool,
    /// The end of the text, a paragraph on each line.
    pub closing: Option<String>,
    /// What the document does not have: `basis`, `opening`, `closing`.
    pub without: Vec<&'static str>,
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
    /// Who signs on the day of the document.
    pub signer: Option<String>,
    /// The post of the signer.
    pub post: Option<String>,
}

/// Returns a title as it is printed in documents, with the lines that its author gave it.
pub(super) fn title(field: Option<&Field<Text>>) -> Option<String> {
    let lines = field.and_then(Field::get)?.0.lines().map(legible);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n"))
}

pub(super) fn head(plan: &Plan) -> PlanData {
    let head = plan.head.get();
    let entry = Entry::of(plan, Kind::Plan);
    PlanData {
        year: plan.year().map(Year::start),
        year_name: plan.year().map(times::year),
        last_year_name: plan.year().map(|year| times::year(year.previous())),
        next_year_name: plan.year().map(|year| times::year(year.next())),
        title: title(head.map(|head| &head.title)),
        number: entry.number,
        symbol: form::symbol(plan, Kind::Plan),
        date: entry.day(),
        dated: form::dated(entry.date),
        kind: Kind::Plan.word(plan),
        basis: head.map_or_else(Vec::new, |head| form::texts(&head.basis)),
        opening: printed_lines(head.and_then(|head| head.opening.as_ref())),
        opening_joined: head
            .and_then(|head| given(&head.opening_joined))
            .is_some_and(|flag| flag.0),
        closing: printed_lines(head.and_then(|head| head.closing.as_ref())),
        without: plan.without().map(Part::name).collect(),
        names_annex: names_annex(plan),
    }
}

/// Returns whether a text of the plan refers to an annex: `(có Phụ lục kèm theo)`.
fn names_annex(plan: &Plan) -> bool {
    let head = plan.head.get();
    let around = head
        .into_iter()
        .flat_map(|head| head.opening.iter().chain(&head.closing));
    let sections = plan.sections.iter().flat_map(|section| &section.text);
    let tasks = plan.tasks.iter().map(|task| &task.text);
    let mut texts = around.chain(sections).chain(tasks).filter_map(Field::get);
    texts.any(|text| fold(&text.0).contains("phu luc"))
}

/// Returns the names of the unit, of its superior and of its place.
pub(super) fn names(plan: &Plan) -> [Option<String>; 3] {
    let unit = plan.unit.get();
    [
        printed(unit.map(|unit| &unit.name)),
        printed(unit.and_then(|unit| unit.superior.as_ref())),
        printed(unit.and_then(|unit| unit.place.as_ref())),
    ]
}

/// Returns the unit, with who signs for it on a day.
pub(super) fn unit(plan: &Plan, day: NaiveDate) -> UnitData {
    let signer = plan.signer_on(day);
    let [name, superior, place] = names(plan);
    UnitData {
        name,
        superior,
        place,
        signer: signer.name.map(|name| legible(&name.0)),
        post: signer.post.map(|post| legible(&post.0)),
    }
}
