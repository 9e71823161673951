//! DCS502: progress is dated before the plan's period, or work of a recurring deadline is
//! recorded as done before its period begins.

use chrono::NaiveDate;

use super::{Check, Context, Find, far_from_plan};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::record::{Progress, State};
use crate::plan::scalar::day::written;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS502",
        "progress-before-period",
        Warning,
        "progress_before_period"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.plan.period() else {
        return;
    };
    let targets = &context.plan.links.activities.progress_targets;
    for (record, target) in context.plan.progress.iter().zip(targets) {
        if let Some(on) = record.on.get().filter(|on| on.0 < period.from) {
            let (day, from) = (written(on.0), written(period.from));
            let wording = message!(rules.progress_before_period, day = day, from = from);
            let help = far_from_plan::meant(context.plan, on.0);
            let help = help.unwrap_or_else(|| message!(rules.progress_before_period_help));
            findings.push(Finding::new(&CHECK.rule, record.on.place, wording).help(help));
        } else if let Some((occurrence, first)) = ahead_of(context.plan, record, target) {
            let day = record.on.get().map_or_else(String::new, |on| written(on.0));
            let (id, from) = (&occurrence, written(first));
            let wording = message!(rules.done_before_period, day = day, id = id, from = from);
            findings.push(
                Finding::new(&CHECK.rule, record.on.place, wording)
                    .help(message!(rules.done_before_period_help))
                    .about(&occurrence),
            );
        }
    }
}

/// Returns the name of the occurrence that a record says is done before its period, and the
/// first day of the period.
fn ahead_of(plan: &Plan, record: &Progress, target: &Target) -> Option<(String, NaiveDate)> {
    let Target::Occurrence {
        deadline,
        occurrence,
    } = *target
    else {
        return None;
    };
    let schedule = &plan.links.schedules[deadline];
    let period = schedule.occurrence(occurrence)?.period?;
    let first = plan.links.terms.days(period)?.from;
    let is_ahead = record.state.get() == Some(&State::Done) && record.on.get()?.0 < first;
    let name = plan.occurrence_name(deadline, Some(occurrence));
    is_ahead.then_some((name, first))
}
