//! The command line. The only module that knows the clock, the environment and
//! the terminal.

mod arguments;
mod change;
mod check;
mod complete;
mod completions;
mod document;
mod explain;
mod fix;
mod init;
mod load;
mod man;
mod named;
mod options;
mod output;
mod overdue;
mod plans;
mod record;
mod reference;
mod refusal;
mod schema;
mod screen;
mod status;
mod undo;

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, BufRead};
use std::path::PathBuf;

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::messages::{Language, Words};
use crate::report::form::Kind;
use options::Options;
pub use screen::Screen;

/// What a run sees of the world, so that tests can make their own.
pub struct Surroundings<'w> {
    /// Results.
    pub out: Screen<'w>,
    /// Everything else.
    pub err: Screen<'w>,
    /// Answers to questions, where there is a terminal to ask on.
    pub input: Option<&'w mut dyn BufRead>,
    /// The moment of the run.
    pub now: DateTime<Utc>,
    /// The current folder.
    pub folder: PathBuf,
    /// The environment.
    pub variables: HashMap<String, String>,
    /// How many columns the terminal has, if results go to one.
    pub width: Option<u16>,
    /// Whether results are coloured unless `--color` says otherwise.
    pub color: bool,
    /// The same for messages.
    pub color_err: bool,
}

impl Surroundings<'_> {
    /// Returns the current folder with `/` between its parts.
    fn shown_folder(&self) -> String {
        self.folder.to_string_lossy().replace('\\', "/")
    }
}

/// What a run amounts to. The exit code follows from it and from nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing to complain about: exit code 0.
    Clean,
    /// The plan has errors, or something is overdue: exit code 1.
    BadNews,
}

/// The exit code of a run that could not be carried out.
const FAILED: u8 = 2;

/// Returns the command line in one language, as it is parsed: what help, the manual
/// page, completion and tests are derived from.
#[must_use]
pub fn commands(language: Language) -> clap::Command {
    arguments::command(&Words::of(language).cli)
}

/// Runs the program and returns its exit code.
pub fn run(arguments: Vec<OsString>, surroundings: &mut Surroundings<'_>) -> u8 {
    let language = options::language(&arguments, &surroundings.variables);
    if let Some(shell) = surroundings.variables.get(completions::VARIABLE).cloned() {
        return complete::answer(&shell, &arguments, language, surroundings);
    }
    let words = &Words::of(language).cli;
    let matches = match commands(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return refusal::refuse(&error, words, surroundings),
    };
    let outcome = carry_out(&matches, language, surroundings).and_then(|outcome| {
        // A full disk may show only here.
        surroundings.out.flush()?;
        Ok(outcome)
    });
    match outcome {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::BadNews) => 1,
        Err(error) if is_closed_pipe(&error) => 0,
        Err(error) => {
            let text = format!("{}: {error:#}", words.failed);
            // Where even this cannot be written, the exit code remains.
            let _ = surroundings.err.line(&text);
            FAILED
        }
    }
}

fn carry_out(
    matches: &clap::ArgMatches,
    language: Language,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let (name, own) = matches
        .subcommand()
        .expect("clap demands one of the commands below");
    let options = Options::new(own, language, surroundings)?;
    match name {
        "check" => check::run(own, &options, surroundings),
        "status" => status::run(own, &options, surroundings),
        "overdue" => overdue::run(own, &options, surroundings),
        "record" => record::record(own, &options, surroundings),
        "extend" => record::extend(own, &options, surroundings),
        "undo" => undo::run(own, &options, surroundings),
        "report" => document::run(Kind::Report, own, &options, surroundings),
        "plan" => document::run(Kind::Plan, own, &options, surroundings),
        "explain" => explain::run(own, &options, surroundings),
        "schema" => schema::run(&options, surroundings),
        "completions" => completions::run(own, surroundings),
        "man" => man::run(&options, surroundings),
        "init" => init::run(own, &options, surroundings),
        _ => unreachable!("clap knows no other command"),
    }
}

/// A reader that has seen enough is no failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Returns the moment.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here and nowhere else"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns how many columns the terminal has; none where it does not say.
#[must_use]
pub fn terminal_width() -> Option<u16> {
    comfy_table::Table::new().width().filter(|width| *width > 0)
}
