//! Options for what a command takes without one: a name, a register.

use super::add::kind_meant;
use super::extra::{Line, quoted};
use super::vocabulary::options_meant;
use crate::messages::{Words, fill};
use crate::search::plain;

impl Line<'_> {
    /// Returns the line with the name that is written as the value of an option: `law --id
    /// to-cao`.
    pub(super) fn placed_name(&self, name: &str, value: Option<&str>) -> Option<String> {
        const NAMES: [&str; 9] = [
            "id", "ma", "name", "ten", "so", "register", "muc", "entry", "ma so",
        ];
        let names_one = NAMES.contains(&plain(name).as_str());
        let is_placed = self.command.get_positionals().next().is_some() && !self.has("set");
        let value = value.filter(|_| names_one && is_placed)?;
        let command = self.command.get_name();
        Some(format!("dcs {command}{} {}", self.plan(), quoted(value)))
    }

    /// Returns what to say of the kind of entries that are to be listed: `list --kind petition`.
    pub(super) fn kind_of_list(
        &self,
        name: &str,
        value: Option<&str>,
        words: &Words,
    ) -> Option<String> {
        let is_kind = name == "kind" || options_meant(name).any(|option| option == "kind");
        let found = value.filter(|_| is_kind && self.command.get_name() == "list")?;
        let (list, _) = kind_meant(found)?;
        Some(fill(
            words.lines.list_of_kind,
            &[("found", found), ("list", list)],
        ))
    }
}
