//! A plan as commands read it: what is left out is named, what is wrong is shown.

use std::path::Path;

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::Surroundings;
use super::change::site;
use super::options::{Options, Talk, explained};
use crate::decode;
use crate::diagnostic::{Count, Level};
use crate::messages::fill;
use crate::plan::Plan;
use crate::render::human;
use crate::store::{self, LeftOut, Why};
use crate::workspace::Loaded;

/// Reads the plan that the options name.
pub(super) fn load(options: &Options, surroundings: &mut Surroundings<'_>) -> Result<Loaded> {
    let loaded = Loaded::read(site(options, surroundings)?)
        .map_err(|error| explained(&error, options.words().cannot_read, options.words()))?;
    if options.talk == Talk::Verbose {
        let said = fill(
            options.words().using,
            &[
                ("path", &loaded.site.plan.display().to_string()),
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
