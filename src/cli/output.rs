//! Where the forms of a result go: one to the screen, others to files.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use clap::ArgMatches;

use super::Surroundings;
use super::options::{Options, explained};
use crate::messages::fill;
use crate::store;

/// The file in which GitLab looks for a Code Quality report, by convention.
const GITLAB_FILE: &str = "gl-code-quality-report.json";

/// Writes the form that `--format` names to the screen, and each that `--output`
/// names to its file. `draw` makes a form; none of a name that it does not know.
pub(super) fn deliver(
    matches: &ArgMatches,
    default: &str,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
    draw: impl Fn(&str) -> Option<String>,
) -> Result<()> {
    let words = options.words();
    let unknown = |found: &str| anyhow!(fill(words.bad_output, &[("found", found)]));
    let mut files = Vec::new();
    for text in matches.get_many::<String>("output").into_iter().flatten() {
        let Some((format, path)) = text.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            bail!(unknown(text));
        };
        files.push((path, draw(format).ok_or_else(|| unknown(text))?));
    }
    let format = matches
        .get_one::<String>("format")
        .map_or(default, String::as_str);
    let main = draw(format).ok_or_else(|| unknown(format))?;
    surroundings.out.drawn(&main)?;
    if matches.get_flag("annotate") {
        let inside = |name: &str| surroundings.variables.contains_key(name);
        if inside("GITHUB_ACTIONS") && format != "github" {
            let notes = draw("github").ok_or_else(|| unknown("github"))?;
            surroundings.out.drawn(&notes)?;
        }
        if inside("GITLAB_CI") {
            let notes = draw("gitlab").ok_or_else(|| unknown("gitlab"))?;
            files.push((GITLAB_FILE, notes));
        }
    }
    for (path, text) in files {
        let path = surroundings.folder.join(Path::new(path));
        store::replace(&path, text.as_bytes())
            .map_err(|error| explained(&error, words.cannot_write, words))?;
    }
    Ok(())
}
