//! The tasks and their deadlines, as a template sees them: who, when, what came
//! of it.

use chrono::NaiveDate;
use serde::Serialize;

use super::numbers::{Evidence, task_status};
use super::occurrence::{OccurrenceData, RecordData, occurrence, off, recorded};
use super::{Count, owned};
use crate::clean::legible;
use crate::document::official;
use crate::document::period::includes;
use crate::plan::assignment::Role;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Record, Section, Task};
use crate::plan::schedule::Schedule;
use crate::status::{Obligation, Snapshot, Status};

/// One task.
#[derive(Debug, Serialize)]
pub struct TaskData {
    /// Its identifier.
    pub id: String,
    /// The point's letter.
    pub label: Option<String>,
    /// Its short name; without one, its text.
    pub name: String,
    /// Its text, word for word.
    pub text: Option<String>,
    /// What it leaves behind.
    pub product: Option<String>,
    /// The party that leads.
    pub lead: Option<String>,
    /// The parties that support.
    pub support: Vec<String>,
    /// The parties that oversee.
    pub oversee: Vec<String>,
    /// Its status, as machine formats name it; `none` without a deadline.
    pub status: Option<&'static str>,
    /// Its status in the official words.
    pub status_text: &'static str,
    /// Its deadlines.
    pub deadlines: Vec<DeadlineData>,
    /// The numbers of its evidence, ascending.
    pub evidence: Vec<usize>,
}

/// One deadline of a task.
#[derive(Debug, Serialize)]
pub struct DeadlineData {
    /// Its identifier.
    pub id: String,
    /// What it asks for; `none` where it is the task itself.
    pub what: Option<String>,
    /// `once`, `week`, `month`, `quarter`, `half-year`, `year`, `ongoing` or
    /// `on-request`.
    pub kind: &'static str,
    /// The due day that counts, put off where an extension says so, of one that
    /// does not recur.
    pub due: Option<NaiveDate>,
    /// The due day as the plan writes it, where another one counts.
    pub written_due: Option<NaiveDate>,
    /// What that day is, in words: `Chủ nhật`.
    pub day_off: Option<String>,
    /// Its dates that belong to the report, the earliest first.
    pub occurrences: Vec<OccurrenceData>,
    /// How many of these are due and done.
    pub count: Count,
    /// What was recorded about a deadline without dates, the earliest first.
    pub records: Vec<RecordData>,
    /// The status of a deadline without dates.
    pub status: Option<&'static str>,
}

/// Returns the tasks of each section, by the section's number.
pub(super) fn by_section(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    evidence: &mut Evidence,
) -> ByRecord<Section, Vec<TaskData>> {
    let plan = snapshot.plan;
    let by_task = snapshot.by_task();
    let mut in_section = ByRecord::filled(Vec::new(), plan.sections.len());
    for task in plan.tasks.indices() {
        if let Some(section) = plan.section_of(task) {
            in_section[section].push(task);
        }
    }
    let mut one = |task: Ix<Task>| one(snapshot, period, task, &by_task[task], evidence);
    in_section
        .into_iter()
        .map(|tasks: Vec<_>| tasks.into_iter().map(&mut one).collect())
        .collect()
}

fn one(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    task: Ix<Task>,
    items: &[&Obligation<'_>],
    evidence: &mut Evidence,
) -> TaskData {
    let plan = snapshot.plan;
    let record = &plan.tasks[task];
    let assignment = &plan.links.assignments[task];
    let names = |roles: &[Role]| {
        let name = |role: &Role| Some(legible(plan.party_name(role.party?)));
        roles.iter().filter_map(name).collect::<Vec<_>>()
    };
    let status = task_status(snapshot, period, items);
    let deadlines: Vec<DeadlineData> = plan.links.deadlines_of[task]
        .iter()
        .map(|deadline| {
            let items = items.iter().copied().filter(|item| item.is_of(*deadline));
            of_deadline(snapshot, period, *deadline, items, evidence)
        })
        .collect();
    let mut numbers: Vec<usize> = deadlines
        .iter()
        .flat_map(|deadline| {
            let dated = deadline.occurrences.iter().flat_map(|it| &it.records);
            dated.chain(&deadline.records)
        })
        .flat_map(|record| record.evidence.iter().copied())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let text = owned(Some(&record.text));
    TaskData {
        id: record.id_text().to_owned(),
        label: owned(record.label.as_ref()),
        name: owned(record.name.as_ref())
            .or_else(|| text.clone())
            .unwrap_or_default(),
        text,
        product: owned(record.product.as_ref()),
        lead: plan.lead(task).map(legible),
        support: names(&assignment.supports),
        oversee: names(&assignment.oversees),
        status: status.map(Status::name),
        status_text: official::status(status),
        deadlines,
        evidence: numbers,
    }
}

fn of_deadline<'i>(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    deadline: Ix<Deadline>,
    items: impl Iterator<Item = &'i Obligation<'i>> + Clone,
    evidence: &mut Evidence,
) -> DeadlineData {
    let plan = snapshot.plan;
    let record = &plan.deadlines[deadline];
    let mut data = DeadlineData {
        id: record.id_text().to_owned(),
        what: owned(record.what.as_ref()),
        kind: match (&plan.links.schedules[deadline], given(&record.every)) {
            (Schedule::Ongoing, _) => "ongoing",
            (Schedule::OnRequest, _) => "on-request",
            (_, Some(every)) => every.name(),
            (_, None) => "once",
        },
        due: None,
        written_due: None,
        day_off: None,
        occurrences: Vec::new(),
        count: Count::of(
            snapshot,
            items
                .clone()
                .filter(|item| includes(snapshot, period, item)),
        ),
        records: Vec::new(),
        status: None,
    };
    for item in items {
        if data.kind == "once" {
            data.due = item.due;
            data.written_due = item.written_due;
            data.day_off = off(plan, item);
        }
        if !includes(snapshot, period, item) {
            continue;
        }
        let records = recorded(plan, period, item, evidence);
        let Some(due) = item.due else {
            data.status = Some(item.status.name());
            data.records = records;
            continue;
        };
        data.occurrences
            .push(occurrence(snapshot, item, due, records));
    }
    data
}
