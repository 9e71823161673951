//! The last change of a plan taken back: by a person, or by the next run where it was
//! killed halfway. The journal is believed only so far as the files bear it out: what
//! is left must be the plan before one record, or before a repair.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value as Json;

use super::journal::{Entry, Journal, What};
use super::{EVIDENCE, Loaded, Refusal, Site, Transaction, repair};
use crate::plan::record::KINDS;
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
struct Known<'j> {
    entry: &'j Entry,
    /// What it held before the change.
    before: Option<Vec<u8>>,
    /// What it holds now.
    now: Option<Vec<u8>>,
    /// Whether that is what the change wrote.
    changed: bool,
}

/// Returns how the last change of a plan is taken back, without changing anything.
///
/// # Errors
///
/// Refuses if there is none, or if a file is no longer as the change left it.
pub fn undoing(site: &Site) -> Result<Undoing, Refusal> {
    store::is_plan(&site.folder, &site.plan).map_err(Refusal::Unreadable)?;
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
    let Some(journal) = Journal::read(&home)? else {
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
    if changed == 0 || changed == known.len() || !is_borne_out(site, &journal.what, &known) {
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
        transaction.commit()?;
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
    let now = match store::vacant(home, &path) {
        Ok(()) => None,
        Err(_) => store::replaceable(&store::resolved(home, &path).ok()?).ok()?,
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

/// The text of a plan file before and after a change.
struct Texts {
    shown: String,
    before: Option<String>,
    after: String,
}

/// Returns whether the files are what such a change makes of the plan before it.
fn is_borne_out(site: &Site, what: &What, known: &[Known<'_>]) -> bool {
    let Ok(loaded) = Loaded::read(site.clone()) else {
        return false;
    };
    let (copies, files): (Vec<_>, Vec<_>) =
        known.iter().partition(|file| file.entry.text.is_none());
    // The readers below are not made for what the plan's own reader refuses.
    let sound = |file: &&Known<'_>| loaded.is_read_whole(&site.shown(&file.entry.name));
    if !files.iter().all(sound) {
        return false;
    }
    let texts: Option<Vec<Texts>> = files.iter().map(|file| texts(site, file)).collect();
    let Some(texts) = texts else { return false };
    let before: HashMap<String, Option<String>> = texts
        .iter()
        .map(|file| (file.shown.clone(), file.before.clone()))
        .collect();
    let old = loaded.with(&before);
    match what {
        What::Record(list) => {
            let [file] = &texts[..] else { return false };
            let append_only = |kind: &&crate::plan::record::Kind| kind.append_only;
            let known_list = KINDS
                .iter()
                .filter(append_only)
                .any(|kind| kind.list == list);
            let record = known_list.then(|| added_record(file, list)).flatten();
            let Some(record) = record else { return false };
            let cited = |name: &str| {
                let evidence = record["evidence"].as_array();
                evidence.is_some_and(|evidence| evidence.iter().any(|text| text == name))
            };
            let cited_before = |name: &str| {
                let mut evidence = old.plan.evidence().into_iter().filter_map(|it| it.get());
                evidence.any(|text| text.0 == name)
            };
            copies
                .iter()
                .all(|copy| cited(&copy.entry.name) && !cited_before(&copy.entry.name))
        }
        What::Repair(as_of) => {
            let Ok(as_of) = as_of.parse() else {
                return false;
            };
            let after: HashMap<String, Option<String>> = texts
                .into_iter()
                .map(|file| (file.shown, Some(file.after)))
                .collect();
            copies.is_empty() && repair(&old, None, as_of).by_name(&old) == after
        }
    }
}

fn texts(site: &Site, file: &Known<'_>) -> Option<Texts> {
    let text = |bytes: &Option<Vec<u8>>| match bytes {
        Some(bytes) => String::from_utf8(bytes.clone()).ok().map(Some),
        None => Some(None),
    };
    let before = text(&file.before)?;
    let after = if file.changed {
        text(&file.now)??
    } else {
        file.entry.redone(before.as_deref().unwrap_or_default())?
    };
    Some(Texts {
        shown: site.shown(&file.entry.name),
        before,
        after,
    })
}

/// Returns the record that a file has more than before, if that is all: the last one of
/// its list.
fn added_record(file: &Texts, list: &str) -> Option<Json> {
    let format = Format::of(&file.shown)?;
    let mut before = table(file.before.as_deref().unwrap_or_default(), format)?;
    let mut after = table(&file.after, format)?;
    let records = |table: &mut serde_json::Map<String, Json>| match table.remove(list) {
        Some(Json::Array(records)) => Some(records),
        None | Some(Json::Null) => Some(Vec::new()),
        _ => None,
    };
    let (old, mut new) = (records(&mut before)?, records(&mut after)?);
    let record = new.pop()?;
    (old == new && before == after).then_some(record)
}

fn table(text: &str, format: Format) -> Option<serde_json::Map<String, Json>> {
    let text = text.trim_start_matches(crate::text::BYTE_ORDER_MARK);
    let tree = match format {
        Format::Toml => toml::from_str(text).ok()?,
        Format::Yaml => serde_yaml::from_str(text).ok()?,
    };
    match tree {
        Json::Object(table) => Some(table),
        Json::Null => Some(serde_json::Map::new()),
        _ => None,
    }
}
