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
use crate::edit::{Record, Value};
use crate::messages::{CliWords, ValueWords, fill};
use crate::plan::record::StepName;
use crate::plan::scalar::day::written;

arguments! {
    /// The arguments of `step`.
    StepArgs(words) {
        entry: String = positional(words.step_entry, words.entry_value),
        step: String = positional(words.step_step, words.step_value),
        on: Option<On> = option("on", words.step_on, words.day_value),
        until: Option<NaiveDate> = option("until", words.step_until, words.day_value),
        to: Option<Line> = option("to", words.step_to, words.text_value),
        common: EntryArgs = Group,
    }
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
        let may = StepName::ALL.iter().copied();
        let may = may.filter(|step| entry.kind.is_none_or(|kind| kind.may_have(*step)));
        let may: Vec<&str> = may.map(StepName::name).collect();
        let Some(step) = named_entry::word(&self.step, &may) else {
            let known = ValueWords::described(words.language, may.iter().copied());
            if let Some(meant) = named_entry::near_word(&self.step, &may) {
                let message = fill(
                    words.entry.no_such_step,
                    &[("entry", id), ("found", &self.step)],
                );
                bail!(suggest(message, Some(meant), &words.cli));
            }
            bail!(fill(
                words.entry.no_step,
                &[("entry", id), ("found", &self.step), ("known", &known)],
            ));
        };
        let steps = plan.links.steps_of.get(&entry).iter();
        let done = steps.filter_map(|step| plan.steps[*step].done());
        let stands = |(name, on): &(StepName, NaiveDate)| {
            let undone = |(other, day): (StepName, NaiveDate)| {
                name.again_after() == Some(other) && *on <= day
            };
            name.name() == step && !name.repeats() && !done.clone().any(undone)
        };
        let before = done.clone().find(stands);
        if let Some((_, on)) = before {
            bail!(fill(
                words.entry.same_step,
                &[("entry", id), ("step", step), ("on", &written(on))],
            ));
        }
        let today = context.day_for(plan);
        let on = happened(self.on.as_ref(), today, context)?;
        let mut record = Record {
            list: "steps",
            fields: vec![
                ("entry", Value::Text(id.to_owned())),
                ("step", Value::Text(step.to_owned())),
                ("on", Value::Bare(on.to_string())),
            ],
        };
        if let Some(until) = self.until {
            record
                .fields
                .push(("until", Value::Bare(until.to_string())));
        }
        if self.to.is_none() && step == StepName::PassedOn.name() {
            bail!(fill(words.entry.passed_on_nowhere, &[("entry", id)]));
        }
        if let Some(to) = &self.to {
            record.fields.push(("to", Value::Text(to.0.clone())));
        }
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
