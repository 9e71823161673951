//! The occurrences of a task and their progress records in the data of a template.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::numbers::{Evidence, number};
use super::printed;
use crate::clean::legible;
use crate::document::{official, times};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::Field;
use crate::plan::record::{Progress, State};
use crate::plan::scalar::value::Text;
use crate::status::{Obligation, Snapshot};

/// An occurrence.
#[derive(Debug, Serialize)]
pub struct OccurrenceData {
    /// The reference: `danh-gia@2024-05`.
    pub reference: String,
    /// The period, if the deadline recurs.
    pub period: Option<PeriodData>,
    /// The effective due day: the last day on which it is on time, extensions included.
    pub due: NaiveDate,
    /// The due day as written, if it is a day off and `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// Why the written due day is off: `Chủ nhật`.
    pub day_off: Option<String>,
    /// The original due day, if it was extended.
    pub first_due: Option<NaiveDate>,
    /// The decision that extended it.
    pub decision: Option<String>,
    /// By how many days it is or was late relative to the original due day.
    pub days_late_at_first: i64,
    /// The status as in machine formats.
    pub status: &'static str,
    /// The name of the status in documents.
    pub status_text: &'static str,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// The day on which it was done before it was paused or dropped.
    pub done_before: Option<NaiveDate>,
    /// By how many days it is late, or was when it was done, paused or dropped; 0 if it
    /// is on time.
    pub days_late: i64,
    /// The latest note.
    pub note: Option<String>,
    /// The progress records of the reporting period, the earliest first.
    pub records: Vec<RecordData>,
    /// Whether one of these says what no entry of a register does.
    pub recorded: bool,
}

/// The period of an occurrence.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodData {
    /// `week`, `2-weeks` or another number of weeks, `month`, `quarter`, `half-year`,
    /// `semester` or `year`.
    pub kind: Cow<'static, str>,
    /// The year; of a school year, the one in which it begins.
    pub year: i32,
    /// The number in the year, from 1.
    pub number: u32,
    /// Its name in running text: `tháng 5/2024`.
    pub words: String,
}

/// A progress record.
#[derive(Debug, Serialize)]
pub struct RecordData {
    /// The day.
    pub on: Option<NaiveDate>,
    /// `started`, `done`, `paused` or `dropped`.
    pub state: Option<&'static str>,
    /// The note.
    pub note: Option<String>,
    /// The numbers of the evidence.
    pub evidence: Vec<usize>,
    /// The figures.
    pub figures: Vec<GivenFigure>,
    /// Whether an entry of a register says it.
    pub of_entry: bool,
}

/// What was done, and on which days, as progress records of the reporting period say it with
/// the same words.
#[derive(Debug, Serialize)]
pub struct ActivityData {
    /// What was done, or why nothing is; `none` if the records only say that it was.
    pub note: Option<String>,
    /// `started`, `done`, `paused` or `dropped`.
    pub state: Option<&'static str>,
    /// The days, in their order.
    pub days: Vec<NaiveDate>,
    /// The numbers of the evidence, ascending.
    pub evidence: Vec<usize>,
}

/// Returns what was done by records that no entry of a register says, in the order of the
/// first day of each. Work that was begun and done is the same activity; what was stopped is
/// not.
pub(super) fn activities(records: &[RecordData]) -> Vec<ActivityData> {
    let mut activities: Vec<ActivityData> = Vec::new();
    let mut known: HashMap<(Option<&str>, Option<&str>), usize> = HashMap::new();
    for record in records.iter().filter(|record| !record.of_entry) {
        let stopped = record.state.filter(|it| {
            [State::Paused, State::Dropped]
                .map(State::name)
                .contains(it)
        });
        let same = (record.note.as_deref(), stopped);
        let at = *known.entry(same).or_insert_with(|| {
            activities.push(ActivityData {
                note: record.note.clone(),
                state: record.state,
                days: Vec::new(),
                evidence: Vec::new(),
            });
            activities.len() - 1
        });
        activities[at].days.extend(record.on);
        activities[at].evidence.extend(&record.evidence);
    }
    for activity in &mut activities {
        activity.evidence.sort_unstable();
        activity.evidence.dedup();
    }
    activities
}

/// A figure in a progress record.
#[derive(Debug, Serialize)]
pub struct GivenFigure {
    /// What it counts.
    pub name: Option<String>,
    /// The number, with a decimal point.
    pub value: Option<String>,
    /// The unit.
    pub unit: Option<String>,
}

/// Returns the data of an obligation with a due day.
pub(super) fn occurrence(
    snapshot: &Snapshot<'_>,
    obligation: &Obligation<'_>,
    due: NaiveDate,
    records: Vec<RecordData>,
) -> OccurrenceData {
    let plan = snapshot.plan;
    OccurrenceData {
        reference: obligation.name(),
        period: period_data(obligation),
        due,
        written_due: obligation.written_due,
        day_off: off(plan, obligation),
        first_due: obligation.first_due,
        decision: obligation
            .extension
            .and_then(|index| printed(plan.extensions[index].decision.as_ref())),
        days_late_at_first: snapshot.days_late_at_first(obligation),
        status: obligation.status.name(),
        status_text: official::status(Some(obligation.status)),
        done: snapshot.done_on(obligation),
        done_before: snapshot.done_before_stop(obligation),
        days_late: snapshot.days_late(obligation),
        note: note(plan, obligation),
        recorded: records.iter().any(|record| !record.of_entry),
        records,
    }
}

/// Returns why the written due day is off, if the effective one differs.
pub(super) fn off(plan: &Plan, obligation: &Obligation<'_>) -> Option<String> {
    let why = official::day_off(plan, obligation.written_due?)?;
    Some(legible(&why))
}

pub(super) fn period_data(obligation: &Obligation<'_>) -> Option<PeriodData> {
    let period = obligation.period?;
    Some(PeriodData {
        kind: period.every.name(),
        year: period.year.start(),
        number: period.number,
        words: times::period(period),
    })
}

/// Returns the latest note about an obligation.
fn note(plan: &Plan, obligation: &Obligation<'_>) -> Option<String> {
    let note = latest(plan, obligation, |record| record.note.as_ref());
    let stopped = obligation.status.is_stopped();
    note.or_else(|| latest(plan, obligation, |record| record.reason.as_ref()).filter(|_| stopped))
}

/// Returns the latest reason why an obligation is late, or else, if it was paused or
/// dropped, the latest note.
pub(super) fn reason(plan: &Plan, obligation: &Obligation<'_>) -> Option<String> {
    let reason = latest(plan, obligation, |record| record.reason.as_ref());
    let stopped = obligation.status.is_stopped();
    reason.or_else(|| note(plan, obligation).filter(|_| stopped))
}

fn latest(
    plan: &Plan,
    obligation: &Obligation<'_>,
    text: impl Fn(&Progress) -> Option<&Field<Text>>,
) -> Option<String> {
    let records = obligation
        .progress
        .iter()
        .rev()
        .map(|index| plan.recorded(*index));
    records.map(|record| text(record)).find_map(printed)
}

/// Returns the progress records of an obligation in the reporting period.
pub(super) fn recorded(
    plan: &Plan,
    period: DateRange,
    obligation: &Obligation<'_>,
    evidence: &mut Evidence,
) -> Vec<RecordData> {
    obligation
        .progress
        .iter()
        .map(|activity| (*activity, plan.recorded(*activity)))
        .filter(|(_, record)| record.on.get().is_some_and(|on| period.contains(on.0)))
        .map(|(activity, record)| RecordData {
            of_entry: activity.is_of_entry(),
            on: record.on.get().map(|on| on.0),
            state: record.state.get().map(|state| state.name()),
            // Why something was stopped may stand in either.
            note: printed(record.note.as_ref()).or_else(|| {
                let stopped = matches!(record.state.get(), Some(State::Paused | State::Dropped));
                printed(record.reason.as_ref()).filter(|_| stopped)
            }),
            evidence: record
                .evidence
                .values()
                .map(|text| evidence.number(&legible(&text.0), record, plan, obligation))
                .collect(),
            figures: record
                .figures
                .items
                .iter()
                .map(|(id, value)| {
                    let figure = id.get().and_then(|id| plan.figures.find(id));
                    let figure = figure.map(|index| &plan.figures[index]);
                    GivenFigure {
                        name: printed(figure.map(|figure| &figure.name)),
                        value: value.get().map(|value| number(*value)),
                        unit: printed(figure.and_then(|figure| figure.unit.as_ref())),
                    }
                })
                .collect(),
        })
        .collect()
}
