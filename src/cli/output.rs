//! The outputs of a command: the screen and files, each in its own format.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Arg;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

use super::args::{Value, arguments, flag, option, parsed_by};
use super::choice::Choice;
use super::context::Context;
use super::errors::cannot_write;
use crate::messages::{Words, fill};
use crate::plan::evidence;
use crate::render::findings::machine::Format;
use crate::render::ours;
use crate::store;

/// The file in which GitLab looks for a Code Quality report, by convention.
const GITLAB_FILE: &str = "gl-code-quality-report.json";

/// The output formats of a command: its own and the machine-readable ones.
pub(super) trait Form: Choice + Default + PartialEq + std::fmt::Debug {
    /// Returns a machine-readable format.
    fn machine(format: Format) -> Self;
}

/// A format and the file to write it to: `sarif=dcs.sarif`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FormFile<F> {
    form: F,
    path: PathBuf,
}

impl<F: Form> FormFile<F> {
    fn read(text: &str) -> Option<Self> {
        let (name, path) = text.split_once('=').filter(|(_, path)| !path.is_empty())?;
        Some(Self {
            form: F::of(name)?,
            path: PathBuf::from(path),
        })
    }
}

impl<F: Form> Value for FormFile<F> {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let known: Vec<&str> = F::all().into_iter().map(Choice::name).collect();
        let expected = fill(
            words.cli.expected_form_file,
            &[("values", &known.join(", "))],
        );
        // The name of the file is for the shell to complete.
        let forms = || {
            let names = F::all().into_iter().map(|form| format!("{}=", form.name()));
            names.map(CompletionCandidate::new).collect()
        };
        parsed_by(arg, Self::read, expected).add(ArgValueCandidates::new(forms))
    }
}

arguments! {
    /// Where a result goes, and in which formats.
    OutputArgs<F: Form>(words) {
        format: Option<F> = option("format", words.format, words.format_value)
            .help(fill(words.format, &[("default", F::default().name())])),
        output: Vec<FormFile<F>> = option("output", words.also_to, words.also_value),
        annotate: bool = flag("annotate", words.annotate),
        force: bool = flag("force", words.force),
    }
}

/// The formats that a run prints, and the files that it writes.
pub(super) struct Outputs<F> {
    screen: Vec<F>,
    files: Vec<FormFile<F>>,
}

impl<F: Form> Outputs<F> {
    /// Returns the outputs that were requested, after checking that no file is lost.
    /// Nothing is read or written before.
    pub(super) fn of(args: &OutputArgs<F>, context: &Context<'_, '_>) -> Result<Self> {
        let inside = |name: &str| args.annotate && context.world.variables.contains_key(name);
        let mut screen = vec![args.format.unwrap_or_default()];
        let github = F::machine(Format::Github);
        if inside("GITHUB_ACTIONS") && screen != [github] {
            screen.push(github);
        }
        let mut files = args.output.clone();
        if inside("GITLAB_CI") {
            files.push(FormFile {
                form: F::machine(Format::Gitlab),
                path: PathBuf::from(GITLAB_FILE),
            });
        }
        for (index, file) in files.iter().enumerate() {
            let before = files[..index].iter().map(|file| file.path.as_path());
            let guard = Guard {
                force: args.force,
                before,
            };
            guard.admit(&file.path, ours::is_result, context)?;
        }
        Ok(Self { screen, files })
    }

    /// Prints and writes the result; `draw` renders one format.
    pub(super) fn deliver(
        &self,
        context: &mut Context<'_, '_>,
        draw: impl Fn(F) -> String,
    ) -> Result<()> {
        let drawn = self.files.iter().map(|file| (&file.path, draw(file.form)));
        let drawn: Vec<(&PathBuf, String)> = drawn.collect();
        for form in &self.screen {
            context.world.out.drawn(&draw(*form))?;
        }
        for (path, text) in drawn {
            store::replace(&context.world.folder.join(path), text.as_bytes())
                .map_err(|error| cannot_write(&error, context.words()))?;
        }
        Ok(())
    }
}

/// The check that an output overwrites nothing of value.
pub(super) struct Guard<I> {
    /// Whether `--force` allows overwriting files that `dcs` did not write.
    pub force: bool,
    /// The outputs before it.
    pub before: I,
}

impl<'p, I: Iterator<Item = &'p Path>> Guard<I> {
    /// Refuses an output that would overwrite a file of the plan or a file that is not
    /// `ours`, that is a link, or that is the same file as an earlier output.
    pub(super) fn admit(
        mut self,
        path: &Path,
        ours: impl Fn(&[u8]) -> bool,
        context: &Context<'_, '_>,
    ) -> Result<()> {
        let words = context.cli();
        let folder = &context.world.folder;
        let shown = path.display().to_string();
        let place = store::canonical(&folder.join(path));
        if self
            .before
            .any(|before| store::canonical(&folder.join(before)) == place)
        {
            bail!(fill(words.named_twice, &[("path", &shown)]));
        }
        let existing = store::read_existing(&folder.join(path))
            .map_err(|error| cannot_write(&error, context.words()))?;
        // Overwriting the plan or its evidence is never intended, so not even `--force`
        // allows it.
        let home = store::home(folder, &context.options.plan(context.world)?);
        if store::would_be_read(&home, &folder.join(path)) {
            bail!(fill(words.output_in_plan, &[("path", &shown)]));
        }
        let evidence_folder = store::canonical(&home.join(evidence::FOLDER));
        if place.starts_with(evidence_folder) {
            bail!(fill(words.output_in_evidence, &[("path", &shown)]));
        }
        if self.force {
            return Ok(());
        }
        match existing {
            Some(bytes) if !bytes.is_empty() && !ours(&bytes) => {
                bail!(fill(words.not_ours, &[("path", &shown)]))
            }
            _ => Ok(()),
        }
    }
}
