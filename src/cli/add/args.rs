//! The arguments of `dcs add`: the register, the kind of the entry, its keys.

use anyhow::{Result, bail};
use chrono::{Datelike, NaiveDate};
use clap::Arg;

use crate::cli::args::{
    Group, InWords, Names, Value, arguments, option, parsed_by, parsed_or_explained, positional,
};
use crate::cli::context::Context;
use crate::cli::entry::EntryArgs;
use crate::cli::errors::suggest;
use crate::cli::extra::quoted;
use crate::cli::named;
use crate::cli::named_entry;
use crate::cli::on::On;
use crate::cli::record::FigureValue;
use crate::cli::values::{Line, day};
use crate::decode::names_person;
use crate::edit::Value as Written;
use crate::messages::{ValueWords, Words, fill};
use crate::plan::Plan;
use crate::plan::record::{EntryKind, Holds, REGISTERS, Register, named_by, register_named};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::Scalar;
use crate::schema::{self, homes};
use crate::search::{fold, nearest, plain};

/// A key of a register and its value: `channel=hòm thư`.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Setting {
    pub(super) key: String,
    pub(super) text: String,
}

impl Value for Setting {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_or_explained(InWords::Pair.of_type(arg), words, |text, words| {
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

impl Value for Id {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let read = |text: &str| Self::parse(text).ok();
        parsed_by(arg, read, words.findings.expected_identifier.to_owned())
    }
}

arguments! {
    /// The arguments of `add`.
    AddArgs(words) {
        register: Option<String> = positional("", words.register_value)
            .help(fill(words.add_register, &[("registers", &REGISTERS.join(", "))]))
            .add(Names::Kinds),
        kind: Option<String> = option("kind", words.add_kind, words.kind_value),
        id: Option<Id> = option("id", words.add_id, words.name_value),
        on: Option<On> = option("on", words.entry_on, words.day_value),
        what: Option<Line> = option("what", words.add_what, words.text_value),
        set: Vec<Setting> = option("set", words.add_set, words.setting_value),
        period: Option<Period> = option("period", words.add_period, words.period_value),
        work: Option<String> = option("for", words.add_work, words.reference_value)
            .add(Names::Work),
        figure: Vec<FigureValue> = option("figure", words.figure, words.figure_value),
        common: EntryArgs = Group,
    }
}

/// Returns the kind that is named, or the only one; `called` is what the register was called.
pub(super) fn kind(
    found: Option<&str>,
    called: &str,
    register: &'static Register,
    words: &Words,
) -> Result<&'static EntryKind> {
    let names: Vec<&'static str> = register.kinds.iter().map(|kind| kind.name).collect();
    let known = ValueWords::described(words.language, names.iter().copied());
    let Some(found) = found else {
        if let [only] = register.kinds {
            return Ok(only);
        }
        // A register may be called by one of its kinds.
        if let Some((list, kind)) = kind_meant(called) {
            bail!(fill(
                words.entry.kind_not_register,
                &[("found", called), ("list", list), ("kind", kind)]
            ));
        }
        let first = names.first().copied().unwrap_or_default();
        let list = register.list;
        bail!(fill(
            words.entry.kind_wanted,
            &[("list", list), ("first", first), ("known", &known)]
        ));
    };
    let name = named_entry::word(found, &names);
    match name.and_then(|name| register.kind(name)) {
        Some(kind) => Ok(kind),
        None => bail!(fill(
            words.entry.no_kind,
            &[("list", register.list), ("found", found), ("known", &known)],
        )),
    }
}

impl Setting {
    /// Returns the key and its value as a record has them; a party may be named as people
    /// call it.
    pub(super) fn field(
        &self,
        register: &Register,
        plan: &Plan,
        context: &mut Context<'_, '_>,
    ) -> Result<(&'static str, Written)> {
        let Some(key) = register.key(&self.key) else {
            if names_person(&self.key) {
                let words = &context.words().entry;
                bail!(fill(words.person_setting, &[("key", &self.key)]));
            }
            let known: Vec<String> = register
                .keys
                .iter()
                .map(|key| format!("`{}`", key.name))
                .collect();
            let title = fold(&self.key);
            let home = homes().iter().find(|home| home.key == register.list);
            let mut keys = home.map_or(&[][..], |home| &home.keys).iter();
            let titled =
                keys.find(|key| register.key(key.name).is_some() && key.titles.contains(&title));
            if let Some(meant) = titled {
                let pair = quoted(&format!("{}={}", meant.name, self.text));
                bail!(fill(
                    context.words().entry.setting_meant,
                    &[("key", &self.key), ("meant", &pair)],
                ));
            }
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
            Written::Text(named::party_id(plan, &text, context)?)
        } else if let Some(day) = day(&text).filter(|_| key.holds == Holds::Day) {
            Written::Bare(day.to_string())
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

/// Returns the names of all registers with what they mean.
pub(super) fn known_registers(words: &Words) -> String {
    ValueWords::described(words.language, REGISTERS)
}

/// Returns the register that a text names: by its list or its title.
pub(in crate::cli) fn register(found: &str, words: &Words) -> Result<&'static Register> {
    // `sổ phản ánh`
    let bare = found
        .split_once(' ')
        .filter(|(word, _)| plain(word) == "so");
    let found = bare.map_or(found, |(_, name)| name);
    let mut topics = schema::topics(words.language);
    topics.retain(|topic| REGISTERS.contains(&topic.path.as_str()));
    if let [topic] = schema::kinds(&topics, found)[..]
        && let Some(register) = register_named(&topic.path)
    {
        return Ok(register);
    }
    let meant = register_meant(found);
    if let Some((list, kind)) = kind_meant(found) {
        bail!(fill(
            words.entry.kind_not_register,
            &[("found", found), ("list", list), ("kind", kind)]
        ));
    }
    if let Some(command) = command_for(found) {
        bail!(fill(
            words.entry.not_a_register,
            &[("found", found), ("command", command)]
        ));
    }
    if let Some(meant) = meant.filter(|_| !found.is_empty()) {
        let message = fill(words.entry.no_register_named, &[("found", found)]);
        bail!(suggest(message, Some(meant), &words.cli));
    }
    bail!(fill(
        words.entry.no_register,
        &[("found", found), ("known", &known_registers(words))],
    ))
}

/// Returns the register whose list, or one of whose names, is near to a text.
pub(in crate::cli) fn register_meant(found: &str) -> Option<&'static str> {
    let joined = |text: &str| plain(text).replace(' ', "");
    let is_joined = |list: &&&str| {
        let mut titles = ValueWords::meanings(list);
        titles.any(|title| joined(title).starts_with(&joined(found)))
    };
    let meant = nearest(found, REGISTERS.iter().copied());
    let meant = meant.or_else(|| REGISTERS.iter().find(is_joined).copied());
    meant.filter(|_| !found.trim().is_empty())
}

/// Returns the only register that has a kind of entries which a text names, and the kind.
pub(in crate::cli) fn kind_meant(found: &str) -> Option<(&'static str, &'static str)> {
    let registers = REGISTERS.iter().filter_map(|list| register_named(list));
    let kinds = registers.flat_map(|register| {
        let kinds = register.kinds.iter().map(|kind| kind.name);
        kinds.map(|kind| (register.list, kind))
    });
    let mut meant = kinds.filter(|(_, kind)| named_entry::word(found, &[kind]).is_some());
    let first = meant.next()?;
    meant.next().is_none().then_some(first)
}

/// Returns the command that writes what is recorded in another list.
fn command_for(list: &str) -> Option<&'static str> {
    Some(match list {
        "progress" => "record",
        "extensions" => "extend",
        "steps" => "step",
        _ => return None,
    })
}

/// Returns the next free identifier of a kind: `pa-2026-014`.
pub(super) fn proposed(plan: &Plan, kind: &EntryKind, on: NaiveDate) -> String {
    let beginning = format!("{}-{}-", kind.prefix, on.year());
    plan.next_entry_id(&beginning)
}
