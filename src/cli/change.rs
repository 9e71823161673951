//! One record into a plan's files: locked, spliced, proven, checked, written, and
//! remembered so that it can be taken back.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::{Deserialize, Serialize};

use super::Surroundings;
use super::load::Loaded;
use super::options::{Options, bad_value, explained};
use crate::clean::clean;
use crate::decode;
use crate::diagnostic::{Count, Finding, Level, sort};
use crate::edit::{self, Record, Splice};
use crate::messages::{RecordWords, Words, fill};
use crate::plan::Plan;
use crate::plan::evidence::Presence;
use crate::render::human;
use crate::rules::{self, Facts};
use crate::source::Format;
use crate::store::{self, Held, Lock};
use crate::text::{Source, Sources};

/// The file of the last change, in the plan's hidden folder.
const JOURNAL: &str = "undo.json";

/// How long a run waits for another one, in seconds.
pub(super) const WAIT: u64 = 30;

/// The last change of a plan, as it can be taken back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    /// The changed file, as it is named below the plan's folder.
    pub name: String,
    /// Its name in messages.
    pub shown: String,
    /// Whether the change made it.
    pub created: bool,
    /// Where the new bytes begin.
    pub at: usize,
    /// The bytes that gave way.
    pub removed: String,
    /// The new bytes.
    pub inserted: String,
    /// The checksum of the whole file after the change.
    pub checksum: u32,
}

/// Takes the lock of a plan, waiting as long as the arguments say.
pub(super) fn lock(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &Surroundings<'_>,
) -> Result<Lock> {
    let words = &Words::of(options.language).record;
    let seconds = match matches.get_one::<String>("wait") {
        None => WAIT,
        Some(text) => text
            .parse()
            .ok()
            .filter(|seconds| *seconds <= 3_600)
            .ok_or_else(|| bad_value(text, "--wait", words.expected_seconds, options.words()))?,
    };
    hold(Duration::from_secs(seconds), options, surroundings)
}

/// Takes the lock of a plan, waiting at most so long.
pub(super) fn hold(
    wait: Duration,
    options: &Options,
    surroundings: &Surroundings<'_>,
) -> Result<Lock> {
    let words = &Words::of(options.language).record;
    let plan = options.plan(surroundings)?;
    let home = store::home(&surroundings.folder, &plan);
    let holder = format!(
        "{} {}",
        std::process::id(),
        surroundings.now.format("%FT%TZ")
    );
    let held = Lock::acquire(&home, wait, &holder)
        .map_err(|error| explained(&error, options.words().cannot_write, options.words()))?;
    match held {
        Held::Ours(lock) => Ok(lock),
        Held::Theirs(theirs) => {
            let holder = match clean(&theirs).split_once(' ') {
                Some((pid, time)) => fill(words.holder, &[("pid", pid), ("time", time)]),
                None => words.somebody.to_owned(),
            };
            bail!(fill(words.held, &[("holder", &holder)]))
        }
    }
}

/// A change that was proven, not written yet.
pub(super) struct Change {
    /// The file's name in messages.
    pub shown: String,
    path: PathBuf,
    named: PathBuf,
    old: Option<String>,
    new: String,
    splice: Splice,
    /// The plan as it will be.
    pub plan: Plan,
}

/// Prepares the change that appends a record: finds the file, splices, proves, and
/// looks whether the plan is as sound as before. `copied` is evidence that will be
/// there when the change is written.
pub(super) fn prepare(
    loaded: &Loaded,
    record: &Record,
    copied: &[String],
    as_of: NaiveDate,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Change> {
    let words = &Words::of(options.language).record;
    let name = file_for(loaded, record.list);
    let old = loaded.sources.0.iter().find(|source| source.path == name);
    let path = surroundings.folder.join(&name);
    let cli = options.words();
    let path = match old {
        Some(_) => store::resolved(&loaded.home(), &path),
        None => store::vacant(&loaded.home(), &path).map(|()| path),
    }
    .map_err(|error| explained(&error, cli.cannot_write, cli))?;
    let format = Format::of(&name).unwrap_or(Format::Yaml);
    let text = old.map_or("", |source| source.text.as_str());
    let Some(splice) = edit::append(text, format, record) else {
        bail!(fill(words.not_proven, &[("path", &name)]));
    };
    let new = splice.apply(text);
    let mut sources: Vec<Source> = loaded
        .sources
        .0
        .iter()
        .filter(|source| source.path != name)
        .cloned()
        .collect();
    sources.push(Source::from_text(name.clone(), new.clone()));
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let sources = Sources(sources);
    let mut findings = Vec::new();
    let plan = decode::plan(&sources, &mut findings);
    let mut evidence = loaded.evidence_of(&plan);
    evidence.extend(copied.iter().map(|path| (path.clone(), Presence::Present)));
    refuse_errors(
        &sources,
        &plan,
        findings,
        &evidence,
        as_of,
        options,
        surroundings,
    )?;
    Ok(Change {
        path,
        named: surroundings.folder.join(&name),
        shown: name,
        old: old.map(|source| source.text.clone()),
        new,
        splice,
        plan,
    })
}

/// Refuses a change after which a sound plan would have errors, and shows them.
fn refuse_errors(
    sources: &Sources,
    plan: &Plan,
    mut findings: Vec<Finding>,
    evidence: &HashMap<String, Presence>,
    as_of: NaiveDate,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    findings.extend(rules::check(&Facts::new(plan, sources, as_of, evidence)));
    findings.retain(|finding| finding.rule.level == Level::Error);
    sort(&mut findings);
    if findings.is_empty() {
        return Ok(());
    }
    let drawn = human::render(sources, &findings, options.language, options.color_err);
    surroundings.err.drawn(&drawn)?;
    let words = &Words::of(options.language).record;
    let count = Count::of(&findings).errors.to_string();
    bail!(fill(words.makes_errors, &[("errors", &count)]))
}

/// Returns the file that a record belongs to: where the last of its list stands,
/// else the file named after the list, else the plan's only file, else a new one.
/// Each list has its own file, because git joins two branches line by line.
fn file_for(loaded: &Loaded, list: &str) -> String {
    if let Some(file) = loaded.plan.last_file(list) {
        return loaded.sources.get(file).path.clone();
    }
    let named = |source: &&Source| {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next() == Some(list)
    };
    let there = loaded.sources.0.iter().find(named);
    there.map_or_else(|| loaded.new_file(list), |source| source.path.clone())
}

impl Change {
    /// Returns the change as a unified diff.
    pub(super) fn diff(&self) -> String {
        edit::diff(&self.shown, self.old.as_deref(), &self.new)
    }

    /// Returns the new bytes, without line ends around them.
    pub(super) fn added(&self) -> String {
        self.splice.text.trim_matches(['\r', '\n']).to_owned()
    }

    /// Writes the change of a plan in the folder `home`, and how it can be taken
    /// back.
    pub(super) fn write(&self, lock: &Lock, home: &Path, options: &Options) -> Result<()> {
        let words = options.words();
        let failed = |error: store::Error| explained(&error, words.cannot_write, words);
        let old = self.old.as_deref().unwrap_or_default();
        let named = self.named.strip_prefix(home).unwrap_or(&self.named);
        let journal = Journal {
            name: named.to_string_lossy().into_owned(),
            shown: self.shown.clone(),
            created: self.old.is_none(),
            at: self.splice.range.start,
            removed: old[self.splice.range.clone()].to_owned(),
            inserted: self.splice.text.clone(),
            checksum: crc32fast::hash(self.new.as_bytes()),
        };
        let kept = serde_json::to_vec(&journal)?;
        // The journal first: its checksum fits nothing until the change is there.
        let path = lock.file(JOURNAL).map_err(failed)?;
        let before = store::read_bytes(home, &path).map_err(failed)?;
        store::replace(&path, &kept).map_err(failed)?;
        store::replace(&self.path, self.new.as_bytes()).map_err(|error| {
            // Nothing was changed: what came before can still be taken back. Where
            // even that fails, the journal fits nothing and says so.
            let _ = match &before {
                Some(before) => store::replace(&path, before),
                None => store::remove(&path),
            };
            failed(error)
        })
    }
}

/// The last change of a plan, and where it is kept and was made.
pub(super) struct Last {
    /// What was changed.
    pub journal: Journal,
    /// Where that is kept.
    pub kept: PathBuf,
    /// The changed file.
    pub path: PathBuf,
}

/// Returns the last change of the plan in the folder `home`, if one can be taken
/// back. What is kept may come from anybody: it names no file but the plan's own.
pub(super) fn last(lock: &Lock, home: &Path, words: &RecordWords) -> Result<Last> {
    let kept = lock.file(JOURNAL)?;
    let bytes = store::read_bytes(home, &kept)?;
    let journal = bytes.and_then(|bytes| serde_json::from_slice::<Journal>(&bytes).ok());
    let Some(journal) = journal else {
        bail!(words.nothing_to_undo);
    };
    let path = home.join(&journal.name);
    let hidden = |part: &str| part.starts_with('.');
    if Format::of(&journal.name).is_none()
        || journal.name.split(['/', '\\']).any(hidden)
        || !Path::new(&journal.shown).ends_with(&journal.name)
        || store::below(home, &path).is_none()
    {
        let shown = clean(&journal.shown);
        bail!(fill(words.changed_since, &[("path", &shown)]));
    }
    let path = store::resolved(home, &path)?;
    Ok(Last {
        journal,
        kept,
        path,
    })
}
