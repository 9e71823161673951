//! What the JSON of a plan's status says of the plan itself.

use serde::Serialize;

use super::text;
use crate::plan::field::given;
use crate::plan::scalar::year::Year;
use crate::status::{ReportStanding, Snapshot};

/// The plan, and the report that is to be made next.
#[derive(Serialize)]
pub(super) struct PlanOut {
    year: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    school_year: Option<String>,
    title: Option<String>,
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report_id: Option<String>,
    report_due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_report_due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report_done: Option<String>,
    days_until_report: Option<i64>,
}

/// Returns what the output has about a plan.
pub(super) fn plan_out(snapshot: &Snapshot<'_>) -> PlanOut {
    let plan = snapshot.plan;
    let head = plan.head.get();
    let unit = plan.unit.get();
    let next = snapshot.next_report();
    let ReportStanding { due, done } = snapshot.next_report_standing();
    let written = next.and_then(|next| given(&plan.reports[next].due));
    let counted = next.and_then(|next| plan.report_due(next));
    let written = written.filter(|written| Some(written.0) != counted);
    PlanOut {
        year: plan.year().map(Year::start),
        school_year: plan.year().and_then(Year::school_name),
        title: head.and_then(|head| text(&head.title)),
        unit: unit.and_then(|unit| text(&unit.name)),
        report_id: next.and_then(|next| plan.report_id(next).map(str::to_owned)),
        report_due: due.map(|due| due.to_string()),
        written_report_due: written.map(|written| written.0.to_string()),
        report_done: done.map(|done| done.to_string()),
        days_until_report: due.map(|due| (due - snapshot.as_of).num_days()),
    }
}
