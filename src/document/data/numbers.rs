//! Totals, figures and the numbering of evidence, as a template sees them.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Count, owned};
use crate::clean::legible;
use crate::document::official;
use crate::document::period::includes;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::evidence::is_address;
use crate::plan::field::given;
use crate::plan::index::ByRecord;
use crate::plan::record::{Figure, Record};
use crate::plan::scalar::number::Number;
use crate::status::{Obligation, Share, Snapshot, Status, of_task};

/// How much is done.
#[derive(Debug, Serialize)]
pub struct Totals {
    /// How many tasks the plan has.
    pub tasks: usize,
    /// Dates that belong to the report: due, first due, or recorded in its period.
    #[serde(flatten)]
    pub count: Count,
    /// Of these, put off by an extension.
    pub put_off: usize,
    /// What share of the due dates is done, in percent with two decimals and a
    /// decimal point; `none` where nothing was due.
    pub percent: Option<String>,
    /// How many tasks have each status, those that none has left out.
    pub statuses: Vec<StatusCount>,
}

/// How many tasks have one status.
#[derive(Debug, Serialize)]
pub struct StatusCount {
    /// The status, as machine formats name it; `none` without a deadline.
    pub status: Option<&'static str>,
    /// The status in the official words.
    pub text: &'static str,
    /// How many.
    pub count: usize,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct FigureData {
    /// Its identifier.
    pub id: String,
    /// What it counts.
    pub name: Option<String>,
    /// In what.
    pub unit: Option<String>,
    /// The number, with a decimal point: its own, else the sum of what progress
    /// records give.
    pub value: Option<String>,
    /// Whether the number is its own.
    pub fixed: bool,
}

/// One piece of evidence.
#[derive(Debug, Serialize)]
pub struct EvidenceData {
    /// Its number, from 1.
    pub number: usize,
    /// Its path or address.
    pub path: String,
    /// Whether it is an address.
    pub address: bool,
    /// The task that it was first named for.
    pub task: Option<String>,
    /// What it was first named for.
    pub what: String,
}

/// The pieces of evidence, numbered in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    pub(super) list: Vec<EvidenceData>,
    numbers: HashMap<String, usize>,
}

impl Evidence {
    /// Returns the number of a piece of evidence.
    pub(super) fn number(&mut self, path: &str, plan: &Plan, item: &Obligation<'_>) -> usize {
        if let Some(number) = self.numbers.get(path) {
            return *number;
        }
        let number = self.list.len() + 1;
        self.numbers.insert(path.to_owned(), number);
        self.list.push(EvidenceData {
            number,
            path: path.to_owned(),
            address: is_address(path),
            task: item.task.map(|task| plan.tasks[task].id_text().to_owned()),
            what: legible(&item.what(plan)),
        });
        number
    }
}

/// Returns a number as templates get it.
pub(super) fn number(number: Number) -> String {
    number.to_string()
}

/// Returns the figures. Records after the as-of day do not count.
pub(in crate::document) fn figures(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<FigureData> {
    let plan = snapshot.plan;
    let mut sums: ByRecord<Figure, Option<i64>> = ByRecord::filled(None, plan.figures.len());
    for record in &plan.progress {
        let counts = |on: NaiveDate| on <= snapshot.as_of && period.contains(on);
        if !record.on.get().is_some_and(|on| counts(on.0)) {
            continue;
        }
        for (id, value) in &record.figures.items {
            let figure = id.get().and_then(|id| plan.figures.find(id));
            if let (Some(figure), Some(value)) = (figure, value.get()) {
                let sum = sums[figure].unwrap_or_default();
                sums[figure] = Some(sum.saturating_add(value.hundredths));
            }
        }
    }
    plan.figures
        .iter()
        .zip(sums)
        .map(|(figure, sum)| {
            let own = given(&figure.value).copied();
            let sum = sum.map(|hundredths| Number { hundredths });
            FigureData {
                id: figure.id_text().to_owned(),
                name: owned(Some(&figure.name)),
                unit: owned(figure.unit.as_ref()),
                value: own.or(sum).map(number),
                fixed: own.is_some(),
            }
        })
        .collect()
}

/// Returns how much is done within the report's period.
pub(super) fn totals(snapshot: &Snapshot<'_>, period: DateRange) -> Totals {
    let plan = snapshot.plan;
    let items = || {
        snapshot
            .obligations
            .iter()
            .filter(|item| includes(snapshot, period, item))
    };
    let dated: Vec<&Obligation<'_>> = items().filter(|item| item.due.is_some()).collect();
    let count = Count::of(snapshot, dated.iter().copied());
    let by_task = snapshot.by_task();
    let of_tasks: Vec<Option<Status>> = by_task
        .iter()
        .map(|items| task_status(snapshot, period, items))
        .collect();
    let statuses = Status::ALL
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|status| StatusCount {
            status: status.map(Status::name),
            text: official::status(status),
            count: of_tasks.iter().filter(|of| **of == status).count(),
        })
        .filter(|count| count.count > 0)
        .collect();
    let share = Share {
        done: count.done,
        all: count.due,
    };
    Totals {
        tasks: plan.tasks.len(),
        count,
        put_off: dated.iter().filter(|item| item.extension.is_some()).count(),
        percent: share.exact_percent().map(number),
        statuses,
    }
}

/// Returns the status of a task from the obligations that belong to the period, or from
/// all of them if none does.
pub(super) fn task_status(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    items: &[&Obligation<'_>],
) -> Option<Status> {
    let included: Vec<&Obligation<'_>> = items
        .iter()
        .copied()
        .filter(|item| includes(snapshot, period, item))
        .collect();
    of_task(&included).or_else(|| of_task(items))
}
