//! `dcs add`: adds an entry to a register.

use anyhow::{Result, bail};
use chrono::{Datelike, NaiveDate};
use clap::Arg;

use super::args::{
    Group, Names, Subcommand, Value, arguments, option, parsed_or_explained, positional,
};
use super::context::Context;
use super::entry::{self, EntryArgs, New};
use super::on::{On, happened};
use super::record::FigureValue;
use super::values::Line;
use super::world::Outcome;
use super::{load, named, record, reference};
use crate::edit::{Record, Value as Written};
use crate::messages::{CliWords, ValueWords, Words, fill};
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::{
    self as records, EntryKind, REGISTERS, Record as _, Register, named_by, register_named,
};
use crate::plan::scalar::day::written;
use crate::schema;
use crate::status::Snapshot;

/// A key of a register and its value: `channel=hòm thư`.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    key: String,
    text: String,
}

impl Value for Setting {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_or_explained(arg, words, |text, words| {
            let parts = text.split_once('=');
            let parts = parts.map(|(key, text)| (key.trim(), text.trim()));
            match parts.filter(|(key, text)| !key.is_empty() && !text.is_empty()) {
                Some((key, text)) => Ok(Self {
                    key: key.to_owned(),
                    text: text.to_owned(),
                }),
                None => Err(words.entry.bad_setting.to_owned()),
            }
        })
    }
}

arguments! {
    /// The arguments of `add`.
    AddArgs(words) {
        register: String = positional(words.add_register, words.register_value).add(Names::Kinds),
        kind: Option<String> = option("kind", words.add_kind, words.kind_value),
        id: Option<String> = option("id", words.add_id, words.name_value),
        on: Option<On> = option("on", words.entry_on, words.day_value),
        what: Option<Line> = option("what", words.add_what, words.text_value),
        set: Vec<Setting> = option("set", words.add_set, words.setting_value),
        work: Option<String> = option("for", words.add_work, words.reference_value)
            .add(Names::Work),
        figure: Vec<FigureValue> = option("figure", words.figure, words.figure_value),
        common: EntryArgs = Group,
    }
}

impl Subcommand for AddArgs {
    const NAME: &'static str = "add";

    fn about(words: &'static CliWords) -> &'static str {
        words.add_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let words = context.words();
        let register = register(&self.register, words)?;
        let kind = self.kind(register, words)?;
        let lock = self.common.change.lock(context)?;
        let loaded = load::sound(context)?;
        let plan = &loaded.plan;
        let today = context.day_for(plan);
        let on = happened(self.on.as_ref(), today, context)?;
        let id = self.id.clone();
        let id = id.unwrap_or_else(|| proposed(plan, kind, on));
        let mut fields = vec![
            ("id", Written::Text(id.clone())),
            ("kind", Written::Text(kind.name.to_owned())),
            ("on", Written::Bare(on.to_string())),
        ];
        if let Some(what) = &self.what {
            fields.push(("what", Written::Text(what.0.clone())));
        }
        for setting in &self.set {
            fields.push(setting.field(register, plan, context)?);
        }
        if let Some(work) = &self.work {
            let snapshot = Snapshot::new(plan, context.day_for(plan), plan.due_soon());
            let item = reference::resolve(&snapshot, work, context)?;
            // Several entries may be about one piece of work, but what was recorded is not
            // said again by an entry.
            let mut records = item.progress.iter();
            let is_recorded = records.any(|record| !plan.is_of_entry(*record));
            if let Some((_, done)) = item.latest.filter(|_| item.status.is_done())
                && is_recorded
                && item.at_least <= 1
            {
                bail!(fill(
                    words.entry.done_before,
                    &[("id", &item.name()), ("on", &written(done))]
                ));
            }
            fields.push(("deadline", Written::Text(item.name())));
        }
        let figures = record::figures(&self.figure, plan, context)?;
        if !figures.is_empty() {
            fields.push(("figures", Written::Pairs(figures)));
        }
        let mut record = Record {
            list: register.list,
            fields,
        };
        let copies = self.common.complete(&mut record, &loaded, context)?;
        let meaning = ValueWords::meaning(words.language, kind.name).unwrap_or(kind.name);
        let is_named = self.id.is_some();
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
    /// Returns the kind that is named, or the only one.
    fn kind(&self, register: &'static Register, words: &Words) -> Result<&'static EntryKind> {
        let names: Vec<&'static str> = register.kinds.iter().map(|kind| kind.name).collect();
        let known = ValueWords::described(words.language, names.iter().copied());
        let Some(found) = &self.kind else {
            if let [only] = register.kinds {
                return Ok(only);
            }
            let first = names.first().copied().unwrap_or_default();
            bail!(fill(
                words.entry.kind_wanted,
                &[("first", first), ("known", &known)]
            ));
        };
        let name = entry::word(found, &names);
        match name.and_then(|name| register.kind(name)) {
            Some(kind) => Ok(kind),
            None => bail!(fill(
                words.entry.no_kind,
                &[("list", register.list), ("found", found), ("known", &known)],
            )),
        }
    }
}

impl Setting {
    /// Returns the key and its value as a record has them; a party may be named as people
    /// call it.
    fn field(
        &self,
        register: &Register,
        plan: &Plan,
        context: &mut Context<'_, '_>,
    ) -> Result<(&'static str, Written)> {
        let Some(key) = register.key(&self.key) else {
            let known: Vec<String> = register
                .keys
                .iter()
                .map(|key| format!("`{}`", key.name))
                .collect();
            bail!(fill(
                context.words().entry.no_setting,
                &[
                    ("list", register.list),
                    ("key", &self.key),
                    ("known", &known.join(", ")),
                ],
            ));
        };
        let text = self.text.clone();
        let value = if named_by(key.name) == ["parties"] {
            let party = named::party(plan, &text, context)?;
            Written::Text(plan.parties[party].id_text().to_owned())
        } else if is_bare(&text) {
            Written::Bare(text)
        } else {
            Written::Text(text)
        };
        Ok((key.name, value))
    }
}

/// Returns whether a text is a number or a flag as files write them, without quotes. One
/// that begins with a zero is none: it is a telephone number.
fn is_bare(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    matches!(text, "0" | "true" | "false") || is_number && !text.starts_with('0')
}

/// Returns the register that a text names: by its list or its title.
fn register(found: &str, words: &Words) -> Result<&'static Register> {
    let mut topics = schema::topics(words.language);
    topics.retain(|topic| REGISTERS.contains(&topic.path.as_str()));
    if let [topic] = schema::kinds(&topics, found)[..]
        && let Some(register) = register_named(&topic.path)
    {
        return Ok(register);
    }
    let known = topics
        .iter()
        .map(|topic| format!("`{}` ({})", topic.path, topic.title));
    let known: Vec<String> = known.collect();
    bail!(fill(
        words.entry.no_register,
        &[("found", found), ("known", &known.join(", "))],
    ))
}

/// Returns the next free identifier of a kind: `pa-2026-014`.
fn proposed(plan: &Plan, kind: &EntryKind, on: NaiveDate) -> String {
    let beginning = format!("{}-{}-", kind.prefix, on.year());
    plan.next_entry_id(&beginning)
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
