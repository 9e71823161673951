//! Steps of entries that are given on a command line in several words, with their day or the entry.

use super::as_option::step_meant;
use super::extra::{Line, quoted};
use super::values::day;
use crate::plan::scalar::day::{Day, written};
use crate::search::plain;

impl Line<'_> {
    /// Returns the line with the step that some words name, behind the entry: `step pa-2 trả lời
    /// ngày 6/6/2026`, `step phản ánh 2 answered`. The first word that is too many is at `at`.
    pub(super) fn step_in_words(&self, at: usize, rest: &[&str]) -> Option<String> {
        if self.command.get_name() != "step" {
            return None;
        }
        let entry = self.words[..at].iter().rposition(|word| word == "step")? + 1;
        let entry_words: Vec<&str> = self.words[entry..at].iter().map(String::as_str).collect();
        let (first, said) = entry_words.split_first()?;
        if first.starts_with('-') {
            return None;
        }
        let words = [said, rest].concat();
        for length in (1..=words.len()).rev() {
            let Some(step) = step_meant(&words[..length].join(" ")) else {
                continue;
            };
            let behind = words[length..].iter();
            let behind =
                behind.filter(|word| !["ngay", "on", "vao"].contains(&plain(word).as_str()));
            let behind: Vec<&str> = behind.copied().collect();
            let on = match behind[..] {
                [] => String::new(),
                [text] => {
                    let day = day(text).or_else(|| Day::readings(text).first().copied())?;
                    format!(" --on {}", written(day))
                }
                _ => return None,
            };
            return Some(format!(
                "dcs step{} {} {step}{on}",
                self.plan(),
                quoted(first)
            ));
        }
        let (last, name) = words.split_last()?;
        let step = step_meant(last)?;
        let name = [&[*first], name].concat().join(" ");
        Some(format!("dcs step{} {} {step}", self.plan(), quoted(&name)))
    }
}
