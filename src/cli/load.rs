//! From the files of a plan to a plan, with everything that is wrong in them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::Surroundings;
use super::options::{Options, Talk, explained};
use crate::decode;
use crate::diagnostic::{Count, Finding, Level, sort};
use crate::messages::fill;
use crate::plan::Plan;
use crate::plan::evidence::{Presence, is_address};
use crate::plan::field::Field;
use crate::render::human;
use crate::rules::{self, Facts};
use crate::store::{self, LeftOut, Why};
use crate::text::Sources;

/// A plan as it was read.
pub(super) struct Loaded {
    /// Its files.
    pub sources: Sources,
    /// What they say.
    pub plan: Plan,
    /// Files that may belong to it and were not read.
    pub left_out: Vec<LeftOut>,
    folder: PathBuf,
    path: PathBuf,
    faults: Vec<Finding>,
}

/// Reads the plan that the options name.
pub(super) fn load(options: &Options, surroundings: &mut Surroundings<'_>) -> Result<Loaded> {
    let path = options.plan(surroundings)?;
    let loaded = Loaded::read(&surroundings.folder, &path)
        .map_err(|error| explained(&error, options.words().cannot_read, options.words()))?;
    if options.talk == Talk::Verbose {
        let said = fill(
            options.words().using,
            &[
                ("path", &path.display().to_string()),
                ("files", &loaded.sources.0.len().to_string()),
            ],
        );
        surroundings.err.line(&said)?;
    }
    name_left_out(&loaded.left_out, options, surroundings)?;
    Ok(loaded)
}

/// Reads a plan that must be sound before anything is added to it.
pub(super) fn sound(options: &Options, surroundings: &mut Surroundings<'_>) -> Result<Loaded> {
    let loaded = load(options, surroundings)?;
    let as_of = options.day_for(&loaded.plan, surroundings);
    loaded.demand_sound(as_of, options, surroundings)?;
    Ok(loaded)
}

/// Names the files that were not read. A link hides records that somebody put there; a
/// hidden file is mostly hidden on purpose, so it is named only under `--verbose`.
fn name_left_out(
    left_out: &[LeftOut],
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = options.words();
    for file in left_out {
        let text = match (file.why, options.talk) {
            (Why::LinkOut, Talk::Normal | Talk::Verbose) => words.left_out_link,
            (Why::Hidden, Talk::Verbose) => words.left_out_hidden,
            _ => continue,
        };
        surroundings
            .err
            .line(&fill(text, &[("path", &file.name)]))?;
    }
    Ok(())
}

/// Reads the older copy of a plan that `--base` names. What cannot be read in it
/// cannot be compared; how much that is, is said.
pub(super) fn load_older(
    path: &str,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Plan> {
    let files = store::read(&surroundings.folder, Path::new(path))
        .map_err(|error| explained(&error, options.words().cannot_read, options.words()))?;
    let mut faults = Vec::new();
    let plan = decode::plan(&files.sources, &mut faults);
    name_left_out(&files.left_out, options, surroundings)?;
    if !faults.is_empty() {
        let count = faults.len().to_string();
        let said = fill(
            options.words().base_unsound,
            &[("path", path), ("faults", &count)],
        );
        surroundings.err.line(&said)?;
    }
    Ok(plan)
}

impl Loaded {
    /// Reads the plan at `path`, which may be relative to `folder`.
    pub(super) fn read(folder: &Path, path: &Path) -> store::Result<Self> {
        let store::Files { sources, left_out } = store::read(folder, path)?;
        let mut faults = Vec::new();
        let plan = decode::plan(&sources, &mut faults);
        Ok(Self {
            sources,
            plan,
            left_out,
            folder: folder.to_owned(),
            path: path.to_owned(),
            faults,
        })
    }

    /// Returns the plan as it is with other texts in its files.
    pub(super) fn with(self, sources: Sources) -> Self {
        let mut faults = Vec::new();
        let plan = decode::plan(&sources, &mut faults);
        Self {
            sources,
            plan,
            faults,
            ..self
        }
    }

    /// Returns everything that is wrong, in order.
    pub(super) fn findings(&self, as_of: NaiveDate) -> Vec<Finding> {
        self.findings_since(None, as_of)
    }

    /// Returns everything that is wrong, also in comparison with an older copy.
    pub(super) fn findings_since(&self, older: Option<&Plan>, as_of: NaiveDate) -> Vec<Finding> {
        let evidence = self.evidence();
        let facts = Facts::new(&self.plan, &self.sources, as_of, &evidence).since(older);
        let mut findings = self.faults.clone();
        findings.extend(rules::check(&facts));
        sort(&mut findings);
        findings
    }

    /// Looks for the files that progress names.
    fn evidence(&self) -> HashMap<String, Presence> {
        self.evidence_of(&self.plan)
    }

    /// Looks for the files that a plan in the same folder names.
    pub(super) fn evidence_of(&self, plan: &Plan) -> HashMap<String, Presence> {
        let mut files = store::Shelf::of(&self.folder, &self.path);
        let mut known = HashMap::new();
        for text in plan.evidence().into_iter().filter_map(Field::get) {
            if !is_address(&text.0) && !known.contains_key(&text.0) {
                known.insert(text.0.clone(), files.presence(&text.0));
            }
        }
        known
    }

    /// Returns the folder of the plan.
    pub(super) fn home(&self) -> PathBuf {
        store::home(&self.folder, &self.path)
    }

    /// Returns the file that a list is written to where none is yet.
    pub(super) fn new_file(&self, list: &str) -> String {
        let named = self.path.display().to_string();
        if self.sources.0[0].path == named {
            return named;
        }
        self.path.join(format!("{list}.yaml")).display().to_string()
    }

    /// Shows the errors of a plan from which nothing can be computed, and fails.
    pub(super) fn demand_sound(
        &self,
        as_of: NaiveDate,
        options: &Options,
        surroundings: &mut Surroundings<'_>,
    ) -> Result<()> {
        let mut errors = self.findings(as_of);
        errors.retain(|finding| finding.rule.level == Level::Error);
        if errors.is_empty() {
            return Ok(());
        }
        let drawn = human::render(&self.sources, &errors, options.language, options.color_err);
        surroundings.err.drawn(&drawn)?;
        let count = Count::of(&errors).errors.to_string();
        bail!(fill(options.words().unsound, &[("errors", &count)]))
    }
}
