//! Which kind of records a text names.

use anyhow::{Result, bail};

use crate::cli::add::{kind_meant, register, register_meant};
use crate::cli::context::Context;
use crate::cli::errors::suggest;
use crate::cli::load::load;
use crate::cli::vocabulary::options_meant;
use crate::messages::fill;
use crate::plan::record::{KINDS, REGISTERS};
use crate::plan::scalar::id::key;
use crate::schema::{self, Topic};
use crate::search::{nearest, plain};

/// Returns the kind that `found` names, by the key of its list or by its title.
pub(super) fn kind<'t>(
    topics: &'t [Topic],
    found: &str,
    typed: &[String],
    context: &mut Context<'_, '_>,
) -> Result<&'t Topic> {
    if let [topic] = schema::kinds(topics, found)[..] {
        return Ok(topic);
    }
    let words = context.cli();
    let message = fill(words.no_kind, &[("found", found)]);
    if let Some(each) = several(topics, typed) {
        bail!(
            "{message}; {}",
            fill(words.one_kind_each, &[("commands", &each)])
        );
    }
    if let Some(said) = registers(topics, found, context) {
        bail!(said);
    }
    if let Some((found, list)) = record(topics, found, typed, context)? {
        bail!(fill(
            words.kind_of_record,
            &[("found", &found), ("list", list)]
        ));
    }
    let names = topics
        .iter()
        .flat_map(|topic| [topic.path.as_str(), topic.title]);
    let register = register_meant(found).map(|list| format!("dcs list {list}"));
    if let Some(meant) = register.as_deref().or_else(|| nearest(found, names)) {
        bail!(suggest(message, Some(meant), words));
    }
    bail!(
        "{message}; {}",
        fill(words.known_kinds, &[("kinds", &listed(topics.iter()))])
    );
}

/// Returns the commands for several kinds that were named at once.
fn several(topics: &[Topic], typed: &[String]) -> Option<String> {
    let each: Vec<_> = typed.iter().map(|one| schema::kinds(topics, one)).collect();
    if typed.len() < 2 || !each.iter().all(|meant| meant.len() == 1) {
        return None;
    }
    let commands = each
        .iter()
        .map(|meant| format!("`dcs list {}`", meant[0].path));
    Some(commands.collect::<Vec<_>>().join(", "))
}

/// Returns what to say of words for some entries of a register, for registers as such, or for a
/// kind of their entries.
fn registers(topics: &[Topic], found: &str, context: &Context<'_, '_>) -> Option<String> {
    let words = &context.words().lines;
    if let Some(meant) = filtered(found, context) {
        let said = [("found", found), ("meant", &*meant)];
        return Some(fill(words.other_command, &said));
    }
    if ["so", "cac so", "so sach", "register"].contains(&plain(found).as_str()) {
        let is_register = |topic: &&Topic| REGISTERS.contains(&topic.path.as_str());
        let known = listed(topics.iter().filter(is_register));
        return Some(fill(words.registers_listed, &[("known", &known)]));
    }
    let (list, _) = kind_meant(found)?;
    Some(fill(
        words.list_of_kind,
        &[("found", found), ("list", list)],
    ))
}

/// Returns the record that is named, alone or behind its kind, and the list that has it.
fn record(
    topics: &[Topic],
    found: &str,
    typed: &[String],
    context: &mut Context<'_, '_>,
) -> Result<Option<(String, &'static str)>> {
    if let Some((first, rest)) = typed.split_first()
        && let [topic] = schema::kinds(topics, first)[..]
        && let rest = rest.join(" ")
        && let Some(list) = list_of(&rest, context)?
        && list == topic.path
    {
        return Ok(Some((rest, list)));
    }
    Ok(list_of(found, context)?.map(|list| (found.to_owned(), list)))
}

/// Returns kinds with their titles.
fn listed<'t>(topics: impl Iterator<Item = &'t Topic>) -> String {
    let known = topics.map(|topic| format!("{} ({})", topic.path, topic.title));
    known.collect::<Vec<_>>().join(", ")
}

/// Returns the command for words that name the entries of a register that are open or late, or
/// what is late: `phản ánh quá hạn`.
fn filtered(found: &str, context: &Context<'_, '_>) -> Option<String> {
    let words: Vec<&str> = found.split_whitespace().collect();
    let filter = |words: &[&str]| {
        let said = words.join(" ");
        let mut meant = options_meant(&said);
        meant.find(|option| ["late", "open"].contains(option))
    };
    if filter(&words) == Some("late") {
        return Some("dcs overdue".to_owned());
    }
    (1..words.len()).find_map(|at| {
        let (before, behind) = words.split_at(at);
        let (filter, name) = match (filter(before), filter(behind)) {
            (Some(filter), _) => (filter, behind),
            (None, filter) => (filter?, before),
        };
        let register = register(&name.join(" "), context.words()).ok()?;
        Some(format!("dcs list {} --{filter}", register.list))
    })
}

/// Returns the list that has a record with this identifier.
fn list_of(found: &str, context: &mut Context<'_, '_>) -> Result<Option<&'static str>> {
    let loaded = load(context)?;
    let wanted = key(found);
    let has_it = |list: &str| {
        let rows = loaded.plan.rows(list).into_iter();
        let mut ids = rows.filter_map(|(keys, _)| Some(keys.get("id")?.as_str()?.to_owned()));
        ids.any(|id| key(&id) == wanted)
    };
    let mut lists = KINDS.iter().map(|kind| kind.list);
    Ok(lists.find(|list| has_it(list)))
}
