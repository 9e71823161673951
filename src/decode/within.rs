//! Records that are written within the one that they are about: the steps of an entry, the
//! deadlines of a task.

use super::access::Keys;
use super::fault::brief;
use super::keys::{Known, unknown_key};
use super::{At, elsewhere, lists};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::record::{KINDS, named_by};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Scalar as _;
use crate::schema::{Home, homes};
use crate::source::{Entry, Value};

/// The name of the struct of what a plan allows.
pub(super) const ALLOWANCE: &str = "Allowance";

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
        // Records that name what they are about only are too far to the right.
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

impl Keys<'_, '_> {
    /// Reports the name of a list of the file that TOML takes for a key of the record above, and
    /// returns whether it is one.
    pub(super) fn is_list_in_record(&self, entry: &Entry<'_>) -> bool {
        let context = self.decoder.context;
        if !matches!(entry.node.value, Value::List(_)) {
            return false;
        }
        let place = context.place(entry.key_span);
        let said = message!(reading.list_in_record, key = entry.key);
        let help = message!(reading.list_in_record_help, key = entry.key);
        context.report(Finding::new(&faults::UNKNOWN_KEY, place, said).help(help));
        context.lost.set(true);
        true
    }

    /// Returns how what a plan allows is written, if the code of a rule is the key: `DCS201:
    /// 1a`. What the record lacks then has that cause.
    pub(super) fn rule_as_key(&mut self, entry: &Entry<'_>) -> Option<Message> {
        let code = entry.key.strip_prefix("DCS")?;
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.astray = true;
        let record = match &entry.node.value {
            Value::Plain(text) | Value::Quoted(text) if Id::parse(text).is_ok() => text,
            _ => "…",
        };
        let rule = &entry.key;
        let meant = if self.decoder.context.is_toml {
            format!("rule = \"{rule}\", record = \"{record}\", reason = \"…\"")
        } else {
            format!("- {{ rule: {rule}, record: {record}, reason: … }}")
        };
        Some(message!(reading.rule_as_key, meant = meant))
    }
}

impl Keys<'_, '_> {
    /// Returns how a record is written whose identifier is its only key: `- ke-toan: Kế toán`,
    /// `[tasks.1c]`.
    pub(super) fn identifier_as_key(&mut self, known: Known, entry: &Entry<'_>) -> Option<Message> {
        let list = &self.home().filter(|home| home.is_list)?.key;
        let At::Node(node) = self.decoder.at else {
            return None;
        };
        let Value::Table(entries) = &node.value else {
            return None;
        };
        // `- 1c:` above the other keys.
        let is_first = entries
            .first()
            .is_some_and(|first| first.key_span == entry.key_span);
        let is_alone = entry.node.value == Value::Empty && !self.decoder.context.is_toml;
        if is_first
            && is_alone
            && entries.len() > 1
            && self.lacks("id")
            && Id::parse(&entry.key).is_ok()
        {
            self.astray = true;
            let meant = format!("id: {}", entry.key);
            return Some(message!(findings.write_instead, meant = meant));
        }
        if entries.len() > 1 || Id::parse(&entry.key).is_err() || !known.keys.contains(&"id") {
            return None;
        }
        let is_toml = self.decoder.context.is_toml;
        let help = match &entry.node.value {
            Value::Table(_) if is_toml => {
                message!(reading.toml_record_in_header, list = list, id = entry.key)
            }
            Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text) => {
                let named = ["name", "text", "title", "what"];
                let key = named.into_iter().find(|key| known.keys.contains(key))?;
                let meant = pair_as_record(&entry.key, key, text);
                message!(reading.record_as_pair, meant = meant)
            }
            _ => return None,
        };
        self.astray = true;
        Some(help)
    }
}

/// Returns a record of YAML with an identifier and a name.
pub(super) fn pair_as_record(id: &str, key: &str, name: &str) -> String {
    let name = lists::in_quotes(vec![brief(name)]);
    format!("- {{ id: {id}, {key}: {name} }}")
}

/// Returns how a text is written that has a key of some record before it: `name: Nguyễn Văn An`
/// below `person`.
pub(super) fn pair_as_text(key: &str, entries: &[Entry<'_>], is_toml: bool) -> Option<String> {
    let [only] = entries else { return None };
    let text = lists::text_of(&only.node).filter(|_| elsewhere::is_key(&only.key))?;
    let text = lists::in_quotes(vec![brief(text)]);
    let equals = if is_toml { " =" } else { ":" };
    Some(format!("{key}{equals} {text}"))
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
