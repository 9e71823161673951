//! How much of what must exist by law does, in the data of a template.

use serde::Serialize;

use crate::clean::legible;
use crate::document::form::NUMBER;
use crate::document::times;
use crate::messages::{Language, ValueWords};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::status::{Cover, Covered, Snapshot, coverage_in, groups};

/// How many of the duties of one register by one law are done.
#[derive(Debug, Serialize)]
pub struct CoverageData {
    /// The list of the register: `disclosures`.
    pub register: &'static str,
    /// What the register is called: `công khai`.
    pub name: &'static str,
    /// The law.
    pub law: String,
    /// Whether they are contents that the law lists, each an `item` of an entry.
    pub contents: bool,
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
    pub lacks: Vec<Lack>,
    /// Those that had to be done later.
    pub later: usize,
    /// Those for which there was no occasion.
    pub not_arisen: usize,
    /// Those given up.
    pub dropped: usize,
    /// What these are.
    pub given_up: Vec<GivenUp>,
}

/// What was given up in a period.
#[derive(Debug, Serialize)]
pub struct GivenUp {
    /// What must have been there.
    pub what: String,
    /// The name of the period.
    pub period: String,
    /// What the record of it says.
    pub note: String,
}

/// What is missing.
#[derive(Debug, Serialize)]
pub struct Lack {
    /// What must be there.
    pub what: String,
    /// In how many periods it is missing.
    pub count: usize,
    /// The names of these, if it has any.
    pub periods: Vec<String>,
    /// In how many periods it was done.
    pub done: usize,
}

/// Returns how much is done of what belongs to a reporting period, by register and law.
pub(super) fn coverage(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<CoverageData> {
    let covered = coverage_in(snapshot.plan, period, snapshot.as_of).into_iter();
    let (contents, others): (Vec<Covered<'_>>, Vec<Covered<'_>>) =
        covered.partition(|one| one.duty.item().is_some());
    let mut data = grouped(snapshot.plan, &contents, true);
    data.extend(grouped(snapshot.plan, &others, false));
    data
}

/// Returns how much is done of some duties, by register and law.
fn grouped(plan: &Plan, covered: &[Covered<'_>], contents: bool) -> Vec<CoverageData> {
    let data = groups(covered).into_iter().map(|group| CoverageData {
        register: group.register,
        name: ValueWords::meaning(Language::Vietnamese, group.register).unwrap_or(group.register),
        law: numbered(&legible(group.law)),
        contents,
        all: group.all,
        due: group.due(),
        done: group.done,
        done_late: group.done_late,
        missing: group.missing,
        lacks: lacks(covered, group.register, group.law),
        later: group.later,
        not_arisen: group.not_arisen,
        dropped: group.dropped,
        given_up: given_up(plan, covered, group.register, group.law),
    });
    data.collect()
}

/// Returns what was given up of the duties of a register by a law.
fn given_up(plan: &Plan, covered: &[Covered<'_>], register: &str, law: &str) -> Vec<GivenUp> {
    let of =
        |one: &&Covered<'_>| one.duty.register() == Some(register) && one.duty.law_name() == law;
    let given_up = covered.iter().filter(of).filter_map(|one| {
        Some(GivenUp {
            what: legible(one.duty.what()),
            period: one.period.map(times::period)?,
            note: legible(plan.progress[one.given_up?].why().unwrap_or_default()),
        })
    });
    given_up.collect()
}

/// Returns the name of a law as documents cite it: with `số` before its number.
fn numbered(law: &str) -> String {
    let words = law.split(' ').map(|word| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('/');
        let before = if is_number { NUMBER } else { "" };
        format!("{before}{word}")
    });
    let named: Vec<String> = words.collect();
    named.join(" ")
}

/// Returns what is missing of the duties of a register by a law, each once.
fn lacks(covered: &[Covered<'_>], register: &str, law: &str) -> Vec<Lack> {
    let of =
        |one: &&Covered<'_>| one.duty.register() == Some(register) && one.duty.law_name() == law;
    let mut lacks: Vec<Lack> = Vec::new();
    for one in covered.iter().filter(of) {
        let is_missing = one.cover == Cover::Missing;
        if !is_missing && !one.cover.is_done() {
            continue;
        }
        let what = legible(one.duty.what());
        let known = lacks.iter().position(|known| known.what == what);
        let at = known.unwrap_or_else(|| {
            lacks.push(Lack {
                what,
                count: 0,
                periods: Vec::new(),
                done: 0,
            });
            lacks.len() - 1
        });
        let lack = &mut lacks[at];
        lack.done += usize::from(!is_missing);
        lack.count += usize::from(is_missing);
        lack.periods
            .extend(one.period.filter(|_| is_missing).map(times::period));
    }
    lacks.retain(|lack| lack.count > 0);
    lacks
}
