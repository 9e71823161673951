//! Where the forms of a result go: one to the screen, others to files.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use clap::ArgMatches;

use super::Surroundings;
use super::options::{Options, explained};
use crate::messages::fill;
use crate::render::ours;
use crate::store;

/// The file in which GitLab looks for a Code Quality report, by convention.
const GITLAB_FILE: &str = "gl-code-quality-report.json";

/// The files that a run writes beside the screen, each with its format.
pub(super) struct Outputs {
    files: Vec<(String, PathBuf)>,
    github: bool,
}

impl Outputs {
    /// Returns what `--output` and `--annotate` ask for, once it is certain that no file
    /// is lost by it. Nothing is read or written before.
    pub(super) fn of(
        matches: &ArgMatches,
        options: &Options,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        let inside =
            |name: &str| matches.get_flag("annotate") && surroundings.variables.contains_key(name);
        let mut files = Vec::new();
        for text in matches.get_many::<String>("output").into_iter().flatten() {
            match text.split_once('=') {
                Some((format, path)) if !path.is_empty() => {
                    files.push((format.to_owned(), PathBuf::from(path)));
                }
                _ => bail!(fill(options.words().bad_output, &[("found", text)])),
            }
        }
        if inside("GITLAB_CI") {
            files.push(("gitlab".to_owned(), PathBuf::from(GITLAB_FILE)));
        }
        let force = matches.get_flag("force");
        for (index, (_, path)) in files.iter().enumerate() {
            let before = files[..index].iter().map(|(_, path)| path.as_path());
            Guard { force, before }.admit(path, ours::is_result, options, surroundings)?;
        }
        Ok(Self {
            files,
            github: inside("GITHUB_ACTIONS"),
        })
    }

    /// Writes the form that `--format` names to the screen, and each other to its
    /// file. `draw` makes a form; none of a name that it does not know.
    pub(super) fn deliver(
        self,
        matches: &ArgMatches,
        default: &str,
        options: &Options,
        surroundings: &mut Surroundings<'_>,
        draw: impl Fn(&str) -> Option<String>,
    ) -> Result<()> {
        let words = options.words();
        let drawn = |format: &str, named: &str| {
            draw(format).ok_or_else(|| anyhow!(fill(words.bad_output, &[("found", named)])))
        };
        let mut files = Vec::new();
        for (format, path) in &self.files {
            let named = format!("{format}={}", path.display());
            files.push((path, drawn(format, &named)?));
        }
        let format = matches
            .get_one::<String>("format")
            .map_or(default, String::as_str);
        surroundings.out.drawn(&drawn(format, format)?)?;
        if self.github && format != "github" {
            surroundings.out.drawn(&drawn("github", "github")?)?;
        }
        for (path, text) in files {
            store::replace(&surroundings.folder.join(path), text.as_bytes())
                .map_err(|error| explained(&error, words.cannot_write, words))?;
        }
        Ok(())
    }
}

/// What no output may do.
pub(super) struct Guard<I> {
    /// Whether `--force` lets it write over files that `dcs` did not write.
    pub force: bool,
    /// The outputs before it.
    pub before: I,
}

impl<'p, I: Iterator<Item = &'p Path>> Guard<I> {
    /// Refuses an output that would write over a file of the plan, or over a file that is
    /// not `ours`, or through a link, or twice to one file.
    pub(super) fn admit(
        mut self,
        path: &Path,
        ours: impl Fn(&[u8]) -> bool,
        options: &Options,
        surroundings: &Surroundings<'_>,
    ) -> Result<()> {
        let words = options.words();
        let shown = path.display().to_string();
        if self.before.any(|before| before == path) {
            bail!(fill(words.named_twice, &[("path", &shown)]));
        }
        let there = store::replaceable(&surroundings.folder.join(path))
            .map_err(|error| explained(&error, words.cannot_write, words))?;
        if self.force {
            return Ok(());
        }
        let home = store::home(&surroundings.folder, &options.plan(surroundings)?);
        if store::would_be_read(&home, &surroundings.folder.join(path)) {
            bail!(fill(words.output_in_plan, &[("path", &shown)]));
        }
        match there {
            Some(bytes) if !bytes.is_empty() && !ours(&bytes) => {
                bail!(fill(words.not_ours, &[("path", &shown)]))
            }
            _ => Ok(()),
        }
    }
}
