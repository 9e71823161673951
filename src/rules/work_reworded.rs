//! DCS811: what a task, a deadline, a duty or a limit demands reads differently than in the older copy.

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::value::Text;
use crate::search::spelled;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS811", "work-reworded", Warning, "work_reworded"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    for (index, task) in plan.tasks.enumerate() {
        let Some(before) = super::comparison::of_older(&older.tasks, &plan.tasks, index) else {
            continue;
        };
        let was = &older.tasks[before];
        for (key, was, is) in [
            ("text", Some(&was.text), Some(&task.text)),
            ("name", was.name.as_ref(), task.name.as_ref()),
            ("product", was.product.as_ref(), task.product.as_ref()),
        ] {
            findings.extend(reworded(task.id_text(), task.place, key, was, is));
        }
    }
    for (index, deadline) in plan.deadlines.enumerate() {
        if let Some(before) = super::comparison::of_older(&older.deadlines, &plan.deadlines, index)
        {
            let (was, is) = (&older.deadlines[before].what, &deadline.what);
            let (id, place) = (deadline.id_text(), deadline.place);
            findings.extend(reworded(id, place, "what", was.as_ref(), is.as_ref()));
        }
    }
    for (index, limit) in plan.limits.enumerate() {
        if let Some(before) = super::comparison::of_older(&older.limits, &plan.limits, index) {
            let (was, is) = (&older.limits[before].what, &limit.what);
            let (id, place) = (limit.id_text(), limit.place);
            findings.extend(reworded(id, place, "what", Some(was), Some(is)));
        }
    }
    duties(context, comparison, findings);
}

/// Finds duties with other words: those that the plan says itself, or those that it says instead
/// of the law's.
fn duties(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    for (index, duty) in plan.duties.enumerate() {
        let before = super::comparison::of_older(&older.duties, &plan.duties, index);
        let law = || {
            let law = &plan.law()?.duties;
            Some(&*law[law.find(duty.id()?)?])
        };
        let before = before.map(|before| &*older.duties[before]);
        let (Some(was), Some(_)) = (before.or_else(law), &duty.what) else {
            continue;
        };
        let (was, is) = (was.what.as_ref(), duty.what.as_ref());
        findings.extend(reworded(duty.id_text(), duty.place, "what", was, is));
    }
}

/// Returns the finding for a text with other words; `place` is that of its record. Capitals
/// and punctuation do not count.
fn reworded(
    id: &str,
    place: Place,
    key: &str,
    was: Option<&Field<Text>>,
    is: Option<&Field<Text>>,
) -> Option<Finding> {
    let text = |field: Option<&Field<Text>>| field.and_then(Field::get).map(|text| text.0.clone());
    let (before, now) = (text(was), text(is));
    if before == now || before.as_deref().map(spelled) == now.as_deref().map(spelled) {
        return None;
    }
    let wording = match before {
        Some(was) => message!(comparison.work_reworded, key = key, id = id, was = was),
        None => message!(comparison.work_named, key = key, id = id),
    };
    let place = is.map_or(place, |field| field.place);
    Some(
        Finding::new(&CHECK.rule, place, wording)
            .help(message!(comparison.work_reworded_help))
            .about(id),
    )
}
