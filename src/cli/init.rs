//! `dcs init`: creates a plan folder from the built-in plan.

mod built_in;
mod dates;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::Datelike;
use clap::ValueHint;

use self::dates::moved;
use super::args::{Subcommand, arguments, option, positional};
use super::change::changed;
use super::context::Context;
use super::errors::cannot_write;
use super::plans::today;
use super::values::{Line, PlanYear};
use super::world::Outcome;
use crate::document::times;
use crate::messages::{CliWords, Language, fill};
use crate::plan::record::KINDS;
use crate::plan::scalar::year::{SchoolYear, Year};
use crate::store::Cause;
use crate::workspace::Transaction;
use crate::{schema, store};

/// The head of the plan, with placeholders such as `{unit}`.
const HEAD: &str = include_str!("init/plan.toml");

/// The git attributes of a plan's files, with the placeholder `{append-only}` for the
/// lists to which records are only ever added.
const GIT_ATTRIBUTES: &str = include_str!("init/gitattributes");

/// Returns the git attributes of a plan's files: records that two branches have added are
/// all kept in a merge, which is safe because each is a single line.
fn git_attributes() -> String {
    let append_only = KINDS.iter().filter(|kind| kind.append_only);
    let lines: Vec<String> = append_only
        .map(|kind| format!("{}*.yaml merge=union", kind.list))
        .collect();
    GIT_ATTRIBUTES.replace("{append-only}", &lines.join("\n"))
}

/// The file with the schema for editors, next to the plan's files.
const SCHEMA: &str = "dcs.schema.json";

/// The text for something to be filled in by hand.
const BLANK: &str = "…………";

/// The day of 2024 on which the report was due. The superior asks for it each year on that
/// day, so the plan of a school year has the one that lies in it, in its first autumn:
/// that plan is the current one on the day, and its status names the report.
const REPORT_DUE: &str = "2024-11-20";

arguments! {
    /// The arguments of `init`.
    InitArgs(words) {
        folder: Option<PathBuf> = positional(words.init_folder, words.folder_value)
            .value_hint(ValueHint::DirPath),
        year: Option<PlanYear> = option("year", words.year, words.year_value)
            .conflicts_with("school_year"),
        school_year: Option<SchoolYear> =
            option("school-year", words.school_year, words.school_year_value),
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
        if context.options.plan_given {
            bail!(words.init_without_plan);
        }
        let base = self.folder.clone().unwrap_or_default();
        let year = match (self.year, self.school_year) {
            (_, Some(school)) => school.year(),
            (Some(year), None) => Year::Calendar(year.0),
            (None, None) => {
                let this_year = today(context).year();
                Year::Calendar(unless_there_are_plans(&base, this_year, context)?)
            }
        };
        let folder = Path::new("plans").join(year.to_string());
        let files = files(&self, year, context.options.language);
        create(&context.world.folder.join(&base), &folder, files)
            .map_err(|error| cannot_write(&error, context.words()))?;
        if !context.is_quiet() {
            let path = base.join(folder).display().to_string();
            let text = fill(words.made, &[("path", &path)]);
            let told = context.world.out.line(&text);
            return Ok(changed(told.map_err(Into::into), context));
        }
        Ok(Outcome::Clean)
    }
}

/// Returns this year, unless there are plans already: then a new one is likelier for another
/// year, which must be named.
fn unless_there_are_plans(base: &Path, this_year: i32, context: &Context<'_, '_>) -> Result<i32> {
    /// Nobody reads more names.
    const MOST: usize = 3;
    let plans = Path::new("plans");
    let there = store::plan_folders(&context.world.folder.join(base).join(plans));
    let Some((last, _)) = there.last() else {
        return Ok(this_year);
    };
    let last = last.days().map_or(this_year, |days| days.until.year());
    let next = (last + 1).max(this_year);
    let names = there.iter().rev().take(MOST);
    let names = names.map(|(_, name)| store::shown(&base.join(plans).join(name)));
    bail!(fill(
        context.cli().init_which_year,
        &[
            ("plans", &names.collect::<Vec<_>>().join(", ")),
            ("year", &next.to_string()),
        ],
    ))
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
fn files(args: &InitArgs, year: Year, language: Language) -> Vec<(&'static str, String)> {
    let given = |line: &Option<Line>| match line {
        Some(line) => line.0.clone(),
        None => BLANK.to_owned(),
    };
    let unit = given(&args.unit);
    let superior = given(&args.superior);
    let place = given(&args.place);
    let signer = given(&args.signer);
    let year_key = match year {
        Year::Calendar(year) => format!("year    = {year}"),
        Year::School(_) => format!("school-year = \"{year}\""),
    };
    let quoted = [
        ("year_key", year_key),
        ("year_name", times::year(year)),
        ("due", moved(REPORT_DUE, year)),
        ("date", example_date(year)),
        ("unit", escape(&unit)),
        ("superior", escape(&superior)),
        ("place", escape(&place)),
        ("signer", escape(&signer)),
    ];
    let values: Vec<(&str, &str)> = quoted
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let head = fill(HEAD, &values);
    let mut files = vec![
        ("plan.toml", head + &built_in::sections()),
        (".gitattributes", git_attributes()),
        ("tasks.yaml", built_in::tasks(&superior)),
        (
            "responsibilities.toml",
            built_in::responsibilities(&escape(&signer)),
        ),
        (
            "deadlines.toml",
            built_in::deadlines(year, &escape(&superior)),
        ),
    ];
    for (name, text) in &mut files {
        text.insert_str(0, &directive(name));
    }
    files.push((SCHEMA, schema::write(language)));
    files
}

/// Returns a day on which the plan of a year may be issued, as an example.
fn example_date(year: Year) -> String {
    match year {
        Year::Calendar(_) => moved("2024-01-15", year),
        Year::School(_) => moved("2024-09-15", year),
    }
}

/// Returns the line that tells an editor where the schema of a file is, in the syntax of
/// the TOML (taplo) or the YAML extension of VS Code.
fn directive(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, "toml")) => format!("#:schema ./{SCHEMA}\n"),
        Some((_, "yaml")) => format!("# yaml-language-server: $schema=./{SCHEMA}\n"),
        _ => String::new(),
    }
}

/// Escapes a line for a TOML string in double quotes.
fn escape(line: &str) -> String {
    line.replace('\\', "\\\\").replace('"', "\\\"")
}
