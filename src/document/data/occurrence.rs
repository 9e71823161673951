//! The dates and the progress records of a task, as a template sees them.

use chrono::NaiveDate;
use serde::Serialize;

use super::numbers::{Evidence, number};
use super::owned;
use crate::clean::legible;
use crate::document::official;
use crate::document::period::includes;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::Field;
use crate::plan::record::Progress;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::Text;
use crate::status::{Obligation, Snapshot};

/// One date.
#[derive(Debug, Serialize)]
pub struct OccurrenceData {
    /// `danh-gia@2024-05`.
    pub reference: String,
    /// The period, where the deadline recurs.
    pub period: Option<PeriodData>,
    /// The due day, put off where an extension says so: the day that counts.
    pub due: NaiveDate,
    /// The due day as the plan writes it, where another one counts.
    pub written_due: Option<NaiveDate>,
    /// What that day is, in words: `Chủ nhật`.
    pub day_off: Option<String>,
    /// The first due day, where it was put off.
    pub first_due: Option<NaiveDate>,
    /// Who decided to put it off.
    pub decision: Option<String>,
    /// How many days it was or is late against the first due day.
    pub days_late_at_first: i64,
    /// Its status, as machine formats name it.
    pub status: &'static str,
    /// Its status in the official words.
    pub status_text: &'static str,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// How many days it was or is late, or was when it was paused or dropped; 0 on
    /// time.
    pub days_late: i64,
    /// The latest note.
    pub note: Option<String>,
    /// What was recorded, the earliest first.
    pub records: Vec<RecordData>,
}

/// The period of an occurrence.
#[derive(Debug, Serialize)]
pub struct PeriodData {
    /// `week`, `month`, `quarter`, `half-year` or `year`.
    pub kind: &'static str,
    /// The year.
    pub year: i32,
    /// Which of the year's periods it is, from 1.
    pub number: u32,
}

/// One progress record.
#[derive(Debug, Serialize)]
pub struct RecordData {
    /// The day.
    pub on: Option<NaiveDate>,
    /// `started`, `done`, `paused` or `dropped`.
    pub state: Option<&'static str>,
    /// In words.
    pub note: Option<String>,
    /// The numbers of its evidence.
    pub evidence: Vec<usize>,
    /// The figures that it gives.
    pub figures: Vec<GivenFigure>,
}

/// A figure that a progress record gives.
#[derive(Debug, Serialize)]
pub struct GivenFigure {
    /// What it counts.
    pub name: Option<String>,
    /// The number, with a decimal point.
    pub value: Option<String>,
    /// In what.
    pub unit: Option<String>,
}

/// One occurrence that was late or still is, or was when it was paused or dropped.
#[derive(Debug, Serialize)]
pub struct Late {
    /// What it asks for.
    pub what: String,
    /// The period, where the deadline recurs.
    pub period: Option<PeriodData>,
    /// The party that leads.
    pub lead: Option<String>,
    /// Its status, as machine formats name it.
    pub status: &'static str,
    /// The due day that counts.
    pub due: NaiveDate,
    /// The due day as the plan writes it, where another one counts.
    pub written_due: Option<NaiveDate>,
    /// What that day is, in words: `Chủ nhật`.
    pub day_off: Option<String>,
    /// The day on which it was done, if it was.
    pub done: Option<NaiveDate>,
    /// How many days it was or is late.
    pub days_late: i64,
    /// Why.
    pub reason: Option<String>,
}

/// Returns an item that has a date.
pub(super) fn occurrence(
    snapshot: &Snapshot<'_>,
    item: &Obligation<'_>,
    due: NaiveDate,
    records: Vec<RecordData>,
) -> OccurrenceData {
    let plan = snapshot.plan;
    OccurrenceData {
        reference: item.name(),
        period: period_data(item),
        due,
        written_due: item.written_due,
        day_off: off(plan, item),
        first_due: item.first_due,
        decision: item
            .extension
            .and_then(|index| owned(plan.extensions[index].decision.as_ref())),
        days_late_at_first: snapshot.days_late_at_first(item),
        status: item.status.name(),
        status_text: official::status(Some(item.status)),
        done: snapshot.done_on(item),
        days_late: snapshot.days_late(item),
        note: note(plan, item),
        records,
    }
}

/// Returns what the due day that the plan writes is, where another one counts.
pub(super) fn off(plan: &Plan, item: &Obligation<'_>) -> Option<String> {
    let why = official::day_off(plan, item.written_due?)?;
    Some(legible(&why))
}

fn period_data(item: &Obligation<'_>) -> Option<PeriodData> {
    let Period {
        every,
        year,
        number,
    } = item.period?;
    Some(PeriodData {
        kind: every.name(),
        year,
        number,
    })
}

/// Returns the latest note about an item.
fn note(plan: &Plan, item: &Obligation<'_>) -> Option<String> {
    latest(plan, item, |record| record.note.as_ref())
}

/// Returns why an item is late, as it was said last; the note of what was paused or
/// dropped says why.
fn reason(plan: &Plan, item: &Obligation<'_>) -> Option<String> {
    let reason = latest(plan, item, |record| record.reason.as_ref());
    let stopped = item.status.is_stopped();
    reason.or_else(|| note(plan, item).filter(|_| stopped))
}

fn latest(
    plan: &Plan,
    item: &Obligation<'_>,
    text: impl Fn(&Progress) -> Option<&Field<Text>>,
) -> Option<String> {
    let records = item
        .progress
        .iter()
        .rev()
        .map(|index| &plan.progress[*index]);
    records.map(|record| text(record)).find_map(owned)
}

/// Returns what was recorded about an item in the report's period.
pub(super) fn recorded(
    plan: &Plan,
    period: DateRange,
    item: &Obligation<'_>,
    evidence: &mut Evidence,
) -> Vec<RecordData> {
    item.progress
        .iter()
        .map(|index| &plan.progress[*index])
        .filter(|record| record.on.get().is_some_and(|on| period.contains(on.0)))
        .map(|record| RecordData {
            on: record.on.get().map(|on| on.0),
            state: record.state.get().map(|state| state.name()),
            note: owned(record.note.as_ref()),
            evidence: record
                .evidence
                .values()
                .map(|text| evidence.number(&legible(&text.0), plan, item))
                .collect(),
            figures: record
                .figures
                .items
                .iter()
                .map(|(id, value)| {
                    let figure = id.get().and_then(|id| plan.figures.find(id));
                    let figure = figure.map(|index| &plan.figures[index]);
                    GivenFigure {
                        name: owned(figure.map(|figure| &figure.name)),
                        value: value.get().map(|value| number(*value)),
                        unit: owned(figure.and_then(|figure| figure.unit.as_ref())),
                    }
                })
                .collect(),
        })
        .collect()
}

/// Returns what was late or still is, or was when it was paused or dropped, the
/// earliest due day first.
pub(super) fn late(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<Late> {
    let plan = snapshot.plan;
    let mut items: Vec<(NaiveDate, &Obligation<'_>)> = snapshot
        .obligations
        .iter()
        .filter(|item| includes(snapshot, period, item))
        .filter(|item| snapshot.days_late(item) > 0)
        .filter_map(|item| Some((item.due?, item)))
        .collect();
    items.sort_by_key(|(due, _)| *due);
    items
        .into_iter()
        .map(|(due, item)| Late {
            what: legible(&item.what(plan)),
            period: period_data(item),
            lead: item.lead(plan).map(|party| legible(plan.party_name(party))),
            status: item.status.name(),
            due,
            written_due: item.written_due,
            day_off: off(plan, item),
            done: snapshot.done_on(item),
            days_late: snapshot.days_late(item),
            reason: reason(plan, item),
        })
        .collect()
}
