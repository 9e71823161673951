//! The arguments of `dcs status`.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::cli::args::{InWords, Names, arguments, flag, option};
use crate::cli::choice::Choice;
use crate::cli::table_format::{PlanFormat, PlansFormat, TableFormat};
use crate::cli::values::{Count, DaysAhead};
use crate::messages::Words;

/// What a row of the main table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Grouping {
    /// Sections.
    Section,
    /// Parties.
    Party,
    /// Tasks.
    Task,
}

impl Choice for Grouping {
    fn all() -> Vec<Self> {
        every!(Grouping: Section, Party, Task).to_vec()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Party => "party",
            Self::Task => "task",
        }
    }

    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Section => &["muc", "phan"],
            Self::Party => &[
                "bo phan", "nguoi", "ca nhan", "don vi", "chu tri", "chu-tri", "lead",
            ],
            Self::Task => &["viec"],
        }
    }

    fn meaning(self, words: &'static Words) -> Option<&'static str> {
        Some(match self {
            Self::Section => words.cli.a_section,
            Self::Party => words.cli.a_party,
            Self::Task => words.cli.a_task,
        })
    }
}

/// The output formats of `status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum StatusFormat {
    /// A table.
    Table(TableFormat),
    /// Machine-readable; for one plan only.
    Json,
    /// Machine-readable, one line per plan; for many plans only.
    Jsonl,
}

impl StatusFormat {
    /// Returns the format for one plan.
    pub(super) fn of_plan(self) -> Option<PlanFormat> {
        match self {
            Self::Table(format) => Some(PlanFormat::Table(format)),
            Self::Json => Some(PlanFormat::Json),
            Self::Jsonl => None,
        }
    }

    /// Returns the format for many plans.
    pub(super) fn of_plans(self) -> Option<PlansFormat> {
        match self {
            Self::Table(format) => Some(PlansFormat::Table(format)),
            Self::Json => None,
            Self::Jsonl => Some(PlansFormat::Jsonl),
        }
    }
}

impl Default for StatusFormat {
    fn default() -> Self {
        Self::Table(TableFormat::default())
    }
}

impl Choice for StatusFormat {
    fn all() -> Vec<Self> {
        let [table, list, csv, markdown] = TableFormat::ALL.map(Self::Table);
        vec![table, list, Self::Json, csv, markdown, Self::Jsonl]
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table(format) => format.name(),
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }
    }
}

arguments! {
    /// The arguments of `status`.
    StatusArgs(words) {
        by: Option<Grouping> = option("by", words.by, words.what_value),
        party: Option<String> = option("party", words.party, words.name_value)
            .add(Names::Parties),
        section: Option<String> = option("section", words.section, words.name_value)
            .add(Names::Sections),
        task: Option<String> = option("task", words.task, words.name_value)
            .add(Names::Tasks)
            .conflicts_with_all(["by", "party", "section", "all", "format"]),
        due_within: Option<DaysAhead> = option("due-within", words.due_within, words.days_value),
        since: Option<NaiveDate> = option("since", words.since, words.day_value)
            .add(InWords::FirstDay)
            .conflicts_with_all(["by", "party", "section", "task", "all", "due_within"]),
        all: bool = flag("all", words.all),
        all_plans: Vec<PathBuf> = option("all-plans", words.all_plans, words.path_value)
            .num_args(0..)
            .default_missing_value(".")
            .conflicts_with_all([
                "by", "party", "section", "task", "all", "since", "due_within", "plan",
            ]),
        expect: Option<PathBuf> = option("expect", words.expect, words.file_value)
            .requires("all_plans"),
        top: Option<Count> = option("top", words.top, words.count_value).requires("all_plans"),
        format: Option<StatusFormat> = option("format", words.status_format, words.format_value),
    }
}
