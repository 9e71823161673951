//! Finds the plans of many units below a folder.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{MAX_FOLDERS, plan_of_year, shown};
use crate::source::Format;

/// Returns the plans at and below `path`, which may be relative to `folder`, in path
/// order. A folder that contains `plans` has one plan: that of `year`, otherwise the
/// latest. Any other folder that contains plan files is a plan with everything below
/// it, and so is a single file. Hidden folders and links are not followed.
///
/// # Errors
///
/// Fails, with the path in the message, if a folder cannot be read.
pub fn plans_below(folder: &Path, path: &Path, year: u32) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.join(path).is_file() {
        found.push(path.to_owned());
    } else {
        search(folder, path, year, 0, &mut found)?;
    }
    Ok(found)
}

fn search(
    folder: &Path,
    path: &Path,
    year: u32,
    depth: usize,
    found: &mut Vec<PathBuf>,
) -> Result<()> {
    let context = || shown(path);
    if depth > MAX_FOLDERS {
        return Err(io::Error::from(ErrorKind::InvalidFilename)).with_context(context);
    }
    let mut below = Vec::new();
    let mut holds_files = false;
    for entry in fs::read_dir(folder.join(path)).with_context(context)? {
        let entry = entry.with_context(context)?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        let kind = entry.file_type().with_context(context)?;
        if kind.is_dir() {
            below.push(name);
        } else {
            holds_files |= Format::of(&name.to_string_lossy()).is_some();
        }
    }
    if below.iter().any(|name| name == "plans") {
        let plans = path.join("plans");
        let own = plan_of_year(&folder.join(&plans), year);
        let year = own.as_deref().and_then(Path::file_name);
        found.push(match year {
            Some(year) if year != "plans" => plans.join(year),
            _ => plans,
        });
    } else if holds_files {
        found.push(path.to_owned());
    } else {
        below.sort();
        for name in below {
            let path = path.join(name);
            if search(folder, &path, year, depth + 1, found).is_err() {
                // Reading it as a plan reports why it cannot be read.
                found.push(path);
            }
        }
    }
    Ok(())
}
