//! Adds one record to a plan's files, with copies of its evidence. The change is proven,
//! checked, written as one transaction, and recorded in the journal so that it can be
//! undone.

use std::path::Path;

use chrono::NaiveDate;

use super::journal::{Change, Entry, Operation};
use super::{Copy, Loaded, Refusal, Transaction};
use crate::diagnostic::{Finding, Level};
use crate::edit::{self, NewRecord, Splice};
use crate::plan::Plan;
use crate::source::Format;
use crate::store::{self, Lock};
use crate::text::{Place, Source, Sources, Span};

/// A record that can be added: proven, but not yet written.
pub struct Addition<'l> {
    /// The file's name in messages.
    pub shown: String,
    /// The plan after the addition.
    pub plan: Plan,
    /// Its files after the addition.
    pub sources: Sources,
    /// Where the record is in them.
    pub place: Place,
    /// What the check warns of in the new record.
    pub warnings: Vec<Finding>,
    loaded: &'l Loaded,
    list: &'static str,
    copies: &'l [Copy],
    old: Option<String>,
    new: String,
    splice: Splice,
}

/// Prepares the addition of a record: determines the file, proves the edit, and checks
/// that the plan has no errors with it. `copies` are files of evidence that are created
/// together with the record.
///
/// # Errors
///
/// Fails if the edit cannot be proven, if the plan would have errors, or if a file must
/// not be written.
pub fn prepare<'l>(
    loaded: &'l Loaded,
    record: &NewRecord,
    copies: &'l [Copy],
    as_of: NaiveDate,
) -> Result<Addition<'l>, Refusal> {
    let shown = loaded.file_for(record.list);
    let old = loaded.source(&shown).map(|source| source.text.clone());
    let format = Format::of(&shown).unwrap_or(Format::Yaml);
    let text = old.as_deref().unwrap_or_default();
    let Some(splice) = edit::append(text, format, record) else {
        return Err(Refusal::NotProven(shown));
    };
    let new = splice.apply(text);
    let after = loaded.with(&[(shown.clone(), Some(new.clone()))].into());
    let evidence: Vec<String> = copies.iter().map(|copy| copy.to.clone()).collect();
    let findings = after.findings_with(None, &evidence, as_of);
    let added = place(&after.sources, &shown, &splice);
    let is_error = |finding: &Finding| finding.rule.level == Level::Error;
    let (errors, mut warnings): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_error);
    if !errors.is_empty() {
        return Err(Refusal::MakesErrors(after.sources, errors, added));
    }
    warnings.retain(|finding| finding.place.is_within(added));
    let addition = Addition {
        shown,
        plan: after.plan,
        sources: after.sources,
        place: added,
        warnings,
        loaded,
        list: record.list,
        copies,
        old,
        new,
        splice,
    };
    let home = loaded.site.home();
    addition
        .transaction(&home)?
        .check()
        .map_err(Refusal::Unwritable)?;
    Ok(addition)
}

/// Returns where an inserted text is in the changed files.
fn place(sources: &Sources, shown: &str, splice: &Splice) -> Place {
    let start = splice.range.start;
    let span = Span::new(start, start + splice.text.len());
    let mut files = sources.iter();
    let file = files.find_map(|(file, source)| (source.path == shown).then_some(file));
    let file = file.expect("the changed file is one of the plan");
    Place { file, span }
}

impl Addition<'_> {
    /// Returns the change as a unified diff.
    #[must_use]
    pub fn diff(&self) -> String {
        edit::diff(&self.shown, self.old.as_deref(), &self.new)
    }

    /// Returns the text that is inserted, without line endings around it.
    #[must_use]
    pub fn added(&self) -> &str {
        self.splice.text.trim_matches(['\r', '\n'])
    }

    /// Returns the transaction. The copies come first, so that the record never names
    /// evidence that does not exist yet.
    fn transaction<'h>(&self, home: &'h std::path::Path) -> Result<Transaction<'h>, Refusal> {
        let mut transaction = Transaction::new(home);
        let bytes = |text: &String| text.clone().into_bytes();
        for copy in self.copies {
            transaction
                .add(&copy.to, None, Some(copy.bytes.clone()))
                .map_err(Refusal::Unwritable)?;
        }
        let name = self.loaded.site.below(&self.shown);
        transaction
            .add(&name, self.old.as_ref().map(bytes), Some(bytes(&self.new)))
            .map_err(Refusal::Unwritable)?;
        Ok(transaction)
    }

    /// Writes the record and its copies, and a journal to undo them.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written; nothing has changed then.
    pub fn write(&self, lock: &Lock) -> Result<(), Refusal> {
        let home = self.loaded.site.home();
        let transaction = self.transaction(&home)?;
        let mut entries: Vec<Entry> = self.copies.iter().map(Entry::copied).collect();
        let name = self.loaded.site.below(&self.shown);
        entries.push(Entry::changed(
            name,
            self.old.as_deref(),
            &self.new,
            &self.splice,
        ));
        let change = Change::new(Operation::Record(self.list.to_owned()), entries);
        change.commit(lock, &transaction)
    }
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        Self::Unwritable(error)
    }
}

impl Loaded {
    /// Returns the file for a list that no file has yet: the plan itself if it is a single
    /// file, else a file with the list's name.
    #[must_use]
    pub fn new_file(&self, list: &str) -> String {
        let named = store::shown(&self.site.plan);
        if self.sources.0[0].path == named {
            return named;
        }
        store::shown(&Path::new(&named).join(format!("{list}.yaml")))
    }

    /// Returns the file to which a record is added: the one with the last record of its
    /// list, else the one named after the list, else [`Self::new_file`]. Each list has its
    /// own file, because git merges two branches line by line.
    fn file_for(&self, list: &str) -> String {
        if let Some(file) = self.plan.last_file(list) {
            return self.sources.get(file).path.clone();
        }
        let named = |source: &&Source| {
            let name = source.path.rsplit('/').next().unwrap_or_default();
            name.split('.').next() == Some(list)
        };
        let file = self.sources.0.iter().find(named);
        file.map_or_else(|| self.new_file(list), |source| source.path.clone())
    }
}
