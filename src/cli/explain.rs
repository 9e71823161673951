//! `dcs explain`: a rule's page, or the list of all rules.

use anyhow::{Result, bail};
use clap::ArgMatches;

use super::options::Options;
use super::{Outcome, Surroundings};
use crate::diagnostic::{Level, Rule};
use crate::messages::{Language, Words, fill};
use crate::render::grid::{Column, Grid};
use crate::rules::{by_name, catalogue};
use crate::search::nearest;

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let text = match matches.get_one::<String>("rule") {
        Some(found) => page(rule(found, options)?, options.language),
        None => list(options).screen(surroundings.width, options.color) + "\n",
    };
    surroundings.out.drawn(&text)?;
    Ok(Outcome::Clean)
}

/// Returns the rule that `found` names, by code or by name.
fn rule(found: &str, options: &Options) -> Result<&'static Rule> {
    if let Some(rule) = by_name(found.trim()) {
        return Ok(rule);
    }
    let words = options.words();
    let said = fill(words.no_rule, &[("found", found)]);
    let names = catalogue().flat_map(|rule| [rule.code, rule.name]);
    match nearest(found, names) {
        Some(meant) => bail!("{said}; {}", fill(words.did_you_mean, &[("meant", meant)])),
        None => bail!(said),
    }
}

/// Returns a rule's page in Markdown, below its code, name and level.
fn page(rule: &Rule, language: Language) -> String {
    let page = match language {
        Language::Vietnamese => rule.page_vi,
        Language::English => rule.page_en,
    };
    let level = level(rule, language);
    format!("# {} {} ({level})\n\n{page}", rule.code, rule.name)
}

fn level(rule: &Rule, language: Language) -> &'static str {
    let words = &Words::of(language).check;
    match rule.level {
        Level::Error => words.error,
        Level::Warning => words.warning,
    }
}

/// Returns all rules: code, name, level, and what each finds.
fn list(options: &Options) -> Grid {
    let words = options.words();
    let row = |rule: &'static Rule| {
        let text = page(rule, options.language);
        // Below the heading of its first part.
        let finds = text.split("\n\n").nth(2).unwrap_or_default();
        vec![
            rule.code.to_owned(),
            rule.name.to_owned(),
            level(rule, options.language).to_owned(),
            finds.split_whitespace().collect::<Vec<_>>().join(" "),
        ]
    };
    Grid {
        columns: vec![
            (words.rule_code, Column::Short),
            (words.rule_name, Column::Short),
            (words.rule_level, Column::Short),
            (words.rule_finds, Column::Text),
        ],
        rows: catalogue().map(row).collect(),
    }
}
