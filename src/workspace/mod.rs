//! A plan in its files: reading it, changing all files or none, and undoing the last
//! change. This module has no options, messages or terminal; its errors are data.

mod change;
mod evidence;
mod journal;
mod loaded;
mod nested;
mod repair;
mod tables;
mod transaction;
mod undo;
mod verify;

use std::path::PathBuf;
use std::time::Duration;

use crate::diagnostic::Finding;
use crate::store::{self, Lock};
use crate::text::{Place, Sources};

pub use change::{Addition, prepare};
pub use evidence::{Copy, Evidence, replaced};
pub use loaded::{Loaded, Older};
pub use repair::{Repaired, repair};
pub use transaction::Transaction;
pub use undo::{Undo, UndoFile, prepare_undo};

/// Why a command on a plan was refused. Nothing has changed then.
#[derive(Debug)]
pub enum Refusal {
    /// A file cannot be read.
    Unreadable(store::Error),
    /// A file must not or cannot be written.
    Unwritable(store::Error),
    /// Another run is changing the plan; its description of itself.
    Busy(String),
    /// No edit of this file can be proven to add the record and nothing else.
    NotProven(String),
    /// The plan would have errors: its files after the change, the errors, and where the
    /// new record would be.
    MakesErrors(Sources, Vec<Finding>, Place),
    /// There is no such file of evidence; the one whose name differs only in case, if any.
    EvidenceMissing(String, Option<String>),
    /// This file of evidence has no content.
    EvidenceEmpty(String),
    /// This file of evidence only says where Git LFS keeps the real one.
    EvidencePointer(String),
    /// This file of evidence is not in the plan's folder.
    EvidenceOutside(String),
    /// This file of evidence has a name that a copy in the plan must not have.
    EvidenceName(String),
    /// The path of the copy is taken by another file, or by another copy.
    EvidenceTaken(String),
    /// There is no change to undo.
    NothingToUndo,
    /// This file has changed since this change, or does not match the journal.
    ChangedSince(String, String),
}

/// Where a plan is: its path as given, which may be relative to the current folder.
#[derive(Debug, Clone)]
pub struct Site {
    /// The current folder.
    pub folder: PathBuf,
    /// The plan: a folder or a file.
    pub plan: PathBuf,
}

impl Site {
    /// Returns the folder of the plan.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        store::home(&self.folder, &self.plan)
    }

    /// Returns the path that messages show for a file, given its path relative to the
    /// plan's folder.
    #[must_use]
    pub fn shown(&self, name: &str) -> String {
        let plan = self.plan.as_path();
        let is_file = self.folder.join(plan) != self.home();
        let above = if is_file { plan.parent() } else { Some(plan) };
        store::shown(&above.unwrap_or(plan).join(name))
    }

    /// Returns the name below the plan's folder of a file that messages call `shown`. Only
    /// the text is looked at: the folder's own name may be none that a text can hold.
    fn below(&self, shown: &str) -> String {
        let above = self.shown("");
        let below = shown.strip_prefix(above.as_str()).unwrap_or(shown);
        below.trim_start_matches('/').to_owned()
    }

    /// Acquires the lock of the plan, waiting for at most `wait`; `holder` describes this
    /// run to others. A change that a killed run did not finish is undone; its files are returned.
    ///
    /// # Errors
    ///
    /// Fails if there is no plan, if another run holds the lock, or if the lock or a
    /// recovered file cannot be written.
    pub fn lock(&self, wait: Duration, holder: &str) -> Result<(Lock, Vec<String>), Refusal> {
        store::check_is_plan(&self.folder, &self.plan).map_err(Refusal::Unreadable)?;
        match Lock::acquire(&self.home(), wait, holder).map_err(Refusal::Unwritable)? {
            store::Attempt::Acquired(lock) => {
                let restored = undo::recover(self, &lock)?;
                Ok((lock, restored))
            }
            store::Attempt::Busy(holder) => Err(Refusal::Busy(holder)),
        }
    }
}
