//! Evidence given on the command line: addresses, files in the plan's folder, and files
//! from elsewhere, which are copied into it.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::{Loaded, Refusal};
use crate::plan::Plan;
use crate::plan::evidence::{FOLDER, Presence, is_address, is_portable_name, parts};
use crate::plan::field::Field;
use crate::plan::ledger::Ledger;
use crate::plan::scalar::id::key;
use crate::source::Format;
use crate::store::{self, EvidenceFiles};

/// Returns the files of evidence that a plan and an older copy of it name and whose content
/// is not the same, by the path as the plan writes it. The older copy may write the path
/// in another way.
#[must_use]
pub fn replaced(
    plan: &Plan,
    mut files: EvidenceFiles,
    older: &Plan,
    mut before: EvidenceFiles,
) -> HashSet<String> {
    let texts = |plan: &Plan| -> Vec<String> {
        let texts = plan.evidence().into_iter().filter_map(Field::get);
        let texts = texts.map(|text| text.0.clone());
        texts.filter(|text| !is_address(text)).collect()
    };
    let path = |text: &String| Some(key(&parts(text)?.join("/")));
    let named: HashSet<String> = texts(older).iter().filter_map(path).collect();
    let both: HashSet<String> = texts(plan)
        .into_iter()
        .filter(|text| path(text).is_some_and(|path| named.contains(&path)))
        .collect();
    both.into_iter()
        .filter(|text| files.is_replaced(&mut before, text))
        .collect()
}

/// Returns the files that records name as evidence, by path.
pub(super) fn named(ledger: &Ledger) -> HashSet<String> {
    let texts = ledger.evidence().into_iter().filter_map(Field::get);
    let paths = texts.filter_map(|text| Some(key(&parts(&text.0)?.join("/"))));
    paths.collect()
}

/// A file that is to be copied into a plan.
#[derive(Debug)]
pub struct Copy {
    /// The path of the copy, relative to the plan's folder.
    pub to: String,
    /// The contents.
    pub bytes: Vec<u8>,
}

/// The evidence of one record.
#[derive(Debug, Default)]
pub struct Evidence {
    /// The entries of the record, without duplicates.
    pub written: Vec<String>,
    /// The files to copy.
    pub copies: Vec<Copy>,
}

impl Evidence {
    /// Returns the evidence with these names, which are addresses or paths relative to the
    /// current folder or to the plan's. A file outside the plan is copied if `copy` is set.
    ///
    /// # Errors
    ///
    /// Fails if a file does not exist, is empty or must not be copied, or if two files would
    /// be copied under the same name.
    pub fn of<'n>(
        names: impl Iterator<Item = &'n String>,
        copy: bool,
        loaded: &Loaded,
    ) -> Result<Self, Refusal> {
        let home = loaded.site.home();
        let mut evidence = Self::default();
        let mut copied: Vec<PathBuf> = Vec::new();
        for name in names {
            if is_address(name) {
                evidence.add(name.clone());
                continue;
            }
            let folders = [loaded.site.folder.as_path(), &home];
            let path = store::file_at(&folders, name).map_err(|error| match error.cause {
                store::Cause::Missing => {
                    Refusal::EvidenceMissing(name.clone(), store::spelled(&folders, name))
                }
                _ => Refusal::Unreadable(error),
            })?;
            match store::content(&path) {
                Presence::Empty => return Err(Refusal::EvidenceEmpty(name.clone())),
                Presence::Pointer => return Err(Refusal::EvidencePointer(name.clone())),
                _ => {}
            }
            if let Some(below) = store::below(&home, &path) {
                evidence.add(below.nfc().collect());
            } else if !copy {
                return Err(Refusal::EvidenceOutside(name.clone()));
            } else if !copied.contains(&path) {
                evidence.copy(&home, &path, name)?;
                copied.push(path);
            }
        }
        Ok(evidence)
    }

    fn add(&mut self, text: String) {
        if !self.written.contains(&text) {
            self.written.push(text);
        }
    }

    /// Adds a file from elsewhere, which `given` names. If the same copy already exists, it
    /// is used.
    fn copy(&mut self, home: &Path, path: &Path, given: &str) -> Result<(), Refusal> {
        // A Mac takes letters apart in its file names; what is written here is composed.
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name: String = name.nfc().collect();
        // A copy with such an extension would be read as a plan file, and `undo` accepts no
        // hidden files.
        if Format::of(&name).is_some() || name.starts_with('.') || !is_portable_name(&name) {
            return Err(Refusal::EvidenceName(given.to_owned()));
        }
        let to = format!("{FOLDER}/{name}");
        let bytes = store::read_existing(path).map_err(Refusal::Unreadable)?;
        let bytes = bytes.ok_or_else(|| Refusal::EvidenceMissing(given.to_owned(), None))?;
        // Windows takes names that differ in case only for one.
        let twin = |other: &String| key(other) == key(&to);
        let existing = store::twin(&home.join(&to));
        if self.written.iter().any(twin) || existing.is_some_and(|other| other != name) {
            return Err(Refusal::EvidenceTaken(to));
        }
        let existing = store::read_existing(&home.join(&to)).map_err(Refusal::Unwritable)?;
        match existing {
            Some(existing) if existing != bytes => return Err(Refusal::EvidenceTaken(to)),
            Some(_) if store::below(home, &home.join(&to)).is_none() => {
                let out = store::Error::new(&home.join(FOLDER), store::Cause::LinkOut);
                return Err(Refusal::Unwritable(out));
            }
            Some(_) => {}
            None => self.copies.push(Copy {
                to: to.clone(),
                bytes,
            }),
        }
        self.written.push(to);
        Ok(())
    }
}
