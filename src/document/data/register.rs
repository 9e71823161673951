//! The registers and their entries in the data of a template. Of what nothing may be told
//! but its days and steps, nothing else is in them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::printed;
use crate::clean::legible;
use crate::document::period::counted;
use crate::document::times;
use crate::messages::{Language, ValueWords};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::record::{Entry, EntryKind, KINDS, OwnValue, Register, StepName, Topic};
use crate::plan::scalar::id::Id;
use crate::status::Snapshot;

/// A register.
#[derive(Debug, Serialize)]
pub struct RegisterData {
    /// Its name: `tiếp công dân`.
    pub name: &'static str,
    /// The topic under which a report speaks of it.
    pub topic: Topic,
    /// Whether it is kept: it has an entry of any day, or somebody keeps it.
    pub kept: bool,
    /// The name of the party that keeps it.
    pub keeper: Option<String>,
    /// Whether its keeper vouches that everything up to the last day counted is in it, so that
    /// no entry means that there was nothing.
    pub vouched: bool,
    /// Its entries of the reporting period, and those of earlier days that were not settled
    /// when it began; the earliest first.
    pub entries: Vec<EntryData>,
}

/// The registers by the names of their lists.
pub type Registers = BTreeMap<&'static str, RegisterData>;

/// An entry of a register.
#[derive(Debug, Clone, Serialize)]
pub struct EntryData {
    /// Its identifier.
    pub id: Option<String>,
    /// Its kind, as in files.
    pub kind: Option<&'static str>,
    /// What its kind means: `kiến nghị`.
    pub kind_text: Option<&'static str>,
    /// Its day.
    pub on: NaiveDate,
    /// Whether it is of a day before the reporting period, and was not settled when that began.
    pub carried: bool,
    /// What it is about.
    pub what: Option<String>,
    /// The name of the period that it is about, if it says so: `quý II/2026`.
    pub period: Option<String>,
    /// Number and day of its document.
    pub document: Option<String>,
    /// The name of the party that recorded it.
    pub by: Option<String>,
    /// The step that settled it up to the last day counted, if one did and it needs one.
    pub outcome: Option<&'static str>,
    /// The day on which that was.
    pub settled: Option<NaiveDate>,
    /// Whether what settles it was done by the day that a limit sets; `false` also if that day
    /// has passed. `none` while it may still be done in time, and if no limit demands it.
    pub in_time: Option<bool>,
    /// Whether it was held: a conference at which too few were present was not.
    pub held: bool,
    /// The first day of each step that entries of its register may have.
    pub done: BTreeMap<&'static str, Option<NaiveDate>>,
    /// The steps about it in the reporting period, the earliest first.
    pub steps: Vec<StepData>,
    /// The keys that only the entries of its register have.
    #[serde(flatten)]
    pub own: BTreeMap<&'static str, Option<OwnData>>,
}

/// A step about an entry.
#[derive(Debug, Clone, Serialize)]
pub struct StepData {
    /// What was done, as in files.
    pub step: &'static str,
    /// The day.
    pub on: NaiveDate,
    /// Number and day of its document.
    pub document: Option<String>,
    /// To whom the entry was passed on.
    pub to: Option<String>,
}

/// The value of a key that only the entries of one register have.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum OwnData {
    /// A text, or the name of a record.
    Text(String),
    /// A whole number.
    Number(u64),
    /// `true` or `false`.
    Flag(bool),
    /// A day.
    Day(NaiveDate),
}

/// Returns the registers by the names of their lists.
pub(in crate::document) fn registers(snapshot: &Snapshot<'_>, period: DateRange) -> Registers {
    let plan = snapshot.plan;
    let days = counted(snapshot, period);
    let lists = KINDS.iter().filter_map(|kind| kind.register);
    let mut registers: Registers = lists
        .map(|register| (register.list, empty(snapshot, days, register)))
        .collect();
    let missed = plan.missed_meetings();
    for (_, entry) in plan.entries() {
        let Some(register) = registers.get_mut(entry.register.list) else {
            continue;
        };
        register.kept = true;
        let held = !entry.id.is_some_and(|id| missed.contains(id));
        let data = entry_data(plan, &entry, days);
        register
            .entries
            .extend(data.map(|data| EntryData { held, ..data }));
    }
    for register in registers.values_mut() {
        register.entries.sort_by_key(|entry| entry.on);
    }
    registers
}

/// Returns a register without entries.
fn empty(snapshot: &Snapshot<'_>, days: DateRange, register: &Register) -> RegisterData {
    let plan = snapshot.plan;
    let keeper = plan.keeper_of(register.list);
    let party = keeper.and_then(|keeper| plan.parties.find(given(&keeper.keeper)?));
    let name = ValueWords::meaning(Language::Vietnamese, register.list);
    RegisterData {
        name: name.unwrap_or(register.list),
        topic: register.topic,
        kept: keeper.is_some(),
        keeper: party.map(|party| legible(plan.party_name(party))),
        vouched: plan.vouches(register.list, days, snapshot.as_of),
        entries: Vec::new(),
    }
}

/// Returns the data of an entry, if it belongs to some days.
fn entry_data(plan: &Plan, entry: &Entry<'_>, days: DateRange) -> Option<EntryData> {
    let on = entry.on.get()?.0;
    let before = days.from.checked_sub_days(Days::new(1));
    let carried = on < days.from && !before.is_some_and(|day| plan.is_settled(entry, day));
    if !(carried || days.contains(on)) {
        return None;
    }
    let secret = entry.is_secret();
    let settled_by = entry.kind.map_or(&[][..], |kind| kind.settled_by);
    let steps = || {
        let steps = plan.links.steps_of.get(entry).iter();
        let steps = steps.map(|step| &*plan.steps[*step]);
        let done = steps.filter_map(|step| Some((step, step.done()?)));
        done.filter(|(_, (_, on))| *on <= days.until)
    };
    let settled = steps().map(|(_, done)| done);
    let settled = settled.clone().find(|(name, _)| settled_by.contains(name));
    let names = entry.register.kinds.iter().flat_map(|kind| kind.steps);
    let first = |name: StepName| {
        let mut done = steps().map(|(_, done)| done);
        done.find(|(it, _)| *it == name).map(|(_, on)| on)
    };
    let told = steps().filter(|(_, (_, on))| days.contains(*on));
    Some(EntryData {
        id: entry.id.filter(|_| !secret).map(|id| id.text.clone()),
        kind: entry.kind.map(|kind| kind.name),
        kind_text: entry.kind.and_then(meaning),
        on,
        carried,
        what: printed(entry.what.filter(|_| !secret)),
        period: entry
            .period
            .and_then(Field::get)
            .map(|period| times::period(*period)),
        document: printed(entry.document.filter(|_| !secret)),
        by: entry.by.and_then(Field::get).map(|by| named(plan, by)),
        outcome: settled.map(|(name, _)| name.name()),
        settled: settled.map(|(_, on)| on),
        in_time: in_time(plan, entry, settled.map(|(name, _)| name), days.until),
        held: true,
        done: names.map(|name| (name.name(), first(*name))).collect(),
        steps: told
            .map(|(step, (name, on))| StepData {
                step: name.name(),
                on,
                document: printed(step.document.as_ref().filter(|_| !secret)),
                to: printed(step.to.as_ref().filter(|_| !secret)),
            })
            .collect(),
        own: own(plan, entry),
    })
}

fn meaning(kind: &EntryKind) -> Option<&'static str> {
    ValueWords::meaning(Language::Vietnamese, kind.name)
}

/// Returns whether what settled an entry, or what is to settle it, was done in time.
fn in_time(
    plan: &Plan,
    entry: &Entry<'_>,
    settled: Option<StepName>,
    as_of: NaiveDate,
) -> Option<bool> {
    if let Some(step) = settled {
        return plan.kept_time(entry, Some(step), as_of);
    }
    let settled_by = entry.kind?.settled_by.iter();
    let kept = settled_by.map(|step| plan.kept_time(entry, Some(*step), as_of));
    kept.flatten().min()
}

/// Returns the keys that only the entries of a register have; none of them has a value if
/// nothing may be told of the entry.
fn own(plan: &Plan, entry: &Entry<'_>) -> BTreeMap<&'static str, Option<OwnData>> {
    let keys = entry.register.keys.iter().map(|key| key.name);
    let value = |key| {
        let value = entry.own.own(key).filter(|_| !entry.is_secret())?;
        Some(match value {
            OwnValue::Text(text) => OwnData::Text(legible(text)),
            OwnValue::Name(id) => OwnData::Text(named(plan, id)),
            OwnValue::Number(number) => OwnData::Number(number),
            OwnValue::Flag(flag) => OwnData::Flag(flag),
            OwnValue::Day(day) => OwnData::Day(day.0),
        })
    };
    keys.map(|key| (key, value(key))).collect()
}

/// Returns the name of a party; of any other record, its identifier.
fn named(plan: &Plan, id: &Id) -> String {
    let party = plan.parties.find(id);
    party.map_or_else(|| id.text.clone(), |party| legible(plan.party_name(party)))
}
