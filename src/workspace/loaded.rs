//! Reading a plan from its files, and what is wrong with it.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{Site, evidence, tables};
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
use crate::store::{self, Checkout, LeftOut, Reason};
use crate::text::{Source, Sources};

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
        // As they were read: files with tables come after those with records.
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
    pub(super) fn source(&self, path: &str) -> Option<&Source> {
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
    pub(super) fn findings_with(
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
