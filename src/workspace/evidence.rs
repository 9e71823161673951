//! Evidence as a person names it: addresses, files of the plan, and files from
//! elsewhere that are copied in.

use std::path::{Path, PathBuf};

use super::{Loaded, Refusal};
use crate::plan::evidence::is_address;
use crate::source::Format;
use crate::store;

/// The folder in a plan that evidence from elsewhere is copied to.
pub const EVIDENCE: &str = "minh-chung";

/// A file that is to be copied into a plan.
#[derive(Debug)]
pub struct Copy {
    /// How it will be named below the plan's folder.
    pub to: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The evidence of one record.
#[derive(Debug, Default)]
pub struct Evidence {
    /// As the record writes it, each piece once.
    pub written: Vec<String>,
    /// What is to be copied.
    pub copies: Vec<Copy>,
}

impl Evidence {
    /// Returns the evidence that `names` names, from the current folder or from the
    /// plan's. A file outside the plan is copied where `copy` says so.
    ///
    /// # Errors
    ///
    /// Refuses what is not there, what may not be copied, and two files of one name.
    pub fn of<'n>(
        names: impl Iterator<Item = &'n String>,
        copy: bool,
        loaded: &Loaded,
    ) -> Result<Self, Refusal> {
        let home = loaded.site.home();
        let mut evidence = Self::default();
        let mut copied: Vec<PathBuf> = Vec::new();
        for named in names {
            if is_address(named) {
                evidence.write(named.clone());
                continue;
            }
            let Some(path) = store::file_at(&[&loaded.site.folder, &home], named) else {
                return Err(Refusal::EvidenceMissing(named.clone()));
            };
            if let Some(below) = store::below(&home, &path) {
                evidence.write(below);
            } else if !copy {
                return Err(Refusal::EvidenceOutside(named.clone()));
            } else if !copied.contains(&path) {
                evidence.copy(&home, &path, named)?;
                copied.push(path);
            }
        }
        Ok(evidence)
    }

    fn write(&mut self, text: String) {
        if !self.written.contains(&text) {
            self.written.push(text);
        }
    }

    /// Adds a file from elsewhere. One that was copied before is only named.
    fn copy(&mut self, home: &Path, path: &Path, named: &str) -> Result<(), Refusal> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Among the plan's files it would be read as one; other signs no path may hold.
        if Format::of(&name).is_some() || name.contains('\\') || name.starts_with('.') {
            return Err(Refusal::EvidenceName(named.to_owned()));
        }
        let to = format!("{EVIDENCE}/{name}");
        let bytes = store::read_existing(path).map_err(Refusal::Unreadable)?;
        let bytes = bytes.ok_or_else(|| Refusal::EvidenceMissing(named.to_owned()))?;
        if self.written.contains(&to) {
            return Err(Refusal::EvidenceTaken(to));
        }
        let there = store::read_existing(&home.join(&to)).map_err(Refusal::Unwritable)?;
        match there {
            Some(there) if there != bytes => return Err(Refusal::EvidenceTaken(to)),
            Some(_) if store::below(home, &home.join(&to)).is_none() => {
                let out = store::Error::new(&home.join(EVIDENCE), store::Cause::LinkOut);
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
