//! The entries of folders, found by names that may be spelled differently.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::plan::scalar::id::key;

/// How the name of an entry differs from the name that it was looked up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Not at all.
    Same,
    /// In Unicode form: a Mac decomposes the letters of file names.
    OtherForm,
    /// In the case of letters, which only some systems ignore.
    OtherCase,
}

impl Spelling {
    fn between(one: &str, other: &str) -> Self {
        if one == other {
            Self::Same
        } else if one.nfc().eq(other.nfc()) {
            Self::OtherForm
        } else {
            Self::OtherCase
        }
    }
}

/// The entries of folders. Each folder is listed once.
#[derive(Debug, Default)]
pub(super) struct Listings {
    /// The names in each folder, by the form in which names are compared.
    folders: HashMap<PathBuf, HashMap<String, Vec<String>>>,
}

impl Listings {
    /// Returns the entry of a folder whose name differs least from `name`, in Unicode form
    /// and case at most. The system is not asked for the name itself, because it may ignore
    /// these.
    pub(super) fn find(&mut self, folder: &Path, name: &str) -> Option<(String, Spelling)> {
        let names = self.folders.entry(folder.to_owned());
        let names = names.or_insert_with_key(|folder| list(folder));
        let alike = names.get(&key(name))?.iter();
        let (spelling, entry) = alike
            .map(|entry| (Spelling::between(name, entry), entry))
            .min()?;
        Some((entry.clone(), spelling))
    }

    /// Returns a path relative to a folder with every name as the system spells it, and the
    /// largest difference.
    pub(super) fn path(&mut self, folder: &Path, path: &Path) -> Option<(PathBuf, Spelling)> {
        let (mut spelled, mut largest) = (PathBuf::new(), Spelling::Same);
        for part in path.components() {
            let Component::Normal(name) = part else {
                spelled.push(part);
                continue;
            };
            let (name, spelling) = self.find(&folder.join(&spelled), name.to_str()?)?;
            spelled.push(name);
            largest = largest.max(spelling);
        }
        Some((spelled, largest))
    }
}

/// Returns the names in a folder; none if it cannot be read.
fn list(folder: &Path) -> HashMap<String, Vec<String>> {
    let mut names: HashMap<String, Vec<String>> = HashMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if let Ok(name) = entry.file_name().into_string() {
            names.entry(key(&name)).or_default().push(name);
        }
    }
    names
}
