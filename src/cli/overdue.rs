//! `dcs overdue`: overdue work, longest overdue first.

use std::path::PathBuf;

use anyhow::Result;

use super::args::{Group, Subcommand, arguments, flag, option};
use super::choice::Choice;
use super::context::Context;
use super::errors::bad_value;
use super::load;
use super::output::{Form, OutputArgs, Outputs};
use super::status::StatusFormat;
use super::status::all_plans::{self, Request};
use super::values::DaysAhead;
use super::world::Outcome;
use crate::messages::{CliWords, StatusWords, fill};
use crate::render::findings::machine::{self, Report, Scene};
use crate::render::status::json;
use crate::render::status::overview::Overview;
use crate::render::table::Table;
use crate::status::{Obligation, Snapshot};

/// The output formats of `overdue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum OverdueFormat {
    /// For the screen.
    #[default]
    Table,
    /// For narrow screens, and for readers who hear the screen.
    List,
    /// For spreadsheets.
    Csv,
    /// For web pages and messages.
    Markdown,
    /// Machine-readable.
    Machine(machine::Format),
}

impl Choice for OverdueFormat {
    fn all() -> Vec<Self> {
        let machines = machine::Format::ALL.map(Self::Machine);
        let people = [Self::Table, Self::List, Self::Csv, Self::Markdown];
        [&people, &machines[..]].concat()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Machine(format) => format.name(),
        }
    }

    /// `check` calls its format for the screen `human`; scripts that pass the same
    /// options to both commands keep working.
    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["human"],
            _ => &[],
        }
    }
}

impl Form for OverdueFormat {
    fn machine(format: machine::Format) -> Self {
        Self::Machine(format)
    }
}

arguments! {
    /// The arguments of `overdue`.
    OverdueArgs(words) {
        warn: Option<DaysAhead> = option("warn", words.warn, words.days_value),
        exit_zero: bool = flag("exit-zero", words.exit_zero),
        all_plans: Vec<PathBuf> = option("all-plans", words.overdue_all_plans, words.path_value)
            .num_args(0..)
            .default_missing_value(".")
            .conflicts_with_all(["plan", "warn", "output", "annotate"]),
        output: OutputArgs<OverdueFormat> = Group,
    }
}

impl Subcommand for OverdueArgs {
    const NAME: &'static str = "overdue";

    fn about(words: &'static CliWords) -> &'static str {
        words.overdue_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        if !self.all_plans.is_empty() {
            return self.of_all(context);
        }
        let outputs = Outputs::of(&self.output, context)?;
        let ahead = self.warn.map(|days| days.0);
        let (loaded, as_of) = load::shown(context)?;
        let due_soon = ahead.unwrap_or(loaded.plan.due_soon());
        let snapshot = Snapshot::new(&loaded.plan, as_of, due_soon);
        let late = snapshot.overdue();
        let soon = ahead.map_or_else(Vec::new, |days| snapshot.due_within(days));
        let stopped = snapshot.stopped_late();
        let all: Vec<&Obligation<'_>> = late.iter().chain(&soon).copied().collect();
        let shown: Vec<&Obligation<'_>> = all.iter().chain(&stopped).copied().collect();
        let language = context.options.language;
        let quiet = context.is_quiet();
        let overview = Overview {
            snapshot: &snapshot,
            language,
        };
        let words = &context.words().status;
        let (table, list) = (context.view(false), context.view(true));
        let world = &context.world;
        let (folder, root) = (world.shown_folder(), world.shown_root());
        outputs.deliver(context, |format| match format {
            OverdueFormat::Table | OverdueFormat::List => {
                let view = if format == OverdueFormat::List {
                    list
                } else {
                    table
                };
                let draw = |table: &Table| format!("{}\n", table.screen(view));
                let mut parts = Vec::new();
                if !all.is_empty() {
                    parts.push(draw(&overview.list(&all, ahead.is_some())));
                }
                if !stopped.is_empty() {
                    let heading = stopped_heading(stopped.len(), words);
                    parts.push(heading + &draw(&overview.list(&stopped, true)));
                }
                if parts.is_empty() && !quiet {
                    parts.push(format!("{}\n", words.nothing_late));
                }
                parts.join("\n")
            }
            OverdueFormat::Csv => overview.list(&shown, true).csv(),
            OverdueFormat::Markdown => overview.list(&shown, true).markdown(),
            // Statuses have their own JSON; the other formats are shared with findings.
            OverdueFormat::Machine(machine::Format::Json) => {
                json::overdue(&snapshot, &all, &stopped)
            }
            OverdueFormat::Machine(format) => {
                let scene = Scene {
                    sources: &loaded.sources,
                    folder: &folder,
                    root: &root,
                    language,
                };
                Report::of_obligations(scene, &snapshot, &shown).write(format)
            }
        })?;
        Ok(Outcome::bad_news_if(!late.is_empty() && !self.exit_zero))
    }
}

impl OverdueArgs {
    /// Shows every plan below the folders that has overdue work.
    fn of_all(&self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let format = match self.output.format.unwrap_or_default() {
            OverdueFormat::Table => StatusFormat::Table,
            OverdueFormat::List => StatusFormat::List,
            OverdueFormat::Csv => StatusFormat::Csv,
            OverdueFormat::Markdown => StatusFormat::Markdown,
            OverdueFormat::Machine(machine::Format::Jsonl) => StatusFormat::Jsonl,
            OverdueFormat::Machine(other) => {
                let words = context.cli();
                let expected = fill(words.not_with, &[("option", "--all-plans")]);
                return Err(bad_value(other.name(), "--format", &expected, words));
            }
        };
        let request = Request {
            folders: &self.all_plans,
            late_only: true,
            top: Some(usize::MAX).filter(|_| format != StatusFormat::Jsonl),
            format,
            ..Request::default()
        };
        let totals = all_plans::run(&request, context)?;
        let late = totals.late > 0 && !self.exit_zero;
        Ok(Outcome::bad_news_if(
            late || totals.broken + totals.missing > 0,
        ))
    }
}

/// Returns the heading of the items that were stopped when they were already overdue.
fn stopped_heading(count: usize, words: &StatusWords) -> String {
    let heading = fill(words.stopped_heading, &[("count", &count.to_string())]);
    format!("{heading}\n")
}
