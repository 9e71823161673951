//! The command line. The only module that knows the clock, the environment and
//! the terminal.

mod add;
mod append;
mod args;
mod as_option;
mod base;
mod change;
mod check;
mod choice;
mod commands;
mod complete;
mod completions;
mod context;
mod coverage;
mod document;
mod duty_period;
mod entry;
mod errors;
mod explain;
mod extend;
mod extra;
mod fix;
mod formats;
mod fulfilled;
mod guess;
mod init;
mod law;
mod line_value;
mod list;
mod load;
mod man;
mod matching;
mod misplaced;
mod name_pieces;
mod name_words;
mod named;
mod named_document;
mod named_entry;
mod on;
mod options;
mod output;
mod overdue;
mod paper;
mod pieces;
mod plans;
mod question;
mod reading;
mod record;
mod reference;
mod refusal;
mod schema;
mod screen;
mod spoken_time;
mod status;
mod step;
mod step_words;
mod system;
mod table_format;
mod targets;
mod undo;
mod unknown;
mod values;
mod vocabulary;
mod world;
mod writing;

use std::ffi::OsString;
use std::io;

use anyhow::{Result, anyhow};
use chrono::{DateTime, Utc};

use crate::messages::{Language, Words, fill};
use crate::render::commands::naming_plan;
use args::Field;
use context::Context;
use options::{GlobalArgs, Options};
pub use screen::Screen;
pub use world::World;
use world::{FAILED, Outcome};

/// Returns the command line in one language; help, the manual page, completion and tests
/// are derived from it.
#[must_use]
pub fn commands(language: Language) -> clap::Command {
    commands::tree(language)
}

/// Runs the program and returns its exit code.
pub fn run(arguments: Vec<OsString>, world: &mut World<'_>) -> u8 {
    let language = options::language(&arguments, &world.variables);
    if let Some(shell) = world.variables.get(completions::VARIABLE).cloned() {
        return complete::answer(&shell, &arguments, language, world);
    }
    let words = Words::of(language);
    let arguments = spelled_out(arguments);
    let tree = commands::tree_for(&arguments, language);
    let tree = tree.term_width(world.text_width().into());
    let matches = match tree.try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let command = commands::called(&arguments, language);
            // Help and the version are printed as fast as any command starts.
            let tree = error.use_stderr().then(|| {
                let mut tree = commands::tree(language);
                tree.build();
                tree
            });
            let called = tree.as_ref().zip(command.as_deref());
            let line = called.and_then(|(tree, name)| extra::Line::of(&arguments, name, tree));
            let (command, line) = (command.as_deref(), line.as_ref());
            return refusal::refuse(&error, command, line, &arguments, words, world);
        }
    };
    let outcome = dispatch(&matches, language, world).and_then(|outcome| {
        // A full disk may become apparent only here.
        if outcome != Outcome::Unsaid {
            world.out.flush()?;
        }
        Ok(outcome)
    });
    match outcome {
        Ok(Outcome::Clean | Outcome::Unsaid) => 0,
        Ok(Outcome::BadNews) => 1,
        Err(error) if is_closed_pipe(&error) => 0,
        Err(error) => {
            // If even this cannot be printed, the exit code still shows it.
            let why = match error.downcast_ref::<io::Error>() {
                Some(error) => {
                    let why = system::reason(error, words);
                    fill(words.system.not_printed, &[("why", &why)])
                }
                None => format!("{error:#}"),
            };
            let _ = world.err.line(&format!("{}: {why}", words.cli.failed));
            FAILED
        }
    }
}

/// Returns the command line `dcs help record` as `dcs record --help`; any other as it is.
fn spelled_out(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|word| word == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

fn dispatch(
    matches: &clap::ArgMatches,
    language: Language,
    world: &mut World<'_>,
) -> Result<Outcome> {
    let (name, arguments) = matches.subcommand().expect("clap requires a command");
    let options = Options::new(GlobalArgs::read(arguments, name), language, world)?;
    let mut context = Context {
        options,
        world,
        tree: commands::tree,
    };
    let plan = context.options.plan_option();
    commands::run(name, arguments, &mut context).map_err(|error| {
        // The caller puts the answer of the system into words, and needs the error for it.
        if error
            .chain()
            .any(|cause| cause.downcast_ref::<io::Error>().is_some())
        {
            return error;
        }
        anyhow!(naming_plan(format!("{error:#}"), &plan))
    })
}

/// Returns whether the reader of the output has closed it, which is not a failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Returns whether output is coloured: not with `NO_COLOR`, always with `FORCE_COLOR` or
/// `CLICOLOR_FORCE` (`0` forces nothing), otherwise on a terminal with colours.
#[must_use]
pub fn wants_color(is_terminal: bool, variable: impl Fn(&str) -> String) -> bool {
    let forces = |name| !matches!(variable(name).as_str(), "" | "0");
    if !variable("NO_COLOR").is_empty() {
        return false;
    }
    forces("FORCE_COLOR") || forces("CLICOLOR_FORCE") || is_terminal
}

/// Returns the current time.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here and nowhere else"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns the number of columns of the terminal, if it is known.
#[must_use]
pub fn terminal_width() -> Option<u16> {
    comfy_table::Table::new().width().filter(|width| *width > 0)
}
