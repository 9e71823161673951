//! Words of a command line that are one too many, and options in Vietnamese: what was
//! probably meant.

use std::ffi::OsString;

use chrono::Datelike;
use clap::Command;

use super::world::World;
use crate::messages::{CliWords, fill};
use crate::plan::scalar::day::{Day, Zone, written};
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::search::plain;

/// Options, and what people who write Vietnamese call them, without diacritics.
const OPTIONS: &[(&str, &[&str])] = &[
    ("note", &["ghi chu", "noi dung", "ket qua"]),
    ("reason", &["ly do", "li do"]),
    ("evidence", &["minh chung", "tep", "file"]),
    ("template", &["mau"]),
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
    (
        "plan",
        &["ke hoach", "thu muc", "folder", "path", "tep", "file"],
    ),
    ("format", &["dang", "kieu"]),
    ("copy", &["chep", "sao chep"]),
    ("dry-run", &["thu", "xem truoc"]),
    ("fix", &["sua"]),
    ("year", &["nam"]),
    ("unit", &["don vi", "truong"]),
    ("force", &["ghi de"]),
    ("help", &["tro giup", "huong dan"]),
];

/// Commands, and what people who write Vietnamese call them, without diacritics.
const COMMANDS: &[(&str, &[&str])] = &[
    ("help", &["tro giup", "huong dan"]),
    (
        "init",
        &["tao", "tao moi", "tao ke hoach", "khoi tao", "bat dau"],
    ),
    ("check", &["kiem tra", "kiem", "soat", "ra soat", "sua loi"]),
    (
        "status",
        &["tien do", "tinh trang", "tinh hinh", "trang thai", "xem"],
    ),
    ("overdue", &["qua han", "tre han", "cham", "tre"]),
    (
        "record",
        &[
            "ghi",
            "ghi tien do",
            "ghi nhan",
            "cap nhat",
            "xong",
            "hoan thanh",
        ],
    ),
    ("extend", &["gia han", "lui han", "doi han"]),
    (
        "add",
        &["them", "them muc", "ghi so", "vao so", "tiep nhan"],
    ),
    ("step", &["buoc", "xu ly", "buoc xu ly", "ghi buoc"]),
    ("undo", &["hoan tac", "bo ghi", "quay lai", "lay lai", "bo"]),
    ("report", &["bao cao", "lap bao cao", "xuat bao cao"]),
    ("plan", &["ke hoach", "in ke hoach", "xuat ke hoach"]),
    ("list", &["danh sach", "liet ke"]),
    (
        "coverage",
        &["noi dung bat buoc", "bao phu", "da cong khai", "con thieu"],
    ),
    ("law", &["luat", "thoi han luat", "quy dinh"]),
    ("explain", &["giai thich", "giai nghia"]),
];

/// Returns the command that a word or several mean in Vietnamese, and how many of the words
/// name it.
pub(super) fn command_meant(words: &[String]) -> Option<(&'static str, usize)> {
    /// No name of a command has more words.
    const MOST: usize = 3;
    let lengths = (1..=words.len().min(MOST)).rev();
    lengths.into_iter().find_map(|length| {
        let said = plain(&words[..length].join(" "));
        let is_said = |name: &&str| *name == said || name.replace(' ', "") == said;
        let mut commands = COMMANDS.iter();
        let meant = commands.find(|(_, names)| names.iter().any(is_said))?;
        Some((meant.0, length))
    })
}

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

    /// Returns the option of the command that a word in Vietnamese means. Documents are
    /// written to a file, records have files as evidence, the rest is the plan's own.
    pub(super) fn option(&self, word: &str) -> Option<&'static str> {
        let word = plain(word);
        if ["file", "tep"].contains(&word.as_str()) && self.has("template") {
            return Some("output");
        }
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

    /// Returns the option that is written with one dash: `-evidence`.
    pub(super) fn with_one_dash(&self) -> Option<(&str, String)> {
        self.words.iter().find_map(|word| {
            let name = word.strip_prefix('-').filter(|name| name.len() > 2)?;
            let name = name.split('=').next().unwrap_or(name);
            let known = self.has(name).then(|| name.to_owned());
            let meant = known.or_else(|| self.option(name).map(str::to_owned))?;
            (!word.starts_with("--")).then_some((word.as_str(), meant))
        })
    }

    /// Returns the option whose value a word is that is one too many: a day, a file, a plan;
    /// and the value.
    fn option_of_value(&self, found: &str) -> Option<(&'static str, String)> {
        let has = |option: &'static str| self.has(option).then_some(option);
        if let [day] = Day::readings(found)[..] {
            let option = has("to").or_else(|| has("on")).or_else(|| has("as-of"));
            return option.map(|option| (option, written(day)));
        }
        let is_path = found.contains(['/', '\\']);
        let ends_in = |ends: &[&str]| {
            let found = found.to_lowercase();
            ends.iter().any(|end| found.ends_with(end))
        };
        if ends_in(&[".docx", ".pdf", ".jpg", ".png", ".xlsx", ".txt"]) {
            let option = has("evidence").or_else(|| has("output"));
            return option.map(|option| (option, found.to_owned()));
        }
        let is_plan = is_path || ends_in(&[".toml", ".yaml", ".yml"]);
        is_plan.then(|| ("plan", found.to_owned()))
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
        if let Some((option, value)) = self.option_of_value(found) {
            let meant = format!("--{option} {value}");
            return fill(words.option_meant, &[("found", found), ("meant", &meant)]);
        }
        if self.command.get_positionals().next().is_some() {
            return fill(words.extra_argument, &[("found", found)]);
        }
        let name = self.command.get_name();
        if let Some(day) = self.last_day(&rest.join(" "), world) {
            let meant = format!("dcs {name}{} --as-of {day}", self.plan());
            let found = rest.join(" ");
            return fill(words.period_meant, &[("found", &found), ("meant", &meant)]);
        }
        if self.has("task") && rest.len() == 1 {
            return fill(words.task_or_party, &[("found", found)]);
        }
        fill(words.no_argument, &[("command", name), ("found", found)])
    }

    /// Returns the option that names the plan, as the line has it, after a blank.
    fn plan(&self) -> String {
        let at = self
            .words
            .iter()
            .position(|it| it == "-p" || it == "--plan");
        let plan = at.and_then(|at| self.words.get(at + 1));
        plan.map_or(String::new(), |plan| format!(" -p {plan}"))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::commands;
    use crate::messages::Language;

    #[test]
    fn every_command_for_people_has_a_name_in_vietnamese() {
        /// Those that programs call.
        const FOR_PROGRAMS: [&str; 3] = ["completions", "man", "schema"];
        let tree = commands(Language::Vietnamese);
        for command in tree.get_subcommands().map(Command::get_name) {
            let named = COMMANDS.iter().any(|(name, _)| *name == command);
            assert_eq!(named, !FOR_PROGRAMS.contains(&command), "{command}");
        }
        for (index, (name, words)) in COMMANDS.iter().enumerate() {
            for word in *words {
                let others = COMMANDS[..index].iter();
                let mut others = others.filter(|(_, others)| others.contains(word));
                assert!(others.next().is_none(), "{name}: {word}");
            }
        }
    }
}
