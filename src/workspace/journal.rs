//! The journal of the last changes to a plan, from which they can be undone, the last one
//! first. It lies in the plan's folder, where a branch may have put another one, so nothing in it is trusted
//! unless the plan's files confirm it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Copy, Refusal, Transaction};
use crate::edit::Splice;
use crate::plan::evidence;
use crate::plan::evidence::FOLDER;
use crate::source::Format;
use crate::store::{self, Lock};

/// The name of the journal in the plan's hidden folder.
const JOURNAL: &str = "undo.json";

/// The version of the journal's format; no other version is read.
const VERSION: u32 = 4;

/// The maximum number of changes in a journal.
const MAX_CHANGES: usize = 50;

/// The maximum size of a journal in bytes. The last change is kept whatever its size.
const MAX_BYTES: usize = 1024 * 1024;

/// The last changes to a plan, the earliest first.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    version: u32,
    changes: Vec<Change>,
}

/// A change to a plan.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Change {
    /// Whether all files have been written. A change that a killed run did not finish is
    /// undone automatically; any other only on request.
    pub finished: bool,
    /// What was done.
    pub what: Operation,
    /// The files, in the order in which they changed.
    pub entries: Vec<Entry>,
}

/// The operation that made a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Operation {
    /// A record was added to this list.
    Record(String),
    /// Everything that has only one correct fix on this as-of date was fixed.
    Repair(String),
}

/// One file of a change.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Its path relative to the plan's folder.
    pub name: String,
    /// The checksum before the change; none if the file was created.
    pub before: Option<u32>,
    /// The checksum after the change.
    pub after: u32,
    /// The change to its text; none for a copy of evidence.
    pub text: Option<Text>,
}

/// A change to a text.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Text {
    /// The offset of the change.
    pub at: usize,
    /// The text that was removed.
    pub removed: String,
    /// The text that was inserted.
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

    /// Returns whether such a change can have written the file: its path is normalized, has
    /// no hidden part, and is that of a plan file or of a copy of evidence.
    pub(super) fn is_plausible(&self) -> bool {
        let hidden = |part: &str| part.starts_with('.');
        let parts = evidence::parts(&self.name).unwrap_or_default();
        let normal = parts.join("/") == self.name && !parts.iter().copied().any(hidden);
        let is_plan_file = Format::of(&self.name).is_some();
        normal
            && match self.text {
                Some(_) => is_plan_file,
                None => !is_plan_file && parts.len() == 2 && parts[0] == FOLDER,
            }
    }

    /// Returns the text before the change, given the text after it.
    pub(super) fn undo(&self, after: &str) -> Option<String> {
        let Text {
            at,
            removed,
            inserted,
        } = self.text.as_ref()?;
        replace_at(after, *at, inserted, removed)
    }

    /// Returns the text after the change, given the text before it.
    pub(super) fn redo(&self, before: &str) -> Option<String> {
        let Text {
            at,
            removed,
            inserted,
        } = self.text.as_ref()?;
        replace_at(before, *at, removed, inserted)
    }
}

/// Returns a text with `new` in place of `old` at an offset, or `None` if `old` is not
/// there.
fn replace_at(text: &str, at: usize, old: &str, new: &str) -> Option<String> {
    let rest = text.get(at..)?.strip_prefix(old)?;
    Some([&text[..at], new, rest].concat())
}

impl Change {
    pub(super) fn new(what: Operation, entries: Vec<Entry>) -> Self {
        Self {
            finished: false,
            what,
            entries,
        }
    }

    /// Writes the journal, then the files. If the run is killed in between, the next run
    /// undoes what was written.
    pub(super) fn commit(self, lock: &Lock, change: &Transaction<'_>) -> Result<(), Refusal> {
        let path = lock.file(JOURNAL)?;
        let before = store::read_existing(&path)?;
        change.check()?;
        let mut journal = Journal::parse(before.as_deref());
        journal.changes.push(self);
        journal.write(lock)?;
        change.commit().map_err(|error| {
            // Nothing was changed, so the previous change can still be undone. If even the
            // old journal cannot be restored, the new one matches no file and is refused.
            let _ = match &before {
                Some(before) => store::replace(&path, before),
                None => store::remove(&path),
            };
            Refusal::Unwritable(error)
        })?;
        // The change is complete, so a failure here does not matter: the next run sees that
        // all files have changed.
        let _ = journal.set_finished(true, lock);
        Ok(())
    }
}

impl Journal {
    /// Returns the journal of the plan in the folder `home`.
    pub(super) fn read(home: &Path) -> Result<Self, Refusal> {
        let path = store::hidden_file(home, JOURNAL).map_err(Refusal::Unreadable)?;
        let bytes = store::read_existing(&path).map_err(Refusal::Unreadable)?;
        Ok(Self::parse(bytes.as_deref()))
    }

    /// Returns the journal in a file, or an empty one if it cannot be read.
    fn parse(bytes: Option<&[u8]>) -> Self {
        let journal = bytes.and_then(|bytes| serde_json::from_slice::<Self>(bytes).ok());
        let journal = journal.filter(|journal| journal.version == VERSION);
        journal.unwrap_or(Self {
            version: VERSION,
            changes: Vec::new(),
        })
    }

    /// Returns the last change.
    pub(super) fn last(&self) -> Option<&Change> {
        self.changes.last()
    }

    /// Records whether all files of the last change have been written.
    pub(super) fn set_finished(&mut self, finished: bool, lock: &Lock) -> Result<(), Refusal> {
        if let Some(last) = self.changes.last_mut() {
            last.finished = finished;
        }
        self.write(lock)
    }

    /// Removes the last change.
    pub(super) fn remove_last(&mut self, lock: &Lock) -> Result<(), Refusal> {
        self.changes.pop();
        if self.changes.is_empty() {
            store::remove(&lock.file(JOURNAL)?)?;
            return Ok(());
        }
        self.write(lock)
    }

    /// Writes the journal, without the earliest changes if there are too many.
    fn write(&mut self, lock: &Lock) -> Result<(), Refusal> {
        let surplus = self.changes.len().saturating_sub(MAX_CHANGES);
        self.changes.drain(..surplus);
        let to_json = |journal: &Self| {
            serde_json::to_vec(journal).expect("plain data can be written as JSON")
        };
        let mut json = to_json(self);
        while json.len() > MAX_BYTES && self.changes.len() > 1 {
            self.changes.remove(0);
            json = to_json(self);
        }
        store::replace(&lock.file(JOURNAL)?, &json)?;
        Ok(())
    }
}
