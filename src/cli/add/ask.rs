//! Asks on a terminal for what an entry says, key by key. The answers become the options that
//! could have been given, so that nothing else differs.

use anyhow::Result;

use super::answers::{line, new_id, own_value};
use super::args::{self, AddArgs, Setting, proposed, register};
use crate::cli::change::refused;
use crate::cli::context::Context;
use crate::cli::on::{On, happened};
use crate::cli::question::asked;
use crate::cli::values::Lines;
use crate::cli::{load, named, reference};
use crate::messages::{ValueWords, fill};
use crate::plan::record::{EntryKind, REGISTERS, Register};
use crate::plan::scalar::day::written;
use crate::schema::{self, Topic};
use crate::status::Snapshot;
use crate::workspace::{Evidence, Loaded};

impl AddArgs {
    /// Asks for the register and the kind if they are not given and there is a terminal; if no
    /// register is given, also for everything else that is not.
    ///
    /// # Errors
    ///
    /// Fails if the user ends the input before the last question, or if the plan cannot be
    /// read.
    pub(super) fn asked(mut self, context: &mut Context<'_, '_>) -> Result<Self> {
        if context.is_quiet() || context.world.input.is_none() {
            return Ok(self);
        }
        let words = context.words();
        let whole = self.register.is_none();
        let of = self.register(context)?;
        self.register = Some(of.list.to_owned());
        if self.kind.is_none() && of.kinds.len() > 1 {
            let names = of.kinds.iter().map(|kind| kind.name);
            let known: Vec<String> = names
                .map(|name| ValueWords::described(words.language, [name]))
                .collect();
            let chosen = choice(&known, words.entry.ask_kind, context, |text, _| {
                let kind = args::kind(Some(text), "", of, words)?;
                let place = of.kinds.iter().position(|other| other.name == kind.name);
                Ok(place.unwrap_or_default())
            })?;
            self.kind = Some(of.kinds[chosen].name.to_owned());
        }
        if whole {
            let kind = args::kind(self.kind.as_deref(), "", of, words)?;
            let loaded = load::sound(context)?;
            self.ask_keys(of, kind, &loaded, context)?;
        }
        Ok(self)
    }

    /// Returns the register that is given, or else asked for.
    fn register(&self, context: &mut Context<'_, '_>) -> Result<&'static Register> {
        let words = context.words();
        if let Some(found) = &self.register {
            return register(found, words);
        }
        context.world.err.line(words.entry.ask_intro)?;
        let known = REGISTERS.map(|list| ValueWords::described(words.language, [list]));
        let chosen = choice(&known, words.entry.ask_register, context, |text, _| {
            let of = register(text, words)?;
            let place = REGISTERS.iter().position(|list| *list == of.list);
            Ok(place.unwrap_or_default())
        })?;
        register(REGISTERS[chosen], words)
    }

    /// Asks for the keys of an entry that are not given. Of what is secret, only its day and
    /// its document are given.
    fn ask_keys(
        &mut self,
        register: &'static Register,
        kind: &'static EntryKind,
        loaded: &Loaded,
        context: &mut Context<'_, '_>,
    ) -> Result<()> {
        let plan = &loaded.plan;
        let topics = schema::topics(context.options.language);
        let form = topics.into_iter().find(|topic| topic.path == register.list);
        let form = Form {
            keys: form.as_ref().map_or(&[], Topic::keys),
        };
        let today = context.day_for(plan);
        if self.on.is_none() {
            let default = written(today);
            let on = form.ask("on", Some(&default), context, |text, context| {
                let on = On::read(text, context.words()).map_err(anyhow::Error::msg)?;
                happened(Some(&on), today, context).map(On::Day)
            })?;
            self.on = on.or(Some(On::Day(today)));
        }
        if self.id.is_none() {
            let on = self.on.as_ref().unwrap_or(&On::Today);
            let default = proposed(plan, kind, on.day("--on", today, context)?);
            self.id = form.ask("id", Some(&default), context, |text, context| {
                new_id(text, plan, context)
            })?;
        }
        if !kind.secret {
            self.ask_matter(register, &form, loaded, context)?;
        }
        if self.common.document.is_none() {
            self.common.document = form.ask("document", None, context, line)?;
        }
        Ok(())
    }

    /// Asks for what describes the matter.
    fn ask_matter(
        &mut self,
        register: &'static Register,
        form: &Form<'_>,
        loaded: &Loaded,
        context: &mut Context<'_, '_>,
    ) -> Result<()> {
        let plan = &loaded.plan;
        if self.what.is_none() {
            self.what = form.ask("what", None, context, line)?;
        }
        for key in register.keys {
            if self.set.iter().any(|given| given.key == key.name) {
                continue;
            }
            let text = form.ask(key.name, None, context, |text, context| {
                own_value(key, text, plan, context)
            })?;
            self.set.extend(text.map(|text| Setting {
                key: key.name.to_owned(),
                text,
            }));
        }
        if self.work.is_none() {
            self.work = form.ask("deadline", None, context, |text, context| {
                let snapshot = Snapshot::new(plan, context.day_for(plan), plan.due_soon());
                Ok(reference::resolve(&snapshot, text, context)?.name())
            })?;
        }
        if self.common.evidence.is_empty() {
            let copy = self.common.copy;
            let path = form.ask("evidence", None, context, |text, context| {
                let path = text.to_owned();
                let found = Evidence::of([&path].into_iter(), copy, loaded);
                found.map_err(|refusal| refused(refusal, context))?;
                Ok(path)
            })?;
            self.common.evidence.extend(path);
        }
        if self.common.note.is_none() {
            let note = form.ask("note", None, context, line)?;
            self.common.note = note.map(|note| Lines(note.0));
        }
        if self.common.by.is_none() {
            self.common.by = form.ask("by", None, context, |text, context| {
                named::party_id(plan, text, context)
            })?;
        }
        Ok(())
    }
}

/// The keys of the entries of a register, with what they mean.
struct Form<'t> {
    keys: &'t [Topic],
}

impl Form<'_> {
    /// Asks for a key until the answer can be read. An empty one is the default, or passes the
    /// key over.
    fn ask<T>(
        &self,
        key: &str,
        default: Option<&str>,
        context: &mut Context<'_, '_>,
        mut read: impl FnMut(&str, &mut Context<'_, '_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let words = &context.words().entry;
        let topic = self.keys.iter().find(|topic| topic.key() == key);
        let (title, description) = topic.map_or((key, ""), |it| (it.title, it.description));
        let prompt = fill(
            words.ask_key,
            &[
                ("title", title),
                ("description", description),
                ("default", default.unwrap_or(words.ask_nothing)),
            ],
        );
        asked(&prompt, context, |text, context| {
            if text.is_empty() {
                return Ok(None);
            }
            read(text, context).map(Some)
        })
    }
}

/// Asks which of some words is meant, by its number or as `read` finds it.
fn choice(
    known: &[String],
    prompt: &str,
    context: &mut Context<'_, '_>,
    mut read: impl FnMut(&str, &mut Context<'_, '_>) -> Result<usize>,
) -> Result<usize> {
    for (at, word) in known.iter().enumerate() {
        context.world.err.line(&format!("  {}. {word}", at + 1))?;
    }
    asked(prompt, context, |text, context| match text.parse() {
        Ok(number) if (1..=known.len()).contains(&number) => Ok(number - 1),
        _ => read(text, context),
    })
}
