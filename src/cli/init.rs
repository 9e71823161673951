//! `dcs init`: creates a plan folder from the built-in plan.

mod built_in;
mod commented;
mod dates;
mod files;
mod names;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::Datelike;
use clap::ValueHint;

use self::names::Names;
use super::args::{Subcommand, arguments, flag, option, positional};
use super::change::changed;
use super::context::Context;
use super::errors::cannot_write;
use super::plans::today;
use super::values::{Line, PlanYear};
use super::world::Outcome;
use crate::messages::{CliWords, fill};
use crate::plan::scalar::year::{SchoolYear, Year};
use crate::search::fold;
use crate::store;
use crate::store::Cause;
use crate::workspace::Transaction;

arguments! {
    /// The arguments of `init`.
    InitArgs(words) {
        folder: Option<PathBuf> = positional(words.init_folder, words.folder_value)
            .value_hint(ValueHint::DirPath),
        year: Option<PlanYear> = option("year", words.year, words.year_value)
            .conflicts_with("school_year"),
        school_year: Option<SchoolYear> =
            option("school-year", words.school_year, words.school_year_value),
        empty: bool = flag("empty", words.init_empty),
        unit: Option<Line> = option("unit", words.unit, words.name_value),
        superior: Option<Line> = option("superior", words.superior, words.name_value),
        place: Option<Line> = option("place", words.place, words.name_value),
        signer: Option<Line> = option("signer", words.signer, words.name_value),
        code: Option<Line> = option("code", words.unit_code, words.unit_code_value),
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
        if let Some(year) = year_of(&base) {
            bail!(fill(
                words.init_year_meant,
                &[("year", &year), ("found", &store::shown(&base))]
            ));
        }
        let year = match (self.year, self.school_year) {
            (_, Some(school)) => school.year(),
            (Some(year), None) => Year::Calendar(year.0),
            (None, None) => {
                let this_year = today(context).year();
                Year::Calendar(unless_there_are_plans(&base, this_year, context)?)
            }
        };
        let folder = Path::new("plans").join(year.to_string());
        let names = Names {
            unit: self.unit,
            superior: self.superior,
            place: self.place,
            signer: self.signer,
            code: self.code,
        };
        let names = names.asked(context)?;
        let files = files::files(&names, year, self.empty, context.options.language);
        named_directly(&context.world.folder, &base)
            .and_then(|()| create(&context.world.folder.join(&base), &folder, files))
            .map_err(|error| cannot_write(&error, context.words()))?;
        if !context.is_quiet() {
            let path = store::shown(&base.join(folder));
            let text = if self.empty {
                words.made_empty
            } else {
                words.made
            };
            let text = fill(text, &[("path", &path)]);
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

/// Makes sure that the folder that a command names is no link: what is created would be
/// elsewhere. Links on the way to another folder than those of the working folder are the
/// business of the system.
fn named_directly(working: &Path, named: &Path) -> store::Result<()> {
    let path = working.join(named);
    let home = if path.starts_with(working) {
        working
    } else {
        path.parent().unwrap_or(working)
    };
    store::reached_directly(home, &path)
}

/// Returns the option for the year, if the folder is named as the plan of a year is.
fn year_of(base: &Path) -> Option<String> {
    let name = base.file_name()?.to_str()?;
    // `năm 2027`, `năm học 2026-2027`
    let folded = fold(name);
    let said = ["nam hoc ", "nam ", "year "];
    let name = said.iter().find_map(|said| folded.strip_prefix(said));
    let name = name.unwrap_or(&folded).trim();
    Some(match Year::parse(name)? {
        Year::Calendar(year) => format!("--year {year}"),
        Year::School(_) => format!("--school-year {name}"),
    })
}

/// Writes the files of a new plan into `folder` below `base`: all or none. What a killed
/// run has written of the same plan is no obstacle; any other file is.
fn create(base: &Path, folder: &Path, files: Vec<(&str, String)>) -> store::Result<()> {
    let home = store::nearest_folder(base);
    let below = base.strip_prefix(home).unwrap_or(base).join(folder);
    let mut change = Transaction::new(home);
    let mut there = None;
    // Files of another plan would be read with these.
    let own = |path: &str| {
        files
            .iter()
            .any(|(name, _)| path.ends_with(&format!("/{name}")))
    };
    let read = store::read(home, &below).map(|found| found.sources);
    let others = read.unwrap_or_default();
    if let Some((_, other)) = others.iter().find(|(_, source)| !own(&source.path)) {
        return Err(store::Error::new(&home.join(&other.path), Cause::Exists));
    }
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
