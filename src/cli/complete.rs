//! Completion in a shell: commands, options, values, and the names in the current plan.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use anyhow::{Result, bail};
use clap::error::ErrorKind;
use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};

use super::args::{Field, Names};
use super::choice::Choice;
use super::commands;
use super::completions::Shell;
use super::matching::Candidate;
use super::named::{deadlines, owed_reports, parties, reports, sections, tasks};
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
use crate::workspace::{Loaded, Site};

/// Prints the completions that a shell asks for, and returns the exit code.
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
            // If it cannot be printed, the exit code still shows it.
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
    // The scripts of `clap_complete` put `--` before the words of the line.
    let escaped = words.get(1).is_some_and(|word| word == "--");
    let line = &words[if escaped { 2 } else { 0 }..];
    let Some(shell) = Shell::of(shell) else {
        bail!(fill(cli.no_such_shell, &[("found", shell)]));
    };
    let line = &without_quotes(line, shell)[..];
    let mut command = command(language, &lazy_plan(line, language, world));
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
    // Bash completes paths itself, and quotes them if necessary.
    command = command.mut_subcommands(|sub| sub.mut_args(without_paths));
    command = command.mut_args(without_paths);
    let last = line.len().saturating_sub(1);
    let typed = line.get(last).cloned().unwrap_or_default();
    for candidate in complete(&mut command, line.to_vec(), last, None)? {
        let value = candidate.get_value().to_string_lossy();
        // Options would crowd out names, so they are offered only after a `-`.
        if !value.starts_with('-') || typed.as_encoded_bytes().starts_with(b"-") {
            world.out.line(&value)?;
        }
    }
    world.out.flush()?;
    Ok(())
}

/// Returns the words of a line as the shell will give them to the program. Shells ask
/// with the words as they are typed, quotes and all; fish only with the last one.
fn without_quotes(line: &[OsString], shell: Shell) -> Vec<OsString> {
    let typed = match shell {
        Shell::Fish => line.len().saturating_sub(1),
        Shell::Bash | Shell::Zsh | Shell::Powershell => 0,
    };
    let escapes = shell != Shell::Powershell;
    let plain = |(index, word): (usize, &OsString)| match word.to_str() {
        Some(text) if index >= typed => unquoted(text, escapes).into(),
        _ => word.clone(),
    };
    line.iter().enumerate().map(plain).collect()
}

/// Returns a word without its quotes, of which the last may still be open. `escapes` tells
/// whether a backslash takes a character literally.
fn unquoted(word: &str, escapes: bool) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut open = None;
    let mut characters = word.chars();
    while let Some(character) = characters.next() {
        match (open, character) {
            (Some(quote), found) if quote == found => open = None,
            (None, '"' | '\'') => open = Some(character),
            (None | Some('"'), '\\') if escapes => plain.extend(characters.next()),
            (_, other) => plain.push(other),
        }
    }
    plain
}

fn without_paths(arg: Arg) -> Arg {
    match arg.get_value_hint() {
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath => {
            arg.value_hint(ValueHint::Other)
        }
        _ => arg,
    }
}

/// The plan that the line is about, read when the first name from it is needed.
type LazyPlan = Arc<LazyLock<Option<Plan>, Box<dyn FnOnce() -> Option<Plan> + Send>>>;

/// Returns the plan that the line is about. Names that cannot be read are not offered;
/// reporting them is the task of `check`.
fn lazy_plan(line: &[OsString], language: Language, world: &World<'_>) -> LazyPlan {
    let path = plan_path(line, language, world);
    let folder = world.folder.clone();
    Arc::new(LazyLock::new(Box::new(move || {
        let plan = path?;
        let loaded = Loaded::read(Site { folder, plan }).ok()?;
        Some(loaded.plan)
    })))
}

fn plan_path(line: &[OsString], language: Language, world: &World<'_>) -> Option<PathBuf> {
    let before = &line[..line.len().saturating_sub(1)];
    let mut tree = commands::tree(language).ignore_errors(true);
    let matches = tree.try_get_matches_from_mut(before).ok()?;
    // An invalid value may hide the option that names the plan.
    let strict = commands::tree(language).try_get_matches_from(line);
    if strict.is_err_and(|error| error.kind() == ErrorKind::ValueValidation) {
        return None;
    }
    let (name, arguments) = matches.subcommand().unwrap_or(("", &matches));
    let options = Options::new(GlobalArgs::read(arguments, name), language, world).ok()?;
    options.plan(world).ok()
}

/// Returns the command line with completers for the arguments that take names.
fn command(language: Language, plan: &LazyPlan) -> Command {
    let complete = |arg: Arg| match arg.get::<Names>().copied() {
        Some(names) => arg.add(completer(names, language, plan)),
        None => arg,
    };
    commands::tree(language).mut_subcommands(|command| command.mut_args(complete))
}

/// Returns the completer for names of one kind.
fn completer(names: Names, language: Language, plan: &LazyPlan) -> ArgValueCompleter {
    let plan = Arc::clone(plan);
    ArgValueCompleter::new(move |typed: &OsStr| {
        let Some(typed) = typed.to_str() else {
            return Vec::new();
        };
        let plan = || LazyLock::force(&plan).as_ref();
        let candidates = match names {
            Names::Topics => Some(topics(language)),
            Names::Kinds => Some(kinds(language)),
            Names::Parties => plan().map(|plan| owned(parties(plan))),
            Names::Sections => plan().map(|plan| owned(sections(plan))),
            Names::Tasks => plan().map(|plan| owned(tasks(plan))),
            Names::Reports => plan().map(|plan| owned(reports(plan))),
            Names::Work => plan().map(|plan| work(plan, typed)),
        };
        completions(candidates.unwrap_or_default(), typed)
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
    let owned = |candidate: Candidate<'_, K>| (candidate.id.to_owned(), candidate.name.to_owned());
    candidates.into_iter().map(owned).collect()
}

/// Returns what `record` can refer to: tasks, deadlines and reports, and the occurrences of a
/// deadline if it is the only one that starts with what was typed.
fn work(plan: &Plan, typed: &str) -> Vec<(String, String)> {
    let wanted = key(typed.split('@').next().unwrap_or_default());
    let deadlines = deadlines(plan);
    let matching: Vec<_> = deadlines
        .iter()
        .filter(|deadline| key(deadline.id).starts_with(&wanted))
        .collect();
    let only = match matching[..] {
        [only] => Some(only),
        _ => matching
            .into_iter()
            .find(|deadline| key(deadline.id) == wanted),
    };
    let only = only.map(|deadline| deadline.record);
    let mut candidates = owned(tasks(plan));
    candidates.extend(owned(deadlines));
    candidates.extend(owned(owed_reports(plan)));
    if let Some(deadline) = only {
        let occurrences = plan.links.schedules[deadline].enumerate();
        candidates.extend(occurrences.map(|(index, occurrence)| {
            let name = plan.occurrence_name(deadline, Some(index));
            (name, written(occurrence.due))
        }));
    }
    candidates
}

/// Returns the candidates that start with what was typed, ignoring case and without
/// duplicates. Valid identifiers contain no character that is special to a shell; names
/// are only displayed next to them.
fn completions(mut candidates: Vec<(String, String)>, typed: &str) -> Vec<CompletionCandidate> {
    let (prefix, mut seen) = (key(typed), HashSet::new());
    candidates.retain(|(id, _)| {
        let id = key(id);
        !id.is_empty() && id.starts_with(&prefix) && seen.insert(id)
    });
    let completion =
        |(id, name): (String, String)| CompletionCandidate::new(id).help(Some(clean(&name).into()));
    candidates.into_iter().map(completion).collect()
}
