//! Evidence files in the folder of a plan.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::{Cause, Error, Result};
use super::listing::{Listings, Spelling};
use super::{MAX_FOLDERS, shown};
use crate::plan::evidence::{self, Presence};
use crate::source::Format;

/// Returns the path of a file in the first of some folders that contains it. The name may
/// be in another Unicode form than the file's.
///
/// # Errors
///
/// Fails if there is no such file, or if it is a folder or a device.
pub fn file_at(folders: &[&Path], name: &str) -> Result<PathBuf> {
    let paths = || folders.iter().map(|folder| folder.join(name));
    if let Some(path) = paths().find(|path| path.is_file()) {
        return Ok(path);
    }
    let mut listings = Listings::default();
    let other_form = |folder: &&Path| {
        let (path, spelling) = listings.path(folder, Path::new(name))?;
        let path = folder.join(path);
        (spelling <= Spelling::OtherForm && path.is_file()).then_some(path)
    };
    if let Some(path) = folders.iter().find_map(other_form) {
        return Ok(path);
    }
    let cause = match paths().find_map(|path| fs::metadata(path).ok()) {
        Some(there) if there.is_dir() => Cause::Folder,
        Some(_) => Cause::Special,
        None => Cause::Missing,
    };
    Err(Error::new(Path::new(name), cause))
}

/// Returns the path of a file in the first of some folders that contains it, if `name`
/// differs from it in case or Unicode form at most.
#[must_use]
pub fn spelled(folders: &[&Path], name: &str) -> Option<String> {
    let mut listings = Listings::default();
    let mut found = folders
        .iter()
        .filter_map(|folder| listings.path(folder, Path::new(name)));
    found.next().map(|(path, _)| shown(&path))
}

/// Returns the name of the file beside a path that differs from it in case or Unicode form
/// at most; the same name first.
#[must_use]
pub fn twin(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let found = Listings::default().find(path.parent()?, &name);
    found.map(|(twin, _)| twin)
}

/// Returns whether two plans hold files of one name that are not the same. Where one is
/// not there, or only a Git LFS pointer is, nothing is known.
#[must_use]
pub fn is_replaced(home: &Path, older: &Path, named: &str) -> bool {
    let Some(parts) = evidence::parts(named) else {
        return false;
    };
    let below: PathBuf = parts.iter().collect();
    let regular = |path: &Path| path.symlink_metadata().ok().filter(fs::Metadata::is_file);
    let (now, was) = (home.join(&below), older.join(&below));
    let (Some(size), Some(before)) = (regular(&now), regular(&was)) else {
        return false;
    };
    let differ = size.len() != before.len() || !same_bytes(&now, &was).unwrap_or(true);
    differ && !is_pointer(&now) && !is_pointer(&was)
}

/// Returns whether two files of one size hold the same bytes.
fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    const BUFFER: usize = 64 * 1024;
    let (mut one, mut other) = (fs::File::open(one)?, fs::File::open(other)?);
    let (mut a, mut b) = (Vec::with_capacity(BUFFER), Vec::with_capacity(BUFFER));
    loop {
        a.clear();
        b.clear();
        let limit = BUFFER as u64;
        one.by_ref().take(limit).read_to_end(&mut a)?;
        other.by_ref().take(limit).read_to_end(&mut b)?;
        if a != b || a.is_empty() {
            return Ok(a == b);
        }
    }
}

/// Returns whether a file only says where Git LFS keeps the real one.
fn is_pointer(path: &Path) -> bool {
    const START: &[u8] = b"version https://git-lfs.github.com/spec/";
    let mut start = Vec::with_capacity(START.len());
    let file = fs::File::open(path);
    let read = file.and_then(|file| file.take(START.len() as u64).read_to_end(&mut start));
    read.is_ok() && start == START
}

/// Returns whether a file holds what it is to prove: it may be empty, or only say where
/// Git LFS keeps the real one.
#[must_use]
pub fn content(path: &Path) -> Presence {
    match fs::metadata(path) {
        Ok(file) if file.len() == 0 => Presence::Empty,
        Ok(file) if file.len() <= MAX_POINTER && is_pointer(path) => Presence::Pointer,
        _ => Presence::Present,
    }
}

/// The maximum size of what Git LFS leaves in the place of a file, by its specification.
const MAX_POINTER: u64 = 1024;

/// Checks evidence files. Each folder is resolved once, because a plan keeps
/// thousands of files in a few folders.
#[derive(Debug)]
pub struct EvidenceFiles {
    root: Option<PathBuf>,
    /// Whether the plan is a folder, and not a file that may have others beside it.
    is_folder: bool,
    listings: Listings,
    /// Each folder as it is spelled, or `None` if it does not exist.
    folders: HashMap<PathBuf, Option<Folder>>,
    /// The files that were found.
    cited: HashSet<PathBuf>,
}

/// A folder with evidence.
#[derive(Debug, Clone)]
struct Folder {
    /// The path without links.
    resolved: PathBuf,
    /// The path relative to the plan's folder.
    spelled: PathBuf,
    spelling: Spelling,
}

impl EvidenceFiles {
    /// Creates the check for the plan at `plan`, which may be relative to `folder`.
    #[must_use]
    pub fn of(folder: &Path, plan: &Path) -> Self {
        Self {
            root: super::home(folder, plan).canonicalize().ok(),
            is_folder: folder.join(plan).is_dir(),
            listings: Listings::default(),
            folders: HashMap::new(),
            cited: HashSet::new(),
        }
    }

    /// Returns the state of a file, given its path relative to the plan folder.
    #[must_use]
    pub fn presence(&mut self, path: &str) -> Presence {
        let (Some(parts), Some(root)) = (evidence::parts(path), self.root.clone()) else {
            return Presence::Outside;
        };
        let Some((name, folders)) = parts.split_last() else {
            return Presence::Folder;
        };
        let Some(folder) = self.folder(&root, folders.iter().collect()) else {
            return Presence::Missing;
        };
        let Some((name, spelling)) = self.listings.find(&folder.resolved, name) else {
            return Presence::Missing;
        };
        let mut file = folder.resolved.join(&name);
        if file.is_symlink() {
            let Ok(target) = file.canonicalize() else {
                return Presence::Missing;
            };
            file = target;
        }
        if !file.starts_with(&root) {
            return Presence::Outside;
        }
        if file.is_dir() {
            return Presence::Folder;
        }
        if !file.is_file() {
            return Presence::Missing;
        }
        let content = content(&file);
        self.cited.insert(file);
        if spelling.max(folder.spelling) == Spelling::OtherCase {
            return Presence::OtherCase(shown(&folder.spelled.join(name)));
        }
        content
    }

    fn folder(&mut self, root: &Path, path: PathBuf) -> Option<Folder> {
        if let Some(known) = self.folders.get(&path) {
            return known.clone();
        }
        let spelled = self.listings.path(root, &path);
        let folder = spelled.and_then(|(spelled, spelling)| {
            Some(Folder {
                resolved: root.join(&spelled).canonicalize().ok()?,
                spelled,
                spelling,
            })
        });
        self.folders.insert(path, folder.clone());
        folder
    }

    /// Returns the files below a folder of the plan that are none of those found so far, by
    /// their paths relative to the plan folder. A plan that is a single file has none, since
    /// the folder may also belong to another plan.
    #[must_use]
    pub fn uncited(&self, folder: &str) -> BTreeSet<String> {
        let mut uncited = BTreeSet::new();
        if let Some(root) = self.root.as_ref().filter(|_| self.is_folder) {
            self.search(&root.join(folder), Path::new(folder), 0, &mut uncited);
        }
        uncited
    }

    /// Adds the files in a folder that were not found. What cannot be read, or is a link,
    /// is left out: nobody can tell whether it is evidence.
    fn search(&self, folder: &Path, name: &Path, depth: usize, uncited: &mut BTreeSet<String>) {
        if folder.is_symlink() || depth > MAX_FOLDERS {
            return;
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = name.join(entry.file_name());
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if !is_candidate(&entry.file_name().to_string_lossy()) {
                continue;
            }
            if kind.is_dir() {
                self.search(&entry.path(), &name, depth + 1, uncited);
            } else if kind.is_file() && !self.cited.contains(&entry.path()) {
                uncited.insert(shown(&name));
            }
        }
    }
}

/// Returns whether a file or folder of this name may be evidence: it is not hidden, no file
/// of the plan, no description of the folder, and not what Windows and Office leave there.
fn is_candidate(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_other = name.starts_with(['.', '~'])
        || lower.split('.').next() == Some("readme")
        || ["thumbs.db", "desktop.ini"].contains(&lower.as_str());
    !is_other && Format::of(name).is_none()
}
