//! Finds all plans below a folder, such as those of many units or of several years.
#![expect(clippy::disallowed_methods, reason = "only this module touches files")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::error::{At, Cause, Error, Result};
use super::nearest::plan_of_day;
use super::recognize::{holds_records, is_misnamed};
use super::{LeftOut, MAX_FOLDERS, Reason, shown};
use crate::plan::scalar::year::Year;

/// The plans below a folder.
#[derive(Debug, Default)]
pub struct PlansBelow {
    /// Their paths, in order.
    pub plans: Vec<PathBuf>,
    /// Links to folders that were not searched.
    pub left_out: Vec<LeftOut>,
}

/// Which of the plans of one unit are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Years {
    /// That of the year of a day, or else the latest.
    Of(NaiveDate),
    /// Those of all years.
    All,
}

/// Returns the plans at and below `path`, which may be relative to `folder`, in path
/// order:
///
/// - of a folder that contains `plans`, the one of the year there or the latest, or with
///   [`Years::All`] every one, and those of the other folders beside it;
/// - otherwise, a folder that holds plan files, with everything below it; other TOML
///   and YAML files make no plan;
/// - a folder whose files of records all have names that are not read, if no plan is below
///   it: reading it says so;
/// - `path` itself, if it is a file.
///
/// Hidden folders are not searched. A link that leads out of `path` is followed only to a
/// folder that holds plan files itself.
///
/// # Errors
///
/// Fails if `path` cannot be read. A folder below it that cannot be read is returned as
/// a plan, because reading the plan explains why.
pub fn plans_below(folder: &Path, path: &Path, years: Years) -> Result<PlansBelow> {
    let mut found = PlansBelow::default();
    if folder.join(path).is_file() {
        found.plans.push(path.to_owned());
    } else {
        let root = folder.join(path).canonicalize().at(path)?;
        let search = Search {
            folder,
            root,
            years,
        };
        search.visit(path, 0, &mut found)?;
    }
    Ok(found)
}

/// Returns the root of the repository that contains `folder`: the folder that is `named`,
/// else the nearest one with `.git`, else `folder` itself. It is written in the way that
/// `folder` is, whatever links lead to it.
#[must_use]
pub fn repository(folder: &Path, named: Option<&Path>) -> PathBuf {
    let same = |above: &&Path, named: &Path| {
        *above == named || above.canonicalize().ok() == named.canonicalize().ok()
    };
    let mut above = folder.ancestors();
    let root = match named {
        Some(named) => above.find(|above| same(above, named)).or(Some(named)),
        None => above.find(|above| above.join(".git").exists()),
    };
    root.unwrap_or(folder).to_owned()
}

/// Returns whether a folder has the name that plans have by convention: a year, or two
/// in a row, in a folder `plans`.
fn is_named_as_plan(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Year::parse(&name).is_some() && path.parent().is_some_and(|above| above.ends_with("plans"))
}

struct Search<'s> {
    folder: &'s Path,
    root: PathBuf,
    years: Years,
}

/// The contents of a folder, as far as they matter to the search.
#[derive(Default)]
struct Contents {
    folders: Vec<OsString>,
    /// Links to folders outside the search.
    links: Vec<OsString>,
    has_plan_files: bool,
    /// Whether there are files of records that are not read, because of their names.
    has_misnamed: bool,
}

impl Search<'_> {
    /// Adds the plans at and below `path`.
    fn visit(&self, path: &Path, depth: usize, found: &mut PlansBelow) -> Result<()> {
        if depth > MAX_FOLDERS {
            return Err(Error::new(path, Cause::TooDeep));
        }
        let contents = self.contents(path)?;
        let mut names = contents.folders.iter().chain(&contents.links);
        let has_plans = names.any(|name| name == "plans");
        match self.years {
            Years::Of(day) if has_plans => {
                found.plans.push(self.plan_in(path.join("plans"), day));
            }
            Years::All if has_plans => self.descend(path, contents, depth, found),
            _ if contents.has_plan_files || is_named_as_plan(&self.folder.join(path)) => {
                found.plans.push(path.to_owned());
            }
            _ => {
                let (known, has_misnamed) = (found.plans.len(), contents.has_misnamed);
                self.descend(path, contents, depth, found);
                if has_misnamed && found.plans.len() == known {
                    found.plans.push(path.to_owned());
                }
            }
        }
        Ok(())
    }

    fn contents(&self, path: &Path) -> Result<Contents> {
        let mut contents = Contents::default();
        for entry in fs::read_dir(self.folder.join(path)).at(path)? {
            let entry = entry.at(path)?;
            let name = entry.file_name();
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            let kind = entry.file_type().at(path)?;
            if kind.is_dir() {
                contents.folders.push(name);
            } else if kind.is_symlink() && self.leads_to_folder_outside(&entry.path()) {
                contents.links.push(name);
            } else if !contents.has_plan_files {
                contents.has_plan_files = holds_records(&entry.path());
                contents.has_misnamed = contents.has_misnamed || is_misnamed(&entry.path());
            }
        }
        Ok(contents)
    }

    /// Returns the plan of the year of a day in a folder `plans`, else the latest, else the folder.
    fn plan_in(&self, plans: PathBuf, day: NaiveDate) -> PathBuf {
        let plan = plan_of_day(&self.folder.join(&plans), day);
        match plan.as_deref().and_then(Path::file_name) {
            Some(year) if year != "plans" => plans.join(year),
            _ => plans,
        }
    }

    /// Adds the plans below a folder that is not a plan itself.
    fn descend(&self, path: &Path, contents: Contents, depth: usize, found: &mut PlansBelow) {
        let folders = contents.folders.into_iter().map(|name| (name, false));
        let links = contents.links.into_iter().map(|name| (name, true));
        let mut entries: Vec<_> = folders.chain(links).collect();
        entries.sort();
        for (name, is_link) in entries {
            let path = path.join(name);
            if is_link && holds_plan_files(&self.folder.join(&path)) {
                found.plans.push(path);
            } else if is_link {
                found.left_out.push(LeftOut {
                    name: shown(&path),
                    reason: Reason::LinkOut,
                });
            } else if self.visit(&path, depth + 1, found).is_err() {
                // Reading it as a plan explains why it cannot be read.
                found.plans.push(path);
            }
        }
    }

    /// Returns whether a link leads to a folder that the search does not reach by itself.
    fn leads_to_folder_outside(&self, link: &Path) -> bool {
        link.canonicalize()
            .is_ok_and(|target| target.is_dir() && !target.starts_with(&self.root))
    }
}

/// Returns whether a folder holds plan files directly.
fn holds_plan_files(folder: &Path) -> bool {
    let is_plan_file = |entry: fs::DirEntry| {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        !hidden && (holds_records(&entry.path()) || is_misnamed(&entry.path()))
    };
    fs::read_dir(folder).is_ok_and(|mut entries| entries.any(|entry| entry.is_ok_and(is_plan_file)))
}
