//! What duties owed late. Shared by the rules about lateness that a later copy hides.

use chrono::NaiveDate;

use super::Late;
use crate::plan::Plan;
use crate::plan::duties::DutyPeriod;
use crate::plan::record::State;

/// A duty that was late in one of its periods.
pub(in crate::rules) struct LateDuty<'p> {
    /// The duty in the period, with its entries.
    pub counted: DutyPeriod<'p>,
    /// How late.
    pub late: Late,
}

/// Returns the name of a duty in a period: `td.thu-truong@2026-03`.
pub(in crate::rules) fn name(counted: &DutyPeriod<'_>) -> Option<String> {
    Some(format!("{}@{}", counted.duty.id_text(), counted.period?))
}

/// Returns what the duties of a plan show as late on a day.
pub(in crate::rules) fn late_duties(plan: &Plan, seen: NaiveDate) -> Vec<LateDuty<'_>> {
    let periods = plan.duty_periods(seen).into_iter();
    let late = periods.filter_map(|counted| {
        // What only its entries still owe is late there.
        let closed = counted.answer.filter(|(state, _)| *state != State::Started);
        let is_late_there = counted.is_owed_by_entries && closed.is_none();
        let is_owed = counted.is_owed() && !is_late_there;
        let due = counted.due.filter(|_| is_owed)?;
        let late = Late::of(due, closed, seen)?;
        Some(LateDuty { counted, late })
    });
    late.collect()
}
