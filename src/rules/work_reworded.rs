//! DCS811: what a task, a deadline, a duty or a limit demands, or a report that was issued, reads
//! differently than in the older copy, or a point of the outline is gone.

mod issued;
mod points;

use super::{Check, Comparison, Context, Find, day_differs_from_text};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record, Task};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;
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
        findings.extend(other_section(comparison, plan, was, task));
        findings.extend(unprinted(was, task));
    }
    for (index, deadline) in plan.deadlines.enumerate() {
        if let Some(before) = super::comparison::of_older(&older.deadlines, &plan.deadlines, index)
        {
            let (was, is) = (&older.deadlines[before].what, &deadline.what);
            let (id, place) = (deadline.id_text(), deadline.place);
            findings.extend(reworded(id, place, "what", was.as_ref(), is.as_ref()));
            findings.extend(day_hidden(context, &older.deadlines[before], index));
        }
    }
    let (were, are) = (&older.limits, &plan.limits);
    texts(were, are, "what", |limit| &limit.what, findings);
    // Numbers and amounts may be those of something else.
    let (were, are) = (&older.figures, &plan.figures);
    texts(were, are, "name", |figure| &figure.name, findings);
    let (were, are) = (&older.budget, &plan.budget);
    texts(were, are, "what", |line| &line.what, findings);
    duties(context, comparison, findings);
    findings.extend(points::find(context, comparison));
    findings.extend(issued::find(context, comparison));
}

/// Returns the finding about a task that is under another heading. One whose heading only has
/// another number is where it was.
fn other_section(
    comparison: &Comparison<'_>,
    plan: &Plan,
    was: &Task,
    is: &Placed<Task>,
) -> Option<Finding> {
    let (before, now) = (was.section.get()?, is.section.get()?);
    let renamed = comparison.renames.new_id("sections", before);
    if renamed.as_ref().unwrap_or(before) == now {
        return None;
    }
    let title = |plan: &Plan, id: &Id| {
        let section = plan.sections.find(id)?;
        Some(plan.sections[section].title.get()?.spelled())
    };
    if title(comparison.older, before).is_some_and(|was| title(plan, now) == Some(was)) {
        return None;
    }
    let (id, was, key) = (is.id_text(), &before.text, "section");
    let wording = message!(comparison.work_reworded, key = key, id = id, was = was);
    Some(
        Finding::new(&CHECK.rule, is.section.place, wording)
            .help(message!(comparison.task_moved_help))
            .about(id),
    )
}

/// Returns the finding about a task that the text of the plan has no more.
fn unprinted(was: &Task, is: &Placed<Task>) -> Option<Finding> {
    let is_out = |task: &Task| given(&task.printed).is_some_and(|printed| !printed.0);
    let field = is.printed.as_ref().filter(|_| is_out(is) && !is_out(was))?;
    let id = is.id_text();
    let wording = message!(comparison.task_unprinted, id = id);
    Some(
        Finding::new(&CHECK.rule, field.place, wording)
            .help(message!(comparison.task_moved_help))
            .about(id),
    )
}

/// Finds records of a kind with other words below a key.
fn texts<R: Record>(
    older: &Collection<R>,
    now: &Collection<R>,
    key: &str,
    text: fn(&R) -> &Field<Text>,
    findings: &mut Vec<Finding>,
) {
    for (index, record) in now.enumerate() {
        if let Some(before) = super::comparison::of_older(older, now, index) {
            let (was, is) = (text(&older[before]), text(record));
            let (id, place) = (record.id_text(), record.place);
            findings.extend(reworded(id, place, key, Some(was), Some(is)));
        }
    }
}

/// Returns the finding about words that documents print instead of the day of a deadline, and that
/// do not tell it, if they are new.
fn day_hidden(context: &Context<'_>, was: &Deadline, index: Ix<Deadline>) -> Option<Finding> {
    let deadline = &context.plan.deadlines[index];
    let words = |deadline: &Deadline| Some(deadline.wording.as_ref()?.get()?.spelled());
    let now = words(deadline)?;
    if words(was) == Some(now) || day_differs_from_text::is_told(context, index) {
        return None;
    }
    let field = deadline.wording.as_ref()?;
    let (id, text) = (deadline.id_text(), &field.get()?.0);
    let wording = message!(comparison.day_hidden, id = id, text = text);
    Some(
        Finding::new(&CHECK.rule, field.place, wording)
            .help(message!(comparison.day_hidden_help))
            .about(id),
    )
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
    let (before, now) = (was.and_then(Field::get), is.and_then(Field::get));
    if before == now || before.map(Text::spelled) == now.map(Text::spelled) {
        return None;
    }
    let wording = match before {
        Some(Text(was)) => message!(comparison.work_reworded, key = key, id = id, was = was),
        None => message!(comparison.work_named, key = key, id = id),
    };
    let place = is.map_or(place, |field| field.place);
    Some(
        Finding::new(&CHECK.rule, place, wording)
            .help(message!(comparison.work_reworded_help))
            .about(id),
    )
}
