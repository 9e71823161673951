//! Repairs of a plan: fixes everything that has only one correct fix, in all files at
//! once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use chrono::NaiveDate;

use super::journal::{self, Entry, Operation};
use super::{Loaded, Older, Refusal, Transaction};
use crate::diagnostic::{Finding, Repair};
use crate::edit::{self, Change, Splice};
use crate::source::Format;
use crate::store::Lock;
use crate::text::{FileId, Place, Sources, Span};

/// The result of repairing a plan's files.
#[derive(Debug, Default)]
pub struct Repaired {
    /// The new texts.
    pub texts: BTreeMap<FileId, String>,
    /// The number of places that change.
    pub places: usize,
    /// The files whose repairs cannot be proven to change nothing else.
    pub refused: BTreeSet<FileId>,
}

/// Repairs the texts of a plan, including findings from the comparison with an older copy.
#[must_use]
pub fn repair(loaded: &Loaded, older: Option<&Older>, as_of: NaiveDate) -> Repaired {
    let mut findings = loaded.findings_since(older, as_of);
    findings.retain(|finding| !finding.repairs.is_empty());
    let mut repaired = apply(&loaded.sources, &findings);
    if !repaired.refused.is_empty() {
        // The repairs of one finding belong together, such as an identifier and its uses.
        let refused = std::mem::take(&mut repaired.refused);
        let touches = |repair: &Repair| refused.contains(&repair.place().file);
        findings.retain(|finding| !finding.repairs.iter().any(touches));
        repaired = apply(&loaded.sources, &findings);
        if !repaired.refused.is_empty() {
            repaired = Repaired::default();
        }
        repaired.refused = refused;
    }
    repaired
}

impl Repaired {
    /// Returns the new texts by the paths of their files.
    #[must_use]
    pub fn by_name(&self, loaded: &Loaded) -> HashMap<String, Option<String>> {
        let named = |(file, text): (&FileId, &String)| {
            (loaded.sources.get(*file).path.clone(), Some(text.clone()))
        };
        self.texts.iter().map(named).collect()
    }

    /// Writes all new texts or none, and a journal to undo them.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written; nothing has changed then.
    pub fn write(&self, loaded: &Loaded, as_of: NaiveDate, lock: &Lock) -> Result<(), Refusal> {
        let home = loaded.site.home();
        let mut transaction = Transaction::new(&home);
        let mut entries = Vec::new();
        for (file, new) in &self.texts {
            let source = loaded.sources.get(*file);
            let name = loaded.site.below(&source.path);
            let old = source.text.clone().into_bytes();
            transaction.add(&name, Some(old), Some(new.clone().into_bytes()))?;
            let splice = difference(&source.text, new);
            entries.push(Entry::changed(name, Some(&source.text), new, &splice));
        }
        journal::Change::new(Operation::Repair(as_of.to_string()), entries)
            .commit(lock, &transaction)
    }
}

/// Returns the change between two texts, from their first to their last difference.
fn difference(old: &str, new: &str) -> Splice {
    let same = |(a, b): &(char, char)| a == b;
    let length = |(c, _): (char, char)| c.len_utf8();
    let start: usize = old
        .chars()
        .zip(new.chars())
        .take_while(same)
        .map(length)
        .sum();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let backwards = old_rest.chars().rev().zip(new_rest.chars().rev());
    let end: usize = backwards.take_while(same).map(length).sum();
    Splice {
        range: start..old.len() - end,
        text: new_rest[..new_rest.len() - end].to_owned(),
    }
}

/// Applies the repairs of findings to the texts of their files.
fn apply(sources: &Sources, findings: &[Finding]) -> Repaired {
    let mut repaired = Repaired::default();
    for (file, changes) in changes(findings) {
        let source = sources.get(file);
        let format = Format::of(&source.path);
        match format.and_then(|format| edit::repair(&source.text, format, &changes)) {
            Some(text) => {
                repaired.places += changes.len();
                repaired.texts.insert(file, text);
            }
            None => {
                repaired.refused.insert(file);
            }
        }
    }
    repaired
}

/// Returns what the repairs of findings change, by file; several of one place are one.
fn changes(findings: &[Finding]) -> BTreeMap<FileId, Vec<(Range<usize>, Change)>> {
    let (mut values, mut characters) = (BTreeMap::new(), BTreeMap::new());
    let mut respelled = BTreeSet::new();
    for repair in findings.iter().flat_map(|finding| &finding.repairs) {
        match repair {
            Repair::Value(place, text) => {
                values.insert(*place, text);
            }
            Repair::Source(place, text) => {
                characters.insert(*place, text);
            }
            Repair::Respell(place) => {
                respelled.insert(*place);
            }
        }
    }
    // What a file says is repaired when its characters are.
    values.retain(|place, _| !has_characters(*place, &characters));
    respelled.retain(|place| !is_replaced(*place, &values) && !has_characters(*place, &characters));
    let values = values
        .into_iter()
        .map(|(place, text)| (place, Change::Value(text.clone())));
    let respelled = respelled.into_iter().map(|place| (place, Change::Respell));
    let characters = characters
        .into_iter()
        .map(|(place, text)| (place, Change::Source(text.clone())));
    let mut changes: BTreeMap<FileId, Vec<_>> = BTreeMap::new();
    for (place, change) in values.chain(respelled).chain(characters) {
        let change = (place.span.range(), change);
        changes.entry(place.file).or_default().push(change);
    }
    changes
}

/// Returns whether characters within a place are replaced.
fn has_characters(place: Place, characters: &BTreeMap<Place, &String>) -> bool {
    let start = Place {
        span: Span::new(place.span.start as usize, 0),
        ..place
    };
    let first = characters.range(start..).next();
    first.is_some_and(|(at, _)| at.file == place.file && at.span.start < place.span.end)
}

/// Returns whether a place lies in a scalar that is replaced, and so is not respelled as
/// well.
fn is_replaced(place: Place, values: &BTreeMap<Place, &String>) -> bool {
    let after = Place {
        span: Span::new(place.span.end as usize, 0),
        ..place
    };
    let last = values.range(..after).next_back();
    last.is_some_and(|(value, _)| value.file == place.file && place.span.start < value.span.end)
}
