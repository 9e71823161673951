//! Words of a command line that are one too many, and options in Vietnamese: what was
//! probably meant.

use std::ffi::OsString;

use chrono::Datelike;
use clap::Command;

use super::world::World;
use crate::messages::{CliWords, fill};
use crate::plan::scalar::day::{Zone, written};
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::search::plain;

/// Options, and what people who write Vietnamese call them, without diacritics.
const OPTIONS: &[(&str, &[&str])] = &[
    ("note", &["ghi chu", "noi dung", "ket qua"]),
    ("reason", &["ly do", "li do"]),
    ("evidence", &["minh chung", "tep", "file"]),
    ("on", &["ngay", "vao ngay"]),
    ("state", &["trang thai", "tinh trang"]),
    ("figure", &["so lieu"]),
    ("by-decision", &["quyet dinh", "can cu", "van ban"]),
    ("by", &["nguoi ghi", "nguoi"]),
    ("to", &["den", "den ngay", "toi"]),
    ("output", &["xuat", "luu", "tep ra", "ra"]),
    ("party", &["chu tri", "bo phan", "ca nhan", "nguoi"]),
    ("task", &["nhiem vu", "viec"]),
    ("section", &["muc", "phan"]),
    ("all", &["tat ca", "toan bo"]),
    ("since", &["tu", "tu ngay"]),
    ("as-of", &["tinh den", "den ngay", "den"]),
    ("plan", &["ke hoach"]),
    ("format", &["dang", "kieu"]),
    ("copy", &["chep", "sao chep"]),
    ("dry-run", &["thu", "xem truoc"]),
    ("fix", &["sua"]),
    ("year", &["nam"]),
    ("unit", &["don vi", "truong"]),
    ("template", &["mau"]),
    ("force", &["ghi de"]),
    ("help", &["tro giup", "huong dan"]),
];

/// A command line that was refused.
pub(super) struct Line<'l> {
    /// The words after `dcs`.
    words: Vec<String>,
    /// The command that it calls.
    command: &'l Command,
}

impl<'l> Line<'l> {
    /// Returns the line that calls this command.
    pub(super) fn of(arguments: &[OsString], command: &'l Command) -> Self {
        let words = arguments.iter().skip(1);
        Self {
            words: words.map(|it| it.to_string_lossy().into_owned()).collect(),
            command,
        }
    }

    /// Returns the option of the command that a word in Vietnamese means.
    pub(super) fn option(&self, word: &str) -> Option<&'static str> {
        let word = plain(word);
        let meant = OPTIONS
            .iter()
            .filter(|(_, names)| names.contains(&word.as_str()));
        let mut meant = meant.map(|(option, _)| *option);
        meant.find(|option| self.has(option))
    }

    fn has(&self, option: &str) -> bool {
        let mut known = self.command.get_arguments();
        known.any(|known| known.get_long() == Some(option))
    }

    /// Returns what to say of a word that is one too many.
    pub(super) fn extra(&self, found: &str, words: &CliWords, world: &World<'_>) -> String {
        let at = self
            .words
            .iter()
            .position(|word| word == found)
            .unwrap_or(0);
        let rest = self.words[at..].iter();
        let rest: Vec<&str> = rest
            .map(String::as_str)
            .take_while(|word| !word.starts_with('-'))
            .collect();
        if let Some((option, value)) = self.value_in_pieces(at, &rest) {
            return fill(words.quote_value, &[("option", option), ("value", &value)]);
        }
        if let (Some(option), Some(value)) = (self.option(found), rest.get(1)) {
            let meant = format!("--{option} {value}");
            return fill(words.option_meant, &[("found", found), ("meant", &meant)]);
        }
        if self.command.get_positionals().next().is_some() {
            return fill(words.extra_argument, &[("found", found)]);
        }
        let name = self.command.get_name();
        if let Some(day) = self.last_day(&rest.join(" "), world) {
            let meant = format!("dcs {name} --as-of {day}");
            let found = rest.join(" ");
            return fill(words.period_meant, &[("found", &found), ("meant", &meant)]);
        }
        fill(words.no_argument, &[("command", name), ("found", found)])
    }

    /// Returns the option before a word, and its whole value, of which the shell has taken
    /// each word for itself.
    fn value_in_pieces(&self, at: usize, rest: &[&str]) -> Option<(&str, String)> {
        let option = self.words[..at]
            .iter()
            .rposition(|word| word.starts_with("--"))?;
        let mut known = self.command.get_arguments();
        let name = self.words[option].trim_start_matches('-');
        let known = known.find(|known| known.get_long() == Some(name))?;
        let before = &self.words[option + 1..at];
        let is_one = |word: &String| word.contains(' ');
        if !known.get_action().takes_values() || before.is_empty() || before.iter().any(is_one) {
            return None;
        }
        let value = format!("{} {}", before.join(" "), rest.join(" "));
        Some((&self.words[option], value))
    }

    /// Returns the last day of a period, where a day may be given up to which is counted.
    fn last_day(&self, text: &str, world: &World<'_>) -> Option<String> {
        let spoken = Spoken::read(text).filter(|_| self.has("as-of"))?;
        let now = world.now.with_timezone(&Zone::viet_nam().0);
        let year = spoken.year.unwrap_or_else(|| now.year());
        let period = Period {
            every: spoken.every?,
            year: Year::Calendar(year),
            number: spoken.number?,
        };
        Some(written(period.days()?.until))
    }
}
