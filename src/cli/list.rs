//! `dcs list`: the records of one kind, or how many there are of each.

mod named;

use std::collections::HashMap;

use anyhow::{Result, bail};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::args::{Names, Subcommand, arguments, flag, option, positional};
use super::choice::Choice as _;
use super::context::Context;
use super::load::{load, warn_of_errors};
use super::table_format::{PlanFormat, TableFormat};
use super::world::Outcome;
use crate::messages::{CliWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::record::{Figure, KINDS, OfKind as _, REGISTERS, Record as _};
use crate::plan::scalar::id::key;
use crate::render::records::{self, Follows, Row};
use crate::render::status::wording;
use crate::render::table::{Column, Table};
use crate::schema::{self, Topic};
use crate::status::{Snapshot, Standing};
use crate::workspace::Loaded;
use named::kind;

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
            found => Some(kind(&topics, found, &self.kind, context)?),
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
        let as_of = context.day_for(&loaded.plan);
        let derived = kind.map(|kind| Derived::of(&kind.path, &loaded.plan, as_of, language));
        let derived = derived.unwrap_or_default();
        let rows = |kind: &Topic| self.rows(&kind.path, &loaded, &derived);
        let text = match (self.format.unwrap_or_default(), kind) {
            (PlanFormat::Json, None) => counts_as_json(&topics, &loaded),
            (PlanFormat::Json, Some(kind)) => records::json(&rows(kind), derived.follows),
            (PlanFormat::Table(format), None) => {
                let counts = counts(&topics, &loaded, Words::of(language));
                format.write(&counts, context.view(format == TableFormat::List))
            }
            (PlanFormat::Table(format), Some(kind)) => {
                self.table(kind, &rows(kind), derived.follows, format, context)
            }
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::Clean)
    }
}

impl ListArgs {
    /// Returns the records of a kind as a table, or on the screen that there are none.
    fn table(
        &self,
        kind: &Topic,
        rows: &[Row],
        follows: Option<records::Follows>,
        format: TableFormat,
        context: &Context<'_, '_>,
    ) -> String {
        let on_screen = matches!(format, TableFormat::Table | TableFormat::List);
        if rows.is_empty() && on_screen {
            let words = &context.words().explain;
            let none = match (self.late, self.open) {
                (true, _) => words.none_late,
                (false, true) => words.none_open,
                (false, false) => words.none,
            };
            return fill(none, &[("kind", &kind.path)]) + "\n";
        }
        let whole = format == TableFormat::Csv;
        let table = records::table(kind, rows, follows, whole, context.options.language);
        format.write(&table, context.view(format == TableFormat::List))
    }

    /// Returns the records of a kind that are wanted, each with its place and what follows
    /// about it: of a register all entries, those that are not settled, or those that are
    /// overdue.
    fn rows(&self, kind: &str, loaded: &Loaded, derived: &Derived) -> Vec<Row> {
        let rows = loaded
            .plan
            .rows(kind)
            .into_iter()
            .filter_map(|(keys, place)| {
                let id = keys.get("id").and_then(|id| id.as_str());
                let id = key(id.unwrap_or_default());
                let status = derived.statuses.get(&id);
                let is_wanted = if self.late {
                    status.is_some_and(|it| it.is_late())
                } else {
                    !self.open || status.is_some_and(|it| it.is_open())
                };
                let source = loaded.sources.get(place.file);
                let line = source.position(place.span.start).line;
                is_wanted.then(|| Row {
                    keys,
                    place: format!("{}:{line}", source.path),
                    follows: derived.about.get(&id).cloned(),
                })
            });
        rows.collect()
    }
}

/// What follows from a plan about the records of a kind.
#[derive(Default)]
struct Derived {
    follows: Option<Follows>,
    /// What follows about each, by the key of its identifier.
    about: HashMap<String, (Value, String)>,
    /// The state of each entry of a register.
    statuses: HashMap<String, Standing>,
}

impl Derived {
    /// Returns what follows about a kind: of the entries of a register their state, of
    /// figures what they come to in the plan's period.
    fn of(kind: &str, plan: &Plan, as_of: NaiveDate, language: Language) -> Self {
        if REGISTERS.contains(&kind) {
            Self::of_entries(plan, as_of, language)
        } else if kind == Figure::KIND.list {
            Self::of_figures(plan, as_of, language)
        } else {
            Self::default()
        }
    }

    fn of_entries(plan: &Plan, as_of: NaiveDate, language: Language) -> Self {
        let words = &Words::of(language).status;
        let statuses = Snapshot::new(plan, as_of, plan.due_soon()).standings();
        let about = statuses.iter().map(|(id, status)| {
            let shown = match status {
                Standing::Of(status) => wording::status(*status, words),
                Standing::Settled => words.settled,
            };
            (id.clone(), (json!(status.name()), shown.to_owned()))
        });
        Self {
            follows: Some(Follows {
                key: "status",
                title: words.status,
            }),
            about: about.collect(),
            statuses,
        }
    }

    fn of_figures(plan: &Plan, as_of: NaiveDate, language: Language) -> Self {
        let words = &Words::of(language).explain;
        let mut derived = Self {
            follows: Some(Follows {
                key: "number",
                title: words.number,
            }),
            ..Self::default()
        };
        let Some(period) = plan.period() else {
            return derived;
        };
        let numbers = plan.figure_numbers(period, as_of);
        for (figure, number) in plan.figures.iter().zip(&numbers) {
            let shown = match number.value {
                Some(value) => value.to_string(),
                None if number.unconfirmed.is_some() => words.unconfirmed.to_owned(),
                None => String::new(),
            };
            let id = key(figure.id_text());
            derived.about.insert(id, (json!(number.value), shown));
        }
        derived
    }
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
