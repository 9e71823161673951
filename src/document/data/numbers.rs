//! The totals and the numbered evidence in the data of a template.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::occurrence::{PeriodData, period_data};
use crate::clean::legible;
use crate::document::official;
use crate::document::period::includes;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::evidence::is_address;
use crate::plan::record::{Progress, Record};
use crate::plan::scalar::number::Number;
use crate::status::{Obligation, Snapshot, Status, Tally, of_task};

/// The totals of the report.
#[derive(Debug, Serialize)]
pub struct Totals {
    /// The number of tasks in the plan, without points of principle.
    pub tasks: usize,
    /// The counts of what belongs to the reporting period.
    #[serde(flatten)]
    pub count: Tally,
    /// Of these, those that were extended.
    pub put_off: usize,
    /// The share done of what was due, in percent with up to two decimals and a decimal
    /// point; `none` if nothing was due.
    pub percent: Option<String>,
    /// The number of tasks of each status that occurs.
    pub statuses: Vec<StatusCount>,
}

/// The number of tasks of one status.
#[derive(Debug, Serialize)]
pub struct StatusCount {
    /// The status as in machine formats; `none` for tasks without a deadline.
    pub status: Option<&'static str>,
    /// The name of the status in documents.
    pub text: &'static str,
    /// The number of tasks.
    pub count: usize,
}

/// A piece of evidence.
#[derive(Debug, Serialize)]
pub struct EvidenceData {
    /// The number, from 1.
    pub number: usize,
    /// The path or web address.
    pub path: String,
    /// Whether it is a web address.
    pub address: bool,
    /// The task of the first record that names it.
    pub task: Option<String>,
    /// The number of that task in the order of the sections.
    pub task_number: usize,
    /// The day of that record.
    pub on: Option<NaiveDate>,
    /// What that record was about.
    pub what: String,
    /// The period that it was about, if its deadline recurs.
    pub period: Option<PeriodData>,
}

/// The pieces of evidence, numbered in the order of the report.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    pub(super) list: Vec<EvidenceData>,
    numbers: HashMap<String, usize>,
    /// The number of the task whose records are being read.
    task: usize,
}

impl Evidence {
    /// Goes on to the next task, and returns its number.
    pub(super) fn next_task(&mut self) -> usize {
        self.task += 1;
        self.task
    }

    /// Returns the number of a piece of evidence that a record about an obligation names,
    /// and assigns one to a new piece.
    pub(super) fn number(
        &mut self,
        path: &str,
        record: &Progress,
        plan: &Plan,
        obligation: &Obligation<'_>,
    ) -> usize {
        if let Some(number) = self.numbers.get(path) {
            return *number;
        }
        let number = self.list.len() + 1;
        self.numbers.insert(path.to_owned(), number);
        self.list.push(EvidenceData {
            number,
            path: path.to_owned(),
            address: is_address(path),
            task: obligation
                .task
                .map(|task| plan.tasks[task].id_text().to_owned()),
            task_number: self.task,
            on: record.on.get().map(|on| on.0),
            what: legible(&obligation.heading(plan)),
            period: period_data(obligation),
        });
        number
    }
}

/// Formats a number for templates, with a decimal point.
pub(super) fn number(number: Number) -> String {
    number.to_string()
}

/// Returns the totals of the reporting period.
pub(super) fn totals(snapshot: &Snapshot<'_>, period: DateRange) -> Totals {
    let plan = snapshot.plan;
    let obligations = || {
        snapshot
            .obligations
            .iter()
            .filter(|obligation| includes(snapshot, period, obligation))
    };
    // What entries of registers and reports owe by themselves is no date of a task.
    // Neither is what an entry owes that is progress of a task.
    let of_tasks = || obligations().filter(|it| it.task.is_some() && !it.is_of_registers());
    let count = snapshot.tally(of_tasks());
    let is_put_off = |it: &&Obligation<'_>| it.due.is_some() && it.first_due.is_some();
    let by_task = snapshot.by_task();
    let of_each: Vec<Option<Status>> = by_task
        .enumerate()
        .filter(|(task, _)| !plan.is_principle(*task))
        .map(|(_, obligations)| task_status(snapshot, period, obligations))
        .collect();
    let statuses = Status::ALL
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|status| StatusCount {
            status: status.map(Status::name),
            text: official::status(status),
            count: of_each.iter().filter(|of| **of == status).count(),
        })
        .filter(|count| count.count > 0)
        .collect();
    Totals {
        tasks: of_each.len(),
        count,
        put_off: of_tasks().filter(is_put_off).count(),
        percent: count.so_far().exact_percent().map(number),
        statuses,
    }
}

/// Returns the counts of what entries of registers and duties owed in the reporting period,
/// whether or not an entry is progress of a task.
pub(super) fn entry_totals(snapshot: &Snapshot<'_>, period: DateRange) -> Tally {
    let owed = snapshot.obligations.iter();
    let owed = owed.filter(|it| it.is_of_registers());
    snapshot.tally(owed.filter(|obligation| includes(snapshot, period, obligation)))
}

/// Returns the status of a task from the obligations that belong to the period, or from
/// all of them if none does.
pub(super) fn task_status(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    obligations: &[&Obligation<'_>],
) -> Option<Status> {
    let included: Vec<&Obligation<'_>> = obligations
        .iter()
        .copied()
        .filter(|obligation| includes(snapshot, period, obligation))
        .collect();
    of_task(&included).or_else(|| of_task(obligations))
}
