//! What is written as an option and is none: a key of an entry, a state, a step.

use super::extra::{Line, quoted};
use super::{guess, named_entry};
use crate::messages::ValueWords;
use crate::plan::record::{REGISTERS, StepName};
use crate::plan::scalar::id::key;
use crate::schema::{Home, homes};
use crate::search::plain;

impl Line<'_> {
    /// Returns how a key of a register's entries is written on the command line.
    pub(super) fn key_of_entry(&self, name: &str, value: Option<&str>) -> Option<String> {
        if !self.has("set") {
            return None;
        }
        let title = plain(name);
        let registers = homes()
            .iter()
            .filter(|home| REGISTERS.contains(&home.key.as_str()));
        let named = |home: &&&Home| self.words.contains(&home.key);
        let all: Vec<_> = registers.collect();
        let here = all.iter().find(named).copied();
        let mut keys = here.into_iter().chain(all).flat_map(|home| &home.keys);
        let key = keys.find(|key| {
            let is_titled = key.titles.iter().any(|known| plain(known) == title);
            key.name == name || is_titled
        })?;
        let value = value.unwrap_or("…");
        let number = guess::named_number(value).filter(|_| !key.is_text);
        let value = number.map_or_else(|| value.to_owned(), |number| number.to_string());
        if ["task", "deadline"].contains(&key.name) {
            return Some(format!("--for {}", quoted(&value)));
        }
        let pair = format!("{}={value}", key.name);
        Some(format!("--set {}", quoted(&pair)))
    }

    /// Returns the option whose value is written as an option: `--done`.
    pub(super) fn value_as_option(&self, name: &str) -> Option<String> {
        self.option_with_value(name)
            .map(|(option, value)| format!("--{option} {value}"))
    }

    /// Returns the line for a step that is written as an option: `--answered`.
    pub(super) fn step_as_option(&self, name: &str) -> Option<String> {
        let step = step_meant(name).filter(|_| self.command.get_name() == "step")?;
        let dashed = |word: &&String| word.trim_start_matches('-') == name;
        let words = self.words.iter().filter(|word| !dashed(word));
        let words: Vec<String> = words.map(|word| quoted(word)).collect();
        Some(format!("dcs {} {step}", words.join(" ")))
    }

    /// Returns the option that has this among its few values, and the value's name.
    pub(super) fn option_with_value(&self, word: &str) -> Option<(&str, String)> {
        // Whoever types diacritics means them: `hoàn` is not `hoãn`.
        let said = |text: &str| {
            if word.is_ascii() {
                plain(text)
            } else {
                key(text)
            }
        };
        let (wanted, meanings) = (said(word), ValueWords::meanings);
        let is_meant = |value: &str| value == word || meanings(value).any(|it| said(it) == wanted);
        self.command.get_arguments().find_map(|arg| {
            let long = arg.get_long().filter(|long| *long == "state")?;
            let values = arg.get_possible_values();
            let value = values.iter().find(|value| is_meant(value.get_name()))?;
            Some((long, value.get_name().to_owned()))
        })
    }
}

/// Returns the step that a word means.
pub(super) fn step_meant(word: &str) -> Option<&'static str> {
    let names = StepName::ALL.iter().map(|step| step.name());
    named_entry::word(word, &names.collect::<Vec<_>>())
}
