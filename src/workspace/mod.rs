//! A plan in its files: reading it, changing all files or none, and undoing the last
//! change. This module has no options, messages or terminal; its errors are data.

mod change;
mod evidence;
mod journal;
mod nested;
mod repair;
mod tables;
mod transaction;
mod undo;
mod verify;

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;

use crate::decode;
use crate::diagnostic::{Finding, Level, sort};
use crate::law;
use crate::plan::Plan;
use crate::plan::evidence::{FOLDER, Presence, is_address};
use crate::plan::field::Field;
use crate::plan::ledger::Ledger;
use crate::plan::scalar::id::key;
use crate::rules::{self, Comparison, Context};
use crate::source::csv::is_csv;
use crate::store::{self, Checkout, LeftOut, Lock, Reason};
use crate::text::{Place, Source, Sources};

pub use change::{Addition, prepare};
pub use evidence::{Copy, Evidence, replaced};
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
    /// new record would stand.
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

/// An older copy of a plan, to compare with.
pub struct Older {
    /// What it says, as far as it could be read.
    pub plan: Plan,
    /// Where it is.
    pub site: Site,
    /// Its temporary folder, if it is a revision of a git repository.
    pub checkout: Option<Checkout>,
}

/// Returns the plan that records make, with the tables among its sources, and adds what is wrong
/// with these to `faults`.
fn plan(site: &Site, sources: &Sources, ledger: Ledger, faults: &mut Vec<Finding>) -> Plan {
    let law = law::of(&ledger);
    Plan::new(ledger, law, tables::read(site, sources, faults))
}

/// A plan that has been read.
pub struct Loaded {
    /// Its files.
    pub sources: Sources,
    /// The plan that they contain.
    pub plan: Plan,
    /// Files that may belong to it and were not read.
    pub left_out: Vec<LeftOut>,
    /// Where it is.
    pub site: Site,
    /// What could not be read.
    pub faults: Vec<Finding>,
}

impl Loaded {
    /// Reads the plan of a site.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be read.
    pub fn read(site: Site) -> store::Result<Self> {
        let store::Files {
            mut sources,
            mut left_out,
        } = store::read(&site.folder, &site.plan)?;
        let mut faults = Vec::new();
        let ledger = decode::ledger(&sources, &mut faults);
        let tables = tables::files(&site, &ledger)?;
        left_out.retain(|file| tables.iter().all(|table| table.path != file.name));
        if left_out.iter().any(|file| file.reason == Reason::Foreign) {
            let named = evidence::named(&ledger);
            let is_named = |name: &str| named.contains(&key(&site.below(name)));
            left_out.retain(|file| file.reason != Reason::Foreign || !is_named(&file.name));
        }
        sources.0.extend(tables);
        let plan = plan(&site, &sources, ledger, &mut faults);
        Ok(Self {
            sources,
            plan,
            left_out,
            site,
            faults,
        })
    }

    /// Returns the plan with other texts in some of its files, by path; a file with the text
    /// `None` is left out.
    #[must_use]
    pub fn with(&self, texts: &HashMap<String, Option<String>>) -> Self {
        let mut sources = Vec::new();
        for source in &self.sources.0 {
            match texts.get(&source.path) {
                Some(Some(text)) => {
                    sources.push(Source::from_text(source.path.clone(), text.clone()));
                }
                Some(None) => {}
                None => sources.push(source.clone()),
            }
        }
        for (path, text) in texts {
            if let (Some(text), None) = (text, self.source(path)) {
                sources.push(Source::from_text(path.clone(), text.clone()));
            }
        }
        // As they were read: files with tables stand behind those with records.
        sources.sort_by(|a, b| (is_csv(&a.path), &a.path).cmp(&(is_csv(&b.path), &b.path)));
        let sources = Sources(sources);
        let mut faults = Vec::new();
        let ledger = decode::ledger(&sources, &mut faults);
        let plan = plan(&self.site, &sources, ledger, &mut faults);
        Self {
            sources,
            plan,
            left_out: self.left_out.clone(),
            site: self.site.clone(),
            faults,
        }
    }

    /// Returns the file with a path as messages show it.
    fn source(&self, path: &str) -> Option<&Source> {
        self.sources.0.iter().find(|source| source.path == path)
    }

    /// Returns everything that is wrong, in order.
    #[must_use]
    pub fn findings(&self, as_of: NaiveDate) -> Vec<Finding> {
        self.findings_since(None, as_of)
    }

    /// Returns all errors, in order; what only warns is not looked for.
    #[must_use]
    pub fn errors(&self, as_of: NaiveDate) -> Vec<Finding> {
        let faults = self.faults.iter();
        let faults = faults.filter(|fault| fault.rule.level == Level::Error);
        let mut errors: Vec<Finding> = faults.cloned().collect();
        errors.extend(self.checked(None, &[], as_of, rules::errors));
        sort(&mut errors);
        errors
    }

    /// Returns all findings, including those from the comparison with an older copy.
    #[must_use]
    pub fn findings_since(&self, older: Option<&Older>, as_of: NaiveDate) -> Vec<Finding> {
        self.findings_with(older, &[], as_of)
    }

    /// Returns all findings as they are when these files of evidence exist.
    fn findings_with(
        &self,
        older: Option<&Older>,
        copied: &[String],
        as_of: NaiveDate,
    ) -> Vec<Finding> {
        let mut findings = self.faults.clone();
        findings.extend(self.checked(older, copied, as_of, rules::check));
        sort(&mut findings);
        findings
    }

    /// Returns what rules find if these files of evidence exist.
    fn checked(
        &self,
        older: Option<&Older>,
        copied: &[String],
        as_of: NaiveDate,
        rules: fn(&Context<'_>) -> Vec<Finding>,
    ) -> Vec<Finding> {
        let (mut evidence, uncited) = self.evidence();
        evidence.extend(copied.iter().map(|path| (path.clone(), Presence::Present)));
        let context = Context::new(&self.plan, &self.sources, as_of, &evidence)
            .in_folder(&self.site.folder)
            .uncited(uncited)
            .joined_by_lines(self.joined_by_lines())
            .since(older.map(|older| self.compared(older)));
        rules(&context)
    }

    /// Returns the files with records over several lines that git joins line by line.
    fn joined_by_lines(&self) -> BTreeSet<String> {
        let places = self.plan.over_lines.iter();
        let files: Vec<&str> = places
            .map(|place| self.sources.get(place.file).path.as_str())
            .collect();
        store::joined_by_lines(&self.site.folder, &files)
    }

    /// Compares the plan with an older copy, and the files of evidence that both name.
    fn compared<'p>(&self, older: &'p Older) -> Comparison<'p> {
        let site = &older.site;
        let before = store::EvidenceFiles::of(&site.folder, &site.plan);
        let now = store::EvidenceFiles::of(&self.site.folder, &self.site.plan);
        let replaced = evidence::replaced(&self.plan, now, &older.plan, before);
        Comparison::of(&older.plan, &self.plan, replaced)
    }

    /// Checks the presence of the files that records name as evidence; also returns the
    /// files in the folder for evidence that no record names.
    fn evidence(&self) -> (HashMap<String, Presence>, BTreeSet<String>) {
        let mut files = store::EvidenceFiles::of(&self.site.folder, &self.site.plan);
        let mut known = HashMap::new();
        for text in self.plan.named_files().into_iter().filter_map(Field::get) {
            if !is_address(&text.0) && !known.contains_key(&text.0) {
                known.insert(text.0.clone(), files.presence(&text.0));
            }
        }
        (known, files.uncited(FOLDER))
    }
}
