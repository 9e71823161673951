//! The sections and their points in the data of a template.

mod outline;
mod path;

use serde::Serialize;

use super::table::{TableData, table};
use super::text_order::{Item, TextOrder, depth};
use super::{TaskData, head, printed, printed_lines};
use crate::clean::legible;
use crate::document::heading::{Names, sentence_case};
use crate::document::wording::without_stop;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::index::ByRecord;
use crate::plan::marks;
use crate::plan::record::{Record, Section};
use crate::plan::scalar::value::{AnyText, Text};
use crate::plan::sheet::Given;

/// A section of the plan.
#[derive(Debug, Serialize)]
pub struct SectionData {
    /// The identifier: `II.1`.
    pub id: String,
    /// The number as printed, without the mark after it: `II`, `1`, `2.1`.
    pub number: String,
    /// Where it stands, for tables: the printed numbers of the sections above and its own,
    /// `II.1`, without that of a part, which has a row of its own there.
    pub path: String,
    /// The number as printed: `II.`, `1.`, `2.1.`, `PHẦN I`.
    pub mark: String,
    /// Whether the number stands on a line of its own above the heading.
    pub mark_alone: bool,
    /// The number of parts of the identifier: 1 for `II`, 2 for `II.1`.
    pub level: usize,
    /// What its tasks are about: `training`; `none` if it does not say it itself.
    pub topic: Option<&'static str>,
    /// The heading.
    pub title: Option<String>,
    /// The heading as a sentence: not in capitals, without a stop.
    pub heading: Option<String>,
    /// What stands below it, a paragraph on each line.
    pub text: Option<String>,
    /// The points that nobody has to carry out, then the points of principle.
    pub points: Vec<PointData>,
    /// Its tasks, without points of principle and without those of the sections below.
    pub tasks: Vec<TaskData>,
    /// All of these that stand right below the heading, and before the sections below.
    pub own: Vec<PointData>,
    /// The tables below these.
    pub tables: Vec<TableData>,
    /// The numbered points of the section above that follow this one.
    pub following: Vec<PointData>,
    /// Whether it has no content below its heading, not even sections.
    pub bare: bool,
    /// Whether a report has a heading for it: it has tasks, or it has no sections below
    /// it and stands beside sections with tasks, so that the numbers stay the plan's; or it
    /// is below the first level and above such a section.
    pub reported: bool,
    /// Its number in the results of a report: `2`, `2.1`.
    pub report_number: Option<String>,
    /// The number of parts of that number; 0 if it has none.
    pub report_level: usize,
    /// How many sections stand right below it in the results of a report.
    pub report_below: usize,
}

/// A point of the plan.
#[derive(Debug, Clone, Serialize)]
pub struct PointData {
    /// The letter, the number or the mark before the text; empty if it has none.
    pub label: Option<String>,
    /// The text, a paragraph on each line.
    pub text: Option<String>,
}

/// Returns the sections with their tasks.
pub(super) fn sections(
    plan: &Plan,
    order: &TextOrder<'_>,
    tasks: ByRecord<Section, Vec<TaskData>>,
) -> Vec<SectionData> {
    let names = head::names(plan);
    let names = names
        .each_ref()
        .map(|name| name.as_deref().unwrap_or_default());
    let names = Names::of(&names, texts(plan));
    let paths = path::paths(plan, order);
    let mut sections: Sections = plan
        .sections
        .enumerate()
        .zip(tasks)
        .zip(paths)
        .map(|(((index, section), tasks), path)| {
            let mut data = data(section, tasks, path, &names);
            data.own = printed_items(plan, &order.own[index]);
            data.following = printed_items(plan, &order.following[index]);
            let is_empty = section.text.is_none() && data.own.is_empty();
            data.bare = is_empty && order.children[index].is_empty();
            data
        })
        .collect();
    for record in &plan.tables {
        let section = record.section.get().and_then(|id| plan.sections.find(id));
        if let Some(section) = section.map(|section| &mut sections[section]) {
            let given = Given::in_section(record.place, record);
            section.tables.push(table(plan, given));
            section.bare = false;
        }
    }
    outline::number(&mut sections, &order.children);
    sections.into_iter().collect()
}

/// The data of each section.
type Sections = ByRecord<Section, SectionData>;

/// Returns the points and tasks of a place of the text that are printed there.
fn printed_items(plan: &Plan, items: &[Item<'_>]) -> Vec<PointData> {
    let printed = items.iter().filter_map(|item| match item {
        Item::Point(it) => Some(point(it.label.as_ref(), &it.text)),
        Item::Task(task) => {
            let task = &plan.tasks[*task];
            let is_printed = given(&task.printed).is_none_or(|printed| printed.0);
            is_printed.then(|| point(task.label.as_ref(), &task.text))
        }
    });
    printed.collect()
}

/// Returns the texts of a plan in which names have their capitals.
fn texts(plan: &Plan) -> impl Iterator<Item = &str> {
    let sections = plan.sections.iter();
    let sections = sections.flat_map(|section| section.text.iter().chain([&section.title]));
    let tasks = plan.tasks.iter().map(|task| &task.text);
    let parties = plan.parties.iter().map(|party| &party.name);
    let texts = sections.chain(tasks).chain(parties);
    texts.filter_map(|text| Some(text.get()?.0.as_str()))
}

fn data(section: &Section, tasks: Vec<TaskData>, path: String, names: &Names) -> SectionData {
    let id = section.id_text();
    let number = legible(&marks::number(section));
    let points = section.points.values();
    let mut points: Vec<PointData> = points
        .map(|it| point(it.label.as_ref(), &it.text))
        .collect();
    let (tasks, principles): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.owed);
    points.extend(principles.into_iter().map(|task| PointData {
        label: task.label,
        text: task.text,
    }));
    let title = printed(Some(&section.title));
    SectionData {
        id: id.to_owned(),
        path,
        mark: if section.number.is_some() {
            marks::given_to_section(&number)
        } else {
            marks::of_section(&number)
        },
        mark_alone: marks::stands_alone(&number),
        number,
        level: id.split('.').count(),
        topic: given(&section.topic).map(|topic| topic.name()),
        heading: title
            .as_deref()
            .map(|title| sentence_case(&without_stop(title), names)),
        title,
        text: printed_lines(section.text.as_ref()),
        reported: !tasks.is_empty(),
        bare: false,
        points,
        tasks,
        own: Vec::new(),
        tables: Vec::new(),
        following: Vec::new(),
        report_number: None,
        report_level: 0,
        report_below: 0,
    }
}

fn point(label: Option<&Field<AnyText>>, text: &Field<Text>) -> PointData {
    let label = label.and_then(Field::get);
    PointData {
        label: label.map(|label| legible(&label.0)),
        text: printed_lines(Some(text)),
    }
}
