//! The formats of tables: those that every table has, and with them those that programs
//! read.

use super::choice::Choice;
use crate::render::table::{Table, View};

/// A format that every table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum TableFormat {
    /// For the screen.
    #[default]
    Table,
    /// For narrow screens, and for readers who hear the screen.
    List,
    /// For spreadsheets.
    Csv,
    /// For web pages and messages.
    Markdown,
}

impl TableFormat {
    /// All of them.
    pub(super) const ALL: [Self; 4] = every!(TableFormat: Table, List, Csv, Markdown);

    /// Returns its name on the command line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// Returns a table in this format; `view` is for the screen.
    pub(super) fn write(self, table: &Table, view: View) -> String {
        match self {
            Self::Table | Self::List => table.screen(view) + "\n",
            Self::Csv => table.csv(),
            Self::Markdown => table.markdown(),
        }
    }
}

/// A format for one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanFormat {
    /// A table.
    Table(TableFormat),
    /// Machine-readable.
    Json,
}

impl Default for PlanFormat {
    fn default() -> Self {
        Self::Table(TableFormat::default())
    }
}

impl Choice for PlanFormat {
    fn all() -> Vec<Self> {
        let [table, list, csv, markdown] = TableFormat::ALL.map(Self::Table);
        vec![table, list, Self::Json, csv, markdown]
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table(format) => format.name(),
            Self::Json => "json",
        }
    }
}

/// A format for many plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlansFormat {
    /// A table.
    Table(TableFormat),
    /// Machine-readable, one line per plan.
    Jsonl,
}
