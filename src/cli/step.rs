//! `dcs step`: records what was done about an entry of a register.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::args::{Group, Subcommand, arguments, option, positional};
use super::context::Context;
use super::entry::{EntryArgs, New};
use super::errors::suggest;
use super::load;
use super::named_entry;
use super::on::{On, happened};
use super::values::Line;
use super::world::Outcome;
use crate::edit::{NewRecord, Value};
use crate::messages::{CliWords, ValueWords, fill};
use crate::plan::Plan;
use crate::plan::record::{Entry, OfKind, Step, StepName};
use crate::plan::scalar::day::written;

arguments! {
    /// The arguments of `step`.
    StepArgs(words) {
        entry: String = positional(words.step_entry, words.entry_value),
        step: String = positional("", words.step_value)
            .help(fill(words.step_step, &[("values", &steps())])),
        on: Option<On> = option("on", words.step_on, words.day_value),
        until: Option<NaiveDate> = option("until", words.step_until, words.day_value),
        to: Option<Line> = option("to", words.step_to, words.text_value),
        common: EntryArgs = Group,
    }
}

/// Returns the names of all steps, with commas between them.
fn steps() -> String {
    let names: Vec<&str> = StepName::ALL.iter().map(|step| step.name()).collect();
    names.join(", ")
}

impl Subcommand for StepArgs {
    const NAME: &'static str = "step";

    fn about(words: &'static CliWords) -> &'static str {
        words.step_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let lock = self.common.change.lock(context)?;
        let loaded = load::sound(context)?;
        let plan = &loaded.plan;
        let words = context.words();
        if named_entry::find(plan, &self.entry).is_none()
            && named_entry::find(plan, &self.step).is_some()
        {
            bail!(fill(
                words.entry.step_first,
                &[("entry", &self.step), ("step", &self.entry)],
            ));
        }
        let entry = named_entry::named(plan, &self.entry, context)?;
        let id = entry.id.map_or("", |id| &id.text);
        let step = self.step_of(&entry, context)?;
        refuse_twice(plan, &entry, step, context)?;
        let today = context.day_for(plan);
        let on = happened(self.on.as_ref(), today, context)?;
        let mut record = self.record(id, step, on, context)?;
        let copies = self.common.complete(&mut record, &loaded, context)?;
        let meaning = ValueWords::meaning(words.language, step).unwrap_or(step);
        let new = New {
            record: &record,
            copies: &copies,
            entry: id,
            heading: fill(
                words.entry.stepped,
                &[("id", id), ("step", meaning), ("on", &written(on))],
            ),
        };
        new.write(&loaded, lock.as_ref(), context, |_| Ok(()))
    }
}

impl StepArgs {
    /// Returns the step that is meant, of those that an entry may have.
    fn step_of(&self, entry: &Entry<'_>, context: &Context<'_, '_>) -> Result<&'static str> {
        let words = context.words();
        let id = entry.id.map_or("", |id| &id.text);
        let may = StepName::ALL.iter().copied();
        let may = may.filter(|step| entry.kind.is_none_or(|kind| kind.may_have(*step)));
        let may: Vec<&'static str> = may.map(StepName::name).collect();
        if let Some(step) = named_entry::word(&self.step, &may) {
            return Ok(step);
        }
        let settling = entry.kind.map_or(&[][..], |kind| kind.settled_by);
        let answered = settling.iter().find(|step| **step == StepName::Answered);
        if let Some(first) = answered.or(settling.first())
            && named_entry::word(&self.step, &["done"]).is_some()
        {
            let names = settling.iter().map(|step| step.name());
            let steps = ValueWords::described(words.language, names);
            bail!(fill(
                words.entry.step_not_done,
                &[
                    ("found", &self.step),
                    ("steps", &steps),
                    ("id", id),
                    ("step", first.name()),
                ],
            ));
        }
        if let Some(meant) = named_entry::near_word(&self.step, &may) {
            let message = fill(
                words.entry.no_such_step,
                &[("entry", id), ("found", &self.step)],
            );
            bail!(suggest(message, Some(meant), &words.cli));
        }
        let known = ValueWords::described(words.language, may.iter().copied());
        bail!(fill(
            words.entry.no_step,
            &[("entry", id), ("found", &self.step), ("known", &known)],
        ));
    }

    /// Returns the record of a step.
    fn record(
        &self,
        entry: &str,
        step: &'static str,
        on: NaiveDate,
        context: &Context<'_, '_>,
    ) -> Result<NewRecord> {
        let mut fields = vec![
            ("entry", Value::Text(entry.to_owned())),
            ("step", Value::Text(step.to_owned())),
            ("on", Value::Bare(on.to_string())),
        ];
        if let Some(until) = self.until {
            fields.push(("until", Value::Bare(until.to_string())));
        }
        if self.to.is_none() && step == StepName::PassedOn.name() {
            let nowhere = context.words().entry.passed_on_nowhere;
            bail!(fill(nowhere, &[("entry", entry)]));
        }
        if let Some(to) = &self.to {
            fields.push(("to", Value::Text(to.0.clone())));
        }
        Ok(NewRecord {
            list: Step::KIND.list,
            fields,
        })
    }
}

/// Fails if an entry has a step already that it may have only once.
fn refuse_twice(
    plan: &Plan,
    entry: &Entry<'_>,
    step: &str,
    context: &Context<'_, '_>,
) -> Result<()> {
    let steps = plan.links.steps_of.get(entry).iter();
    let done = steps.filter_map(|step| plan.steps[*step].done());
    let stands = |(name, on): &(StepName, NaiveDate)| {
        let undone =
            |(other, day): (StepName, NaiveDate)| name.again_after() == Some(other) && *on <= day;
        name.name() == step && !name.repeats() && !done.clone().any(undone)
    };
    if let Some((_, on)) = done.clone().find(stands) {
        let id = entry.id.map_or("", |id| &id.text);
        bail!(fill(
            context.words().entry.same_step,
            &[("entry", id), ("step", step), ("on", &written(on))],
        ));
    }
    Ok(())
}
