//! The last change of a plan taken back: by a person, or by the next run where it was
//! killed halfway. The journal is believed only so far as the files bear it out: what
//! is left must be the plan before one record, or before a repair.

use std::path::Path;

use super::journal::{Entry, Journal, What};
use super::witness::is_borne_out;
use super::{EVIDENCE, Refusal, Site, Transaction};
use crate::source::Format;
use crate::store::{self, Lock};

/// A change that can be taken back.
pub struct Undoing {
    /// Its files, in the order in which they changed.
    pub files: Vec<Undone>,
    site: Site,
}

/// One file of a change that can be taken back.
pub struct Undone {
    /// Its name in messages.
    pub shown: String,
    /// What was written in a plan file; none for a copy of evidence, or for a repair.
    pub added: Option<String>,
    /// What the file held before; none where it goes.
    pub before: Option<Vec<u8>>,
    name: String,
    now: Vec<u8>,
}

/// A file of the journal, as it is and as it was.
pub(super) struct Known<'j> {
    pub entry: &'j Entry,
    /// What it held before the change.
    pub before: Option<Vec<u8>>,
    /// What it holds now.
    pub now: Option<Vec<u8>>,
    /// Whether that is what the change wrote.
    pub changed: bool,
}

/// Returns how the last change of a plan is taken back, without changing anything.
///
/// # Errors
///
/// Refuses if there is none, or if a file is no longer as the change left it.
pub fn undoing(site: &Site) -> Result<Undoing, Refusal> {
    store::check_is_plan(&site.folder, &site.plan).map_err(Refusal::Unreadable)?;
    let home = site.home();
    let Some(journal) = Journal::read(&home)? else {
        return Err(Refusal::NothingToUndo);
    };
    let since = |entry: &Entry| Refusal::ChangedSince(site.shown(&entry.name));
    let mut known = Vec::new();
    for entry in &journal.entries {
        match known_of(&home, entry) {
            Some(file) if file.changed => known.push(file),
            _ => return Err(since(entry)),
        }
    }
    let Some(last) = journal.entries.last() else {
        return Err(Refusal::NothingToUndo);
    };
    if !is_borne_out(site, &journal.what, &known) {
        return Err(since(last));
    }
    Ok(Undoing {
        files: undone(site, &journal.what, known),
        site: site.clone(),
    })
}

/// Takes back what a killed run has left half done. A change that is whole, and one that
/// never began, stay as they are; so does whatever the files do not bear out.
pub(super) fn recover(site: &Site, lock: &Lock) -> Result<(), Refusal> {
    let home = site.home();
    let Some(mut journal) = Journal::read(&home)?.filter(|journal| !journal.finished) else {
        return Ok(());
    };
    let known: Option<Vec<Known<'_>>> = journal
        .entries
        .iter()
        .map(|entry| known_of(&home, entry))
        .collect();
    let Some(mut known) = known else {
        return Ok(());
    };
    let changed = known.iter().filter(|file| file.changed).count();
    if changed == known.len() {
        drop(known);
        journal.finished = true;
        return journal.write(lock);
    }
    if changed == 0 || !is_borne_out(site, &journal.what, &known) {
        return Ok(());
    }
    known.retain(|file| file.changed);
    let undoing = Undoing {
        files: undone(site, &journal.what, known),
        site: site.clone(),
    };
    undoing.write(lock)
}

impl Undoing {
    /// Takes the change back: all of its files, or none.
    ///
    /// # Errors
    ///
    /// Refuses if a file cannot be written.
    pub fn write(&self, lock: &Lock) -> Result<(), Refusal> {
        let home = self.site.home();
        let mut transaction = Transaction::new(&home);
        for file in self.files.iter().rev() {
            transaction.add(&file.name, Some(file.now.clone()), file.before.clone())?;
        }
        // Until all files are back, the next run goes on with it.
        let mut journal = Journal::read(&home)?.ok_or(Refusal::NothingToUndo)?;
        let finished = std::mem::replace(&mut journal.finished, false);
        journal.write(lock)?;
        if let Err(error) = transaction.commit() {
            journal.finished = finished;
            journal.write(lock)?;
            return Err(Refusal::Unwritable(error));
        }
        Journal::forget(lock)?;
        if self.files.iter().any(Undone::is_copy) {
            // It goes if it is empty now; another file keeps it.
            let _ = store::remove_folder(&home.join(EVIDENCE));
        }
        Ok(())
    }
}

impl Undone {
    /// Returns whether the file is a copy of evidence.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        Format::of(&self.name).is_none()
    }
}

fn undone(site: &Site, what: &What, known: Vec<Known<'_>>) -> Vec<Undone> {
    let of = |file: Known<'_>| {
        let text = file.entry.text.as_ref();
        let added = text.map(|text| text.inserted.trim_matches(['\r', '\n']).to_owned());
        Some(Undone {
            shown: site.shown(&file.entry.name),
            added: added.filter(|_| matches!(what, What::Record(_))),
            before: file.before,
            name: file.entry.name.clone(),
            now: file.now?,
        })
    };
    known.into_iter().filter_map(of).collect()
}

/// Returns what is known of a file of the journal, if it is as it was before the change
/// or after it.
fn known_of<'j>(home: &Path, entry: &'j Entry) -> Option<Known<'j>> {
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
        return Some(Known {
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
        let text = entry.undone(std::str::from_utf8(now.as_deref()?).ok()?)?;
        match entry.before {
            // A file that goes is one that held nothing else.
            None if text.is_empty() => None,
            Some(before) if crc32fast::hash(text.as_bytes()) == before => Some(text.into_bytes()),
            _ => return None,
        }
    } else {
        None
    };
    Some(Known {
        entry,
        before,
        now,
        changed: true,
    })
}
