//! `dcs list`: the records of one kind, or how many there are of each.

use anyhow::{Result, bail};

use super::args::{Names, Subcommand, arguments, option, positional};
use super::choice::Choice;
use super::context::Context;
use super::errors::suggest;
use super::load::{load, warn_of_errors};
use super::world::Outcome;
use crate::messages::{CliWords, Words, fill};
use crate::plan::record::KINDS;
use crate::render::records::{self, Row};
use crate::render::table::{Column, Table};
use crate::schema::{self, Topic};
use crate::search::nearest;
use crate::workspace::Loaded;

/// The format of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::cli) enum ListFormat {
    /// For the screen.
    #[default]
    Table,
    /// For narrow screens, and for readers who hear the screen.
    List,
    /// Machine-readable.
    Json,
    /// For spreadsheets.
    Csv,
    /// For web pages and messages.
    Markdown,
}

impl Choice for ListFormat {
    fn all() -> Vec<Self> {
        vec![
            Self::Table,
            Self::List,
            Self::Json,
            Self::Csv,
            Self::Markdown,
        ]
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }
}

arguments! {
    /// The arguments of `list`.
    ListArgs(words) {
        /// The words of the kind: a title may have several.
        kind: Vec<String> = positional(words.list_kind, words.kind_value).add(Names::Kinds),
        format: Option<ListFormat> = option("format", words.format, words.format_value)
            .help(fill(words.format, &[("default", ListFormat::default().name())])),
    }
}

impl Subcommand for ListArgs {
    const NAME: &'static str = "list";

    fn about(words: &'static CliWords) -> &'static str {
        words.list_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let language = context.options.language;
        let mut topics = schema::topics(language);
        topics.retain(|topic| KINDS.iter().any(|kind| kind.list == topic.path));
        let words = self.kind.join(" ");
        let kind = match words.trim() {
            "" => None,
            found => Some(kind(&topics, found, context.cli())?),
        };
        let loaded = load(context)?;
        warn_of_errors(&loaded, context)?;
        let format = self.format.unwrap_or_default();
        let view = context.view(format == ListFormat::List);
        let draw = |table: Table| match format {
            ListFormat::Csv => table.csv(),
            ListFormat::Markdown => table.markdown(),
            ListFormat::Table | ListFormat::List | ListFormat::Json => table.screen(view) + "\n",
        };
        let text = match kind {
            None if format == ListFormat::Json => counts_as_json(&topics, &loaded),
            None => draw(counts(&topics, &loaded, Words::of(language))),
            Some(kind) => {
                let rows = rows(&kind.path, &loaded);
                match format {
                    ListFormat::Json => records::json(&rows),
                    ListFormat::Table | ListFormat::List if rows.is_empty() => {
                        let none = Words::of(language).explain.none;
                        fill(none, &[("kind", &kind.path)]) + "\n"
                    }
                    _ => draw(records::table(
                        kind,
                        &rows,
                        format == ListFormat::Csv,
                        language,
                    )),
                }
            }
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::Clean)
    }
}

/// Returns the kind that `found` names, by the key of its list or by its title.
fn kind<'t>(topics: &'t [Topic], found: &str, words: &CliWords) -> Result<&'t Topic> {
    if let [topic] = schema::kinds(topics, found)[..] {
        return Ok(topic);
    }
    let message = fill(words.no_kind, &[("found", found)]);
    let names = topics
        .iter()
        .flat_map(|topic| [topic.path.as_str(), topic.title]);
    let meant = nearest(found, names);
    if meant.is_some() {
        bail!(suggest(message, meant, words));
    }
    let known = topics
        .iter()
        .map(|topic| format!("{} ({})", topic.path, topic.title));
    let known: Vec<String> = known.collect();
    bail!(
        "{message}; {}",
        fill(words.known_kinds, &[("kinds", &known.join(", "))])
    );
}

/// Returns the records of a kind, each with its place.
fn rows(kind: &str, loaded: &Loaded) -> Vec<Row> {
    let rows = loaded.plan.rows(kind).into_iter().map(|(keys, place)| {
        let source = loaded.sources.get(place.file);
        let line = source.position(place.span.start).line;
        Row {
            keys,
            place: format!("{}:{line}", source.path),
        }
    });
    rows.collect()
}

/// Returns every kind with the number of its records.
fn counts(topics: &[Topic], loaded: &Loaded, words: &Words) -> Table {
    let row = |topic: &Topic| {
        vec![
            topic.path.clone(),
            topic.title.to_owned(),
            loaded.plan.count(&topic.path).to_string(),
            topic.description.to_owned(),
        ]
    };
    let words = &words.explain;
    Table {
        columns: vec![
            (words.kind, Column::Short),
            (words.title, Column::Short),
            (words.count, Column::Number),
            (words.meaning, Column::Text),
        ],
        rows: topics.iter().map(row).collect(),
        ..Table::default()
    }
}

/// Returns every kind with the number of its records as a JSON object.
fn counts_as_json(topics: &[Topic], loaded: &Loaded) -> String {
    let count = |topic: &Topic| (topic.path.clone(), loaded.plan.count(&topic.path));
    records::counts(topics.iter().map(count))
}
