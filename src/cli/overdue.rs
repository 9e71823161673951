//! `dcs overdue`: overdue work, longest overdue first.

use anyhow::Result;

use super::args::{Group, Subcommand, arguments, flag, option};
use super::choice::Choice;
use super::context::Context;
use super::load;
use super::output::{Form, OutputArgs, Outputs};
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
        [&[Self::Table, Self::Csv, Self::Markdown], &machines[..]].concat()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
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
        output: OutputArgs<OverdueFormat> = Group,
    }
}

impl Subcommand for OverdueArgs {
    const NAME: &'static str = "overdue";

    fn about(words: &'static CliWords) -> &'static str {
        words.overdue_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
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
        let (language, color) = (context.options.language, context.options.color);
        let quiet = context.is_quiet();
        let overview = Overview {
            snapshot: &snapshot,
            language,
        };
        let words = &context.words().status;
        let (width, world) = (context.world.width, &context.world);
        let (folder, root) = (world.shown_folder(), world.shown_root());
        let draw = |table: &Table| format!("{}\n", table.screen(width, color));
        outputs.deliver(context, |format| match format {
            OverdueFormat::Table => {
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

/// Returns the heading of the items that were stopped when they were already overdue.
fn stopped_heading(count: usize, words: &StatusWords) -> String {
    let heading = fill(words.stopped_heading, &[("count", &count.to_string())]);
    format!("{heading}\n")
}
