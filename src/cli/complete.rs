//! What a shell is answered when it asks what can stand at the cursor: commands,
//! options, values, and the names in the current plan.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use anyhow::{Result, bail};
use clap::error::ErrorKind;
use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};

use super::args::{Choice, Field, Names};
use super::commands;
use super::completions::Shell;
use super::named::{Candidate, deadlines, parties, sections, tasks};
use super::options::{GlobalArgs, Options};
use super::world::{FAILED, World};
use crate::clean::clean;
use crate::messages::{Language, Words, fill};
use crate::plan::Plan;
use crate::plan::record::KINDS;
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::key;
use crate::rules::catalogue;
use crate::schema;
use crate::{decode, store};

/// Answers a shell and returns the exit code.
pub(super) fn answer(
    shell: &str,
    words: &[OsString],
    language: Language,
    world: &mut World<'_>,
) -> u8 {
    match candidates(shell, words, language, world) {
        Ok(()) => 0,
        Err(error) => {
            let failed = Words::of(language).cli.failed;
            // Where it cannot be written, the exit code remains.
            let _ = world.err.line(&format!("{failed}: {error:#}"));
            FAILED
        }
    }
}

fn candidates(
    shell: &str,
    words: &[OsString],
    language: Language,
    world: &mut World<'_>,
) -> Result<()> {
    let cli = &Words::of(language).cli;
    // The library's scripts put `--` before the words of the line.
    let escaped = words.get(1).is_some_and(|word| word == "--");
    let line = &words[if escaped { 2 } else { 0 }..];
    let mut command = command(language, &known(line, language, world));
    let Some(shell) = Shell::of(shell) else {
        bail!(fill(cli.no_such_shell, &[("found", shell)]));
    };
    if let Some(adapter) = shell.adapter() {
        let folder = world.folder.clone();
        adapter.write_complete(
            &mut command,
            line.to_vec(),
            Some(&folder),
            &mut world.out.stream(),
        )?;
        return Ok(());
    }
    // Bash completes paths itself, and puts them in quotes where they need it.
    command = command.mut_subcommands(|sub| sub.mut_args(without_paths));
    command = command.mut_args(without_paths);
    let last = line.len().saturating_sub(1);
    let typed = line.get(last).cloned().unwrap_or_default();
    let found = complete(&mut command, line.to_vec(), last, None)?;
    for candidate in found {
        let value = candidate.get_value().to_string_lossy();
        // Options crowd out names until somebody begins to type one.
        if !value.starts_with('-') || typed.as_encoded_bytes().starts_with(b"-") {
            world.out.line(&value)?;
        }
    }
    world.out.flush()?;
    Ok(())
}

fn without_paths(arg: Arg) -> Arg {
    match arg.get_value_hint() {
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath => {
            arg.value_hint(ValueHint::Other)
        }
        _ => arg,
    }
}

/// The plan of the line, read when its first name is wanted.
type Known = Arc<LazyLock<Option<Plan>, Box<dyn FnOnce() -> Option<Plan> + Send>>>;

/// Returns the plan that the words of the line mean. Whatever cannot be read in it
/// is not offered; to say so is for `check`.
fn known(line: &[OsString], language: Language, world: &World<'_>) -> Known {
    let path = path(line, language, world);
    let folder = world.folder.clone();
    Arc::new(LazyLock::new(Box::new(move || {
        let files = store::read(&folder, &path?).ok()?;
        Some(decode::plan(&files.sources, &mut Vec::new()))
    })))
}

fn path(line: &[OsString], language: Language, world: &World<'_>) -> Option<PathBuf> {
    let before = &line[..line.len().saturating_sub(1)];
    let mut tree = commands::tree(language).ignore_errors(true);
    let matches = tree.try_get_matches_from_mut(before).ok()?;
    // A bad value may hide the option that names the plan.
    let strict = commands::tree(language).try_get_matches_from(line);
    if strict.is_err_and(|error| error.kind() == ErrorKind::ValueValidation) {
        return None;
    }
    let (name, own) = matches.subcommand().unwrap_or(("", &matches));
    let options = Options::new(GlobalArgs::read(own, name), language, world).ok()?;
    options.plan(world).ok()
}

/// Returns the command line, with what completes the values that are names.
fn command(language: Language, plan: &Known) -> Command {
    let complete = |arg: Arg| match arg.get::<Names>().copied() {
        Some(names) => arg.add(completer(names, language, plan)),
        None => arg,
    };
    commands::tree(language).mut_subcommands(|command| command.mut_args(complete))
}

/// Returns what completes the names of one kind.
fn completer(names: Names, language: Language, plan: &Known) -> ArgValueCompleter {
    let plan = Arc::clone(plan);
    ArgValueCompleter::new(move |typed: &OsStr| {
        let Some(typed) = typed.to_str() else {
            return Vec::new();
        };
        let plan = || LazyLock::force(&plan).as_ref();
        let found = match names {
            Names::Topics => Some(topics(language)),
            Names::Kinds => Some(kinds(language)),
            Names::Parties => plan().map(|plan| owned(parties(plan))),
            Names::Sections => plan().map(|plan| owned(sections(plan))),
            Names::Tasks => plan().map(|plan| owned(tasks(plan))),
            Names::Work => plan().map(|plan| work(plan, typed)),
        };
        offered(found.unwrap_or_default(), typed)
    })
}

/// Returns what `explain` knows: the rules, each by its code and by its name, the kinds
/// of records, and their keys by path.
fn topics(language: Language) -> Vec<(String, String)> {
    let both = catalogue().flat_map(|rule| {
        let (code, name) = (rule.code.to_owned(), rule.name.to_owned());
        [(code.clone(), name.clone()), (name, code)]
    });
    let topics = schema::topics(language);
    let paths = schema::paths(&topics);
    let paths = paths
        .into_iter()
        .map(|topic| (topic.path.clone(), topic.title.to_owned()));
    both.chain(paths).collect()
}

/// Returns the kinds of records.
fn kinds(language: Language) -> Vec<(String, String)> {
    let topics = schema::topics(language).into_iter();
    let lists = topics.filter(|topic| KINDS.iter().any(|kind| kind.list == topic.path));
    lists
        .map(|topic| (topic.path, topic.title.to_owned()))
        .collect()
}

fn owned<K>(candidates: Vec<Candidate<'_, K>>) -> Vec<(String, String)> {
    let own = |it: Candidate<'_, K>| (it.id.to_owned(), it.name.to_owned());
    candidates.into_iter().map(own).collect()
}

/// Returns what `record` can be told about: tasks and deadlines, and the
/// occurrences of a deadline once no other begins with what is typed.
fn work(plan: &Plan, typed: &str) -> Vec<(String, String)> {
    let wanted = key(typed.split('@').next().unwrap_or_default());
    let deadlines = deadlines(plan);
    let begun: Vec<_> = deadlines
        .iter()
        .filter(|deadline| key(deadline.id).starts_with(&wanted))
        .collect();
    let one = match begun[..] {
        [one] => Some(one),
        _ => begun
            .into_iter()
            .find(|deadline| key(deadline.id) == wanted),
    };
    let one = one.map(|deadline| deadline.record);
    let mut found = owned(tasks(plan));
    found.extend(owned(deadlines));
    if let Some(deadline) = one {
        let occurrences = plan.links.schedules[deadline].enumerate();
        found.extend(occurrences.map(|(index, occurrence)| {
            let name = plan.occurrence_name(deadline, Some(index));
            (name, written(occurrence.due))
        }));
    }
    found
}

/// Returns the candidates that begin with what is typed, in any case, each once.
/// Identifiers that could be read hold no sign that a shell takes for its own; names
/// are only shown beside them.
fn offered(mut candidates: Vec<(String, String)>, typed: &str) -> Vec<CompletionCandidate> {
    let (begun, mut seen) = (key(typed), HashSet::new());
    candidates.retain(|(id, _)| {
        let id = key(id);
        !id.is_empty() && id.starts_with(&begun) && seen.insert(id)
    });
    let shown =
        |(id, name): (String, String)| CompletionCandidate::new(id).help(Some(clean(&name).into()));
    candidates.into_iter().map(shown).collect()
}
