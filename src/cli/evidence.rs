//! Evidence as the command line names it: addresses, files of the plan, and files
//! from elsewhere that are copied in.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use clap::ArgMatches;

use super::Surroundings;
use super::load::Loaded;
use super::options::{Options, Talk, explained};
use crate::messages::{Words, fill};
use crate::plan::evidence::is_address;
use crate::source::Format;
use crate::store;

/// The folder in a plan that evidence from elsewhere is copied to.
const EVIDENCE: &str = "minh-chung";

/// A file that is to be copied into a plan.
#[derive(Debug)]
pub(super) struct Copy {
    /// Where it is.
    pub from: PathBuf,
    /// How it will be named below the plan's folder.
    pub to: String,
}

/// Returns what `--evidence` names: as the record writes it, and what is to be
/// copied.
pub(super) fn named(
    matches: &ArgMatches,
    options: &Options,
    loaded: &Loaded,
    surroundings: &Surroundings<'_>,
) -> Result<(Vec<String>, Vec<Copy>)> {
    let words = &Words::of(options.language).record;
    let home = loaded.home();
    let (mut written, mut copies) = (Vec::new(), Vec::new());
    for named in matches.get_many::<String>("evidence").into_iter().flatten() {
        if is_address(named) {
            written.push(named.clone());
            continue;
        }
        let path = surroundings.folder.join(named);
        // Named from where the person stands, or from the plan's folder.
        let path = if path.is_file() {
            path
        } else {
            home.join(named)
        };
        if !path.is_file() {
            bail!(fill(words.evidence_missing, &[("path", named)]));
        }
        if let Some(below) = store::below(&home, &path) {
            written.push(below);
        } else if matches.get_flag("copy") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // Among the plan's files it would be read as one; other signs no path may hold.
            if Format::of(&name).is_some() || name.contains('\\') || name.starts_with('.') {
                bail!(fill(words.evidence_named, &[("path", named)]));
            }
            let to = format!("{EVIDENCE}/{name}");
            written.push(to.clone());
            copies.push(Copy { from: path, to });
        } else {
            bail!(fill(words.evidence_outside, &[("path", named)]));
        }
    }
    Ok((written, copies))
}

/// Copies the evidence of a record into the plan.
pub(super) fn copy(
    loaded: &Loaded,
    copies: &[Copy],
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = &Words::of(options.language).record;
    for Copy { from, to } in copies {
        let target = loaded.home().join(to);
        store::copy_below(&loaded.home(), from, &target).map_err(|error| {
            if matches!(error.cause, store::Cause::Exists) {
                anyhow!(fill(words.evidence_taken, &[("path", to)]))
            } else {
                explained(&error, options.words().cannot_write, options.words())
            }
        })?;
        if options.talk != Talk::Quiet {
            let said = fill(words.copied, &[("path", to)]);
            surroundings.err.line(&said)?;
        }
    }
    Ok(())
}
