//! Evidence files in the folder of a plan.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::{Cause, Error};
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
pub fn file_at(folders: &[&Path], name: &str) -> super::Result<PathBuf> {
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

/// Returns whether two files hold different contents, as far as can be told: of what Git
/// LFS keeps elsewhere, a pointer tells the size.
fn differ(one: &Path, other: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).map(|file| file.len()).ok();
    match (pointer(one), pointer(other)) {
        (None, None) => size(one) != size(other) || !same_bytes(one, other).unwrap_or(true),
        (Some(one), Some(other)) => one != other,
        (Some(pointer), None) => size_elsewhere(&pointer).is_some_and(|it| Some(it) != size(other)),
        (None, Some(pointer)) => size_elsewhere(&pointer).is_some_and(|it| Some(it) != size(one)),
    }
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

/// Returns what a file says if it only says where Git LFS keeps the real one.
fn pointer(path: &Path) -> Option<String> {
    const START: &str = "version https://git-lfs.github.com/spec/";
    let file = fs::File::open(path).ok()?;
    if file.metadata().ok()?.len() > MAX_POINTER {
        return None;
    }
    let mut text = String::new();
    file.take(MAX_POINTER).read_to_string(&mut text).ok()?;
    text.starts_with(START).then_some(text)
}

/// Returns the size of the file that Git LFS keeps, as its pointer says.
fn size_elsewhere(pointer: &str) -> Option<u64> {
    let mut lines = pointer.lines();
    lines.find_map(|line| line.strip_prefix("size ")?.trim().parse().ok())
}

/// Returns whether a file holds what it is to prove: it may be empty, or only say where
/// Git LFS keeps the real one.
#[must_use]
pub fn content(path: &Path) -> Presence {
    match fs::metadata(path) {
        Ok(file) if file.len() == 0 => Presence::Empty,
        Ok(file) if file.len() <= MAX_POINTER && pointer(path).is_some() => Presence::Pointer,
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

/// A file with evidence.
pub(super) struct Found {
    /// The path without links.
    pub(super) file: PathBuf,
    /// The path relative to the plan's folder.
    spelled: PathBuf,
    pub(super) spelling: Spelling,
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
        let found = match self.find(path) {
            Ok(found) => found,
            Err(absence) => return absence,
        };
        let content = content(&found.file);
        self.cited.insert(found.file);
        match found.spelling {
            Spelling::OtherCase => Presence::OtherCase(shown(&found.spelled)),
            Spelling::Same | Spelling::OtherForm => content,
        }
    }

    /// Returns whether the file at a path relative to the plan folder has another content
    /// than the one at this path in an older copy. Where one of them is not there, nothing is
    /// known. Links are followed, as they are where evidence is looked for.
    #[must_use]
    pub fn is_replaced(&mut self, older: &mut Self, path: &str) -> bool {
        match (self.find(path), older.find(path)) {
            (Ok(now), Ok(was)) => differ(&now.file, &was.file),
            _ => false,
        }
    }

    /// Finds the file at a path relative to the plan folder, or the reason why there is none.
    pub(super) fn find(&mut self, path: &str) -> Result<Found, Presence> {
        let (Some(parts), Some(root)) = (evidence::parts(path), self.root.clone()) else {
            return Err(Presence::Outside);
        };
        let Some((name, folders)) = parts.split_last() else {
            return Err(Presence::Folder);
        };
        let folder = self.folder(&root, folders.iter().collect());
        let folder = folder.ok_or(Presence::Missing)?;
        let entry = self.listings.find(&folder.resolved, name);
        let (name, spelling) = entry.ok_or(Presence::Missing)?;
        let mut file = folder.resolved.join(&name);
        if file.is_symlink() {
            file = file.canonicalize().map_err(|_| Presence::Missing)?;
        }
        if !file.starts_with(&root) {
            Err(Presence::Outside)
        } else if file.is_dir() {
            Err(Presence::Folder)
        } else if !file.is_file() {
            Err(Presence::Missing)
        } else {
            Ok(Found {
                file,
                spelled: folder.spelled.join(name),
                spelling: spelling.max(folder.spelling),
            })
        }
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
