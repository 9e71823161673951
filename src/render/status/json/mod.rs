//! Renders a plan as of a date as JSON. The types here are frozen: without a new
//! version, keys may be added but are never renamed or removed.

mod changes;

use std::collections::{BTreeMap, HashSet};
use std::io;

use serde::{Serialize, Serializer};

use super::overview::{Selection, group};
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Section};
use crate::render::escaped_json::{pretty, write_pretty};
use crate::status::{Obligation, Snapshot, Status, Tally};
pub use changes::changes;

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'o> {
    version: u32,
    kind: &'static str,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanOut>,
    summary: Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<SectionOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tasks_without_deadline: Option<Vec<String>>,
    occurrences: Occurrences<'o>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stopped_late: Option<Occurrences<'o>>,
}

#[derive(Serialize)]
struct PlanOut {
    year: Option<u32>,
    title: Option<String>,
    unit: Option<String>,
    report_due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_report_due: Option<String>,
    days_until_report: Option<i64>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Summary {
    Overdue {
        overdue: usize,
        due_soon: usize,
    },
    Status {
        #[serde(flatten)]
        progress: Progress,
        statuses: BTreeMap<String, usize>,
    },
}

#[derive(Serialize)]
struct Progress {
    dated_so_far: usize,
    done_so_far: usize,
    percent_so_far: Option<usize>,
    dated: usize,
    done: usize,
    percent: Option<usize>,
    overdue: usize,
    due_soon: usize,
}

impl From<Tally> for Progress {
    fn from(tally: Tally) -> Self {
        Self {
            dated_so_far: tally.dated_so_far,
            done_so_far: tally.done_so_far,
            percent_so_far: tally.so_far().percent(),
            dated: tally.dated,
            done: tally.done,
            percent: tally.in_all().percent(),
            overdue: tally.overdue,
            due_soon: tally.due_soon,
        }
    }
}

#[derive(Serialize)]
struct SectionOut {
    id: String,
    title: String,
    #[serde(flatten)]
    progress: Progress,
}

#[derive(Serialize)]
struct Occurrence {
    r#ref: String,
    task: Option<String>,
    section: Option<String>,
    what: String,
    lead: Option<String>,
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_due: Option<String>,
    days_late: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late_at_first: Option<i64>,
    days_left: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<String>,
    status: &'static str,
}

/// Renders the overdue occurrences, those due soon if they are among the items,
/// and separately those that were overdue when they were paused or dropped.
///
/// # Panics
///
/// Never: writing to memory cannot fail, and JSON is UTF-8.
#[must_use]
pub fn overdue(
    snapshot: &Snapshot<'_>,
    items: &[&Obligation<'_>],
    stopped: &[&Obligation<'_>],
) -> String {
    let is_late = |item: &&&Obligation<'_>| item.status == Status::Overdue;
    let late = items.iter().filter(is_late).count();
    let document = Document {
        version: VERSION,
        kind: "overdue",
        as_of: snapshot.as_of.to_string(),
        plan: None,
        summary: Summary::Overdue {
            overdue: late,
            due_soon: items.len() - late,
        },
        sections: None,
        tasks_without_deadline: None,
        occurrences: Occurrences(snapshot, items),
        stopped_late: (!stopped.is_empty()).then_some(Occurrences(snapshot, stopped)),
    };
    pretty(&document)
}

/// Writes the status of a plan: summary, sections and all given items.
///
/// # Errors
///
/// Fails where `out` does.
pub fn status(
    snapshot: &Snapshot<'_>,
    selection: &Selection<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let plan = snapshot.plan;
    let items = &selection.items;
    let head = plan.head.get();
    let text = |field: Option<&crate::plan::scalar::value::Text>| field.map(|text| text.0.clone());
    let due = plan.report_due();
    let written = plan
        .report
        .get()
        .and_then(|report| given(&report.due))
        .map(|due| due.0)
        .filter(|written| Some(*written) != due);
    let of_sections = group(selection, plan.sections.len(), |item| {
        plan.section_of(item.task?)
    });
    let shown: HashSet<Ix<Section>> = selection
        .tasks
        .iter()
        .filter_map(|task| plan.section_of(*task))
        .collect();
    let sections = of_sections
        .enumerate()
        .filter(|(index, _)| shown.contains(index))
        .map(|(index, items)| SectionOut {
            id: plan.sections[index].id_text().to_owned(),
            title: text(plan.sections[index].title.get()).unwrap_or_default(),
            progress: snapshot.tally(items.iter().copied()).into(),
        });
    let bare = selection
        .tasks
        .iter()
        .filter(|task| plan.links.deadlines_of[**task].is_empty());
    let document = Document {
        version: VERSION,
        kind: "status",
        as_of: snapshot.as_of.to_string(),
        plan: Some(PlanOut {
            year: head.and_then(|head| head.year.get()).map(|year| year.0),
            title: text(head.and_then(|head| head.title.get())),
            unit: text(plan.unit.get().and_then(|unit| unit.name.get())),
            report_due: due.map(|due| due.to_string()),
            written_report_due: written.map(|day| day.to_string()),
            days_until_report: due.map(|due| (due - snapshot.as_of).num_days()),
        }),
        summary: summary(snapshot, items),
        sections: Some(sections.collect()),
        tasks_without_deadline: Some(
            bare.filter_map(|task| plan.tasks[*task].id())
                .map(|id| id.text.clone())
                .collect(),
        ),
        occurrences: Occurrences(snapshot, items),
        stopped_late: None,
    };
    write_pretty(&document, out)
}

fn summary(snapshot: &Snapshot<'_>, items: &[&Obligation<'_>]) -> Summary {
    let count = |status| items.iter().filter(|item| item.status == status).count();
    Summary::Status {
        progress: snapshot.tally(items.iter().copied()).into(),
        statuses: Status::ALL
            .into_iter()
            .map(|status| (status.name().replace('-', "_"), count(status)))
            .collect(),
    }
}

/// Items serialized one by one, because a large plan has a million of them.
struct Occurrences<'o>(&'o Snapshot<'o>, &'o [&'o Obligation<'o>]);

impl Serialize for Occurrences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|item| occurrence(self.0, item)))
    }
}

fn occurrence(snapshot: &Snapshot<'_>, item: &Obligation<'_>) -> Occurrence {
    let plan = snapshot.plan;
    let task = item.task.and_then(|task| plan.tasks[task].id());
    let section = item.task.and_then(|task| plan.section_of(task));
    Occurrence {
        r#ref: item.name(),
        task: task.map(|id| id.text.clone()),
        section: section
            .and_then(|section| plan.sections[section].id())
            .map(|id| id.text.clone()),
        what: item.what(plan),
        lead: item
            .lead(plan)
            .map(|party| plan.party_name(party).to_owned())
            .or(item.task.map(|_| String::new())),
        due: item.due.map(|due| due.to_string()),
        written_due: item.written_due.map(|day| day.to_string()),
        first_due: item.first_due.map(|due| due.to_string()),
        days_late: snapshot.days_late(item),
        days_late_at_first: item.extension.map(|_| snapshot.days_late_at_first(item)),
        days_left: snapshot.days_left(item),
        done: snapshot
            .done_on(item)
            .or(snapshot.done_before_stop(item))
            .map(|day| day.to_string()),
        status: item.status.name(),
    }
}
