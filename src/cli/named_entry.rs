//! Which entry of a register, and which word of its files, a text names.

use anyhow::{Result, bail};

use super::context::Context;
use super::errors::suggest;
use super::matching::{Candidate, Sought, matching};
use crate::messages::{ValueWords, fill};
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::record::Entry;
use crate::plan::scalar::id::{Id, key};
use crate::plan::scalar::value::Scalar as _;
use crate::search::{fold, nearest};
use crate::text::Place;

/// Returns the entry with an identifier.
pub(super) fn find<'p>(plan: &'p Plan, id: &str) -> Option<Entry<'p>> {
    let wanted = key(id);
    let mut entries = plan.entries().into_iter().map(|(_, entry)| entry);
    entries.find(|entry| entry.id.is_some_and(|id| id.key == wanted))
}

/// Returns the entry that a text names, also where it names one of its steps.
pub(super) fn named<'p>(
    plan: &'p Plan,
    found: &str,
    context: &Context<'_, '_>,
) -> Result<Entry<'p>> {
    let id = found.split('@').next().unwrap_or(found).trim();
    if let Some(entry) = find(plan, id) {
        return Ok(entry);
    }
    let words = &context.words().entry;
    let entries = plan.entries();
    if entries.is_empty() {
        bail!(words.no_entries);
    }
    if is_work(plan, id) {
        bail!(fill(words.step_of_work, &[("found", id)]));
    }
    let candidates = candidates(&entries);
    let about = meant(found, &candidates);
    match about[..] {
        [] => {}
        [one] => {
            let message = fill(words.no_entry, &[("found", found)]);
            bail!("{message}; {}", fill(words.entry_meant, &[("id", one.id)]));
        }
        _ => {
            let ids: Vec<String> = about.iter().map(|it| format!("`{}`", it.id)).collect();
            let ids = ids.join(", ");
            bail!("`{found}` {}", fill(words.several_meant, &[("ids", &ids)]));
        }
    }
    let names = entries.iter().filter_map(|(_, entry)| entry.id);
    let meant = nearest(id, names.map(|id| id.text.as_str()));
    let message = fill(words.no_entry, &[("found", found)]);
    if meant.is_some() {
        bail!(suggest(message, meant, context.cli()));
    }
    let mut lists: Vec<&str> = Vec::new();
    for (_, entry) in &entries {
        if !lists.contains(&entry.register.list) {
            lists.push(entry.register.list);
        }
    }
    let commands: Vec<String> = lists
        .iter()
        .map(|list| format!("`dcs list {list}`"))
        .collect();
    let see = fill(words.see_entries, &[("commands", &commands.join(", "))]);
    bail!("{message}; {see}")
}

/// Returns the entries as what a text may name.
pub(super) fn candidates<'p>(entries: &[(Place, Entry<'p>)]) -> Vec<Candidate<'p, Place>> {
    let candidate = |(place, entry): &(Place, Entry<'p>)| Candidate {
        id: id(entry),
        name: what(entry),
        persons: Vec::new(),
        record: *place,
    };
    entries.iter().map(candidate).collect()
}

/// Returns the entries whose number a text is, `14` of `pa-2026-014`, or that are about what it
/// says.
pub(super) fn meant<'c, 'p>(
    found: &str,
    candidates: &'c [Candidate<'p, Place>],
) -> Vec<&'c Candidate<'p, Place>> {
    if let Ok(number) = found.parse::<u32>() {
        let is_numbered = |candidate: &&Candidate<'_, Place>| {
            let own = candidate.id.rsplit('-').next();
            own.and_then(|own| own.parse().ok()) == Some(number)
        };
        let numbered: Vec<_> = candidates.iter().filter(is_numbered).collect();
        if !numbered.is_empty() {
            return numbered;
        }
    }
    matching(found, candidates, Sought::Task)
}

/// Returns the identifier of an entry, or nothing.
pub(super) fn id<'e>(entry: &Entry<'e>) -> &'e str {
    entry.id.map_or("", |id| &id.text)
}

/// Returns what an entry is about, or nothing.
pub(super) fn what<'e>(entry: &Entry<'e>) -> &'e str {
    entry.what.and_then(Field::get).map_or("", |what| &what.0)
}

/// Returns whether an identifier is that of a task or a deadline.
fn is_work(plan: &Plan, id: &str) -> bool {
    Id::parse(id)
        .is_ok_and(|id| plan.tasks.find(&id).is_some() || plan.deadlines.find(&id).is_some())
}

/// Returns which of some words of files is meant: by itself, or by what it means in
/// Vietnamese or English.
pub(super) fn word(found: &str, words: &[&'static str]) -> Option<&'static str> {
    // Words without diacritics are often joined: `khieu-nai`.
    let joined = |text: &str| fold(text).replace(['-', '_'], " ");
    let found = joined(found);
    let is = |word: &&&str| {
        let mut meanings = ValueWords::meanings(word);
        joined(word) == found || meanings.any(|meaning| joined(meaning) == found)
    };
    words.iter().find(is).copied()
}

/// Returns which of some words of files is near to a text, or has a meaning that is.
pub(super) fn near_word(found: &str, words: &[&'static str]) -> Option<&'static str> {
    let meanings = |word: &'static str| [word].into_iter().chain(ValueWords::meanings(word));
    let meant = nearest(found, words.iter().flat_map(|word| meanings(word)))?;
    let has_it = |word: &&&'static str| meanings(word).any(|it| it == meant);
    words.iter().find(has_it).copied()
}
