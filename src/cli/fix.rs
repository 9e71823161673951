//! `dcs check --fix`: repairs what has one right answer, in place.

use std::time::Duration;

use anyhow::Result;
use clap::ArgMatches;

use super::Surroundings;
use super::change::{WAIT, hold, refused};
use super::load::load;
use super::options::{Options, Talk};
use crate::edit;
use crate::messages::fill;
use crate::plan::Plan;
use crate::workspace::{Loaded, Repaired, repair};

/// Repairs the plan that the options name, and returns it as it is then; under
/// `--dry-run`, as it would be.
pub(super) fn mend(
    older: Option<&Plan>,
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Loaded> {
    let dry = matches.get_flag("dry-run");
    let mut loaded = load(options, surroundings)?;
    let mut repaired = repair(&loaded, older, options.day_for(&loaded.plan, surroundings));
    if !dry && !repaired.texts.is_empty() {
        let lock = hold(Duration::from_secs(WAIT), options, surroundings)?;
        // Somebody may have written while this run waited.
        loaded = load(options, surroundings)?;
        let as_of = options.day_for(&loaded.plan, surroundings);
        repaired = repair(&loaded, older, as_of);
        repaired
            .write(&loaded, as_of, &lock)
            .map_err(|refusal| refused(refusal, options, surroundings))?;
    }
    tell(&loaded, &repaired, dry, options, surroundings)?;
    if repaired.texts.is_empty() {
        return Ok(loaded);
    }
    Ok(loaded.with(&repaired.by_name(&loaded)))
}

/// Says what was or would be repaired, and shows it where nothing is written.
fn tell(
    loaded: &Loaded,
    repaired: &Repaired,
    dry: bool,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = options.words();
    if dry {
        for (file, text) in &repaired.texts {
            let source = loaded.sources.get(*file);
            for line in edit::diff(&source.path, Some(&source.text), text).lines() {
                surroundings.out.line(line)?;
            }
        }
    }
    for file in &repaired.refused {
        let path = loaded.sources.get(*file).path.as_str();
        let said = fill(words.not_fixed, &[("path", path)]);
        surroundings.err.line(&said)?;
    }
    if options.talk != Talk::Quiet {
        let said = if dry { words.would_fix } else { words.fixed };
        let (places, files) = (
            repaired.places.to_string(),
            repaired.texts.len().to_string(),
        );
        let said = fill(said, &[("places", &places), ("files", &files)]);
        surroundings.err.line(&said)?;
    }
    Ok(())
}
