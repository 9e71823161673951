//! The common part of `dcs record` and `dcs extend`: drafts a record for an obligation and
//! appends it to a file of the plan.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::args::{Group, Names, arguments, option};
use super::change::ChangeArgs;
use super::context::Context;
use super::world::Outcome;
use super::writing::Writing;
use super::{duty_period, load, named, named_entry, reference};
use crate::edit::{NewRecord, Value as Written};
use crate::messages::fill;
use crate::plan::Plan;
use crate::plan::held_duty::HeldDuty;
use crate::plan::record::{OfKind, Progress, Record as _};
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::{Id, key};
use crate::render::commands::naming_plan;
use crate::render::status::wording;
use crate::status::{Obligation, Snapshot, Status};
use crate::workspace::{Copy, Loaded};

arguments! {
    /// The arguments of every command that appends a record.
    AppendArgs(words) {
        by: Option<String> = option("by", words.by_whom, words.name_value).add(Names::Parties),
        change: ChangeArgs = Group,
    }
}

/// A record to append, and files to copy with it.
pub(super) struct Draft {
    /// The record, without `by`.
    pub record: NewRecord,
    /// Files from outside the plan.
    pub copies: Vec<Copy>,
    /// The day of the record.
    pub on: NaiveDate,
    /// What else to say about it.
    pub note: Option<String>,
}

/// Appends the record that `draft` creates for the obligation that `reference` names: that of a
/// duty only if it gives something up.
pub(super) fn append(
    reference: &str,
    args: &AppendArgs,
    gives_up: bool,
    context: &mut Context<'_, '_>,
    draft: impl FnOnce(&Loaded, &Obligation<'_>, &mut Context<'_, '_>) -> Result<Draft>,
) -> Result<Outcome> {
    let lock = args.change.lock(context)?;
    let loaded = load::sound(context)?;
    let as_of = context.day_for(&loaded.plan);
    let of_duty = refuse_register(&loaded.plan, reference, gives_up, context)?;
    let snapshot = Snapshot::new(&loaded.plan, as_of, loaded.plan.due_soon());
    let item = match of_duty {
        Some(duty) => duty_period::named(&snapshot, duty, reference, context.words())?,
        None => reference::resolve(&snapshot, reference, context)?,
    };
    let mut draft = draft(&loaded, item, context)?;
    if let Some(by) = &args.by {
        let id = named::party_id(&loaded.plan, by, context)?;
        draft.record.fields.push(("by", Written::Text(id)));
    }
    let writing = Writing {
        loaded: &loaded,
        record: &draft.record,
        copies: &draft.copies,
        as_of,
        lock: lock.as_ref(),
    };
    let addition = writing.prepare(context)?;
    let after = Snapshot::new(&addition.plan, as_of, addition.plan.due_soon());
    refuse_repeated(&snapshot, item, &after, draft.on, context)?;
    refuse_backdated(&snapshot, item, &after, draft.on, context)?;
    writing.write(&addition, context, |context| {
        print_notes(&draft, args.change.dry_run, context)?;
        print_outweighed(&draft, item, &after, context)?;
        writing.show(&addition, context)?;
        if context.is_quiet() {
            return Ok(());
        }
        print_status((&snapshot, item), &after, context)
    })
}

/// Refuses the name of an entry or of one of its steps, which are recorded as steps, and that of
/// a duty or of one of its periods, which only entries show, unless it is given up; then returns
/// the duty.
fn refuse_register<'p>(
    plan: &'p Plan,
    reference: &str,
    gives_up: bool,
    context: &Context<'_, '_>,
) -> Result<Option<HeldDuty<'p>>> {
    let id = reference.split('@').next().unwrap_or(reference).trim();
    let is_other = |id: &Id| plan.deadlines.find(id).is_some() || plan.tasks.find(id).is_some();
    let words = &context.words().entry;
    let entry = named_entry::find(plan, id).and_then(|entry| entry.id);
    if let Some(id) = entry.filter(|id| !is_other(id)) {
        bail!(fill(words.by_step, &[("id", &id.text)]));
    }
    let wanted = key(id);
    let mut duties = plan.held_duties().into_iter();
    let named = duties.find(|duty| {
        duty.id()
            .is_some_and(|id| id.key == wanted && !is_other(id))
    });
    if let Some(duty) = named.filter(|_| !gives_up) {
        let register = duty.register().unwrap_or_default();
        let id = duty.id_text();
        bail!(fill(words.by_entry, &[("id", id), ("register", register)]));
    }
    Ok(named)
}

/// Refuses a record that says once more, word for word, that something was done which must be
/// done several times: it would not count.
fn refuse_repeated(
    before: &Snapshot<'_>,
    item: &Obligation<'_>,
    after: &Snapshot<'_>,
    on: NaiveDate,
    context: &Context<'_, '_>,
) -> Result<()> {
    if after.plan.repeated().len() <= before.plan.repeated().len() {
        return Ok(());
    }
    bail!(fill(
        context.words().record.same_record,
        &[("id", &item.name()), ("on", &written(on))],
    ));
}

/// Refuses a record that is dated before another one that closed the work, if it hides
/// lateness that the other one shows. Work that is recorded for the first time may be
/// dated back: most work is recorded some days later.
fn refuse_backdated(
    before: &Snapshot<'_>,
    item: &Obligation<'_>,
    after: &Snapshot<'_>,
    on: NaiveDate,
    context: &Context<'_, '_>,
) -> Result<()> {
    let Some((state, closed)) = before.closed_after(item, on) else {
        return Ok(());
    };
    let now = after.again(item);
    let late = before.days_late(item);
    if now.is_none_or(|now| after.days_late(now) >= late) {
        return Ok(());
    }
    let words = context.words();
    bail!(fill(
        words.record.backdated,
        &[
            ("closed", &written(closed)),
            ("state", wording::state(state, &words.status)),
            ("days", &late.to_string()),
            ("on", &written(on)),
        ],
    ))
}

/// Prints which files were copied, and what else there is to say about a record.
fn print_notes(draft: &Draft, dry_run: bool, context: &mut Context<'_, '_>) -> Result<()> {
    let words = &context.words().record;
    let quiet = context.is_quiet();
    for copy in draft.copies.iter().filter(|_| !dry_run && !quiet) {
        let note = fill(words.copied, &[("path", &copy.to)]);
        context.world.err.line(&note)?;
    }
    if let Some(note) = &draft.note {
        context.world.err.line(note)?;
    }
    Ok(())
}

/// Prints that a later record still decides the status of what was recorded.
fn print_outweighed(
    draft: &Draft,
    item: &Obligation<'_>,
    after: &Snapshot<'_>,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    if draft.record.list != Progress::KIND.list {
        return Ok(());
    }
    let latest = after.again(item).and_then(|now| now.latest);
    let Some((state, on)) = latest.filter(|(_, on)| *on > draft.on) else {
        return Ok(());
    };
    let words = context.words();
    let state = wording::state(state, &words.status);
    let on = written(on);
    let note = fill(words.record.outweighed, &[("on", &on), ("state", state)]);
    context.world.err.line(&note)?;
    Ok(())
}

/// Prints what became of the occurrence, and whether others of its task are overdue.
fn print_status(
    (before, item): (&Snapshot<'_>, &Obligation<'_>),
    after: &Snapshot<'_>,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let all = context.words();
    let (words, statuses) = (&all.record, &all.status);
    let plan = context.options.plan_option();
    let out = &mut context.world.out;
    let name = item.name();
    let now = after.again(item);
    let old = wording::status(item.status, statuses);
    let new = now.map_or(old, |now| wording::status(now.status, statuses));
    let text = match (item.period, old == new) {
        (Some(_), false) => words.occurrence_now,
        (Some(_), true) => words.occurrence_still,
        (None, false) => words.work_now,
        (None, true) => words.work_still,
    };
    let what = item.what(before.plan, all.language);
    let message = fill(
        text,
        &[
            ("name", &name),
            ("what", &what),
            ("before", old),
            ("after", new),
        ],
    );
    out.line(&message)?;
    let Some(task) = item.task else {
        return Ok(());
    };
    let is_late = |other: &&Obligation<'_>| {
        let is_same = now.is_some_and(|now| std::ptr::eq(now, *other));
        other.task == Some(task) && other.status == Status::Overdue && !is_same
    };
    let count = after.obligations.iter().filter(is_late).count();
    if count > 0 {
        let id = before.plan.tasks[task].id_text();
        let count = count.to_string();
        let others = fill(words.others_late, &[("task", id), ("count", &count)]);
        out.line(&naming_plan(others, &plan))?;
    }
    Ok(())
}
