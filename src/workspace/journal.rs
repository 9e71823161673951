//! How the last change of a plan can be taken back. The journal lies in the plan's
//! folder, where a branch may have put another: nothing in it is believed unless the
//! files bear it out.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Copy, EVIDENCE, Refusal, Transaction};
use crate::edit::Splice;
use crate::plan::evidence;
use crate::source::Format;
use crate::store::{self, Lock};

/// The file of the last change, in the plan's hidden folder.
const JOURNAL: &str = "undo.json";

/// The form of the journal; another one is not read.
const VERSION: u32 = 3;

/// The last change of a plan.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    version: u32,
    /// Whether all files are as the change wants them. Only a change that a killed run
    /// has not finished is taken back without being asked.
    pub finished: bool,
    /// What was done.
    pub what: What,
    /// The files, in the order in which they changed.
    pub entries: Vec<Entry>,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum What {
    /// It added a record to this list.
    Record(String),
    /// It repaired what has one right answer, as seen on this day.
    Repair(String),
}

/// One file of a change.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Its name below the plan's folder.
    pub name: String,
    /// The checksum of what it held; none where it was made.
    pub before: Option<u32>,
    /// The checksum of what it holds since.
    pub after: u32,
    /// What of its text changed; none where it was copied.
    pub text: Option<Text>,
}

/// What of a text changed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Text {
    /// Where the new bytes begin.
    pub at: usize,
    /// The bytes that gave way.
    pub removed: String,
    /// The new bytes.
    pub inserted: String,
}

impl Entry {
    /// Returns the entry of a copied file.
    pub(super) fn copied(copy: &Copy) -> Self {
        Self {
            name: copy.to.clone(),
            before: None,
            after: crc32fast::hash(&copy.bytes),
            text: None,
        }
    }

    /// Returns the entry of a plan file.
    pub(super) fn changed(name: String, old: Option<&str>, new: &str, splice: &Splice) -> Self {
        let text = old.unwrap_or_default();
        Self {
            name,
            before: old.map(|old| crc32fast::hash(old.as_bytes())),
            after: crc32fast::hash(new.as_bytes()),
            text: Some(Text {
                at: splice.range.start,
                removed: text[splice.range.clone()].to_owned(),
                inserted: splice.text.clone(),
            }),
        }
    }

    /// Returns whether it names a file that such a change can have written: a plan file,
    /// or a copy of evidence, by its plain name.
    pub(super) fn is_plausible(&self) -> bool {
        let hidden = |part: &str| part.starts_with('.');
        let parts = evidence::parts(&self.name).unwrap_or_default();
        let plain = parts.join("/") == self.name && !parts.iter().copied().any(hidden);
        let read = Format::of(&self.name).is_some();
        plain
            && match self.text {
                Some(_) => read,
                None => !read && parts.len() == 2 && parts[0] == EVIDENCE,
            }
    }

    /// Returns the text before the change, of the text after it.
    pub(super) fn undone(&self, after: &str) -> Option<String> {
        let Text {
            at,
            removed,
            inserted,
        } = self.text.as_ref()?;
        replaced(after, *at, inserted, removed)
    }

    /// Returns the text after the change, of the text before it.
    pub(super) fn redone(&self, before: &str) -> Option<String> {
        let Text {
            at,
            removed,
            inserted,
        } = self.text.as_ref()?;
        replaced(before, *at, removed, inserted)
    }
}

/// Returns a text with other bytes at a place, if those that stand there are known.
fn replaced(text: &str, at: usize, old: &str, new: &str) -> Option<String> {
    let rest = text.get(at..)?.strip_prefix(old)?;
    Some([&text[..at], new, rest].concat())
}

impl Journal {
    pub(super) fn new(what: What, entries: Vec<Entry>) -> Self {
        Self {
            version: VERSION,
            finished: false,
            what,
            entries,
        }
    }

    /// Returns the journal of the plan in the folder `home`, if there is one.
    pub(super) fn read(home: &Path) -> Result<Option<Self>, Refusal> {
        let path = store::hidden_file(home, JOURNAL).map_err(Refusal::Unreadable)?;
        let bytes = store::read_existing(&path).map_err(Refusal::Unreadable)?;
        let journal = bytes.and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        Ok(journal.filter(|journal| journal.version == VERSION))
    }

    /// Carries out a change, and remembers it. The journal comes first: until all files
    /// are changed, it tells the next run what to take back.
    pub(super) fn commit(mut self, lock: &Lock, change: &Transaction<'_>) -> Result<(), Refusal> {
        let path = lock.file(JOURNAL)?;
        let before = store::read_existing(&path)?;
        change.check()?;
        self.write(lock)?;
        change.commit().map_err(|error| {
            // Nothing was changed: what came before can still be taken back. Where even
            // that fails, the journal fits nothing and says so.
            let _ = match &before {
                Some(before) => store::replace(&path, before),
                None => store::remove(&path),
            };
            Refusal::Unwritable(error)
        })?;
        self.finished = true;
        // The change is made, so this is no failure: the next run sees all files changed.
        let _ = self.write(lock);
        Ok(())
    }

    /// Writes the journal.
    pub(super) fn write(&self, lock: &Lock) -> Result<(), Refusal> {
        let kept = serde_json::to_vec(self).expect("plain data has a JSON form");
        store::replace(&lock.file(JOURNAL)?, &kept)?;
        Ok(())
    }

    /// Forgets the last change.
    pub(super) fn forget(lock: &Lock) -> Result<(), Refusal> {
        store::remove(&lock.file(JOURNAL)?)?;
        Ok(())
    }
}
