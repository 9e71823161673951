//! Evidence files in the folder of a plan.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::error::{Cause, Error, Result};
use crate::plan::evidence::{self, Presence};
use crate::plan::scalar::id::key;

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
    let composed = |name: &str| name.nfc().collect::<String>();
    let other_form = |path: PathBuf| {
        let twin = twin(&path)?;
        let same = composed(&twin) == composed(&path.file_name()?.to_string_lossy());
        Some(path.with_file_name(twin)).filter(|path| same && path.is_file())
    };
    if let Some(path) = paths().find_map(other_form) {
        return Ok(path);
    }
    let cause = match paths().find_map(|path| fs::metadata(path).ok()) {
        Some(there) if there.is_dir() => Cause::Folder,
        Some(_) => Cause::Special,
        None => Cause::Missing,
    };
    Err(Error::new(Path::new(name), cause))
}

/// Returns the name of the file beside a path that differs from it in case or Unicode form
/// at most; the same name first.
#[must_use]
pub fn twin(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let entries = fs::read_dir(path.parent()?).ok()?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let twins = names.filter(|other| key(other) == key(&name));
    twins.max_by_key(|other| *other == name)
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

/// Checks evidence files. Each folder is resolved once, because a plan keeps
/// thousands of files in a few folders.
#[derive(Debug)]
pub struct EvidenceFiles {
    root: Option<PathBuf>,
    /// The resolved path of each folder, or `None` if it does not exist.
    folders: HashMap<PathBuf, Option<PathBuf>>,
}

impl EvidenceFiles {
    /// Creates the check for the plan at `plan`, which may be relative to `folder`.
    #[must_use]
    pub fn of(folder: &Path, plan: &Path) -> Self {
        Self {
            root: super::home(folder, plan).canonicalize().ok(),
            folders: HashMap::new(),
        }
    }

    /// Returns the state of a file, given its path relative to the plan folder.
    #[must_use]
    pub fn presence(&mut self, path: &str) -> Presence {
        let (Some(parts), Some(root)) = (evidence::parts(path), &self.root) else {
            return Presence::Outside;
        };
        let Some((name, folders)) = parts.split_last() else {
            return Presence::Missing;
        };
        let parent = root.join(folders.iter().collect::<PathBuf>());
        let folder = self
            .folders
            .entry(parent)
            .or_insert_with_key(|parent| parent.canonicalize().ok());
        let Some(folder) = folder else {
            return Presence::Missing;
        };
        let file = folder.join(name);
        let inside = match fs::symlink_metadata(&file) {
            Ok(metadata) if metadata.is_symlink() => match file.canonicalize() {
                Ok(target) if target.is_file() => target.starts_with(root),
                Ok(target) if !target.starts_with(root) => false,
                _ => return Presence::Missing,
            },
            Ok(metadata) if metadata.is_file() => folder.starts_with(root),
            Ok(_) if !folder.starts_with(root) => false,
            _ => return Presence::Missing,
        };
        if inside {
            Presence::Present
        } else {
            Presence::Outside
        }
    }
}
