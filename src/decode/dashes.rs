//! Records of YAML in which each key has a dash before it.

use super::Decoder;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::source::{Entry, Node, Value};

impl Decoder<'_, '_> {
    /// Reports that each key of a record has a dash, and returns whether that is so: two items
    /// of a list beside each other have one key each, and not the same.
    pub(super) fn has_dashed_keys(&self, items: &[Node<'_>]) -> bool {
        let found = items.windows(2).find_map(|pair| {
            let (first, second) = (only(&pair[0])?, only(&pair[1])?);
            (first.key != second.key).then_some((first, second))
        });
        let Some((first, second)) = found.filter(|_| !self.context.is_toml) else {
            return false;
        };
        let place = self.context.place(second.key_span);
        let said = message!(reading.dash_for_each_key);
        let help = message!(
            reading.dash_for_each_key_help,
            key = second.key,
            first = first.key
        );
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, said);
        self.context.report(finding.help(help));
        self.context.lost.set(true);
        true
    }
}

/// Returns the only key of an item with its value.
fn only<'n, 's>(item: &'n Node<'s>) -> Option<&'n Entry<'s>> {
    match &item.value {
        Value::Table(entries) => match &entries[..] {
            [only] => Some(only),
            _ => None,
        },
        _ => None,
    }
}
