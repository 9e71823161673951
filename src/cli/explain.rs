//! `dcs explain`: a rule's page, or the list of all rules.

use anyhow::{Result, bail};

use super::args::{Names, Subcommand, arguments, positional};
use super::context::Context;
use super::options::Options;
use super::world::Outcome;
use crate::diagnostic::{Level, Rule};
use crate::messages::{CliWords, Language, Words, fill};
use crate::render::table::{Column, Table};
use crate::rules::{by_name, catalogue};
use crate::search::nearest;

arguments! {
    /// The arguments of `explain`.
    ExplainArgs(words) {
        rule: Option<String> = positional(words.explain_rule, words.rule_value).add(Names::Rules),
    }
}

impl Subcommand for ExplainArgs {
    const NAME: &'static str = "explain";

    fn about(words: &'static CliWords) -> &'static str {
        words.explain_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let options = &context.options;
        let text = match &self.rule {
            Some(found) => page(rule(found, options)?, options.language),
            None => list(options).screen(context.world.width, options.color) + "\n",
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::Clean)
    }
}

/// Returns the rule that `found` names, by code or by name.
fn rule(found: &str, options: &Options) -> Result<&'static Rule> {
    if let Some(rule) = by_name(found.trim()) {
        return Ok(rule);
    }
    let words = options.words();
    let message = fill(words.no_rule, &[("found", found)]);
    let names = catalogue().flat_map(|rule| [rule.code, rule.name]);
    match nearest(found, names) {
        Some(meant) => bail!(
            "{message}; {}",
            fill(words.did_you_mean, &[("meant", meant)])
        ),
        None => bail!(message),
    }
}

/// Returns a rule's page in Markdown, below its code, name and level.
fn page(rule: &Rule, language: Language) -> String {
    let page = rule.page(language);
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
fn list(options: &Options) -> Table {
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
    Table {
        columns: vec![
            (words.rule_code, Column::Short),
            (words.rule_name, Column::Short),
            (words.rule_level, Column::Short),
            (words.rule_finds, Column::Text),
        ],
        rows: catalogue().map(row).collect(),
    }
}
