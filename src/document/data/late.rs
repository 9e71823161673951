//! What is or was late, in the data of a template.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::occurrence::{PeriodData, off, period_data, reason};
use crate::clean::legible;
use crate::document::period::includes;
use crate::plan::date_range::DateRange;
use crate::plan::scalar::id::key;
use crate::status::{Obligation, Snapshot};

/// An occurrence that is late, or was when it was done, paused or dropped.
#[derive(Debug, Clone, Serialize)]
pub struct Late {
    /// The identifier of the entry of a register that owes it, if one does.
    pub entry: Option<String>,
    /// What is to be done.
    pub what: String,
    /// The period, if the deadline recurs.
    pub period: Option<PeriodData>,
    /// The responsible party.
    pub lead: Option<String>,
    /// The status as in machine formats.
    pub status: &'static str,
    /// The effective due day.
    pub due: NaiveDate,
    /// The due day as written, if it is a day off and `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// Why the written due day is off: `Chủ nhật`.
    pub day_off: Option<String>,
    /// The first due day, where it was put off.
    pub first_due: Option<NaiveDate>,
    /// The day on which it was done, if it was.
    pub done: Option<NaiveDate>,
    /// The day on which it was done before it was paused or dropped.
    pub done_before: Option<NaiveDate>,
    /// By how many days it is or was late.
    pub days_late: i64,
    /// The reason.
    pub reason: Option<String>,
}

/// The late occurrences of one deadline.
#[derive(Debug, Serialize)]
pub struct Delay {
    /// The identifier of the entry of a register that owes it, if one does.
    pub entry: Option<String>,
    /// The day of that entry.
    pub on: Option<NaiveDate>,
    /// What is to be done.
    pub what: String,
    /// The responsible party.
    pub lead: Option<String>,
    /// Whether an entry of a register or a duty owes it, for which nobody need be responsible.
    pub of_entry: bool,
    /// The occurrences, the earliest due day first.
    pub occurrences: Vec<Late>,
}

/// Returns what is late, or was when it was done, paused or dropped, the earliest due
/// day first; and the same grouped by deadline, in the order of the first due day.
pub(super) fn late(snapshot: &Snapshot<'_>, period: DateRange) -> (Vec<Late>, Vec<Delay>) {
    let mut obligations: Vec<(NaiveDate, &Obligation<'_>)> = snapshot
        .obligations
        .iter()
        .filter(|obligation| includes(snapshot, period, obligation))
        .filter(|obligation| !obligation.is_owed_elsewhere && snapshot.days_late(obligation) > 0)
        .filter_map(|obligation| Some((obligation.due?, obligation)))
        .collect();
    obligations.sort_by_key(|(due, _)| *due);
    let entries = snapshot.plan.entries();
    let days: HashMap<&str, NaiveDate> = entries
        .iter()
        .filter_map(|(_, entry)| Some((entry.id?.key.as_str(), entry.on.get()?.0)))
        .collect();
    let mut delays: Vec<Delay> = Vec::new();
    let mut delay_of: HashMap<_, usize> = HashMap::new();
    let late = obligations
        .into_iter()
        .map(|(due, obligation)| {
            let late = late_item(snapshot, obligation, due);
            let delay = *delay_of
                .entry((obligation.id, obligation.step))
                .or_insert_with(|| {
                    delays.push(Delay {
                        entry: entry(obligation),
                        on: obligation
                            .step
                            .and_then(|_| days.get(key(obligation.id).as_str()).copied()),
                        what: late.what.clone(),
                        lead: late.lead.clone(),
                        of_entry: obligation.is_of_registers(),
                        occurrences: Vec::new(),
                    });
                    delays.len() - 1
                });
            delays[delay].occurrences.push(late.clone());
            late
        })
        .collect();
    (late, delays)
}

/// Returns the identifier of the entry of a register that owes something, if one does.
fn entry(obligation: &Obligation<'_>) -> Option<String> {
    obligation.step.map(|_| obligation.id.to_owned())
}

fn late_item(snapshot: &Snapshot<'_>, obligation: &Obligation<'_>, due: NaiveDate) -> Late {
    let plan = snapshot.plan;
    Late {
        entry: entry(obligation),
        what: legible(&obligation.heading(plan)),
        period: period_data(obligation),
        lead: obligation.lead_names(plan).as_deref().map(legible),
        status: obligation.status.name(),
        due,
        written_due: obligation.written_due,
        day_off: off(plan, obligation),
        first_due: obligation.first_due,
        done: snapshot.done_on(obligation),
        done_before: snapshot.done_before_stop(obligation),
        days_late: snapshot.days_late(obligation),
        reason: reason(plan, obligation),
    }
}
