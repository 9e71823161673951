//! The papers that the unit issued, as the entries of registers and their steps name them.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::cited::cited;
use super::form::{self, Kind};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::document_kind::KINDS;
use crate::plan::field::{Field, given};
use crate::plan::record::Matter;
use crate::plan::scalar::value::Text;

/// A paper that the unit issued.
#[derive(Debug)]
pub(super) struct Paper {
    /// Its kind: `quyết định`.
    pub(super) kind: &'static str,
    /// Number and day as the records say them: `52/QĐ-THTH ngày 25/9/2024`.
    pub(super) text: String,
    /// What the entry is about that names it, if anything about it may be disclosed.
    pub(super) about: Option<String>,
}

/// Returns the papers that the unit issued in some days, by kind and day, each once. What
/// people bring before the unit is answered in papers that no report lists, and neither does it
/// list decisions about one person.
pub(super) fn papers(plan: &Plan, days: DateRange) -> Vec<Paper> {
    let Some(code) = plan.unit.get().and_then(|unit| given(&unit.code)) else {
        return Vec::new();
    };
    let code = &code.0;
    let mut papers: Vec<(usize, NaiveDate, Paper)> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    if let Some((kind, date, paper)) = the_plan(plan, days, code) {
        seen.insert(paper.text.clone());
        papers.push((kind, date, paper));
    }
    let mut add = |on: Option<NaiveDate>, document: Option<&Field<Text>>, about: Option<&Text>| {
        let text = document.and_then(Field::get).map(|text| legible(&text.0));
        let (Some(on), Some(text)) = (on.filter(|on| days.contains(*on)), text) else {
            return;
        };
        if let Some(kind) = kind_of(&text, code)
            && seen.insert(text.clone())
        {
            let about = about.map(|about| legible(&about.0));
            let paper = Paper {
                kind: KINDS[kind].name,
                text,
                about,
            };
            papers.push((kind, on, paper));
        }
    };
    for (_, entry) in plan.entries() {
        if entry.register.matter != Matter::Unit {
            continue;
        }
        let about = entry.what.filter(|_| !entry.is_secret());
        let about = about.and_then(Field::get);
        add(entry.on.get().map(|on| on.0), entry.document, about);
        for step in plan.links.steps_of.get(&entry) {
            let step = &plan.steps[*step];
            let on = step.on.get().map(|on| on.0);
            add(on, step.document.as_ref(), about);
        }
    }
    papers.sort_by_key(|(kind, on, _)| (*kind, *on));
    papers.into_iter().map(|(.., paper)| paper).collect()
}

/// Returns the plan itself as a paper with its kind and day, if it was issued in some days.
fn the_plan(plan: &Plan, days: DateRange, code: &str) -> Option<(usize, NaiveDate, Paper)> {
    let entry = form::Entry::of(plan, Kind::Plan);
    let date = entry.day().filter(|date| days.contains(*date))?;
    entry.number?;
    let number = form::symbol(plan, Kind::Plan);
    let text = format!("{number} ngày {}", form::short_date(date));
    let kind = kind_of(&text, code)?;
    let title = plan.head.get().and_then(|head| head.title.get());
    let paper = Paper {
        kind: KINDS[kind].name,
        text,
        about: title.map(|title| legible(&title.0)),
    };
    Some((kind, date, paper))
}

/// Returns the position in [`KINDS`] of a paper that leads others and whose symbol is that of a
/// unit with a code: `52/QĐ-THTH` of `THTH`.
fn kind_of(text: &str, code: &str) -> Option<usize> {
    let cited = cited(text).next().filter(|cited| cited.is_by(code))?;
    cited.known().filter(|kind| KINDS[*kind].leads)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_of_the_unit_whose_code_ends_its_symbol() {
        let kind = |text| kind_of(text, "thth").map(|kind| KINDS[kind].name);
        assert_eq!(kind("52/QĐ-THTH ngày 25/9/2024"), Some("quyết định"));
        assert_eq!(kind("Kế hoạch số 44/KH-THTH, ngày 26/8"), Some("kế hoạch"));
        assert_eq!(kind("12/QĐ-CĐ ngày 16/10/2024"), None);
        assert_eq!(kind("biên bản ngày 11/10/2024"), None);
        assert_eq!(kind("phiếu chi số 21 ngày 17/6/2024"), None);
        assert_eq!(kind("52/XX-THTH"), None);
    }
}
