//! Options that a command does not have: what was probably meant, or which command has them.

use clap::{Arg, Command};

use super::args::InWords;

use super::extra::{LONG_DASHES, Line, quoted};
use super::formats::format_meant;
use super::spoken_time::today;
use super::vocabulary::{self, options_meant};
use super::world::World;
use super::{guess, values};
use crate::messages::{Words, fill};
use crate::search::{nearest, plain};

impl Line<'_> {
    /// Returns what to say of an option that the command does not have.
    pub(super) fn unknown(&self, found: &str, words: &Words, world: &World<'_>) -> String {
        let name = found.trim_start_matches('-');
        let value = self.value_after(found);
        let message = fill(words.cli.unknown_option, &[("found", found)]);
        let written = |meant: String| fill(words.lines.option_written, &[("meant", &meant)]);
        let as_of = self
            .has("as-of")
            .then(|| guess::meant(InWords::LastDay, &plain(name), today(&self.words, world)));
        let as_of = as_of.flatten().map(|day| format!("--as-of {day}"));
        let meant = self
            .period_option(name, value, world)
            .or(as_of)
            .or_else(|| self.option_in_pieces(found))
            .or_else(|| self.own_option(name, value, world))
            .or_else(|| self.key_of_entry(name, value))
            .or_else(|| self.value_as_option(name))
            .or_else(|| self.step_as_option(name))
            .or_else(|| self.format_option(name));
        if let Some(meant) = meant {
            return format!("{message}; {}", written(meant));
        }
        if let Some(meant) = self.placed_name(name, value) {
            return format!("{message}; {}", written(meant));
        }
        if let Some(command) = self.command_named(name) {
            let meant = format!("dcs {command}{}", self.plan());
            return fill(
                words.lines.option_is_command,
                &[("found", found), ("meant", &meant)],
            );
        }
        if let Some(said) = self.kind_of_list(name, value, words) {
            return said;
        }
        let all = longs(self.command);
        let begun = all
            .iter()
            .copied()
            .find(|own| own.starts_with(name) && name.len() > 2);
        let own = begun.or_else(|| nearest(name, all.into_iter()));
        let elsewhere = self.elsewhere(name, own.is_none());
        if !elsewhere.is_empty() {
            let command = self.command.get_name();
            let names = elsewhere.join(", ");
            return fill(
                words.lines.option_elsewhere,
                &[("command", command), ("found", found), ("names", &names)],
            );
        }
        match own {
            Some(own) => format!(
                "{message}; {}",
                fill(words.cli.did_you_mean, &[("meant", &format!("--{own}"))])
            ),
            None => message,
        }
    }

    /// Returns the option that is written with one dash, or with a long one, which Word makes
    /// of two: `-evidence`, `–evidence`.
    pub(super) fn with_one_dash(&self) -> Option<(&str, String)> {
        self.words.iter().find_map(|word| {
            let name = match word.strip_prefix(LONG_DASHES) {
                Some(name) => name.trim_start_matches('-'),
                None => word.strip_prefix('-').filter(|name| name.len() > 2)?,
            };
            let name = name.split('=').next().unwrap_or(name);
            let known = self.has(name).then(|| name.to_owned());
            let meant = known.or_else(|| self.option(name).map(str::to_owned))?;
            (!word.starts_with("--")).then_some((word.as_str(), meant))
        })
    }

    /// Returns what follows an option: the value that is meant for it.
    fn value_after(&self, found: &str) -> Option<&str> {
        let at = self.words.iter().position(|word| {
            let rest = word.strip_prefix(found);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        })?;
        let within = self.words[at].split_once('=').map(|(_, value)| value);
        let next = self.words.get(at + 1).map(String::as_str);
        within.or_else(|| next.filter(|next| !next.starts_with('-')))
    }

    /// Returns the option for a period in place of one for the month: `--tháng 5`.
    fn period_option(&self, name: &str, value: Option<&str>, world: &World<'_>) -> Option<String> {
        let is_length = matches!(plain(name).as_str(), "thang" | "quy" | "month" | "quarter");
        let day = self.last_day(&format!("{name} {}", value?), world);
        Some(format!("--as-of {}", day.filter(|_| is_length)?))
    }

    /// Returns the option of the command that is meant, with its value.
    fn own_option(&self, name: &str, value: Option<&str>, world: &World<'_>) -> Option<String> {
        let meant = self.option(name)?;
        let mut own = self.command.get_arguments();
        let arg = own.find(|arg| arg.get_long() == Some(meant))?;
        let value = value.filter(|_| arg.get_action().takes_values());
        let may_be_written = meant != "template" && self.has("template");
        let is_document = may_be_written && value.is_some_and(is_document);
        // A format is no name of a file.
        let format = value.filter(|_| meant == "output").and_then(format_meant);
        if let Some((_, end)) = format {
            return Some(format!("--output {}.{end}", document(self.command)));
        }
        if let (Some(file), true) = (value, is_document) {
            return Some(format!("--output {}", quoted(file)));
        }
        let day = arg.get::<InWords>().is_some_and(|words| words.is_day());
        let value = match value {
            Some(value) if day && values::day(value).is_none() => {
                guess::value_meant(arg, value, today(&self.words, world))
            }
            Some(value) if meant == "by-decision" && !value.contains(char::is_numeric) => None,
            value => value.map(str::to_owned),
        };
        Some(match value.as_deref() {
            // A year is that of a plan's folder.
            Some(year) if meant == "plan" && year.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("--plan plans/{year}")
            }
            Some(value) => format!("--{meant} {}", quoted(value)),
            None => shown(arg),
        })
    }

    /// Returns the option for a format that is written as one: `--pdf`.
    fn format_option(&self, name: &str) -> Option<String> {
        let (format, end) = format_meant(name)?;
        let mut own = self.command.get_arguments();
        let arg = own.find(|arg| arg.get_long() == Some("format"))?;
        let mut values = arg.get_possible_values().into_iter();
        if !values.any(|value| value.get_name() == format) {
            return None;
        }
        Some(if self.has("template") {
            format!("--output {}.{end}", document(self.command))
        } else {
            format!("--format {format}")
        })
    }

    /// Returns the option that all words behind a command mean: a format, a period.
    pub(super) fn rest_meant(&self, said: &str, world: &World<'_>) -> Option<String> {
        let day = || Some(format!("--as-of {}", self.last_day(said, world)?));
        self.format_meant(said).or_else(day)
    }

    /// Returns the option for a document in the format that some words mean.
    pub(super) fn format_meant(&self, said: &str) -> Option<String> {
        let (_, end) = format_meant(said).filter(|_| self.has("template"))?;
        Some(format!("--output {}.{end}", document(self.command)))
    }

    /// Returns the command whose name is written as an option.
    fn command_named(&self, name: &str) -> Option<&'static str> {
        let words: Vec<String> = plain(name).split(' ').map(str::to_owned).collect();
        let command = vocabulary::command_named(name).or_else(|| {
            let meant = vocabulary::command_meant(&words);
            meant
                .filter(|(_, length)| *length == words.len())
                .map(|it| it.0)
        })?;
        // What takes something back is not proposed for a word that only looks like it.
        let is_certain = command != "undo" || name == command;
        (command != self.command.get_name() && is_certain).then_some(command)
    }

    /// Returns the options of other commands that are called so, or, if `meant`, that a word
    /// in Vietnamese means; each with its command. The formats of documents belong to those
    /// that write documents.
    fn elsewhere(&self, name: &str, meant: bool) -> Vec<String> {
        /// Nobody reads more names.
        const MOST: usize = 4;
        let others = || {
            let others = self.tree.get_subcommands();
            others.filter(|it| it.get_name() != self.command.get_name())
        };
        if let Some((_, end)) = format_meant(name) {
            let documents = others().filter(|it| longs(it).contains(&"template"));
            let lines = documents.map(|it| {
                let file = document(it);
                format!("`dcs {} --output {file}.{end}`", it.get_name())
            });
            return lines
                .filter(|_| matches!(end, "docx" | "pdf" | "html"))
                .collect();
        }
        let find = |wanted: &str| -> Vec<String> {
            let having = others().filter_map(|command| {
                let mut args = command.get_arguments();
                let arg = args.find(|arg| arg.get_long() == Some(wanted))?;
                Some(format!("`dcs {} {}`", command.get_name(), shown(arg)))
            });
            having.take(MOST).collect()
        };
        let exact = find(name);
        if !exact.is_empty() || !meant {
            return exact;
        }
        let mut found = options_meant(name).map(find);
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Returns the help of an argument that a message names: `--warn <DAYS>`.
    pub(super) fn help_of(&self, argument: &str) -> Option<String> {
        let mut own = self.command.get_arguments();
        let arg = own.find(|arg| {
            let long = arg.get_long().map(|long| format!("--{long}"));
            if let Some(long) = long {
                return argument.split(' ').next() == Some(&long);
            }
            let name = argument.trim_matches(['<', '>', '[', ']', '.']);
            arg.get_value_names()
                .is_some_and(|names| names[0].as_str() == name)
        })?;
        Some(arg.get_help()?.to_string())
    }
}

/// Returns the long options of a command.
fn longs(command: &Command) -> Vec<&str> {
    command.get_arguments().filter_map(Arg::get_long).collect()
}

/// Returns the usual name of the file into which a command writes its document.
fn document(command: &Command) -> &'static str {
    match command.get_name() {
        "plan" => "ke-hoach",
        _ => "bao-cao",
    }
}

/// Returns whether a name is that of a file with a document.
pub(super) fn is_document(name: &str) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end);
    end.is_some_and(|end| {
        matches!(
            format_meant(end),
            Some(("docx" | "pdf" | "html" | "markdown", _))
        )
    })
}

/// Returns an option with the placeholder of its value, if it must have one.
pub(super) fn shown(arg: &Arg) -> String {
    let long = arg.get_long().unwrap_or_default();
    let optional = arg.get_num_args().is_some_and(|it| it.min_values() == 0);
    let names = arg.get_value_names().unwrap_or_default();
    match names {
        [name, ..] if arg.get_action().takes_values() && !optional => format!("--{long} <{name}>"),
        _ => format!("--{long}"),
    }
}
