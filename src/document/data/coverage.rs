//! How much of what must exist by law does, in the data of a template.

use serde::Serialize;

use crate::clean::legible;
use crate::messages::{Language, ValueWords};
use crate::plan::date_range::DateRange;
use crate::status::{Cover, Snapshot, coverage_in, groups};

/// How many of the duties of one register by one law are done.
#[derive(Debug, Serialize)]
pub struct CoverageData {
    /// The list of the register: `disclosures`.
    pub register: &'static str,
    /// What the register is called: `công khai`.
    pub name: &'static str,
    /// The law.
    pub law: String,
    /// Those that the plan has to have.
    pub all: usize,
    /// Those that had to be done by the last day counted.
    pub due: usize,
    /// Those done.
    pub done: usize,
    /// Of these, those done late.
    pub done_late: usize,
    /// Those missing.
    pub missing: usize,
    /// What these are.
    pub lacks: Vec<String>,
    /// Those that had to be done later.
    pub later: usize,
    /// Those for which there was no occasion.
    pub not_arisen: usize,
}

/// Returns how much is done of what belongs to a reporting period, by register and law.
pub(super) fn coverage(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<CoverageData> {
    let covered = coverage_in(snapshot.plan, period, snapshot.as_of);
    let groups = groups(&covered).into_iter();
    let data = groups.map(|group| CoverageData {
        register: group.register,
        name: ValueWords::meaning(Language::Vietnamese, group.register).unwrap_or(group.register),
        law: legible(group.law),
        all: group.all,
        due: group.due(),
        done: group.done,
        done_late: group.done_late,
        missing: group.missing,
        lacks: covered
            .iter()
            .filter(|one| one.cover == Cover::Missing)
            .filter(|one| one.duty.register() == Some(group.register))
            .filter(|one| one.duty.law_name() == group.law)
            .map(|one| legible(one.duty.what()))
            .collect(),
        later: group.later,
        not_arisen: group.not_arisen,
    });
    data.collect()
}
