//! Files and folders: the only module that touches them.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

mod error;
mod evidence_files;
mod lock;
mod plans;
mod write;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::source::{Format, MAX_FILE_BYTES};
use crate::text::{Source, Sources};

use error::At;
pub use error::{Cause, Error, Result};
pub use evidence_files::EvidenceFiles;
pub use lock::{Held, Lock, hidden};
pub use plans::{PlansBelow, plans_below};
pub use write::{
    Step, create, make_folders, remove, remove_folder, replace, replace_stepwise, replaceable,
    resolved, vacant,
};

/// How deep folders are searched; a plan needs two levels.
const MAX_FOLDERS: usize = 16;

/// How many bytes of plan files are read in one run.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;

/// The files of a plan.
#[derive(Debug)]
pub struct Files {
    /// Those that were read.
    pub sources: Sources,
    /// Those that were not, in path order.
    pub left_out: Vec<LeftOut>,
}

/// A file or folder that might belong to a plan and is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its name, as it would stand among the files.
    pub name: String,
    /// Why it is not read.
    pub why: Why,
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its name begins with a dot.
    Hidden,
    /// It is a link that leads out of the plan's folder.
    LinkOut,
}

/// Reads the plan at `path`, which may be relative to `folder`: one file, or
/// every TOML and YAML file of a folder, in path order.
///
/// Hidden files are left out, and links that leave the folder. A file that is
/// too large stands in the result without its text.
///
/// # Errors
///
/// Fails if something cannot be read.
pub fn read(folder: &Path, path: &Path) -> Result<Files> {
    let name = || shown(path);
    is_plan(folder, path)?;
    let root = folder.join(path).canonicalize().at(path)?;
    // Names that are not UTF-8 may look the same: the path tells them apart.
    let mut files = BTreeSet::new();
    let mut left_out = BTreeSet::new();
    if root.is_dir() {
        let mut search = Search {
            root: &root,
            files: &mut files,
            left_out: &mut left_out,
        };
        search.folder(&root, path, 0)?;
    } else {
        files.insert((name(), root));
    }
    let mut left = MAX_BYTES;
    let mut sources = Vec::with_capacity(files.len());
    for (name, path) in files {
        let named = Path::new(&name);
        let file = fs::File::open(path).at(named)?;
        let size = file.metadata().at(named)?.len();
        let most = Format::of(&name).map_or(MAX_FILE_BYTES, Format::max_bytes);
        if size > most.min(left) {
            sources.push(Source::unread(name, size));
            continue;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        // The file may have grown since its size was asked.
        file.take(most).read_to_end(&mut bytes).at(named)?;
        left = left.saturating_sub(size);
        sources.push(Source::from_bytes(name, bytes));
    }
    if sources.is_empty() {
        // Findings about an empty folder need a place.
        sources.push(Source::from_text(name(), String::new()));
    }
    Ok(Files {
        sources: Sources(sources),
        left_out: left_out.into_iter().collect(),
    })
}

/// Returns the text of a file, which `path` may name relative to `folder`.
///
/// # Errors
///
/// Fails if it cannot be read or is no UTF-8.
pub fn read_text(folder: &Path, path: &Path) -> Result<String> {
    let file = fs::File::open(folder.join(path)).at(path)?;
    let mut text = String::new();
    file.take(MAX_FILE_BYTES)
        .read_to_string(&mut text)
        .at(path)?;
    // Notepad puts a byte-order mark in front.
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Returns a path with `/` between its parts, on Windows too.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}

/// A search for files below `root`: names as shown, and paths to open.
struct Search<'r> {
    root: &'r Path,
    files: &'r mut BTreeSet<(String, PathBuf)>,
    left_out: &'r mut BTreeSet<LeftOut>,
}

impl Search<'_> {
    fn folder(&mut self, folder: &Path, name: &Path, depth: usize) -> Result<()> {
        if depth > MAX_FOLDERS {
            return Err(Error::new(name, Cause::TooDeep));
        }
        for entry in fs::read_dir(folder).at(name)? {
            let entry = entry.at(name)?;
            let path = entry.path();
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let mut kind = entry.file_type().at(name)?;
            let link = kind.is_symlink();
            let name = name.join(entry.file_name());
            let holds_records = Format::of(&shown(&name)).is_some();
            if hidden {
                if holds_records && !kind.is_dir() {
                    self.leave_out(&name, Why::Hidden);
                }
                continue;
            }
            if link && !self.stays_inside(&path) {
                // A folder may hold plan files; any other file would not be read.
                if holds_records || path.is_dir() {
                    self.leave_out(&name, Why::LinkOut);
                }
                continue;
            }
            if link {
                kind = fs::metadata(&path).at(&name)?.file_type();
            }
            if kind.is_dir() && !link {
                self.folder(&path, &name, depth + 1)?;
            } else if kind.is_file() && holds_records {
                self.files.insert((shown(&name), path));
            }
        }
        Ok(())
    }

    fn leave_out(&mut self, name: &Path, why: Why) {
        self.left_out.insert(LeftOut {
            name: shown(name),
            why,
        });
    }

    /// Returns whether a link stays in the folder; one that leads nowhere does, and
    /// is an error, because records may be missing.
    fn stays_inside(&self, path: &Path) -> bool {
        path.canonicalize()
            .map_or(true, |target| target.starts_with(self.root))
    }
}

/// Makes sure that there is something to read as a plan: a folder or a plan file.
///
/// # Errors
///
/// Fails if there is not.
pub fn is_plan(folder: &Path, path: &Path) -> Result<()> {
    let root = folder.join(path).canonicalize().at(path)?;
    if root.is_dir() || Format::of(&shown(path)).is_some() && root.is_file() {
        return Ok(());
    }
    Err(Error::new(path, Cause::NotAPlan))
}

/// Returns the file of a name in the first of some folders that has one.
#[must_use]
pub fn file_at(folders: &[&Path], name: &str) -> Option<PathBuf> {
    let mut paths = folders.iter().map(|folder| folder.join(name));
    paths.find(|path| path.is_file())
}

/// Returns the folder of a plan, which may be one file in it.
#[must_use]
pub fn home(folder: &Path, plan: &Path) -> PathBuf {
    let plan = folder.join(plan);
    match plan.parent() {
        Some(parent) if plan.is_file() => parent.to_owned(),
        _ => plan,
    }
}

/// Returns whether a file of this name would be read as a file of the plan in the
/// folder `home`.
#[must_use]
pub fn would_be_read(home: &Path, path: &Path) -> bool {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let inside = below(home, folder.unwrap_or(Path::new("."))).is_some();
    inside && Format::of(&shown(path)).is_some()
}

/// Returns how a file is named below the folder of a plan, with `/` between its
/// parts, if it is there.
#[must_use]
pub fn below(home: &Path, path: &Path) -> Option<String> {
    let home = home.canonicalize().ok()?;
    let path = path.canonicalize().ok()?;
    path.strip_prefix(home).ok().map(shown)
}

/// Returns one path for all spellings of a file's path, whether the file is there or
/// not: its folder is found out, with all links in it followed.
#[must_use]
pub fn place(path: &Path) -> PathBuf {
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Returns the plan that a person in `folder` means: the one they are in, else
/// the one of `year` below the nearest `plans`, else the latest there.
#[must_use]
pub fn nearest_plan(folder: &Path, year: u32) -> Option<PathBuf> {
    for folder in folder.ancestors() {
        if folder
            .parent()
            .is_some_and(|above| above.ends_with("plans"))
        {
            return Some(folder.to_owned());
        }
        if let Some(plan) = plan_of_year(&folder.join("plans"), year) {
            return Some(plan);
        }
    }
    None
}

/// Returns the plan of `year` in a folder `plans`, else the latest there, else the
/// folder itself; nothing where there is no such folder.
fn plan_of_year(plans: &Path, year: u32) -> Option<PathBuf> {
    let years: BTreeSet<u32> = fs::read_dir(plans)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .filter_map(|path| path.file_name()?.to_str()?.parse().ok())
        .collect();
    let year = years.get(&year).or(years.last());
    Some(year.map_or_else(|| plans.to_owned(), |year| plans.join(year.to_string())))
}
