//! The arguments of the commands that look at a plan.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, ValueHint};

use super::{choice, flag, option, sub};
use crate::messages::CliWords;
use crate::render::machine::FORMATS as FORMATS_FOR_MACHINES;

/// The ways to arrange `status`.
const ARRANGEMENTS: [&str; 3] = ["section", "party", "task"];

/// Returns `check`, `status` and `overdue`.
pub(super) fn commands(words: &'static CliWords) -> (Command, Command, Command) {
    let check = sub("check", words.check_about, words)
        .arg(flag("deny-warnings", words.deny_warnings, words))
        .arg(option("base", words.base, words.path_value, words).value_hint(ValueHint::AnyPath))
        .arg(flag("fix", words.fix, words))
        .arg(
            flag("dry-run", words.dry_run, words)
                .requires("fix")
                .conflicts_with_all(["format", "output", "annotate"]),
        )
        .args(machine(words.check_format, &["human"], words));
    let status = sub("status", words.status_about, words)
        .arg(choice(
            "by",
            words.by,
            words.what_value,
            &ARRANGEMENTS,
            words,
        ))
        .arg(option("party", words.party, words.name_value, words))
        .arg(option("section", words.section, words.name_value, words))
        .arg(
            option("task", words.task, words.name_value, words)
                .conflicts_with_all(["by", "party", "section", "all", "format"]),
        )
        .arg(
            option("due-within", words.due_within, words.days_value, words)
                .allow_negative_numbers(true),
        )
        .arg(
            option("since", words.since, words.day_value, words).conflicts_with_all([
                "by",
                "party",
                "section",
                "task",
                "all",
                "due-within",
            ]),
        )
        .arg(flag("all", words.all, words))
        .arg(
            option("all-plans", words.all_plans, words.path_value, words)
                .value_parser(clap::value_parser!(PathBuf))
                .num_args(1..)
                .conflicts_with_all([
                    "by",
                    "party",
                    "section",
                    "task",
                    "all",
                    "since",
                    "due-within",
                    "plan",
                ]),
        )
        .arg(option("top", words.top, words.count_value, words).requires("all-plans"))
        .arg(choice(
            "format",
            words.status_format,
            words.format_value,
            &["table", "json", "csv", "markdown", "jsonl"],
            words,
        ));
    let overdue = sub("overdue", words.overdue_about, words)
        .arg(option("warn", words.warn, words.days_value, words).allow_negative_numbers(true))
        .arg(flag("exit-zero", words.exit_zero, words))
        .args(machine(
            words.overdue_format,
            &["human", "table", "csv", "markdown"],
            words,
        ));
    (check, status, overdue)
}

/// The options of commands that machines read: `own` forms, and those of machines.
fn machine(help: &'static str, own: &[&'static str], words: &'static CliWords) -> [Arg; 4] {
    let formats = [own, &FORMATS_FOR_MACHINES].concat();
    [
        choice("format", help, words.format_value, &formats, words),
        option("output", words.also_to, words.also_value, words).action(ArgAction::Append),
        flag("annotate", words.annotate, words),
        flag("force", words.force, words),
    ]
}
