//! Keys that a record does not have, but another one does: `due` in a task, `người ký` in the
//! plan.

use super::keys::Known;
use super::synonyms::synonym;
use crate::messages::{Language, Message, message};
use crate::plan::record::{OfKind, REGISTERS, Step};
use crate::schema::{Home, HomeKey, homes};
use crate::search::fold;

/// Returns where a key belongs that `known` does not have, if that is clear.
pub(super) fn help(known: Known, found: &str) -> Option<Message> {
    if known.keys.contains(&"working-days")
        && ["hours", "weeks", "years", "within", "ahead"].contains(&found)
    {
        return Some(message!(reading.length_in_days));
    }
    if known.keys.contains(&"until") && found == "days" {
        return Some(message!(reading.days_as_until));
    }
    if known.keys.contains(&"each") && ["due", "deadline"].contains(&found) {
        return Some(message!(reading.duty_due));
    }
    let said = fold(&found.replace(['-', '_'], " "));
    if known.keys.contains(&"present") && ["absent", "vang", "vang mat"].contains(&said.as_str()) {
        return Some(message!(reading.present_instead));
    }
    if ["footnote", "footnotes", "cuoc chu", "chu thich"].contains(&said.as_str()) {
        return Some(message!(reading.no_footnotes));
    }
    let mut all = homes().iter();
    let own = all.find(|home| home.record == known.record);
    let is_register = own.is_some_and(|own| REGISTERS.contains(&own.key.as_str()));
    if is_register && ["state", "status", "trang thai", "tinh trang"].contains(&said.as_str()) {
        return Some(message!(reading.state_of_entry));
    }
    let (home, key) = find(known, found)?;
    let path = format!("{}.{}", home.key, key.name);
    Some(if home.is_list {
        message!(
            findings.key_of_list,
            key = key.name,
            list = home.key,
            path = path
        )
    } else {
        message!(
            findings.key_of_record,
            key = key.name,
            record = home.key,
            path = path
        )
    })
}

/// Returns what to do about a key that several other records have; `listed` are the keys that
/// the record has, in a language.
pub(super) fn of_others(
    known: Known,
    found: &str,
    listed: impl Fn(Language) -> String,
) -> Option<Message> {
    /// Nobody reads more names.
    const MOST: usize = 3;
    let title = fold(&found.replace(['-', '_'], " "));
    let is_it = |key: &HomeKey| key.name == found || key.titles.contains(&title);
    let has_it = |home: &&Home| home.keys.iter().any(is_it);
    let others = homes().iter().filter(has_it).take(MOST);
    let lists: Vec<String> = others.map(|home| format!("`{}`", home.key)).collect();
    if lists.is_empty() {
        return None;
    }
    let lists = lists.join(", ");
    Some(if known.keys.contains(&"note") {
        message!(reading.key_of_others, key = found, lists = lists).in_each("keys", listed)
    } else {
        message!(reading.key_of_others_only, key = found, lists = lists).in_each("keys", listed)
    })
}

/// Returns whether a word is a key of another record whose value is no running text.
pub(super) fn is_value(known: Known, found: &str) -> bool {
    find(known, found).is_some_and(|(_, key)| !key.is_text)
}

/// Returns whether a key of some record is called so.
pub(super) fn is_title(found: &str) -> bool {
    let title = fold(found);
    let mut keys = homes().iter().flat_map(|home| &home.keys);
    keys.any(|key| key.titles.contains(&title))
}

/// Returns whether some record has this key.
pub(super) fn is_key(found: &str) -> bool {
    let mut keys = homes().iter().flat_map(|home| &home.keys);
    keys.any(|key| key.name == found)
}

/// Returns the record that has a key which `known` does not have, if that is clear.
fn find(known: Known, found: &str) -> Option<(&'static Home, &'static HomeKey)> {
    let own = homes().iter().find(|home| home.record == known.record)?;
    let title = fold(&found.replace(['-', '_'], " "));
    let others = homes().iter().filter(|home| home.record != own.record);
    let mut others: Vec<_> = others
        .filter_map(|home| Some((home, key_of(home, found, &title)?)))
        .collect();
    // Of several records, those are meant that name this one, or are single as it is.
    let names = |home: &Home| {
        let one = own.key.strip_suffix('s').filter(|_| own.is_list);
        one.is_some_and(|one| home.keys.iter().any(|key| key.name == one))
    };
    // What is written about a step belongs to the entry.
    let is_register = |home: &Home| REGISTERS.contains(&home.key.as_str());
    if own.key == Step::KIND.list && others.iter().any(|(home, _)| is_register(home)) {
        others.retain(|(home, _)| is_register(home));
        let (home, key) = *others.first()?;
        return (others.len() == 1).then_some((home, key));
    }
    others.sort_by_key(|(home, _)| (!names(home), home.is_list));
    let several = others.len() > 1;
    let (home, key) = *others.first()?;
    if several && !names(home) && (own.is_list || home.is_list) {
        return None;
    }
    Some((home, key))
}

/// Returns the key of a record that is, or is called, what was found; `title` is that as
/// titles are compared.
fn key_of(home: &'static Home, found: &str, title: &str) -> Option<&'static HomeKey> {
    let names: Vec<&str> = home.keys.iter().map(|key| key.name).collect();
    let meant = synonym(found, &names);
    let mut keys = home.keys.iter().filter(|key| key.name != "id");
    keys.find(|key| {
        let is_titled = key.titles.iter().any(|known| known == title);
        key.name == found || meant == Some(key.name) || is_titled
    })
}
