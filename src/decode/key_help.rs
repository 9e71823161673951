//! What to write for a key that a record does not have, where another key is not all of it.

use super::At;
use super::access::Keys;
use super::fault::brief;
use super::keys::{FILE, Known};
use super::within::ALLOWANCE;
use super::{lists, rhythms, step_keys};
use crate::messages::{Message, message};
use crate::plan::record::KINDS;
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Scalar as _;
use crate::source::{Entry, Node, Value};

impl Keys<'_, '_> {
    /// Returns what to write where the name of something is in place of a key: the rule that
    /// is allowed, or the identifier of a record. What the record says is lost then.
    pub(super) fn help_of_value(
        &mut self,
        known: Known,
        entry: &Entry<'_>,
        meant: Option<&'static str>,
    ) -> Option<Message> {
        if known.record == ALLOWANCE
            && let Some(help) = self.rule_as_key(entry)
        {
            return Some(help);
        }
        if meant.is_some() {
            return None;
        }
        if let Some(help) = self.value_as_key(known, entry) {
            self.decoder.context.lost.set(true);
            return Some(help);
        }
        let help = self.identifier_as_key(known, entry)?;
        self.decoder.context.lost.set(true);
        Some(help)
    }

    /// Returns how the value is written that is in place of a key: a rhythm, a day off.
    fn value_as_key(&mut self, known: Known, entry: &Entry<'_>) -> Option<Message> {
        let equals = if self.decoder.context.is_toml {
            " ="
        } else {
            ":"
        };
        let is_ascii = entry.key.is_ascii();
        if known.keys.contains(&"every") && self.lacks("every") && !is_ascii {
            let rhythm = rhythms::every(&entry.key)?;
            let meant = format!("every{equals} {rhythm}");
            return Some(message!(findings.write_instead, meant = meant));
        }
        let day = Day::parse(&entry.key).ok()?;
        let (Value::Plain(text) | Value::Quoted(text)) = &entry.node.value else {
            return None;
        };
        let key = ["name", "what", "note", "text"];
        let key = key.iter().find(|key| known.keys.contains(key))?;
        if !known.keys.contains(&"on") {
            return None;
        }
        let (day, text) = (written(day.0), lists::in_quotes(vec![brief(text)]));
        let meant = format!("{{ on{equals} \"{day}\", {key}{equals} {text} }}");
        self.astray = true;
        Some(message!(reading.day_as_key, meant = meant))
    }

    /// Returns how a step is recorded that is written as a key of the record, unless a key that
    /// the record lacks is meant.
    pub(super) fn help_of_step(
        &self,
        known: Known,
        entry: &Entry<'_>,
        meant: Option<&'static str>,
    ) -> Option<Message> {
        if meant.is_some_and(|meant| self.lacks(meant)) {
            return None;
        }
        let entries = match self.decoder.at {
            At::Node(Node {
                value: Value::Table(entries),
                ..
            }) => entries.iter().collect(),
            _ => Vec::new(),
        };
        step_keys::help(known, entry, &entries)
    }

    /// Returns the heading of the list that is meant: in TOML, the records of a list have
    /// headings of their own.
    pub(super) fn help_of_list(
        &self,
        known: Known,
        meant: Option<&'static str>,
    ) -> Option<Message> {
        let meant = meant.filter(|_| known.record == FILE && self.decoder.context.is_toml)?;
        let list = KINDS.iter().find(|kind| kind.list == meant)?.list;
        Some(message!(
            findings.write_instead,
            meant = format!("[[{list}]]")
        ))
    }
}
