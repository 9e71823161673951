//! Words of a command line that are one too many, and options in Vietnamese: what was
//! probably meant.

use std::ffi::OsString;

use clap::{Arg, Command};

use super::guess;
use super::line_value::is_plan_file;
use super::spoken_time::today;
use super::vocabulary::{command_meant, options_meant};
use super::world::World;
use crate::messages::{Words, fill};
use crate::search::plain;

/// The dashes that Word writes for two hyphens.
pub(super) const LONG_DASHES: [char; 2] = ['–', '—'];

/// A command line that was refused.
pub(super) struct Line<'l> {
    /// The words after `dcs`.
    pub(super) words: Vec<String>,
    /// The command that it calls.
    pub(super) command: &'l Command,
    /// All commands.
    pub(super) tree: &'l Command,
}

impl<'l> Line<'l> {
    /// Returns the line that calls one of the commands of a tree.
    pub(super) fn of(arguments: &[OsString], command: &str, tree: &'l Command) -> Option<Self> {
        let words = arguments.iter().skip(1);
        Some(Self {
            words: words.map(|it| it.to_string_lossy().into_owned()).collect(),
            command: tree.find_subcommand(command)?,
            tree,
        })
    }

    /// Returns the option of the command that a word in Vietnamese means. Documents are
    /// written to a file, records have files as evidence, the rest is the plan's own.
    pub(super) fn option(&self, word: &str) -> Option<&'static str> {
        if ["file", "tep"].contains(&plain(word).as_str()) && self.has("template") {
            return Some("output");
        }
        // Of what is put off, the day is the new one.
        if ["date", "ngay", "den ngay"].contains(&plain(word).as_str()) && self.has("by-decision") {
            return Some("to");
        }
        options_meant(word).find(|option| self.has(option))
    }

    /// Returns the declaration of an option: `--on`.
    pub(super) fn argument(&self, option: &str) -> Option<&Arg> {
        let name = option.strip_prefix("--")?;
        let mut known = self.command.get_arguments();
        known.find(|known| known.get_long() == Some(name))
    }

    /// Returns whether the command of the line has an option.
    pub(super) fn has(&self, option: &str) -> bool {
        self.command
            .get_arguments()
            .any(|known| known.get_long() == Some(option))
    }

    /// Returns the line with another command, if all words that are too many name it: `status
    /// quá hạn`.
    fn other_command(&self, rest: &[&str]) -> Option<String> {
        let words: Vec<String> = rest.iter().map(|word| (*word).to_owned()).collect();
        let (command, length) = command_meant(&words)?;
        let is_whole = length == words.len() && self.command.get_positionals().next().is_none();
        // Of a plan, every command is; and nothing is taken back that was not asked for.
        let is_other = ![self.command.get_name(), "undo", "plan"].contains(&command);
        (is_whole && is_other).then(|| format!("dcs {command}{}", self.plan()))
    }

    /// Returns what to say of a word that is one too many.
    pub(super) fn extra(&self, found: &str, words: &Words, world: &World<'_>) -> String {
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
        if let Some(said) = self.second_plan(found, words) {
            return said;
        }
        if let Some((option, value)) = self.value_in_pieces(at, &rest) {
            let arg = self.argument(option);
            let today = today(&self.words, world);
            if let Some(meant) = arg.and_then(|arg| guess::value_meant(arg, &value, today)) {
                let meant = format!("{option} {}", quoted(&meant));
                return fill(
                    words.lines.option_meant,
                    &[("found", &value), ("meant", &meant)],
                );
            }
            let value = quoted(&value);
            return fill(
                words.lines.quote_value,
                &[("option", option), ("value", &value)],
            );
        }
        if let Some(meant) = self.other_command(&rest) {
            let found = rest.join(" ");
            return fill(
                words.lines.other_command,
                &[("found", &found), ("meant", &meant)],
            );
        }
        let is_bare = !found.contains(['/', '\\']);
        if is_bare && is_plan_file(found) && self.command.get_name() == "check" {
            return fill(words.lines.file_of_plan, &[("found", found)]);
        }
        if let Some((found, meant)) = self.option_meant(found, &rest) {
            return fill(
                words.lines.option_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        if self.command.get_positionals().next().is_some() {
            return self.behind_names(at, &rest, words, world);
        }
        self.behind_nothing(found, &rest, words, world)
    }

    /// Returns what to say of the path of a plan behind the option that names one.
    fn second_plan(&self, found: &str, words: &Words) -> Option<String> {
        let named = self.words.windows(2);
        let mut named = named.filter(|pair| pair[0] == "-p" || pair[0] == "--plan");
        let [option, plan] = named.next()? else {
            return None;
        };
        // A name in pieces is one.
        let is_plan = is_plan_file(found) && (plan == "." || plan.contains(['/', '\\', '.']));
        is_plan.then(|| {
            fill(
                words.lines.one_plan,
                &[("found", found), ("option", option), ("plan", plan)],
            )
        })
    }

    /// Returns the words that are an option without its dashes or its name, and that option.
    fn option_meant(&self, found: &str, rest: &[&str]) -> Option<(String, String)> {
        if let (Some(option), Some(value)) = (self.option(found), rest.get(1)) {
            return Some((found.to_owned(), format!("--{option} {}", quoted(value))));
        }
        if let Some((option, value)) = self.option_of_value(found) {
            return Some((found.to_owned(), format!("--{option} {}", quoted(&value))));
        }
        let longest = rest.len().min(4);
        let mut runs = (1..=longest).rev().map(|count| rest[..count].join(" "));
        runs.find_map(|run| {
            let (option, value) = self.option_with_value(&run)?;
            Some((run, format!("--{option} {value}")))
        })
    }

    /// Returns what to say of a word behind the names that a command takes.
    fn behind_names(&self, at: usize, rest: &[&str], words: &Words, world: &World<'_>) -> String {
        let before = at.checked_sub(1).map(|before| self.words[before].as_str());
        let period = [before.unwrap_or_default(), &rest.join(" ")].join(" ");
        let day = self.last_day(&period, world);
        let Some(day) = day.filter(|_| self.has("template")) else {
            return self.name_in_pieces(at, rest, words);
        };
        let name = self.command.get_name();
        let meant = format!("dcs {name}{} --as-of {day}", self.plan());
        fill(
            words.lines.period_meant,
            &[("found", &period), ("meant", &meant)],
        )
    }

    /// Returns what to say of a word where a command takes no name.
    fn behind_nothing(
        &self,
        found: &str,
        rest: &[&str],
        words: &Words,
        world: &World<'_>,
    ) -> String {
        let name = self.command.get_name();
        let all = rest.join(" ");
        let said = self.time_meant(&all, words, world);
        if let Some(said) = said.or_else(|| self.plan_of_year(&all, words)) {
            return said;
        }
        let whole = self.format_meant(&all);
        let whole = whole.map(|option| (all.clone(), option));
        if let Some((found, meant)) = whole.or_else(|| self.named_option(rest)) {
            return fill(
                words.lines.option_meant,
                &[("found", &found), ("meant", &meant)],
            );
        }
        if name == "undo" {
            return fill(words.lines.only_last, &[("found", &all)]);
        }
        if let Some(day) = self.last_day(&all, world) {
            let meant = format!("dcs {name}{} --as-of {day}", self.plan());
            return fill(
                words.lines.period_meant,
                &[("found", &all), ("meant", &meant)],
            );
        }
        if name == "overdue" {
            let value = quoted(&all);
            return fill(
                words.lines.party_elsewhere,
                &[("found", &all), ("value", &value)],
            );
        }
        if self.has("task") {
            let value = quoted(&all);
            return fill(
                words.lines.task_or_party,
                &[("found", &all), ("value", &value)],
            );
        }
        let value = quoted(found);
        fill(
            words.lines.no_argument,
            &[("command", name), ("found", found), ("value", &value)],
        )
    }

    /// Returns the option that names the plan, as the line has it, after a blank.
    pub(super) fn plan(&self) -> String {
        let at = self
            .words
            .iter()
            .position(|it| it == "-p" || it == "--plan");
        let plan = at.and_then(|at| self.words.get(at + 1));
        plan.map_or(String::new(), |plan| format!(" -p {plan}"))
    }
}

/// Returns a word as it is typed: in quotes if it has blanks.
pub(super) fn quoted(word: &str) -> String {
    if word.contains(' ') {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    }
}
