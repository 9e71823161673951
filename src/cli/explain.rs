//! `dcs explain`: the page of a rule, of a kind of records or of a key; or the list of
//! all kinds and rules.

use anyhow::{Result, bail};

use super::args::{Names, Subcommand, arguments, positional};
use super::context::Context;
use super::errors::suggest;
use super::options::Options;
use super::vocabulary::command_meant;
use super::world::Outcome;
use crate::diagnostic::{Level, Rule};
use crate::messages::{CliWords, Language, Words, fill};
use crate::render::table::{Column, Table};
use crate::rules::{by_name, catalogue};
use crate::schema::{self, Topic};
use crate::search::nearest;

arguments! {
    /// The arguments of `explain`.
    ExplainArgs(words) {
        /// The words of the topic: a title may have several.
        topic: Vec<String> = positional(words.explain_topic, words.topic_value).add(Names::Topics),
    }
}

impl Subcommand for ExplainArgs {
    const NAME: &'static str = "explain";

    fn about(words: &'static CliWords) -> &'static str {
        words.explain_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let options = &context.options;
        let topics = schema::topics(options.language);
        let text = if self.topic.is_empty() {
            let mut view = context.view(false);
            view.width = Some(context.world.text_width());
            let draw = |table: Table| table.screen(view);
            format!(
                "{}\n\n{}\n",
                draw(kinds(&topics, options)),
                draw(rules(options))
            )
        } else {
            explanation(self.topic.join(" ").trim(), &topics, options)?
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::Clean)
    }
}

/// Returns the page of the rule, the kind of records or the key that `found` names.
fn explanation(found: &str, topics: &[Topic], options: &Options) -> Result<String> {
    // The number of a rule alone shows which is meant.
    let is_number = found.len() == 3 && found.bytes().all(|byte| byte.is_ascii_digit());
    let by_number = || by_name(&format!("DCS{found}")).filter(|_| is_number);
    if let Some(rule) = by_name(found).or_else(by_number) {
        return Ok(page(rule, options.language));
    }
    match schema::find(topics, found)[..] {
        [] => bail!(unknown(found, topics, options)),
        [topic] => Ok(schema::page(topic, options.language)),
        ref several => {
            let message = fill(
                Words::of(options.language).explain.several,
                &[("found", found)],
            );
            let line = |topic: &&Topic| {
                format!(
                    "- {} – {}: {}\n",
                    topic.path, topic.title, topic.description
                )
            };
            Ok(format!(
                "{message}:\n\n{}",
                several.iter().map(line).collect::<String>()
            ))
        }
    }
}

/// Returns the message for a word that names nothing.
fn unknown(found: &str, topics: &[Topic], options: &Options) -> String {
    let words = options.words();
    let message = fill(words.no_topic, &[("found", found)]);
    let typed: Vec<String> = found.split(' ').map(str::to_owned).collect();
    if let Some((command, length)) = command_meant(&typed)
        && length == typed.len()
    {
        let see = fill(words.see_help_of, &[("command", command)]);
        return format!("{message}; {see}");
    }
    // A code that is near to another one says nothing of what is meant.
    let number = found.get(..3).filter(|it| it.eq_ignore_ascii_case("DCS"));
    if number.is_some_and(|_| found[3..].bytes().all(|byte| byte.is_ascii_digit())) {
        let see = Words::of(options.language).lines.no_such_rule;
        return format!("{message}; {see}");
    }
    let names = catalogue().flat_map(|rule| [rule.code, rule.name]);
    let names = names.chain(schema::names(topics));
    suggest(message, nearest(found, names), words)
}

/// Returns all kinds of records with what they mean.
fn kinds(topics: &[Topic], options: &Options) -> Table {
    let words = &Words::of(options.language).explain;
    let row = |topic: &Topic| {
        vec![
            topic.path.clone(),
            topic.title.to_owned(),
            topic.description.to_owned(),
        ]
    };
    Table {
        columns: vec![
            (words.kind, Column::Short),
            (words.title, Column::Short),
            (words.meaning, Column::Text),
        ],
        rows: topics.iter().map(row).collect(),
        ..Table::default()
    }
}

/// Returns a rule's page in Markdown, with its code, name and level as the title.
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
fn rules(options: &Options) -> Table {
    let words = options.words();
    let row = |rule: &'static Rule| {
        let text = page(rule, options.language);
        // The first paragraph of the page, after the title and its first heading.
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
        ..Table::default()
    }
}
