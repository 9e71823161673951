//! The arguments of the commands that change a plan.

use clap::{Arg, ArgAction, Command, ValueHint};

use super::{choice, flag, option, sub};
use crate::messages::CliWords;

/// What a progress record can say of its occurrence.
const STATES: [&str; 4] = ["done", "started", "paused", "dropped"];

/// Returns `record`, `extend` and `undo`.
pub(super) fn commands(words: &'static CliWords) -> (Command, Command, Command) {
    let text = |name, help| option(name, help, words.text_value, words);
    let several = |arg: Arg| arg.action(ArgAction::Append);
    let record = sub("record", words.record_about, words)
        .arg(reference(words))
        .arg(choice(
            "state",
            words.record_state,
            words.state_value,
            &STATES,
            words,
        ))
        .arg(option("on", words.on, words.day_value, words))
        .arg(text("note", words.note))
        .arg(text("reason", words.reason))
        .arg(several(
            option("evidence", words.evidence, words.evidence_value, words)
                .value_hint(ValueHint::FilePath),
        ))
        .arg(flag("copy", words.copy, words))
        .arg(several(option(
            "figure",
            words.figure,
            words.figure_value,
            words,
        )))
        .args(common(words));
    let extend = sub("extend", words.extend_about, words)
        .arg(reference(words))
        .arg(option("to", words.to, words.day_value, words).required(true))
        .arg(text("by-decision", words.by_decision))
        .arg(option("on", words.on_extension, words.day_value, words))
        .args(common(words));
    let undo = sub("undo", words.undo_about, words)
        .arg(flag("dry-run", words.dry_run, words))
        .arg(wait(words));
    (record, extend, undo)
}

fn reference(words: &'static CliWords) -> Arg {
    Arg::new("reference")
        .required(true)
        .help(words.reference)
        .value_name(words.reference_value)
        .help_heading(words.arguments)
}

/// The options of the commands that append a record.
fn common(words: &'static CliWords) -> [Arg; 3] {
    [
        option("by", words.by_whom, words.name_value, words),
        flag("dry-run", words.dry_run, words),
        wait(words),
    ]
}

fn wait(words: &'static CliWords) -> Arg {
    option("wait", words.wait, words.seconds_value, words).allow_negative_numbers(true)
}
