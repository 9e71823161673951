//! The reporting period, and what belongs to it.

use chrono::NaiveDate;

use super::form::Kind;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::Report;
use crate::status::{Obligation, Snapshot, Status};

/// Returns the period of a document: that of the report, or that of the plan.
#[must_use]
pub fn of(plan: &Plan, kind: Kind) -> Option<DateRange> {
    match kind {
        Kind::Report(Some(report)) => plan.report_period(report),
        Kind::Report(None) | Kind::Plan => plan.period(),
        Kind::Paper(paper) => {
            let period = plan.period()?;
            let on = paper.on(plan).unwrap_or(period.from);
            // An entry of another year is what the paper is about all the same.
            Some(DateRange {
                from: period.from.min(on),
                until: period.until.max(on),
            })
        }
    }
}

/// Returns the day up to which a report counts, unless its period ends earlier: the
/// requested day, or else the date of the report, or today if that is earlier or the
/// report has no date.
#[must_use]
pub fn day_of_report(
    report: Option<&Report>,
    requested: Option<NaiveDate>,
    today: NaiveDate,
) -> NaiveDate {
    let dated = report.and_then(|report| given(&report.date));
    requested.unwrap_or_else(|| dated.map_or(today, |day| day.0.min(today)))
}

/// Returns the days of a period that are counted.
pub(super) fn counted(snapshot: &Snapshot<'_>, period: DateRange) -> DateRange {
    DateRange {
        from: period.from,
        until: period.until.min(snapshot.as_of),
    }
}

/// Returns whether an obligation belongs to a period.
///
/// One without a date always does. One with a date does if its due day, as counted, as
/// written or before an extension, or one of its records is in the period, or if it was
/// due earlier and is still overdue in it. What falls due after the plan's end belongs to
/// the last days of the plan, which has no later report. Nothing extended, done early or
/// left undone is therefore missing from two consecutive reports. What may not be disclosed
/// belongs to none.
#[must_use]
pub fn includes(snapshot: &Snapshot<'_>, period: DateRange, obligation: &Obligation<'_>) -> bool {
    if obligation.is_secret {
        return false;
    }
    let Some(due) = obligation.due else {
        return true;
    };
    let last_of_plan = snapshot.plan.period().map(|period| period.until);
    let days = [
        Some(due),
        obligation.written_due,
        obligation.first_due,
        last_of_plan.filter(|last| *last < due),
        // Still overdue as of this day.
        Some(snapshot.as_of).filter(|_| obligation.status == Status::Overdue && due < period.from),
    ];
    let records = obligation.progress.iter();
    let recorded = records.filter_map(|index| snapshot.plan.recorded(*index).on.get());
    days.into_iter()
        .flatten()
        .chain(recorded.map(|on| on.0))
        .any(|day| period.contains(day))
}
