//! Options and values of several words, each of which the shell has taken for itself.

use super::extra::{Line, quoted};
use super::unknown::shown;

impl Line<'_> {
    /// Returns the option that is meant by a name of several words, with its value: `--bộ phận "Kế
    /// toán"`.
    pub(super) fn option_in_pieces(&self, found: &str) -> Option<String> {
        let at = self.words.iter().position(|word| word == found)?;
        let name = found.trim_start_matches('-');
        let rest = self.words[at + 1..].iter();
        let rest: Vec<&str> = rest
            .map(String::as_str)
            .take_while(|word| !word.starts_with('-'))
            .collect();
        let lengths = (1..=rest.len().min(2)).rev();
        let (meant, behind) = lengths.into_iter().find_map(|length| {
            let name = [&[name], &rest[..length]].concat().join(" ");
            Some((self.option(&name)?, &rest[length..]))
        })?;
        let mut own = self.command.get_arguments();
        let arg = own.find(|arg| arg.get_long() == Some(meant))?;
        Some(match behind {
            [] => shown(arg),
            words => format!("--{meant} {}", quoted(&words.join(" "))),
        })
    }

    /// Returns the option that the first words are called, with the others as its value: `status bộ
    /// phận kế toán`.
    pub(super) fn named_option(&self, rest: &[&str]) -> Option<(String, String)> {
        let lengths = (1..rest.len()).rev();
        lengths.into_iter().find_map(|length| {
            let (name, value) = rest.split_at(length);
            let option = self.option(&name.join(" "))?;
            let is_name = ["task", "party", "section"].contains(&option);
            is_name.then(|| {
                let value = quoted(&value.join(" "));
                (rest.join(" "), format!("--{option} {value}"))
            })
        })
    }

    /// Returns the option before a word, and its whole value, of which the shell has taken
    /// each word for itself.
    pub(super) fn value_in_pieces(&self, at: usize, rest: &[&str]) -> Option<(&str, String)> {
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
        // A figure and its number are one pair.
        let is_pair = matches!(name, "figure" | "set") && before.len() == 1;
        let between = match (is_pair, before[0].ends_with(['=', ':'])) {
            (true, true) => "",
            (true, false) if !before[0].contains('=') => "=",
            _ => " ",
        };
        let value = format!("{}{between}{}", before.join(" "), rest.join(" "));
        let value = value.trim_matches(|c: char| matches!(c, '“' | '”' | '"'));
        Some((&self.words[option], value.replacen(":=", "=", 1)))
    }
}
