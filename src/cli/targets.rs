//! The targets of a document: the screen or files, each in its own format.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::choice::Choice;
use crate::document::Format;
use crate::messages::{CliWords, fill};

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
        anyhow!(fill(words.unknown_suffix, &[("path", &path)]))
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
