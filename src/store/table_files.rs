//! Files in the folder of a plan that hold the cells of its tables.
#![expect(clippy::disallowed_methods, reason = "only this module touches files")]

use std::fs;
use std::io::Read;
use std::path::Path;

use super::EvidenceFiles;
use super::error::{At, Result};
use super::listing::Spelling;
use crate::text::Source;

impl EvidenceFiles {
    /// Returns a file of the plan folder as a source with this name, if it is there and
    /// spelled as its path has it. Of a file that is larger than `limit` bytes, there is no
    /// text.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn read(&mut self, path: &str, name: String, limit: u64) -> Result<Option<Source>> {
        let found = self.find(path).ok();
        let Some(found) = found.filter(|found| found.spelling != Spelling::OtherCase) else {
            return Ok(None);
        };
        let shown = Path::new(&name);
        let mut bytes = Vec::new();
        let file = fs::File::open(found.file).at(shown)?;
        file.take(limit + 1).read_to_end(&mut bytes).at(shown)?;
        let size = bytes.len() as u64;
        Ok(Some(if size > limit {
            Source::unread(name, size)
        } else {
            Source::from_bytes(name, bytes)
        }))
    }
}
