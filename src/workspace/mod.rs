//! A plan in its files: read, changed as a whole or not at all, and taken back. It
//! knows no options, no words and no terminal; what it refuses is data.

mod change;
mod evidence;
mod journal;
mod repair;
mod transaction;
mod undo;
mod witness;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;

use crate::decode;
use crate::diagnostic::{Finding, sort};
use crate::plan::Plan;
use crate::plan::evidence::{Presence, is_address};
use crate::plan::field::Field;
use crate::rules::{self, Context};
use crate::store::{self, LeftOut, Lock};
use crate::text::{Source, Sources};

pub use change::{Addition, prepare};
pub use evidence::{Copy, EVIDENCE, Evidence};
pub use repair::{Repaired, repair};
pub use transaction::Transaction;
pub use undo::{Undoing, Undone, undoing};

/// Why something was not done. Nothing has changed then.
#[derive(Debug)]
pub enum Refusal {
    /// A file could not be read.
    Unreadable(store::Error),
    /// A file may not or could not be written.
    Unwritable(store::Error),
    /// Another run is changing the plan: what it says of itself.
    Held(String),
    /// No change of this file can be proven to add the record and nothing else.
    NotProven(String),
    /// The plan would have errors: its files as they would be, and what is wrong.
    MakesErrors(Sources, Vec<Finding>),
    /// There is no such file of evidence.
    EvidenceMissing(String),
    /// A file of evidence is not in the plan's folder.
    EvidenceOutside(String),
    /// A file of evidence has a name that no file in the plan may have.
    EvidenceName(String),
    /// Another file of that name is there already, or is to be copied as well.
    EvidenceTaken(String),
    /// There is no change that could be taken back.
    NothingToUndo,
    /// This file has changed since, or is not what the journal says.
    ChangedSince(String),
}

/// Where a plan is: its path as it was named, which may be relative to a folder.
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

    /// Returns what messages call a file of the plan's folder.
    #[must_use]
    pub fn shown(&self, name: &str) -> String {
        let plan = self.plan.as_path();
        let is_file = self.folder.join(plan) != self.home();
        let above = if is_file { plan.parent() } else { Some(plan) };
        above.unwrap_or(plan).join(name).display().to_string()
    }

    /// Returns the name below the plan's folder of a file that messages call `shown`.
    fn below(&self, shown: &str) -> String {
        let path = self.folder.join(shown);
        let below = path.strip_prefix(self.home()).unwrap_or(&path);
        below.to_string_lossy().into_owned()
    }

    /// Takes the lock of the plan, waiting at most so long; `holder` is what others are
    /// told. What a killed run has left half done is taken back.
    ///
    /// # Errors
    ///
    /// Refuses if there is no plan, if another run holds it, or if the system does not
    /// allow it.
    pub fn lock(&self, wait: Duration, holder: &str) -> Result<Lock, Refusal> {
        store::check_is_plan(&self.folder, &self.plan).map_err(Refusal::Unreadable)?;
        match Lock::acquire(&self.home(), wait, holder).map_err(Refusal::Unwritable)? {
            store::Attempt::Acquired(lock) => {
                undo::recover(self, &lock)?;
                Ok(lock)
            }
            store::Attempt::Busy(theirs) => Err(Refusal::Held(theirs)),
        }
    }
}

/// A plan as it was read.
pub struct Loaded {
    /// Its files.
    pub sources: Sources,
    /// What they say.
    pub plan: Plan,
    /// Files that may belong to it and were not read.
    pub left_out: Vec<LeftOut>,
    /// Where it is.
    pub site: Site,
    faults: Vec<Finding>,
}

impl Loaded {
    /// Reads the plan of a site.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be read.
    pub fn read(site: Site) -> store::Result<Self> {
        let store::Files { sources, left_out } = store::read(&site.folder, &site.plan)?;
        let mut faults = Vec::new();
        let plan = decode::plan(&sources, &mut faults);
        Ok(Self {
            sources,
            plan,
            left_out,
            site,
            faults,
        })
    }

    /// Returns the plan as it is with other texts in some of its files, by name.
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
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        let sources = Sources(sources);
        let mut faults = Vec::new();
        let plan = decode::plan(&sources, &mut faults);
        Self {
            sources,
            plan,
            left_out: self.left_out.clone(),
            site: self.site.clone(),
            faults,
        }
    }

    /// Returns the file that messages call `path`.
    fn source(&self, path: &str) -> Option<&Source> {
        self.sources.0.iter().find(|source| source.path == path)
    }

    /// Returns whether nothing was wrong with reading the file that messages call `path`.
    fn is_read_whole(&self, path: &str) -> bool {
        let of = |finding: &Finding| &self.sources.get(finding.place.file).path;
        !self.faults.iter().any(|finding| of(finding) == path)
    }

    /// Returns everything that is wrong, in order.
    #[must_use]
    pub fn findings(&self, as_of: NaiveDate) -> Vec<Finding> {
        self.findings_since(None, as_of)
    }

    /// Returns everything that is wrong, also in comparison with an older copy.
    #[must_use]
    pub fn findings_since(&self, older: Option<&Plan>, as_of: NaiveDate) -> Vec<Finding> {
        self.findings_with(older, &[], as_of)
    }

    /// Returns everything that is wrong once some evidence has been copied.
    fn findings_with(
        &self,
        older: Option<&Plan>,
        copied: &[String],
        as_of: NaiveDate,
    ) -> Vec<Finding> {
        let mut evidence = self.evidence();
        evidence.extend(copied.iter().map(|path| (path.clone(), Presence::Present)));
        let context = Context::new(&self.plan, &self.sources, as_of, &evidence).since(older);
        let mut findings = self.faults.clone();
        findings.extend(rules::check(&context));
        sort(&mut findings);
        findings
    }

    /// Looks for the files that records name as evidence.
    fn evidence(&self) -> HashMap<String, Presence> {
        let mut files = store::EvidenceFiles::of(&self.site.folder, &self.site.plan);
        let mut known = HashMap::new();
        for text in self.plan.evidence().into_iter().filter_map(Field::get) {
            if !is_address(&text.0) && !known.contains_key(&text.0) {
                known.insert(text.0.clone(), files.presence(&text.0));
            }
        }
        known
    }

    /// Returns the file that a list is written to where none is yet.
    #[must_use]
    pub fn new_file(&self, list: &str) -> String {
        let named = self.site.plan.display().to_string();
        if self.sources.0[0].path == named {
            return named;
        }
        let file = Path::new(&named).join(format!("{list}.yaml"));
        file.display().to_string()
    }

    /// Returns the file that a record belongs to: where the last of its list stands,
    /// else the file named after the list, else the plan's only file, else a new one.
    /// Each list has its own file, because git joins two branches line by line.
    fn file_for(&self, list: &str) -> String {
        if let Some(file) = self.plan.last_file(list) {
            return self.sources.get(file).path.clone();
        }
        let named = |source: &&Source| {
            let name = source.path.rsplit('/').next().unwrap_or_default();
            name.split('.').next() == Some(list)
        };
        let there = self.sources.0.iter().find(named);
        there.map_or_else(|| self.new_file(list), |source| source.path.clone())
    }
}
