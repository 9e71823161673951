//! `dcs list`: the records of one kind, or how many there are of each.

use std::collections::HashSet;

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::args::{Names, Subcommand, arguments, flag, option, positional};
use super::choice::Choice as _;
use super::context::Context;
use super::errors::suggest;
use super::load::{load, warn_of_errors};
use super::table_format::{PlanFormat, TableFormat};
use super::world::Outcome;
use crate::messages::{CliWords, Words, fill};
use crate::plan::Plan;
use crate::plan::due_step::DueStep;
use crate::plan::record::{Entry, KINDS, REGISTERS};
use crate::plan::scalar::id::key;
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
        open: bool = flag("open", words.list_open),
        late: bool = flag("late", words.list_late),
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
        let is_register = kind.is_some_and(|kind| REGISTERS.contains(&kind.path.as_str()));
        if (self.open || self.late) && !is_register {
            bail!(fill(
                context.cli().only_registers,
                &[("registers", &REGISTERS.join(", "))]
            ));
        }
        let loaded = load(context)?;
        warn_of_errors(&loaded, context)?;
        let wanted = self.wanted(&loaded.plan, context.day_for(&loaded.plan));
        let format = self.format.unwrap_or_default();
        let text = match format {
            PlanFormat::Json => match kind {
                None => counts_as_json(&topics, &loaded),
                Some(kind) => records::json(&rows(&kind.path, &loaded, wanted.as_ref())),
            },
            PlanFormat::Table(format) => {
                let view = context.view(format == TableFormat::List);
                let words = Words::of(language);
                match kind {
                    None => format.write(&counts(&topics, &loaded, words), view),
                    Some(kind) => {
                        let rows = rows(&kind.path, &loaded, wanted.as_ref());
                        let on_screen = matches!(format, TableFormat::Table | TableFormat::List);
                        if rows.is_empty() && on_screen {
                            let none = match (self.late, self.open) {
                                (true, _) => words.explain.none_late,
                                (false, true) => words.explain.none_open,
                                (false, false) => words.explain.none,
                            };
                            fill(none, &[("kind", &kind.path)]) + "\n"
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

impl ListArgs {
    /// Returns the keys of the entries of registers that are wanted, unless all are: those
    /// that are not settled or still owe a step, or those that owe one whose due day has
    /// passed.
    fn wanted(&self, plan: &Plan, as_of: NaiveDate) -> Option<HashSet<String>> {
        if !self.open && !self.late {
            return None;
        }
        let is_wanted = |entry: &Entry<'_>| {
            let steps = plan.due_steps(entry, as_of);
            let mut owed = steps.iter().filter(|step| step.is_open());
            let is_late = |step: &DueStep<'_>| step.due().is_ok_and(|due| due < as_of);
            if self.late {
                owed.any(is_late)
            } else {
                owed.next().is_some() || !plan.is_settled(entry, as_of)
            }
        };
        let entries = plan.entries().into_iter().map(|(_, entry)| entry);
        let wanted = entries.filter(is_wanted);
        Some(
            wanted
                .filter_map(|entry| Some(entry.id?.key.clone()))
                .collect(),
        )
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

/// Returns the records of a kind, each with its place; of entries of registers those whose
/// identifiers have these keys, if only some are wanted.
fn rows(kind: &str, loaded: &Loaded, wanted: Option<&HashSet<String>>) -> Vec<Row> {
    let rows = loaded.plan.rows(kind).into_iter();
    let rows = rows.filter(|(keys, _)| {
        let id = keys
            .get("id")
            .and_then(|id| id.as_str())
            .unwrap_or_default();
        wanted.is_none_or(|wanted| wanted.contains(&key(id)))
    });
    let rows = rows.map(|(keys, place)| {
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
