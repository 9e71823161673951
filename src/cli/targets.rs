//! The targets of a document: the screen or files, each in its own format.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::choice::Choice;
use super::context::Context;
use super::errors::cannot_write;
use crate::document::model::Document;
use crate::document::{Format, pdf};
use crate::messages::{CliWords, fill};
use crate::store;

impl Choice for Format {
    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn name(self) -> &'static str {
        self.suffix()
    }
}

/// Where a document goes, and in which format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The format.
    pub format: Format,
    /// The file; none for the screen.
    pub path: Option<PathBuf>,
}

/// Returns where the document goes: each output in its own format, or one output
/// in each of several.
pub(super) fn targets(
    formats: &[Format],
    outputs: &[PathBuf],
    words: &CliWords,
) -> Result<Vec<Target>> {
    let mut formats = formats.to_vec();
    formats.dedup();
    match (outputs, &formats[..]) {
        ([], []) => Ok(vec![Target {
            format: Format::Markdown,
            path: None,
        }]),
        ([], [format]) => Ok(vec![Target {
            format: *format,
            path: None,
        }]),
        ([], _) => bail!(words.one_to_screen),
        ([path], [format]) => {
            check_suffix(path, words)?;
            Ok(vec![Target {
                format: *format,
                path: Some(path.clone()),
            }])
        }
        ([path], [_, ..]) => Ok(formats.iter().map(|format| beside(path, *format)).collect()),
        (paths, _) => paths.iter().map(|path| by_suffix(path, words)).collect(),
    }
}

/// Writes a document to its targets, and says what a PDF file prints as boxes.
pub(super) fn deliver(
    document: &Document,
    targets: &[Target],
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let words = &context.words().documents;
    for target in targets {
        let bytes = target.format.write(document);
        match &target.path {
            None => context.world.out.stream().write_all(&bytes)?,
            Some(path) => {
                store::replace(&context.world.folder.join(path), &bytes)
                    .map_err(|error| cannot_write(&error, context.words()))?;
                if !context.is_quiet() {
                    let path = path.display().to_string();
                    let text = fill(words.written, &[("path", &path)]);
                    context.world.err.line(&text)?;
                }
            }
        }
    }
    if !targets.iter().any(|target| target.format == Format::Pdf) {
        return Ok(());
    }
    let unknown = pdf::unknown_letters(document).into_iter();
    let letters: Vec<String> = unknown.map(String::from).collect();
    if !letters.is_empty() {
        let letters = letters.join(" ");
        let text = fill(words.boxes, &[("letters", &letters)]);
        context.world.err.line(&text)?;
    }
    Ok(())
}

/// Returns the target for one of several formats: the path with the extension of the
/// format.
fn beside(path: &Path, format: Format) -> Target {
    let path = if of_suffix(path).is_some() {
        path.with_extension(format.suffix())
    } else {
        let mut file = path.as_os_str().to_owned();
        file.push(".");
        file.push(format.suffix());
        file.into()
    };
    Target {
        format,
        path: Some(path),
    }
}

/// Returns the target for a path whose extension names the format.
fn by_suffix(path: &Path, words: &CliWords) -> Result<Target> {
    check_suffix(path, words)?;
    let unclear = || {
        let path = path.display().to_string();
        let suffixes = Format::ALL.map(|format| format!(".{}", format.suffix()));
        anyhow!(fill(
            words.unknown_suffix,
            &[("path", &path), ("suffixes", &suffixes.join(", "))]
        ))
    };
    Ok(Target {
        format: of_suffix(path).ok_or_else(unclear)?,
        path: Some(path.to_owned()),
    })
}

/// Refuses a file name that promises a format which is not written.
fn check_suffix(path: &Path, words: &CliWords) -> Result<()> {
    let suffix = path.extension().and_then(|suffix| suffix.to_str());
    let suffix = suffix.unwrap_or_default().to_lowercase();
    if !["doc", "dot", "dotx", "odt", "rtf"].contains(&suffix.as_str()) {
        return Ok(());
    }
    let path = path.with_extension(Format::Docx.suffix());
    let path = path.display().to_string();
    bail!(fill(words.suffix_doc, &[("path", &path)]))
}

fn of_suffix(path: &Path) -> Option<Format> {
    let suffix = path.extension().and_then(|suffix| suffix.to_str());
    suffix.and_then(Format::of)
}
