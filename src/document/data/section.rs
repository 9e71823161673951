//! The sections and their points in the data of a template.

mod outline;

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::table::{TableData, table};
use super::{TaskData, head, printed, printed_lines};
use crate::clean::legible;
use crate::document::heading::{Names, sentence_case};
use crate::document::wording::without_stop;
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::field::given;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::marks;
use crate::plan::record::{Point, Record, Section};
use crate::plan::sheet::Given;

/// A section of the plan.
#[derive(Debug, Serialize)]
pub struct SectionData {
    /// The identifier: `II.1`.
    pub id: String,
    /// The number as printed, without the mark after it: `II`, `1`, `2.1`.
    pub number: String,
    /// Where it stands, for tables: the numbers of the sections above and its own, `II.1`. With
    /// a number of the plan's own among them, it is the number as printed.
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
pub(super) fn sections(plan: &Plan, tasks: ByRecord<Section, Vec<TaskData>>) -> Vec<SectionData> {
    let children = children(plan);
    let names = head::names(plan);
    let names = names
        .each_ref()
        .map(|name| name.as_deref().unwrap_or_default());
    let names = Names::of(&names, texts(plan));
    let is_other = |it: &&Placed<Section>| it.number.is_some() || marks::is_word(it.id_text());
    let renumbered = plan.sections.iter().filter(is_other);
    let renumbered: HashSet<&str> = renumbered
        .filter_map(|section| Some(section.id()?.key.as_str()))
        .collect();
    let mut sections: Sections = plan
        .sections
        .iter()
        .zip(tasks)
        .map(|(section, tasks)| {
            let id = section.id().map_or("", |id| &id.key);
            let is_renumbered = is_renumbered(&renumbered, id);
            let mut data = data(section, tasks, children.contains_key(id), &names);
            if is_renumbered {
                data.path = marks::unmarked(&data.number).to_owned();
            }
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
    for (above, section) in plan.sections.enumerate() {
        let Some(children) = section.id().and_then(|id| children.get(id.key.as_str())) else {
            continue;
        };
        let own = std::mem::take(&mut sections[above].own);
        let first_task = section.points.values().count();
        for (point, after) in anchored(own, first_task, &sections, children) {
            let at = after.map_or(above, |child| last_below(&sections, child));
            let list = if after.is_some() {
                &mut sections[at].following
            } else {
                &mut sections[at].own
            };
            list.push(point);
        }
    }
    outline::number(&mut sections, &children);
    sections.into_iter().collect()
}

/// The data of each section.
type Sections = ByRecord<Section, SectionData>;

/// The sections right below each one, by its identifier.
type Children<'p> = HashMap<&'p str, Vec<Ix<Section>>>;

fn children(plan: &Plan) -> Children<'_> {
    let mut children = Children::new();
    for (index, section) in plan.sections.enumerate() {
        let above = section.id().and_then(|id| id.key.rsplit_once('.'));
        if let Some((above, _)) = above {
            children.entry(above).or_default().push(index);
        }
    }
    children
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

/// Returns whether a section, or one above it, has a number of its own, which its identifier
/// does not show.
fn is_renumbered(renumbered: &HashSet<&str>, id: &str) -> bool {
    let dots = id.match_indices('.').map(|(at, _)| at);
    let mut ids = dots.chain([id.len()]).map(|end| &id[..end]);
    ids.any(|id| renumbered.contains(id))
}

fn data(section: &Section, tasks: Vec<TaskData>, has_children: bool, names: &Names) -> SectionData {
    let id = section.id_text();
    let number = legible(&marks::number(section));
    let mut points: Vec<PointData> = section.points.values().map(point).collect();
    let as_point = |task: &TaskData| PointData {
        label: task.label.clone(),
        text: task.text.clone(),
    };
    let printed_tasks = tasks.iter().filter(|task| task.printed).map(as_point);
    let own = points.iter().cloned().chain(printed_tasks);
    let own: Vec<PointData> = own.collect();
    let (tasks, principles): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.owed);
    points.extend(principles.iter().map(as_point));
    let title = printed(Some(&section.title));
    SectionData {
        id: id.to_owned(),
        path: id.to_owned(),
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
        bare: section.text.is_none() && own.is_empty() && !has_children,
        points,
        tasks,
        own,
        tables: Vec::new(),
        following: Vec::new(),
        report_number: None,
        report_level: 0,
        report_below: 0,
    }
}

fn point(point: &Point) -> PointData {
    PointData {
        label: given(&point.label).map(|label| legible(&label.0)),
        text: printed_lines(Some(&point.text)),
    }
}

/// Returns what stands in a section that has sections below it, `own`, each point with the
/// section right below that it follows, if it follows one.
///
/// A point with a number stands where that number belongs between those of the sections,
/// and the points after it stand with it. The tasks begin anew.
fn anchored(
    own: Vec<PointData>,
    first_task: usize,
    sections: &Sections,
    children: &[Ix<Section>],
) -> Vec<(PointData, Option<Ix<Section>>)> {
    let depth = |number: &str| marks::unmarked(number).split('.').count();
    let mut after = None;
    let points = own.into_iter().enumerate().map(|(index, point)| {
        if index == first_task {
            after = None;
        }
        let label = point.label.as_deref().unwrap_or_default();
        if let Some(number) = marks::last_number(label) {
            let earlier = |child: &&Ix<Section>| {
                let of_child = &sections[**child].number;
                let comes_before = marks::last_number(of_child).is_some_and(|it| it < number);
                comes_before && depth(of_child) == depth(label)
            };
            after = children.iter().rev().find(earlier).copied();
        }
        (point, after)
    });
    points.collect()
}

/// Returns the last section that stands below a section, or that itself.
fn last_below(sections: &Sections, above: Ix<Section>) -> Ix<Section> {
    let start = format!("{}.", sections[above].id.to_lowercase());
    let below = sections.enumerate().skip(above.position() + 1);
    let below = below.take_while(|(_, section)| section.id.to_lowercase().starts_with(&start));
    below.last().map_or(above, |(last, _)| last)
}
