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
    let each: Vec<_> = typed.iter().map(|one| schema::kinds(topics, one)).collect();
    if typed.len() > 1 && each.iter().all(|meant| meant.len() == 1) {
        let each = each
            .iter()
            .map(|meant| format!("`dcs list {}`", meant[0].path));
        let each = each.collect::<Vec<_>>().join(", ");
        bail!(
            "{message}; {}",
            fill(words.one_kind_each, &[("commands", &each)])
        );
    }
    if let Some(meant) = filtered(found, context) {
        bail!(fill(
            context.words().lines.other_command,
            &[("found", found), ("meant", &meant)]
        ));
    }
    if ["so", "cac so", "so sach", "register"].contains(&plain(found).as_str()) {
        let registers = topics
            .iter()
            .filter(|it| REGISTERS.contains(&it.path.as_str()));
        let known = registers.map(|it| format!("{} ({})", it.path, it.title));
        let known: Vec<String> = known.collect();
        bail!(fill(
            context.words().lines.registers_listed,
            &[("known", &known.join(", "))]
        ));
    }
    if let Some((list, _)) = kind_meant(found) {
        bail!(fill(
            context.words().lines.list_of_kind,
            &[("found", found), ("list", list)]
        ));
    }
    // A kind, and one of its records.
    if let Some((first, rest)) = typed.split_first()
        && let [topic] = schema::kinds(topics, first)[..]
        && list_of(&rest.join(" "), context)? == Some(topic.path.as_str())
    {
        let (found, list) = (rest.join(" "), topic.path.as_str());
        bail!(fill(
            words.kind_of_record,
            &[("found", &found), ("list", list)]
        ));
    }
    if let Some(list) = list_of(found, context)? {
        bail!(fill(
            words.kind_of_record,
            &[("found", found), ("list", list)]
        ));
    }
    if let Some(list) = register_meant(found) {
        let meant = format!("dcs list {list}");
        bail!(suggest(message, Some(&meant), words));
    }
    let names = topics
        .iter()
        .flat_map(|topic| [topic.path.as_str(), topic.title]);
    let meant = nearest(found, names);
    if meant.is_some() {
        bail!(suggest(message, meant, words));
    }
    let known = topics
        .iter()
        .map(|topic| format!("{} ({})", topic.path, topic.title));
    let known: Vec<String> = known.collect();
    bail!(
        "{message}; {}",
        fill(words.known_kinds, &[("kinds", &known.join(", "))])
    );
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
