//! Whether the files of a plan bear out what a journal says of them.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::journal::What;
use super::undo::Known;
use super::{Loaded, Site, repair};
use crate::plan::record::KINDS;
use crate::source::Format;

/// The text of a plan file before and after a change.
struct Texts {
    shown: String,
    before: Option<String>,
    after: String,
}

/// Returns whether the files are what such a change makes of the plan before it.
pub(super) fn is_borne_out(site: &Site, what: &What, known: &[Known<'_>]) -> bool {
    let Ok(loaded) = Loaded::read(site.clone()) else {
        return false;
    };
    let (copies, files): (Vec<_>, Vec<_>) =
        known.iter().partition(|file| file.entry.text.is_none());
    // The readers below are not made for what the plan's own reader refuses.
    let sound = |file: &&Known<'_>| loaded.is_read_whole(&site.shown(&file.entry.name));
    if !files.iter().all(sound) {
        return false;
    }
    let texts: Option<Vec<Texts>> = files.iter().map(|file| texts(site, file)).collect();
    let Some(texts) = texts else { return false };
    let before: HashMap<String, Option<String>> = texts
        .iter()
        .map(|file| (file.shown.clone(), file.before.clone()))
        .collect();
    let old = loaded.with(&before);
    match what {
        What::Record(list) => {
            let [file] = &texts[..] else { return false };
            let append_only = |kind: &&crate::plan::record::Kind| kind.append_only;
            let known_list = KINDS
                .iter()
                .filter(append_only)
                .any(|kind| kind.list == list);
            let record = known_list.then(|| added_record(file, list)).flatten();
            let Some(record) = record else { return false };
            let cited = |name: &str| {
                let evidence = record["evidence"].as_array();
                evidence.is_some_and(|evidence| evidence.iter().any(|text| text == name))
            };
            let cited_before = |name: &str| {
                let mut evidence = old.plan.evidence().into_iter().filter_map(|it| it.get());
                evidence.any(|text| text.0 == name)
            };
            copies
                .iter()
                .all(|copy| cited(&copy.entry.name) && !cited_before(&copy.entry.name))
        }
        What::Repair(as_of) => {
            let Ok(as_of) = as_of.parse() else {
                return false;
            };
            let after: HashMap<String, Option<String>> = texts
                .into_iter()
                .map(|file| (file.shown, Some(file.after)))
                .collect();
            copies.is_empty() && repair(&old, None, as_of).by_name(&old) == after
        }
    }
}

fn texts(site: &Site, file: &Known<'_>) -> Option<Texts> {
    let text = |bytes: &Option<Vec<u8>>| match bytes {
        Some(bytes) => String::from_utf8(bytes.clone()).ok().map(Some),
        None => Some(None),
    };
    let before = text(&file.before)?;
    let after = if file.changed {
        text(&file.now)??
    } else {
        file.entry.redone(before.as_deref().unwrap_or_default())?
    };
    Some(Texts {
        shown: site.shown(&file.entry.name),
        before,
        after,
    })
}

/// Returns the record that a file has more than before, if that is all: the last one of
/// its list.
fn added_record(file: &Texts, list: &str) -> Option<Json> {
    let format = Format::of(&file.shown)?;
    let mut before = table(file.before.as_deref().unwrap_or_default(), format)?;
    let mut after = table(&file.after, format)?;
    let records = |table: &mut serde_json::Map<String, Json>| match table.remove(list) {
        Some(Json::Array(records)) => Some(records),
        None | Some(Json::Null) => Some(Vec::new()),
        _ => None,
    };
    let (old, mut new) = (records(&mut before)?, records(&mut after)?);
    let record = new.pop()?;
    (old == new && before == after).then_some(record)
}

fn table(text: &str, format: Format) -> Option<serde_json::Map<String, Json>> {
    let text = text.trim_start_matches(crate::text::BYTE_ORDER_MARK);
    let tree = match format {
        Format::Toml => toml::from_str(text).ok()?,
        Format::Yaml => serde_yaml::from_str(text).ok()?,
    };
    match tree {
        Json::Object(table) => Some(table),
        Json::Null => Some(serde_json::Map::new()),
        _ => None,
    }
}
