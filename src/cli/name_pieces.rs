//! A name of several words that a line has without quotes.

use super::as_option::step_meant;
use super::extra::{Line, quoted};
use super::guess::{self, register_of};
use crate::messages::{Words, fill};

impl Line<'_> {
    /// Returns what to say of words behind the last name that a command takes, which may be
    /// the rest of it, another name, or, of an entry, what it is about.
    pub(super) fn name_in_pieces(&self, at: usize, rest: &[&str], words: &Words) -> String {
        let found = rest.join(" ");
        let Some(name) = at.checked_sub(1).map(|before| self.words[before].as_str()) else {
            return fill(words.lines.extra_argument, &[("found", &found)]);
        };
        if let Some(meant) = self.step_in_words(at, rest) {
            return fill(
                words.lines.option_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        if self.has("to") && guess::is_longer(&found) {
            let name = quoted(name);
            return fill(
                words.lines.longer_than,
                &[("found", &found), ("name", &name)],
            );
        }
        if let (Some(step), true) = (step_meant(&found), self.has("state")) {
            let meant = format!("dcs step {} {step}", quoted(name));
            return fill(
                words.lines.step_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        if let Some(meant) = self.of_register(at, rest) {
            return fill(
                words.lines.option_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        // What is said of a step is its note.
        if self.has("note") && self.command.get_name() == "step" && step_meant(name).is_some() {
            let meant = format!("--note {}", quoted(&found));
            return fill(
                words.lines.option_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        let whole = self.with_name(at, rest.len(), &quoted(&format!("{name} {found}")));
        // A name has diacritics; identifiers have none.
        if !found.is_ascii() || !name.is_ascii() || self.command.get_positionals().count() > 1 {
            return fill(
                words.lines.quote_name,
                &[("found", &found), ("meant", &whole)],
            );
        }
        let each = [&[name], rest].concat();
        let each = each.iter().map(|name| name.trim_matches([',', ';']));
        let each = each.map(|name| self.with_name(at, rest.len(), &quoted(name)));
        let each: Vec<String> = each.map(|line| format!("`{line}`")).collect();
        let each = each.join(", ");
        fill(
            words.lines.quote_or_each,
            &[("found", &found), ("meant", &whole), ("each", &each)],
        )
    }

    /// Returns the line for a register that is named in several words, with what the entry is
    /// about behind them, if the command adds entries.
    fn of_register(&self, at: usize, rest: &[&str]) -> Option<String> {
        if !self.has("what") {
            return None;
        }
        let name = self.words[at.checked_sub(1)?].as_str();
        let lengths = (0..=rest.len()).rev();
        let (list, what) = lengths.into_iter().find_map(|length| {
            let (of_name, what) = rest.split_at(length);
            let name = [&[name], of_name].concat().join(" ");
            Some((register_of(&name)?, what.join(" ")))
        })?;
        let named = match what.as_str() {
            "" => list,
            what => format!("{list} --what {}", quoted(what)),
        };
        Some(self.with_name(at, rest.len(), &named))
    }

    /// Returns the line with this in place of the word before one and of so many words from that
    /// on.
    fn with_name(&self, at: usize, count: usize, named: &str) -> String {
        let before = self.words[..at - 1].iter().map(|word| quoted(word));
        let behind = self.words[at + count..].iter().map(|word| quoted(word));
        let all = before.chain([named.to_owned()]).chain(behind);
        let all: Vec<String> = all.filter(|word| !word.is_empty()).collect();
        format!("dcs {}", all.join(" "))
    }
}
