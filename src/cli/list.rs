//! `dcs list`: the records of one kind, or how many there are of each.

use anyhow::{Result, bail};

use super::args::{Names, Subcommand, arguments, option, positional};
use super::choice::Choice as _;
use super::context::Context;
use super::errors::suggest;
use super::load::{load, warn_of_errors};
use super::table_format::{PlanFormat, TableFormat};
use super::world::Outcome;
use crate::messages::{CliWords, Words, fill};
use crate::plan::record::KINDS;
use crate::render::records::{self, Row};
use crate::render::table::{Column, Table};
use crate::schema::{self, Topic};
use crate::search::nearest;
use crate::workspace::Loaded;

arguments! {
    /// The arguments of `list`.
    ListArgs(words) {
        /// The words of the kind: a title may have several.
        kind: Vec<String> = positional(words.list_kind, words.kind_value).add(Names::Kinds),
        format: Option<PlanFormat> = option("format", words.format, words.format_value)
            .help(fill(words.format, &[("default", PlanFormat::default().name())])),
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
        let text = match format {
            PlanFormat::Json => match kind {
                None => counts_as_json(&topics, &loaded),
                Some(kind) => records::json(&rows(&kind.path, &loaded)),
            },
            PlanFormat::Table(format) => {
                let view = context.view(format == TableFormat::List);
                let words = Words::of(language);
                match kind {
                    None => format.write(&counts(&topics, &loaded, words), view),
                    Some(kind) => {
                        let rows = rows(&kind.path, &loaded);
                        let on_screen = matches!(format, TableFormat::Table | TableFormat::List);
                        if rows.is_empty() && on_screen {
                            fill(words.explain.none, &[("kind", &kind.path)]) + "\n"
                        } else {
                            let whole = format == TableFormat::Csv;
                            format.write(&records::table(kind, &rows, whole, language), view)
                        }
                    }
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
