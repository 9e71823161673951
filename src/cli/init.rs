//! `dcs init`: a new plan folder from the built-in plan, which is the plan of
//! 2024 without its own slips: the sections are numbered through, and the points
//! have the letters of the Vietnamese order.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::Datelike;
use clap::ValueHint;

use super::args::{Subcommand, arguments, option, positional};
use super::context::Context;
use super::errors::explained;
use super::values::{Line, Year};
use super::world::Outcome;
use crate::messages::{CliWords, Language, fill};
use crate::plan::record::KINDS;
use crate::plan::scalar::day::Zone;
use crate::store::Cause;
use crate::workspace::Transaction;
use crate::{schema, store};

/// The head of the plan; `{year}` and the like are filled in.
const HEAD: &str = include_str!("init/plan.toml");

const PLAN: &str = include_str!("../../plans/2024/plan.toml");
const TASKS: &str = include_str!("../../plans/2024/tasks.yaml");
const RESPONSIBILITIES: &str = include_str!("../../plans/2024/responsibilities.toml");
const DEADLINES: &str = include_str!("../../plans/2024/deadlines.toml");

/// How git treats a plan's files; `{append-only}` stands for the lists to which
/// records are only ever added.
const GIT_ATTRIBUTES: &str = include_str!("init/gitattributes");

/// Returns how git treats a plan's files: records that two branches have added are
/// joined, which is safe because each is one line.
fn git_attributes() -> String {
    let append_only = KINDS.iter().filter(|kind| kind.append_only);
    let lines: Vec<String> = append_only
        .map(|kind| format!("{}*.yaml merge=union", kind.list))
        .collect();
    GIT_ATTRIBUTES.replace("{append-only}", &lines.join("\n"))
}

/// The file that editors take the schema from, beside the plan's files.
const SCHEMA: &str = "dcs.schema.json";

/// What stands in a document for something to be filled in by hand.
const BLANK: &str = "…………";

/// How the built-in plan calls the authority that receives the report.
const SUPERIOR: &str = "UBND huyện";

/// The slips of the built-in plan, each with what a new plan has.
const MENDED: [(&str, &str); 5] = [
    ("id    = \"IV\"", "id    = \"III\""),
    ("section = \"IV\"", "section = \"III\""),
    ("section: IV\n", "section: III\n"),
    (
        "- id: 1f\n    section: II.1\n    label: f",
        "- id: 1g\n    section: II.1\n    label: g",
    ),
    ("task  = \"1f\"", "task  = \"1g\""),
];

arguments! {
    /// The arguments of `init`.
    InitArgs(words) {
        folder: Option<PathBuf> = positional(words.init_folder, words.folder_value)
            .value_hint(ValueHint::DirPath),
        year: Option<Year> = option("year", words.year, words.year_value),
        unit: Option<Line> = option("unit", words.unit, words.name_value),
        superior: Option<Line> = option("superior", words.superior, words.name_value),
        place: Option<Line> = option("place", words.place, words.name_value),
        signer: Option<Line> = option("signer", words.signer, words.name_value),
    }
}

impl Subcommand for InitArgs {
    const NAME: &'static str = "init";

    fn about(words: &'static CliWords) -> &'static str {
        words.init_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let words = context.cli();
        let this_year = || {
            context
                .options
                .today(context.world, Zone::viet_nam())
                .year()
        };
        let year = self.year.map_or_else(this_year, |year| year.0);
        let base = self.folder.clone().unwrap_or_default();
        let folder = Path::new("plans").join(year.to_string());
        let files = files(&self, year, context.options.language)?;
        create(&context.world.folder.join(&base), &folder, files)
            .map_err(|error| explained(&error, words.cannot_write, words))?;
        if !context.is_quiet() {
            let path = base.join(folder).display().to_string();
            let text = fill(words.made, &[("path", &path)]);
            context.world.out.line(&text)?;
        }
        Ok(Outcome::Clean)
    }
}

/// Writes the files of a new plan into `folder` below `base`: all or none. What a killed
/// run has written of the same plan is no obstacle; any other file is.
fn create(base: &Path, folder: &Path, files: Vec<(&str, String)>) -> store::Result<()> {
    let home = store::nearest_folder(base);
    let below = base.strip_prefix(home).unwrap_or(base).join(folder);
    let mut change = Transaction::new(home);
    let mut there = None;
    for (name, text) in files {
        let (name, bytes) = (below.join(name), text.into_bytes());
        let path = home.join(&name);
        if store::read_existing(&path)?.is_some_and(|old| old == bytes) {
            there.get_or_insert(path);
        } else {
            change.add(&name, None, Some(bytes))?;
        }
    }
    match there {
        Some(path) if change.is_empty() => Err(store::Error::new(&path, Cause::Exists)),
        _ => change.commit().map(drop),
    }
}

/// Returns the files of a new plan, by name.
fn files(args: &InitArgs, year: i32, language: Language) -> Result<Vec<(&'static str, String)>> {
    let given = |line: &Option<Line>| match line {
        Some(line) => line.0.clone(),
        None => BLANK.to_owned(),
    };
    let unit = given(&args.unit);
    let superior = given(&args.superior);
    let place = given(&args.place);
    let signer = given(&args.signer);
    let year = year.to_string();
    let quoted = [
        ("year", year.clone()),
        ("unit", quote(&unit)),
        ("superior", quote(&superior)),
        ("place", quote(&place)),
        ("signer", quote(&signer)),
    ];
    let values: Vec<(&str, &str)> = quoted
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let sections = PLAN
        .find("[[sections]]")
        .map(|at| &PLAN[at..])
        .context("the built-in plan has sections")?;
    let head = fill(HEAD, &values);
    // The signer's name in the party's record; the text of the plan names nobody.
    let person = format!("person = \"{}\"", quote(&signer));
    let mut files = vec![
        ("plan.toml", mended(&format!("{head}{sections}"))),
        (".gitattributes", git_attributes()),
        ("tasks.yaml", mended(TASKS).replace(SUPERIOR, &superior)),
        (
            "responsibilities.toml",
            mended(RESPONSIBILITIES).replace("person = \"Trần Thị Tinh\"", &person),
        ),
        (
            "deadlines.toml",
            moved(&mended(DEADLINES), &year).replace(SUPERIOR, &quote(&superior)),
        ),
    ];
    for (name, text) in &mut files {
        text.insert_str(0, &directive(name));
    }
    files.push((SCHEMA, schema::write(language)));
    Ok(files)
}

/// Returns the line that tells an editor where the schema of a file is: the TOML
/// extension of VS Code (taplo) and the YAML one read each its own.
fn directive(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, "toml")) => format!("#:schema ./{SCHEMA}\n"),
        Some((_, "yaml")) => format!("# yaml-language-server: $schema=./{SCHEMA}\n"),
        _ => String::new(),
    }
}

fn mended(text: &str) -> String {
    MENDED.iter().fold(text.to_owned(), |text, (slip, right)| {
        text.replace(slip, right)
    })
}

/// Moves the dates to a year. What the plan of 2024 says of its own beginning
/// holds for no other year.
fn moved(text: &str, year: &str) -> String {
    let kept: Vec<&str> = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("from ") && !line.contains("12/4/2024"))
        .collect();
    kept.concat().replace("2024-", &format!("{year}-"))
}

/// Escapes a line for a TOML string.
fn quote(line: &str) -> String {
    line.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_is_still_in_the_built_in_plan() {
        let all = [PLAN, TASKS, RESPONSIBILITIES, DEADLINES].concat();
        for (slip, _) in MENDED {
            assert!(all.contains(slip), "{slip}");
        }
        assert!(RESPONSIBILITIES.contains("person = \"Trần Thị Tinh\""));
        for text in [TASKS, DEADLINES] {
            assert_eq!(text.matches(SUPERIOR).count(), 1);
        }
    }

    #[test]
    fn nothing_of_2024_is_left_after_moving() {
        assert!(!moved(&mended(DEADLINES), "2031").contains("2024"));
        assert!(moved(&mended(DEADLINES), "2031").contains("2031-11-20"));
    }
}
