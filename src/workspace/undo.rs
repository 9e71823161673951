//! Undoes the last change to a plan, then the one before it: on request, or automatically if the run that made it
//! was killed halfway. The journal is trusted only if the files confirm it: the result
//! must be the plan as it was before one record was added, or before a repair.

use std::path::Path;

use super::journal::{Change, Entry, Journal, Operation};
use super::verify::is_confirmed;
use super::{Refusal, Site, Transaction};
use crate::plan::evidence::FOLDER;
use crate::source::Format;
use crate::store::{self, Lock};

/// A change that can be undone.
pub struct Undo {
    /// Its files, in the order in which they changed.
    pub files: Vec<UndoFile>,
    site: Site,
}

/// One file of a change that can be undone.
pub struct UndoFile {
    /// Its path in messages.
    pub shown: String,
    /// The record that was added to a plan file; none for a copy of evidence or a repair.
    pub added: Option<String>,
    /// The contents before the change; none if the file is deleted.
    pub before: Option<Vec<u8>>,
    name: String,
    now: Vec<u8>,
}

/// The state of a file in the journal.
pub(super) struct FileState<'j> {
    pub entry: &'j Entry,
    /// The contents before the change.
    pub before: Option<Vec<u8>>,
    /// The current contents.
    pub now: Option<Vec<u8>>,
    /// Whether the current contents are those that the change wrote.
    pub changed: bool,
}

/// Prepares to undo the last change to a plan, without changing anything.
///
/// # Errors
///
/// Fails if there is no change, or if a file is no longer as the change left it.
pub fn prepare_undo(site: &Site) -> Result<Undo, Refusal> {
    store::check_is_plan(&site.folder, &site.plan).map_err(Refusal::Unreadable)?;
    let home = site.home();
    let journal = Journal::read(&home)?;
    let Some(change) = journal.last() else {
        return Err(Refusal::NothingToUndo);
    };
    let changed_since =
        |entry: &Entry| Refusal::ChangedSince(site.shown(&entry.name), described(change));
    let mut files = Vec::new();
    for entry in &change.entries {
        match file_state(&home, entry) {
            Some(file) if file.changed => files.push(file),
            _ => return Err(changed_since(entry)),
        }
    }
    let Some(last) = change.entries.last() else {
        return Err(Refusal::NothingToUndo);
    };
    if !is_confirmed(site, &change.what, &files) {
        return Err(changed_since(last));
    }
    Ok(Undo {
        files: undo_files(site, &change.what, files),
        site: site.clone(),
    })
}

/// Returns the change in one line: the record that it added, or the command that made it.
fn described(change: &Change) -> String {
    const LONGEST: usize = 200;
    let Operation::Record(_) = &change.what else {
        return "dcs check --fix".to_owned();
    };
    let texts = change
        .entries
        .iter()
        .filter_map(|entry| entry.text.as_ref());
    let words = texts.flat_map(|text| text.inserted.split_whitespace());
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Undoes a change that a killed run did not finish, and deletes its temporary files. A
/// change of which all files were written stays, and one of which none was is forgotten.
/// Nothing happens if the files do not confirm the journal. Returns the files that are again as they
/// were, by their paths in messages.
pub(super) fn recover(site: &Site, lock: &Lock) -> Result<Vec<String>, Refusal> {
    let home = site.home();
    let mut journal = Journal::read(&home)?;
    let Some(change) = journal.last().filter(|change| !change.finished) else {
        return Ok(Vec::new());
    };
    for entry in change.entries.iter().filter(|entry| entry.is_plausible()) {
        // A temporary file that cannot be deleted is hidden, and no part of the plan.
        let _ = store::remove_leftover(&home.join(&entry.name));
    }
    let files: Option<Vec<FileState<'_>>> = change
        .entries
        .iter()
        .map(|entry| file_state(&home, entry))
        .collect();
    let Some(mut files) = files else {
        return Ok(Vec::new());
    };
    let changed = files.iter().filter(|file| file.changed).count();
    if changed == files.len() {
        drop(files);
        return journal.set_finished(true, lock).map(|()| Vec::new());
    }
    if changed == 0 {
        drop(files);
        return journal.remove_last(lock).map(|()| Vec::new());
    }
    if !is_confirmed(site, &change.what, &files) {
        return Ok(Vec::new());
    }
    files.retain(|file| file.changed);
    let undo = Undo {
        files: undo_files(site, &change.what, files),
        site: site.clone(),
    };
    undo.write(lock)?;
    Ok(undo.files.into_iter().map(|file| file.shown).collect())
}

impl Undo {
    /// Undoes the change in all of its files or in none.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written.
    pub fn write(&self, lock: &Lock) -> Result<(), Refusal> {
        let home = self.site.home();
        let mut transaction = Transaction::new(&home);
        for file in self.files.iter().rev() {
            transaction.add(&file.name, Some(file.now.clone()), file.before.clone())?;
        }
        // If this run is killed before all files are restored, the next one continues.
        let mut journal = Journal::read(&home)?;
        let finished = journal.last().is_some_and(|change| change.finished);
        journal.set_finished(false, lock)?;
        if let Err(error) = transaction.commit() {
            journal.set_finished(finished, lock)?;
            return Err(Refusal::Unwritable(error));
        }
        journal.remove_last(lock)?;
        if self.files.iter().any(UndoFile::is_copy) {
            // This fails if the folder is not empty, and then it stays.
            let _ = store::remove_folder(&home.join(FOLDER));
        }
        Ok(())
    }
}

impl UndoFile {
    /// Returns whether the file is a copy of evidence.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        Format::of(&self.name).is_none()
    }
}

fn undo_files(site: &Site, what: &Operation, files: Vec<FileState<'_>>) -> Vec<UndoFile> {
    let undo_file = |file: FileState<'_>| {
        let text = file.entry.text.as_ref();
        let added = text.map(|text| text.inserted.trim_matches(['\r', '\n']).to_owned());
        Some(UndoFile {
            shown: site.shown(&file.entry.name),
            added: added.filter(|_| matches!(what, Operation::Record(_))),
            before: file.before,
            name: file.entry.name.clone(),
            now: file.now?,
        })
    };
    files.into_iter().filter_map(undo_file).collect()
}

/// Returns the state of a file in the journal, or `None` if the file is neither as it was
/// before the change nor as it was after it.
fn file_state<'j>(home: &Path, entry: &'j Entry) -> Option<FileState<'j>> {
    if !entry.is_plausible() {
        return None;
    }
    let path = home.join(&entry.name);
    let now = match store::check_vacant(home, &path) {
        Ok(()) => None,
        Err(_) => store::read_existing(&store::resolve(home, &path).ok()?).ok()?,
    };
    let checksum = now.as_deref().map(crc32fast::hash);
    if checksum == entry.before {
        let before = now.clone();
        return Some(FileState {
            entry,
            before,
            now,
            changed: false,
        });
    }
    if checksum != Some(entry.after) {
        return None;
    }
    let before = if entry.text.is_some() {
        let text = entry.undo(std::str::from_utf8(now.as_deref()?).ok()?)?;
        match entry.before {
            // A file that the change created contains nothing else.
            None if text.is_empty() => None,
            Some(before) if crc32fast::hash(text.as_bytes()) == before => Some(text.into_bytes()),
            _ => return None,
        }
    } else {
        None
    };
    Some(FileState {
        entry,
        before,
        now,
        changed: true,
    })
}
