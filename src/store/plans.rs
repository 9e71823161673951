//! Finds the plans of many units below a folder.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{At, Cause, Error, Result};
use super::{LeftOut, MAX_FOLDERS, Why, plan_of_year, shown};
use crate::source::Format;

/// The plans below a folder.
#[derive(Debug, Default)]
pub struct PlansBelow {
    /// Their paths, in order.
    pub plans: Vec<PathBuf>,
    /// Links to folders that were not searched.
    pub left_out: Vec<LeftOut>,
}

/// Returns the plans at and below `path`, which may be relative to `folder`, in
/// path order. A folder that holds `plans` has one, that of `year` or the latest;
/// else a folder that holds plan files is one, with all that is below it; a file is
/// one. Hidden folders are not searched. A link that leads out of `path` is followed
/// to a folder that is a plan itself, and no further.
///
/// # Errors
///
/// Fails if a folder cannot be read.
pub fn plans_below(folder: &Path, path: &Path, year: u32) -> Result<PlansBelow> {
    let mut found = PlansBelow::default();
    if folder.join(path).is_file() {
        found.plans.push(path.to_owned());
    } else {
        let root = folder.join(path).canonicalize().at(path)?;
        Search { folder, root, year }.below(path, 0, &mut found)?;
    }
    Ok(found)
}

struct Search<'s> {
    folder: &'s Path,
    root: PathBuf,
    year: u32,
}

impl Search<'_> {
    fn below(&self, path: &Path, depth: usize, found: &mut PlansBelow) -> Result<()> {
        if depth > MAX_FOLDERS {
            return Err(Error::new(path, Cause::TooDeep));
        }
        let (mut below, mut links) = (Vec::new(), Vec::new());
        let mut holds_files = false;
        for entry in fs::read_dir(self.folder.join(path)).at(path)? {
            let entry = entry.at(path)?;
            let name = entry.file_name();
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            let kind = entry.file_type().at(path)?;
            if kind.is_dir() {
                below.push(name);
            } else if kind.is_symlink() && self.leads_to_folder_outside(&entry.path()) {
                links.push(name);
            } else {
                holds_files |= Format::of(&name.to_string_lossy()).is_some();
            }
        }
        if below.iter().chain(&links).any(|name| name == "plans") {
            let plans = path.join("plans");
            let own = plan_of_year(&self.folder.join(&plans), self.year);
            let year = own.as_deref().and_then(Path::file_name);
            found.plans.push(match year {
                Some(year) if year != "plans" => plans.join(year),
                _ => plans,
            });
            return Ok(());
        }
        if holds_files {
            found.plans.push(path.to_owned());
            return Ok(());
        }
        let folders = below.into_iter().map(|name| (name, false));
        let mut all: Vec<_> = folders
            .chain(links.into_iter().map(|name| (name, true)))
            .collect();
        all.sort();
        for (name, link) in all {
            let path = path.join(name);
            if link && holds_plan_files(&self.folder.join(&path)) {
                found.plans.push(path);
            } else if link {
                found.left_out.push(LeftOut {
                    name: shown(&path),
                    why: Why::LinkOut,
                });
            } else if self.below(&path, depth + 1, found).is_err() {
                // Reading it as a plan says why it cannot be read.
                found.plans.push(path);
            }
        }
        Ok(())
    }

    /// Returns whether a link leads to a folder that the search does not come to anyway.
    fn leads_to_folder_outside(&self, link: &Path) -> bool {
        link.canonicalize()
            .is_ok_and(|target| target.is_dir() && !target.starts_with(&self.root))
    }
}

/// Returns whether a folder holds plan files, not counting those in its folders.
fn holds_plan_files(folder: &Path) -> bool {
    let named = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        !name.starts_with('.') && Format::of(&name).is_some()
    };
    fs::read_dir(folder).is_ok_and(|mut entries| entries.any(|entry| entry.is_ok_and(named)))
}
