//! `dcs overdue`: overdue work, longest overdue first.

use std::path::PathBuf;

use anyhow::Result;

use super::args::{Group, Subcommand, arguments, flag, option};
use super::choice::Choice;
use super::context::Context;
use super::load;
use super::output::{Form, OutputArgs, Outputs};
use super::status::all_plans::{self, Request};
use super::table_format::{PlansFormat, TableFormat};
use super::values::{Count, DaysAhead};
use super::world::Outcome;
use crate::messages::{CliWords, StatusWords, Words, fill};
use crate::render::findings::machine::{self, Report, Scene};
use crate::render::status::json;
use crate::render::status::overview::Overview;
use crate::render::table::{Table, View};
use crate::status::{Obligation, Snapshot};

/// The output formats of `overdue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OverdueFormat {
    /// A table.
    Table(TableFormat),
    /// Machine-readable.
    Machine(machine::Format),
}

impl OverdueFormat {
    /// Returns the format for many plans.
    fn of_plans(self) -> Option<PlansFormat> {
        match self {
            Self::Table(format) => Some(PlansFormat::Table(format)),
            Self::Machine(machine::Format::Jsonl) => Some(PlansFormat::Jsonl),
            Self::Machine(_) => None,
        }
    }
}

impl Default for OverdueFormat {
    fn default() -> Self {
        Self::Table(TableFormat::default())
    }
}

impl Choice for OverdueFormat {
    fn all() -> Vec<Self> {
        let tables = TableFormat::ALL.map(Self::Table);
        let machines = machine::Format::ALL.map(Self::Machine);
        [&tables[..], &machines].concat()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table(format) => format.name(),
            Self::Machine(format) => format.name(),
        }
    }

    /// `check` calls its format for the screen `human`; scripts that pass the same
    /// options to both commands keep working.
    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Table(TableFormat::Table) => &["human"],
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
        expect: Option<PathBuf> = option("expect", words.expect, words.file_value)
            .requires("all_plans"),
        top: Option<Count> = option("top", words.top, words.count_value).requires("all_plans"),
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
        let any_late = !late.is_empty();
        let soon = ahead.map_or_else(Vec::new, |days| snapshot.due_within(days));
        let shown = Shown {
            overview: Overview {
                snapshot: &snapshot,
                language: context.options.language,
            },
            open: [late, soon].concat(),
            stopped: snapshot.stopped_late(),
            uncounted: snapshot.uncounted(),
            with_statuses: ahead.is_some(),
            quiet: context.is_quiet(),
        };
        let (table, list) = (context.view(false), context.view(true));
        let (folder, root) = (context.world.shown_folder(), context.world.shown_root());
        let scene = Scene {
            sources: &loaded.sources,
            folder: &folder,
            root: &root,
            language: context.options.language,
        };
        outputs.deliver(context, |format| match format {
            OverdueFormat::Table(TableFormat::Table) => shown.on_screen(table),
            OverdueFormat::Table(TableFormat::List) => shown.on_screen(list),
            OverdueFormat::Table(format) => format.write(&shown.in_one_table(), table),
            OverdueFormat::Machine(format) => shown.for_programs(format, scene),
        })?;
        Ok(Outcome::bad_news_if(any_late && !self.exit_zero))
    }
}

impl OverdueArgs {
    /// Shows every plan below the folders that has overdue work.
    fn of_all(&self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let format = self.output.format.unwrap_or_default();
        let format = all_plans::format(format, format.of_plans(), context.cli())?;
        let request = Request {
            folders: &self.all_plans,
            expect: self.expect.as_deref(),
            late_only: true,
            top: match (self.top, format) {
                (Some(top), _) => Some(top.0),
                (None, PlansFormat::Jsonl) => None,
                // What is overdue is shown whole.
                (None, PlansFormat::Table(_)) => Some(usize::MAX),
            },
            format,
        };
        let totals = all_plans::run(&request, context)?;
        let late = totals.late > 0 && !self.exit_zero;
        Ok(Outcome::bad_news_if(
            late || totals.broken + totals.missing > 0,
        ))
    }
}

/// What is shown of one plan.
struct Shown<'o, 'p> {
    overview: Overview<'o, 'p>,
    /// What is overdue, then what is due soon, if that was asked for.
    open: Vec<&'o Obligation<'p>>,
    /// What was stopped when it was already overdue.
    stopped: Vec<&'o Obligation<'p>>,
    /// What may be late: its due day cannot be counted.
    uncounted: Vec<&'o Obligation<'p>>,
    /// Whether the table on the screen of open work has a column for the status.
    with_statuses: bool,
    quiet: bool,
}

impl Shown<'_, '_> {
    /// Returns what is on the screen: a table of open work, one of stopped work, and one of
    /// what cannot be counted.
    fn on_screen(&self, view: View) -> String {
        let words = &Words::of(self.overview.language).status;
        let draw = |table: &Table| format!("{}\n", table.screen(view));
        let mut parts = Vec::new();
        if !self.open.is_empty() {
            parts.push(draw(&self.overview.list(&self.open, self.with_statuses)));
        }
        if !self.stopped.is_empty() {
            let heading = stopped_heading(self.stopped.len(), words);
            parts.push(heading + &draw(&self.overview.list(&self.stopped, true)));
        }
        if !self.uncounted.is_empty() {
            let count = self.uncounted.len().to_string();
            let heading = fill(words.uncounted_heading, &[("count", &count)]) + "\n";
            parts.push(heading + &draw(&self.overview.list(&self.uncounted, false)));
        }
        if parts.is_empty() && !self.quiet {
            parts.push(format!("{}\n", words.nothing_late));
        }
        parts.join("\n")
    }

    /// Returns all of it: open work first, what cannot be counted last.
    fn all(&self) -> Vec<&Obligation<'_>> {
        let rest = self.stopped.iter().chain(&self.uncounted);
        self.open.iter().chain(rest).copied().collect()
    }

    /// Returns one table for programs that read tables.
    fn in_one_table(&self) -> Table {
        self.overview.list(&self.all(), true)
    }

    /// Returns it in a machine-readable format. Statuses have their own JSON; the other
    /// formats are shared with findings.
    fn for_programs(&self, format: machine::Format, scene: Scene<'_>) -> String {
        let snapshot = self.overview.snapshot;
        match format {
            machine::Format::Json => {
                json::overdue(snapshot, &self.open, &self.stopped, &self.uncounted)
            }
            _ => Report::of_obligations(scene, snapshot, &self.all()).write(format),
        }
    }
}

/// Returns the heading of the items that were stopped when they were already overdue.
fn stopped_heading(count: usize, words: &StatusWords) -> String {
    let heading = fill(words.stopped_heading, &[("count", &count.to_string())]);
    format!("{heading}\n")
}
