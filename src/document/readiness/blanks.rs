//! The blanks that are left in the texts of records and would be printed in a document.

use std::collections::HashSet;

use crate::document::form::Kind;
use crate::plan::Plan;
use crate::plan::needed::blank_in;
use crate::plan::record::Record;
use crate::plan::scalar::id::key;
use crate::source::{Scalar, scalars};
use crate::spelling::blank;
use crate::text::{FileId, Source};

/// The beginnings of the keys that a document does not print.
fn unprinted(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Plan | Kind::Paper(_) => &[
            "allow",
            "extensions",
            "figures",
            "holidays",
            "parties.holders",
            "parties.members",
            "parties.person",
            "progress",
            "report",
        ],
        Kind::Report(_) => &[
            "allow",
            "annexes",
            "parties.holders",
            "parties.members",
            "parties.person",
            "plan.closing",
            "plan.opening",
            "plan.recipients",
            "sections.points",
            "sections.text",
            "tables",
        ],
    }
}

/// Returns the texts of a file that have a blank and are printed in a document.
pub(super) fn blanks(plan: &Plan, kind: Kind, file: FileId, source: &Source) -> Vec<Scalar> {
    if !blank::may_have(&source.text) {
        return Vec::new();
    }
    let all = scalars(file, source);
    // The report prints the name of a task rather than its text.
    let named: HashSet<Option<String>> = all
        .iter()
        .filter(|scalar| matches!(kind, Kind::Report(_)) && scalar.key == "tasks.name")
        .map(|scalar| scalar.record.clone())
        .collect();
    all.into_iter()
        .filter(|scalar| blank_in(&scalar.key, &scalar.text).is_some())
        .filter(|scalar| {
            !unprinted(kind)
                .iter()
                .any(|key| scalar.key.starts_with(key))
        })
        .filter(|scalar| !is_of_other_report(plan, kind, scalar))
        .filter(|scalar| scalar.key != "tasks.text" || !named.contains(&scalar.record))
        .collect()
}

/// Returns whether a text is that of a report other than the one that is made.
fn is_of_other_report(plan: &Plan, kind: Kind, scalar: &Scalar) -> bool {
    let Kind::Report(Some(report)) = kind else {
        return false;
    };
    let is_of = |list: &str| scalar.key.starts_with(&format!("{list}."));
    if is_of("report") || is_of("reports") {
        let id = plan.reports[report]
            .id
            .as_ref()
            .and(plan.reports[report].id());
        let named = scalar.record.as_deref().map(key);
        let same = named.as_deref() == id.map(|id| id.key.as_str());
        return is_of("report") != plan.is_only_table(report) || !(same || is_of("report"));
    }
    false
}
