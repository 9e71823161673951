//! Evidence files in the folder of a plan.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::plan::evidence::{self, Presence};

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
