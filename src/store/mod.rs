//! Access to files and folders; no other module touches them.
#![expect(clippy::disallowed_methods, reason = "only this module touches files")]

mod error;
mod evidence_files;
mod git;
mod left_out;
mod listing;
mod lock;
mod nearest;
mod plans;
mod recognize;
mod table_files;
mod write;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::plan::evidence;
use crate::source::{Format, MAX_FILE_BYTES};
use crate::text::{BYTE_ORDER_MARK, Source, Sources};

use error::At;
pub use error::{Cause, Error, Result};
pub use evidence_files::{EvidenceFiles, content, file_at, spelled, twin};
pub use git::{Checkout, check_out, joined_by_lines};
pub use left_out::{LeftOut, Reason};
pub use lock::{Attempt, Lock, hidden_file};
pub use nearest::{nearest_plan, of_day, plan_folders};
pub use plans::{PlansBelow, Years, plans_below, repository};
pub use write::{
    Step, check_vacant, make_folders, nearest_folder, reached_directly, read_existing, remove,
    remove_folder, remove_leftover, replace, replace_stepwise, resolve,
};

/// The maximum depth of nested folders; a plan needs two levels.
const MAX_FOLDERS: usize = 16;

/// The maximum total size of a plan's files in bytes.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;

/// The files of a plan.
#[derive(Debug)]
pub struct Files {
    /// The files that were read.
    pub sources: Sources,
    /// The files that were not, in path order.
    pub left_out: Vec<LeftOut>,
}

/// Reads the plan at `path`, which may be relative to `folder`: one file, or
/// every TOML and YAML file of a folder, in path order.
///
/// Hidden files, and links that lead out of the folder, are left out. A file that is
/// too large is in the result without its text.
///
/// # Errors
///
/// Fails if `path` is not a plan, if something cannot be read, or if folders are nested
/// too deeply.
pub fn read(folder: &Path, path: &Path) -> Result<Files> {
    let name = || shown(path);
    check_is_plan(folder, path)?;
    let root = folder.join(path).canonicalize().at(path)?;
    // Names that are not UTF-8 may be displayed alike; the path distinguishes them.
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
    // A link beside the file that it leads to would give every record twice.
    let is_link = |path: &PathBuf| path.is_symlink();
    let mut targets: HashSet<PathBuf> = files.iter().map(|(_, path)| path.clone()).collect();
    targets.retain(|path| !is_link(path));
    files.retain(|(_, path)| {
        let target = path.canonicalize().ok().filter(|_| is_link(path));
        target.is_none_or(|target| targets.insert(target))
    });
    let mut sources = sources(files)?;
    if sources.is_empty() {
        // What is missing from an empty folder should be in this file.
        let missing = shown(&path.join("plan.toml"));
        sources.push(Source::from_text(missing, String::new()));
    }
    Ok(Files {
        sources: Sources(sources),
        left_out: left_out.into_iter().collect(),
    })
}

/// Reads files, which are given as they are shown and where they are, as far as they
/// are not too large.
fn sources(files: BTreeSet<(String, PathBuf)>) -> Result<Vec<Source>> {
    let mut remaining = MAX_BYTES;
    let mut sources = Vec::with_capacity(files.len());
    for (name, path) in files {
        let named = Path::new(&name);
        let file = fs::File::open(path).at(named)?;
        let size = file.metadata().at(named)?.len();
        let limit = Format::of(&name).map_or(MAX_FILE_BYTES, Format::max_bytes);
        if size > limit.min(remaining) {
            sources.push(Source::unread(name, size));
            continue;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        // The file may have grown since its size was read.
        file.take(limit).read_to_end(&mut bytes).at(named)?;
        remaining = remaining.saturating_sub(size);
        sources.push(Source::from_bytes(name, bytes));
    }
    Ok(sources)
}

/// Returns the text of the file at `path`, which may be relative to `folder`, without a
/// byte-order mark.
///
/// # Errors
///
/// Fails if the file cannot be read, is not valid UTF-8, or is larger than
/// [`MAX_FILE_BYTES`].
pub fn read_text(folder: &Path, path: &Path) -> Result<String> {
    let file = fs::File::open(folder.join(path)).at(path)?;
    let mut text = String::new();
    let read = file.take(MAX_FILE_BYTES + 1).read_to_string(&mut text);
    if read.at(path)? as u64 > MAX_FILE_BYTES {
        return Err(Error::new(path, Cause::TooLarge));
    }
    Ok(text.trim_start_matches(BYTE_ORDER_MARK).to_owned())
}

/// Returns a path as messages show it, with `/` between its parts on Windows too.
#[must_use]
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}

/// A search for plan files below `root`. Each file is found with its path as shown and
/// its path to open.
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
            let file_name = entry.file_name();
            let file_name = file_name.to_string_lossy();
            // Word keeps the second kind beside a file that it has open.
            let hidden = file_name.starts_with('.') || file_name.starts_with("~$");
            let mut kind = entry.file_type().at(name)?;
            let link = kind.is_symlink();
            let name = name.join(entry.file_name());
            let holds_records = Format::of(&shown(&name)).is_some();
            let is_evidence = name
                .components()
                .any(|part| part.as_os_str() == evidence::FOLDER);
            if !hidden
                && !is_evidence
                && kind.is_file()
                && let Some(reason) = recognize::renamed(&path).or_else(|| {
                    (depth == 0 && recognize::is_foreign(&path)).then_some(Reason::Foreign)
                })
            {
                self.leave_out(&name, reason);
            }
            if hidden {
                if holds_records && !kind.is_dir() {
                    self.leave_out(&name, Reason::Hidden);
                }
                continue;
            }
            if link && !self.stays_inside(&path) {
                // Other files than these would not be read anyway.
                if holds_records || path.is_dir() {
                    self.leave_out(&name, Reason::LinkOut);
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

    fn leave_out(&mut self, name: &Path, reason: Reason) {
        self.left_out.insert(LeftOut {
            name: shown(name),
            reason,
        });
    }

    /// Returns whether the target of a link is in the folder. This includes a broken
    /// link; reading it fails, because records may be missing.
    fn stays_inside(&self, path: &Path) -> bool {
        path.canonicalize()
            .map_or(true, |target| target.starts_with(self.root))
    }
}

/// Checks that a path leads to something that can be read as a plan: a folder or a plan
/// file.
///
/// # Errors
///
/// Fails if it does not.
pub fn check_is_plan(folder: &Path, path: &Path) -> Result<()> {
    let root = folder.join(path).canonicalize().at(path)?;
    if root.is_dir() || Format::of(&shown(path)).is_some() && root.is_file() {
        return Ok(());
    }
    Err(Error::new(path, Cause::NotAPlan))
}

/// Returns the folder of a plan; if the plan is a single file, the folder that holds it.
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

/// Returns the path of an existing file relative to the folder of a plan, with `/`
/// between its parts, or `None` if it is not in that folder.
#[must_use]
pub fn below(home: &Path, path: &Path) -> Option<String> {
    let home = home.canonicalize().ok()?;
    let path = path.canonicalize().ok()?;
    path.strip_prefix(home).ok().map(shown)
}

/// Returns the same path for all spellings of a file's path, whether or not the file
/// exists: the links in the path of its folder are resolved.
#[must_use]
pub fn canonical(path: &Path) -> PathBuf {
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
