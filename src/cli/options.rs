//! The options that every command has, from the arguments, then the
//! environment, then their defaults.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use chrono::NaiveDate;

use super::args::{arguments, flag, option};
use super::choice::Choice;
use super::errors::bad_value;
use super::values::{day, not_a_day};
use super::world::World;
use crate::messages::{CliWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::scalar::day::Zone;
use crate::store;

/// How much is printed besides results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verbosity {
    /// Nothing.
    Quiet,
    /// What most users want to know.
    Normal,
    /// Also which plan was read, and which hidden files were not.
    Verbose,
}

/// The options that every command has.
pub(super) struct Options {
    /// The language of the screen.
    pub language: Language,
    /// The as-of date, if one was given.
    pub as_of: Option<NaiveDate>,
    /// Whether results are coloured.
    pub color: bool,
    /// Whether messages are coloured.
    pub color_err: bool,
    /// How much is printed besides results.
    pub verbosity: Verbosity,
    /// Whether the command line names a plan.
    pub plan_given: bool,
    plan: Option<PathBuf>,
}

/// When output is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum When {
    /// If it goes to a terminal with colours.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Choice for When {
    fn all() -> Vec<Self> {
        every!(When: Auto, Always, Never).to_vec()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

arguments! {
    /// The arguments that every command takes.
    GlobalArgs(words) {
        plan: Option<PathBuf> = option("plan", words.plan, words.path_value).short('p'),
        as_of: Option<NaiveDate> = option("as-of", words.as_of, words.day_value),
        lang: Option<Language> = option("lang", words.lang, words.lang_value),
        color: Option<When> = option("color", words.color, words.when_value),
        quiet: bool = flag("quiet", words.quiet).short('q'),
        verbose: bool = flag("verbose", words.verbose).short('v').conflicts_with("quiet"),
    }
}

impl Options {
    pub(super) fn new(args: GlobalArgs, language: Language, world: &World<'_>) -> Result<Self> {
        let all = Words::of(language);
        let words = &all.cli;
        if let (None, Some(name)) = (args.lang, world.variable(LANGUAGE))
            && named(name).is_none()
        {
            let known = Language::all()
                .into_iter()
                .map(Choice::name)
                .collect::<Vec<_>>()
                .join(", ");
            let expected = fill(words.expected_one_of, &[("words", &known)]);
            return Err(bad_value(name, LANGUAGE, &expected, words));
        }
        let as_of = match (args.as_of, world.variable("DCS_AS_OF")) {
            (None, Some(text)) => {
                let wrong = || {
                    let expected = not_a_day(text, words.expected_day, all);
                    bad_value(text, "DCS_AS_OF", &expected, words)
                };
                Some(day(text).ok_or_else(wrong)?)
            }
            (named, _) => named,
        };
        let color = |auto| match args.color.unwrap_or_default() {
            When::Auto => auto,
            When::Always => true,
            When::Never => false,
        };
        Ok(Self {
            language,
            as_of,
            color: color(world.color),
            color_err: color(world.color_err),
            verbosity: match (args.quiet, args.verbose) {
                (true, _) => Verbosity::Quiet,
                (_, true) => Verbosity::Verbose,
                _ => Verbosity::Normal,
            },
            plan_given: args.plan.is_some(),
            plan: args
                .plan
                .or_else(|| world.variable("DCS_PLAN").map(PathBuf::from)),
        })
    }

    /// Returns the words of the command line.
    pub(super) fn words(&self) -> &'static CliWords {
        &Words::of(self.language).cli
    }

    /// Returns the path of the plan: as given, or the nearest one.
    pub(super) fn plan(&self, world: &World<'_>) -> Result<PathBuf> {
        if let Some(plan) = &self.plan {
            return Ok(plan.clone());
        }
        let today = self.today(world, Zone::viet_nam());
        let found = store::nearest_plan(&world.folder, today)
            .with_context(|| self.words().no_plan_found)?;
        // Messages show the path relative to the current folder, if possible.
        Ok(found
            .strip_prefix(&world.folder)
            .ok()
            .filter(|short| !short.as_os_str().is_empty())
            .map_or(found.clone(), PathBuf::from))
    }

    /// Returns the option that names the plan, for commands that are printed: with it they do
    /// the same wherever they are copied to. It is empty if the plan was found, and begins
    /// with a blank.
    pub(super) fn plan_option(&self) -> String {
        let Some(plan) = &self.plan else {
            return String::new();
        };
        let path = store::shown(plan);
        let is_plain = |c: char| c.is_alphanumeric() || "/._-:".contains(c);
        // Within double quotes, shells go on to read these.
        let is_read = |c: char| "\"$`\\!%".contains(c);
        if path.chars().all(is_plain) {
            format!(" -p {path}")
        } else if path.contains(is_read) {
            format!(" -p '{}'", path.replace('\'', "'\\''"))
        } else {
            format!(" -p \"{path}\"")
        }
    }

    /// Returns whether the plan is named, not found.
    pub(super) fn names_plan(&self) -> bool {
        self.plan.is_some()
    }

    /// Returns the as-of date for a plan: as given, otherwise today in the plan's time zone.
    pub(super) fn day_for(&self, plan: &Plan, world: &World<'_>) -> NaiveDate {
        self.today(world, plan.zone())
    }

    /// Returns the as-of date as given, otherwise today in a time zone.
    pub(super) fn today(&self, world: &World<'_>, zone: Zone) -> NaiveDate {
        self.as_of
            .unwrap_or_else(|| world.now.with_timezone(&zone.0).date_naive())
    }
}

/// The environment variable for the language.
const LANGUAGE: &str = "DCS_LANG";

/// Returns the language of a run. It must be known before the arguments are parsed,
/// because parsing may already print help or errors. An unknown language is refused
/// later, in the default language.
pub(super) fn language(arguments: &[OsString], variables: &HashMap<String, String>) -> Language {
    let argument = arguments.iter().enumerate().find_map(|(at, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--lang") {
            Some("") => arguments.get(at + 1)?.to_str().map(str::to_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    let name = argument.or_else(|| variables.get(LANGUAGE).cloned());
    name.and_then(|name| named(&name)).unwrap_or_default()
}

/// Returns the language with a name, ignoring case.
fn named(name: &str) -> Option<Language> {
    Language::of(&name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_arguments_are_parsed() {
        let of = |arguments: &[&str], variable: &str| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            let variables = HashMap::from([("DCS_LANG".to_owned(), variable.to_owned())]);
            language(&arguments, &variables)
        };
        assert_eq!(of(&["dcs", "--lang", "en"], "vi"), Language::English);
        assert_eq!(of(&["dcs", "check", "--lang=en"], ""), Language::English);
        assert_eq!(of(&["dcs"], "en"), Language::English);
        assert_eq!(of(&["dcs", "--lang"], ""), Language::Vietnamese);
        assert_eq!(of(&["dcs", "--lang=vi"], "en"), Language::Vietnamese);
    }
}
