//! Which entry of a register, and which word of its files, a text names.

use anyhow::{Result, bail};

use super::context::Context;
use super::errors::suggest;
use super::name_words::has_phrase;
use crate::messages::{ValueWords, fill};
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::record::Entry;
use crate::plan::scalar::id::{Id, key};
use crate::plan::scalar::value::Scalar as _;
use crate::search::{fold, nearest, plain};
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
    let about = by_what(&entries, found);
    match about[..] {
        [] => {}
        [one] => {
            let message = fill(words.no_entry, &[("found", found)]);
            bail!("{message}; {}", fill(words.entry_meant, &[("id", one)]));
        }
        _ => {
            let ids: Vec<String> = about.iter().map(|id| format!("`{id}`")).collect();
            let ids = ids.join(", ");
            bail!("`{found}` {}", fill(words.several_meant, &[("ids", &ids)]));
        }
    }
    if is_work(plan, id) {
        bail!(fill(words.step_of_work, &[("found", id)]));
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

/// Returns the identifiers of the entries that are about what a text says, or whose number it
/// is: `14` of `pa-2026-014`.
fn by_what<'p>(entries: &[(Place, Entry<'p>)], found: &str) -> Vec<&'p str> {
    let words = plain(found);
    let number: Option<u32> = found.parse().ok();
    let is_meant = |entry: &Entry<'_>| {
        let what = entry.what.and_then(Field::get);
        let said = what.is_some_and(|what| has_phrase(&plain(&what.0), &words));
        let own = entry.id.and_then(|id| id.text.rsplit('-').next());
        let numbered = own.and_then(|own| own.parse().ok());
        said || number.is_some() && numbered == number
    };
    let meant = entries.iter().filter(|(_, entry)| is_meant(entry));
    meant
        .filter_map(|(_, entry)| Some(entry.id?.text.as_str()))
        .collect()
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
