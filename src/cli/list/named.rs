//! Which kind of records a text names.

use anyhow::{Result, bail};

use crate::cli::add::kind_meant;
use crate::cli::context::Context;
use crate::cli::errors::suggest;
use crate::cli::load::load;
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
    if let Some(list) = list_of(found, context)? {
        bail!(fill(
            words.kind_of_record,
            &[("found", found), ("list", list)]
        ));
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
