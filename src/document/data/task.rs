//! The tasks and their deadlines in the data of a template.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use super::numbers::{Evidence, task_status};
use super::occurrence::{
    ActivityData, OccurrenceData, RecordData, activities, occurrence, off, recorded,
};
use super::text_order::TextOrder;
use super::time::time;
use super::{printed, printed_lines};
use crate::clean::legible;
use crate::document::official;
use crate::document::period::includes;
use crate::plan::Plan;
use crate::plan::assignment::Role;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Record, Report, Section, Task, Topic};
use crate::plan::schedule::Schedule;
use crate::status::{Obligation, Snapshot, Status, Tally};

/// A task.
#[derive(Debug, Serialize)]
pub struct TaskData {
    /// The identifier.
    pub id: String,
    /// Whether anything is to be done. What is not is no task of a template.
    #[serde(skip)]
    pub owed: bool,
    /// The number in the order of the text, from 1; 0 if nothing is to be done.
    pub number: usize,
    /// What it is about: `training`; `none` if the plan does not say it.
    pub topic: Option<&'static str>,
    /// The letter, the number or the mark of the point; empty if it has none.
    pub label: Option<String>,
    /// The short name, or else the text.
    pub name: String,
    /// The full text, a paragraph on each line.
    pub text: Option<String>,
    /// What it produces.
    pub product: Option<String>,
    /// The parties that lead, with commas between them.
    pub lead: Option<String>,
    /// The parties that support.
    pub support: Vec<String>,
    /// The parties that oversee.
    pub oversee: Vec<String>,
    /// The status as in machine formats; `none` without a deadline.
    pub status: Option<&'static str>,
    /// The name of the status in documents.
    pub status_text: &'static str,
    /// The deadlines.
    pub deadlines: Vec<DeadlineData>,
    /// The numbers of the evidence, ascending.
    pub evidence: Vec<usize>,
}

/// A deadline of a task.
#[derive(Debug, Serialize)]
pub struct DeadlineData {
    /// The identifier.
    pub id: String,
    /// What is due; `none` if it is the task itself.
    pub what: Option<String>,
    /// `once`, `week`, `2-weeks` or another number of weeks, `month`, `quarter`,
    /// `half-year`, `semester`, `year`, `ongoing` or `on-request`.
    pub kind: Cow<'static, str>,
    /// When it is due, in words, unless that is a day alone: `Chậm nhất ngày 15 hằng tháng`,
    /// `Quý IV/2025`, `Từ 01/12 đến 14/12/2025`. Extensions are not in it.
    pub time: Option<String>,
    /// Whether it is the deadline of the report itself.
    pub is_report: bool,
    /// The effective due day, extensions included, if it does not recur.
    pub due: Option<NaiveDate>,
    /// The due day as written, if it is a day off and `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// Why the written due day is off: `Chủ nhật`.
    pub day_off: Option<String>,
    /// The first due day, if it does not recur and was extended.
    pub first_due: Option<NaiveDate>,
    /// The occurrences that belong to the reporting period, the earliest first.
    pub occurrences: Vec<OccurrenceData>,
    /// The counts of these.
    pub count: Tally,
    /// The progress records of a deadline without dates, the earliest first.
    pub records: Vec<RecordData>,
    /// What these say that no entry of a register does, the same words once.
    pub activities: Vec<ActivityData>,
    /// The status of a deadline without dates.
    pub status: Option<&'static str>,
}

/// Returns the tasks of each section. Their numbers, and those of the evidence, are in the
/// order of the text.
pub(super) fn by_section(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    report: Option<Ix<Report>>,
    order: &TextOrder<'_>,
    evidence: &mut Evidence,
) -> ByRecord<Section, Vec<TaskData>> {
    let plan = snapshot.plan;
    let by_task = snapshot.by_task();
    let topics = plan.topics();
    let scope = Scope {
        snapshot,
        period,
        report,
        topics: &topics,
    };
    let mut data: ByRecord<Task, Option<TaskData>> = plan.tasks.indices().map(|_| None).collect();
    for task in order.tasks() {
        data[task] = Some(of_task(scope, task, &by_task[task], evidence));
    }
    let mut in_section: ByRecord<Section, Vec<TaskData>> =
        plan.sections.indices().map(|_| Vec::new()).collect();
    for (task, data) in plan.tasks.indices().zip(data) {
        if let (Some(section), Some(data)) = (plan.section_of(task), data) {
            in_section[section].push(data);
        }
    }
    in_section
}

/// What the data are about.
#[derive(Clone, Copy)]
struct Scope<'s> {
    snapshot: &'s Snapshot<'s>,
    period: DateRange,
    report: Option<Ix<Report>>,
    topics: &'s ByRecord<Task, Option<Topic>>,
}

fn of_task(
    scope: Scope<'_>,
    task: Ix<Task>,
    obligations: &[&Obligation<'_>],
    evidence: &mut Evidence,
) -> TaskData {
    let Scope {
        snapshot, period, ..
    } = scope;
    let plan = snapshot.plan;
    let record = &plan.tasks[task];
    let owed = !plan.is_principle(task);
    let number = if owed { evidence.next_task() } else { 0 };
    let assignment = &plan.links.assignments[task];
    let names = |roles: &[Role]| {
        let name = |role: &Role| Some(legible(plan.party_name(role.party?)));
        roles.iter().filter_map(name).collect::<Vec<_>>()
    };
    let status = task_status(snapshot, period, obligations);
    let deadlines: Vec<DeadlineData> = plan.links.deadlines_of[task]
        .iter()
        .map(|deadline| {
            let obligations = obligations
                .iter()
                .copied()
                .filter(|obligation| obligation.is_of(*deadline));
            of_deadline(scope, *deadline, obligations, evidence)
        })
        .collect();
    let text = printed_lines(Some(&record.text));
    TaskData {
        id: record.id_text().to_owned(),
        owed,
        number,
        topic: scope.topics[task].map(Topic::name),
        label: given(&record.label).map(|label| legible(&label.0)),
        name: legible(&plan.task_heading(task)),
        text,
        product: printed(record.product.as_ref()),
        lead: plan.leads(task).as_deref().map(legible),
        support: names(&assignment.supports),
        oversee: names(&assignment.oversees),
        status: status.map(Status::name),
        status_text: official::status(status),
        evidence: shown(&deadlines),
        deadlines,
    }
}

/// Returns the numbers of the evidence of some deadlines, ascending.
fn shown(deadlines: &[DeadlineData]) -> Vec<usize> {
    let mut numbers: Vec<usize> = deadlines
        .iter()
        .flat_map(|deadline| {
            let occurrences = deadline.occurrences.iter();
            let of_occurrences = occurrences.flat_map(|occurrence| &occurrence.records);
            of_occurrences.chain(&deadline.records)
        })
        .flat_map(|record| record.evidence.iter().copied())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Returns how a deadline is due, as templates name it.
fn kind(plan: &Plan, deadline: Ix<Deadline>) -> Cow<'static, str> {
    let every = given(&plan.deadlines[deadline].every);
    match (&plan.links.schedules[deadline], every) {
        (Schedule::Ongoing, _) => "ongoing".into(),
        (Schedule::OnRequest, _) => "on-request".into(),
        (_, Some(every)) => every.name(),
        (_, None) => "once".into(),
    }
}

/// Returns whether a deadline is due on a day of its own, not in periods.
fn is_once(plan: &Plan, deadline: Ix<Deadline>) -> bool {
    let is_standing = matches!(
        plan.links.schedules[deadline],
        Schedule::Ongoing | Schedule::OnRequest
    );
    !is_standing && given(&plan.deadlines[deadline].every).is_none()
}

/// Returns what is recorded about a report, without evidence: it is no evidence of itself.
fn of_report(plan: &Plan, period: DateRange, obligation: &Obligation<'_>) -> Vec<RecordData> {
    let mut records = recorded(plan, period, obligation, &mut Evidence::default());
    for record in &mut records {
        record.evidence.clear();
    }
    records
}

/// Returns what a deadline says by itself: nothing has happened yet.
fn written(scope: Scope<'_>, deadline: Ix<Deadline>) -> DeadlineData {
    let plan = scope.snapshot.plan;
    let record = &plan.deadlines[deadline];
    let of_reports = plan.reports_of_deadline(deadline);
    let is_of_reports = |report| of_reports.contains(&report);
    DeadlineData {
        id: record.id_text().to_owned(),
        what: printed(record.what.as_ref()),
        kind: kind(plan, deadline),
        time: time(plan, deadline),
        is_report: scope.report.is_some_and(is_of_reports),
        due: None,
        written_due: None,
        day_off: None,
        first_due: None,
        occurrences: Vec::new(),
        count: Tally::default(),
        records: Vec::new(),
        activities: Vec::new(),
        status: None,
    }
}

/// Returns a deadline with what happened to it in the period.
fn of_deadline<'o>(
    scope: Scope<'_>,
    deadline: Ix<Deadline>,
    obligations: impl Iterator<Item = &'o Obligation<'o>> + Clone,
    evidence: &mut Evidence,
) -> DeadlineData {
    let Scope {
        snapshot, period, ..
    } = scope;
    let plan = snapshot.plan;
    let in_period = |obligation: &&Obligation<'_>| includes(snapshot, period, obligation);
    let mut data = DeadlineData {
        count: snapshot.tally(obligations.clone().filter(in_period)),
        ..written(scope, deadline)
    };
    for obligation in obligations {
        if is_once(plan, deadline) {
            data.due = obligation.due;
            data.written_due = obligation.written_due;
            data.day_off = off(plan, obligation);
            data.first_due = obligation.first_due;
        }
        if !in_period(&obligation) {
            continue;
        }
        let records = if data.is_report {
            of_report(plan, period, obligation)
        } else {
            recorded(plan, period, obligation, evidence)
        };
        let Some(due) = obligation.due else {
            data.status = Some(obligation.status.name());
            data.activities = activities(&records);
            data.records = records;
            continue;
        };
        data.occurrences
            .push(occurrence(snapshot, obligation, due, records));
    }
    data
}
