//! What to write for a key that a record does not have, where another key is not all of it.

use super::At;
use super::access::Keys;
use super::keys::{FILE, Known};
use super::step_keys;
use super::within::ALLOWANCE;
use crate::messages::{Message, message};
use crate::plan::record::KINDS;
use crate::source::{Entry, Node, Value};

impl Keys<'_, '_> {
    /// Returns what to write where the name of something stands in place of a key: the rule that
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
        let help = self.identifier_as_key(known, entry)?;
        self.decoder.context.lost.set(true);
        Some(help)
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
