//! DCS507: an extension is dated after the due day that it extends, or after that of work which
//! goes before what it extends.

use super::history::History;
use super::lateness::steps::{LateDecision, after_due};
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Extension, Record, StepName};
use crate::plan::scalar::day::written;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS507",
        "retroactive-extension",
        Warning,
        "retroactive_extension"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (record, target) in plan.extensions.iter().zip(&plan.links.extension_targets) {
        let Some(on) = record.on.get() else { continue };
        let due = plan.first_due_on(*target, on.0);
        if let Some(due) = due.filter(|due| on.0 > *due) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.on.place,
                    message!(
                        rules.retroactive_extension,
                        on = written(on.0),
                        due = written(due)
                    ),
                )
                .help(message!(rules.retroactive_extension_help)),
            );
        }
    }
    findings.extend(work_before(plan));
    findings.extend(steps(plan));
}

/// Returns the findings about extensions of events by which work that goes before these, and is
/// late already, has more time.
fn work_before(plan: &Plan) -> Vec<Finding> {
    let is_ahead = |deadline: &Ix<Deadline>| plan.deadlines[*deadline].before.is_some();
    let ahead: Vec<_> = plan.deadlines.indices().filter(is_ahead).collect();
    if ahead.is_empty() {
        return Vec::new();
    }
    let history = History::of(plan);
    let extensions = plan.extensions.iter().zip(&plan.links.extension_targets);
    let found = extensions.flat_map(|(record, target)| {
        let ahead = ahead.iter();
        let of_event = ahead.filter(|deadline| event(plan, **deadline) == Some(*target));
        of_event.filter_map(|deadline| put_off(&history, plan, record, *deadline))
    });
    found.collect()
}

/// Returns the finding about an extension by which work that is late already has more time.
fn put_off(
    history: &History<'_>,
    plan: &Plan,
    record: &Extension,
    deadline: Ix<Deadline>,
) -> Option<Finding> {
    let on = record.on.get()?.0;
    let eve = on.pred_opt()?;
    let due = plan.counted_due(deadline, Some(eve))?.ok()?;
    let (occurrence, _) = plan.links.schedules[deadline].enumerate().next()?;
    let work = Target::Occurrence {
        deadline,
        occurrence,
    };
    if on <= due || history.settled(work, eve).is_some() {
        return None;
    }
    let id = plan.deadlines[deadline].id_text();
    let (on, due) = (written(on), written(due));
    let wording = message!(rules.retroactive_before, on = on, id = id, due = due);
    let finding = Finding::new(&CHECK.rule, record.on.place, wording);
    Some(
        finding
            .help(message!(rules.retroactive_extension_help))
            .about(id),
    )
}

/// Returns what a deadline goes before, if it counts backwards.
pub(super) fn event(plan: &Plan, deadline: Ix<Deadline>) -> Option<Target> {
    let before = given(&plan.deadlines[deadline].before)?;
    Some(plan.target_of(before))
}

/// Returns the findings about steps that extend the time of an entry which is late already.
fn steps(plan: &Plan) -> Vec<Finding> {
    let is_extension = |step: StepName| step == StepName::Extended;
    let late = after_due(plan, is_extension).into_iter();
    let finding = |(step, _, on, due): LateDecision<'_>| {
        let (on, due) = (written(on), written(due));
        let wording = message!(rules.retroactive_extension, on = on, due = due);
        Finding::new(&CHECK.rule, step.on.place, wording)
            .help(message!(rules.retroactive_extension_help))
            .about(step.entry.get().map_or("", |id| &id.text))
    };
    late.map(finding).collect()
}
