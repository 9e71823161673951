//! `dcs add`: adds an entry to a register.

mod answers;
mod args;
mod ask;

use anyhow::{Result, bail};

pub(super) use self::args::AddArgs;
use self::args::{kind, known_registers, proposed};
pub(super) use self::args::{kind_meant, register, register_meant};
use super::args::Subcommand;
use super::context::Context;
use super::entry::New;
use super::on::happened;
use super::world::Outcome;
use super::{load, record, reference};
use crate::edit::{NewRecord, Value as Written};
use crate::messages::{CliWords, ValueWords, fill};
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::{self as records, Register};
use crate::plan::scalar::day::written;
use crate::status::Snapshot;

impl Subcommand for AddArgs {
    const NAME: &'static str = "add";

    fn about(words: &'static CliWords) -> &'static str {
        words.add_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let words = context.words();
        // Asked before the lock is taken: nobody waits for answers.
        let this = self.asked(context)?;
        let register = match &this.register {
            Some(found) => register(found, words)?,
            None => bail!(fill(
                words.entry.register_wanted,
                &[("known", &known_registers(words))],
            )),
        };
        let named = this.register.as_deref().unwrap_or_default();
        let kind = kind(this.kind.as_deref(), named, register, words)?;
        let lock = this.common.change.lock(context)?;
        let loaded = load::sound(context)?;
        let plan = &loaded.plan;
        let today = context.day_for(plan);
        let on = happened(this.on.as_ref(), today, context)?;
        let given = this.id.as_ref().map(|id| id.text.clone());
        let id = given.unwrap_or_else(|| proposed(plan, kind, on));
        let mut fields = vec![
            ("id", Written::Text(id.clone())),
            ("kind", Written::Text(kind.name.to_owned())),
            ("on", Written::Bare(on.to_string())),
        ];
        fields.extend(this.own_fields(register, plan, context)?);
        let mut record = NewRecord {
            list: register.list,
            fields,
        };
        let copies = this.common.complete(&mut record, &loaded, context)?;
        let meaning = ValueWords::meaning(words.language, kind.name).unwrap_or(kind.name);
        let is_named = this.id.is_some();
        let new = New {
            record: &record,
            copies: &copies,
            entry: &id,
            heading: fill(words.entry.added, &[("id", &id), ("kind", meaning)]),
        };
        new.write(&loaded, lock.as_ref(), context, |after| {
            match same(after, &id).filter(|_| !is_named) {
                Some(other) => bail!(fill(words.entry.same_entry, &[("id", &other)])),
                None => Ok(()),
            }
        })
    }
}

impl AddArgs {
    /// Returns the fields that the arguments give an entry beside its kind and its day.
    fn own_fields(
        &self,
        register: &'static Register,
        plan: &Plan,
        context: &mut Context<'_, '_>,
    ) -> Result<Vec<(&'static str, Written)>> {
        let mut fields = Vec::new();
        if let Some(what) = &self.what {
            fields.push(("what", Written::Text(what.0.clone())));
        }
        for setting in &self.set {
            fields.push(setting.field(register, plan, context)?);
        }
        if let Some(period) = self.period {
            fields.push(("period", Written::Text(period.to_string())));
        }
        if let Some(work) = &self.work {
            let name = occurrence(plan, work, context)?;
            fields.push(("deadline", Written::Text(name)));
        }
        let figures = record::figures(&self.figure, plan, context)?;
        if !figures.is_empty() {
            fields.push(("figures", Written::Pairs(figures)));
        }
        Ok(fields)
    }
}

/// Returns the name of the work of which an entry is progress.
///
/// # Errors
///
/// Fails if no such work is found, or if it was done already: several entries may be about one piece
/// of work, but what was recorded is not recorded again by an entry.
fn occurrence(plan: &Plan, work: &str, context: &mut Context<'_, '_>) -> Result<String> {
    let snapshot = Snapshot::new(plan, context.day_for(plan), plan.due_soon());
    let item = reference::resolve(&snapshot, work, context)?;
    let mut records = item.progress.iter();
    let is_recorded = records.any(|activity| !activity.is_of_entry());
    if let Some((_, done)) = item.latest.filter(|_| item.status.is_done())
        && is_recorded
        && item.at_least <= 1
    {
        bail!(fill(
            context.words().entry.done_before,
            &[("id", &item.name()), ("on", &written(done))]
        ));
    }
    Ok(item.name())
}

/// Returns the identifier of another entry that says the same as the one with an
/// identifier.
fn same(plan: &Plan, id: &str) -> Option<String> {
    struct Same<'i> {
        id: &'i str,
        other: Option<String>,
    }
    impl<'l> Visitor<'l> for Same<'_> {
        fn visit<R: records::Record>(&mut self, records: &'l Collection<R>) {
            if R::KIND.register.is_none() {
                return;
            }
            let own = records.iter().find(|record| record.id_text() == self.id);
            let Some(unnamed) = own.and_then(|record| record.unnamed()) else {
                return;
            };
            let others = records.iter().filter(|it| it.id_text() != self.id);
            let mut same = others.filter(|it| it.unnamed().as_ref() == Some(&unnamed));
            self.other = same.next().map(|it| it.id_text().to_owned());
        }
    }
    let mut same = Same { id, other: None };
    plan.each(&mut same);
    same.other
}
