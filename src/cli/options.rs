//! The options that every command has, from the arguments, then the
//! environment, then their defaults.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;

use super::Surroundings;
use crate::messages::{CliWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::day::{Day, Zone};
use crate::plan::value::Scalar;
use crate::store::{self, Cause};

/// How much is said beside results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Talk {
    /// Nothing.
    Quiet,
    /// What most people want to know.
    Normal,
    /// Which plan was read as well.
    Verbose,
}

/// The options that every command has.
pub(super) struct Options {
    /// The language of the screen.
    pub language: Language,
    /// The day to look at the plan, where one was named.
    pub as_of: Option<NaiveDate>,
    /// Whether results are coloured.
    pub color: bool,
    /// Whether messages are coloured.
    pub color_err: bool,
    /// How much is said beside results.
    pub talk: Talk,
    plan: Option<PathBuf>,
}

impl Options {
    pub(super) fn new(
        matches: &ArgMatches,
        language: Language,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        let words = &Words::of(language).cli;
        let variable = |name: &str| {
            let value = surroundings.variables.get(name);
            value.filter(|value| !value.is_empty()).cloned()
        };
        let as_of = match matches.get_one::<String>("as-of") {
            Some(text) => Some(day(text, "--as-of", words)?),
            None => variable("DCS_AS_OF")
                .map(|text| day(&text, "DCS_AS_OF", words))
                .transpose()?,
        };
        let color = |auto| match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => true,
            Some("never") => false,
            _ => auto,
        };
        let plan = matches.get_one::<PathBuf>("plan").cloned();
        Ok(Self {
            language,
            as_of,
            color: color(surroundings.color),
            color_err: color(surroundings.color_err),
            talk: match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
                (true, _) => Talk::Quiet,
                (_, true) => Talk::Verbose,
                _ => Talk::Normal,
            },
            plan: plan.or_else(|| variable("DCS_PLAN").map(PathBuf::from)),
        })
    }

    /// Returns the words of the command line.
    pub(super) fn words(&self) -> &'static CliWords {
        &Words::of(self.language).cli
    }

    /// Returns the plan to read: named, or the nearest.
    pub(super) fn plan(&self, surroundings: &Surroundings<'_>) -> Result<PathBuf> {
        if let Some(plan) = &self.plan {
            return Ok(plan.clone());
        }
        let year = self
            .today(surroundings, Zone::viet_nam())
            .year()
            .unsigned_abs();
        let found = store::nearest_plan(&surroundings.folder, year)
            .with_context(|| self.words().no_plan_found)?;
        // Short names in messages, where they are as good.
        Ok(found
            .strip_prefix(&surroundings.folder)
            .ok()
            .filter(|short| !short.as_os_str().is_empty())
            .map_or(found.clone(), PathBuf::from))
    }

    /// Returns the as-of day for a plan: the day named, else today by the
    /// unit's clock.
    pub(super) fn day_for(&self, plan: &Plan, surroundings: &Surroundings<'_>) -> NaiveDate {
        self.today(surroundings, plan.zone())
    }

    /// Returns the day named, else today in a zone.
    pub(super) fn today(&self, surroundings: &Surroundings<'_>, zone: Zone) -> NaiveDate {
        self.as_of
            .unwrap_or_else(|| surroundings.now.with_timezone(&zone.0).date_naive())
    }
}

/// Returns the language of a run. It must be known before the arguments are
/// parsed, because help and errors are written while they are.
pub(super) fn language(arguments: &[OsString], variables: &HashMap<String, String>) -> Language {
    let named = arguments.iter().enumerate().find_map(|(at, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--lang") {
            Some("") => arguments.get(at + 1)?.to_str().map(str::to_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    match named.or_else(|| variables.get("DCS_LANG").cloned()) {
        Some(name) if name.eq_ignore_ascii_case("en") => Language::English,
        _ => Language::Vietnamese,
    }
}

/// Returns a day from the command line.
pub(super) fn day(text: &str, option: &str, words: &CliWords) -> Result<NaiveDate> {
    Day::parse(text.trim())
        .map(|day| day.0)
        .map_err(|_| bad_value(text, option, words.expected_day, words))
}

/// The most days ahead that can be asked for: a hundred years.
const MAX_DAYS: u32 = 36_500;

/// Returns a number of days from the command line: `30d` or `30`.
pub(super) fn days(matches: &ArgMatches, name: &str, words: &CliWords) -> Result<Option<u32>> {
    let Some(text) = matches.get_one::<String>(name) else {
        return Ok(None);
    };
    let digits = text.strip_suffix(['d', 'D']).unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|days| *days <= MAX_DAYS)
        .map(Some)
        .ok_or_else(|| bad_value(text, &format!("--{name}"), words.expected_days, words))
}

/// Returns the error for a value that an option does not take.
pub(super) fn bad_value(
    found: &str,
    option: &str,
    expected: &str,
    words: &CliWords,
) -> anyhow::Error {
    anyhow!(fill(
        words.bad_value,
        &[("found", found), ("option", option), ("expected", expected)],
    ))
}

/// Says in the language of the run what failed, where and why; `failed` is what.
/// The system's own words, which have a language of their own, stand only where
/// the catalogue has none.
pub(super) fn explained(error: &store::Error, failed: &str, words: &CliWords) -> anyhow::Error {
    let why = match &error.cause {
        Cause::Missing => words.not_there,
        Cause::Exists => words.already_there,
        Cause::Link => words.is_link,
        Cause::LinkOut => words.leads_out,
        Cause::Folder => words.is_folder,
        Cause::Special => words.is_special,
        Cause::Changed => words.changed_meanwhile,
        Cause::Denied => words.not_permitted,
        Cause::NotAPlan => words.not_a_plan_file,
        Cause::TooDeep => words.too_deep,
        Cause::System(error_of_system) => &error_of_system.to_string(),
    };
    anyhow!("{failed}: {}: {why}", error.path)
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
