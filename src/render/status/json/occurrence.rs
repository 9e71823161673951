//! One obligation.

use serde::Serialize;

use crate::messages::Language;
use crate::plan::record::Record;
use crate::status::{Obligation, Snapshot};

#[derive(Serialize)]
pub(super) struct Occurrence {
    r#ref: String,
    task: Option<String>,
    section: Option<String>,
    what: String,
    lead: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    begins: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Times>,
    due: Option<String>,
    /// Whether nobody names a day of its period, so that `due` is only the end of that.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    in_period: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    written_due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_due: Option<String>,
    days_late: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late_at_first: Option<i64>,
    days_left: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<String>,
    status: &'static str,
}

/// How often something was done of the times that are needed.
#[derive(Serialize)]
struct Times {
    done: u32,
    at_least: u32,
}

/// Returns one as it is written.
pub(super) fn occurrence(snapshot: &Snapshot<'_>, obligation: &Obligation<'_>) -> Occurrence {
    let plan = snapshot.plan;
    let task = obligation.task.and_then(|task| plan.tasks[task].id());
    let section = obligation.task.and_then(|task| plan.section_of(task));
    Occurrence {
        r#ref: obligation.name(),
        task: task.map(|id| id.text.clone()),
        section: section
            .and_then(|section| plan.sections[section].id())
            .map(|id| id.text.clone()),
        what: obligation.what(plan, Language::Vietnamese),
        lead: obligation
            .lead_names(plan)
            .or(obligation.task.map(|_| String::new())),
        begins: obligation.begins.map(|day| day.to_string()),
        times: (obligation.at_least > 1).then_some(Times {
            done: obligation.times,
            at_least: obligation.at_least,
        }),
        due: obligation.due.map(|due| due.to_string()),
        in_period: obligation.in_period,
        written_due: obligation.written_due.map(|day| day.to_string()),
        first_due: obligation.first_due.map(|due| due.to_string()),
        days_late: snapshot.days_late(obligation),
        days_late_at_first: obligation
            .first_due
            .map(|_| snapshot.days_late_at_first(obligation)),
        days_left: snapshot.days_left(obligation),
        done: snapshot
            .done_on(obligation)
            .or(snapshot.done_before_stop(obligation))
            .map(|day| day.to_string()),
        status: obligation.status.name(),
    }
}
