//! Records that are written within the one that they are about: the steps of an entry, the
//! deadlines of a task.

use super::access::Keys;
use super::keys::unknown_key;
use crate::messages::message;
use crate::plan::record::{KINDS, named_by};
use crate::schema::{Home, homes};
use crate::source::{Entry, Value};

/// The keys by which a record says what it is about.
const ABOUT: [&str; 6] = ["entry", "meeting", "task", "section", "deadline", "line"];

impl Keys<'_, '_> {
    /// Reports records of another list that are written within the one that they are about,
    /// and returns whether they are.
    pub(super) fn is_record_within(&self, entry: &Entry<'_>) -> bool {
        let context = self.decoder.context;
        let Some(key) = self.home().and_then(|own| key_about(own, &entry.key)) else {
            return false;
        };
        // Records that name what they are about only stand too far to the right.
        let names = |item: &Value<'_>| matches!(item, Value::Table(entries) if entries.iter().any(|it| it.key == key));
        if matches!(&entry.node.value, Value::List(items) if items.iter().any(|it| names(&it.value)))
        {
            return false;
        }
        let (id, list) = (self.own_id(), &entry.key);
        let (header, pair) = if context.is_toml {
            (format!("[[{list}]]"), format!("{key} = \"{id}\""))
        } else {
            (format!("{list}:"), format!("{key}: {id}"))
        };
        let help = message!(
            reading.record_within,
            list = list,
            header = header,
            pair = pair
        );
        let finding = unknown_key(context.place(entry.key_span), list);
        context.report(finding.help(help));
        context.lost.set(true);
        true
    }
}

/// Returns the key by which the records of a list say that they are about one of `own`.
fn key_about(own: &Home, list: &str) -> Option<&'static str> {
    KINDS.iter().find(|kind| kind.list == list)?;
    let home = homes().iter().find(|home| home.key == list)?;
    let is_about = |key: &&str| {
        let has_it = home.keys.iter().any(|known| known.name == *key);
        has_it && named_by(key).contains(&own.key.as_str())
    };
    ABOUT.into_iter().find(|key| is_about(key))
}
