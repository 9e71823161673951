//! The blanks that are left in the texts of records and would be printed in a document.

use std::collections::HashSet;

use crate::document::form::Kind;
use crate::plan::needed::blank_in;
use crate::source::{Scalar, scalars};
use crate::spelling::blank;
use crate::text::{FileId, Source};

/// The beginnings of the keys that a document does not print.
fn unprinted(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Plan => &[
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
        Kind::Report => &[
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
pub(super) fn blanks(kind: Kind, file: FileId, source: &Source) -> Vec<Scalar> {
    if !blank::may_have(&source.text) {
        return Vec::new();
    }
    let all = scalars(file, source);
    // The report prints the name of a task rather than its text.
    let named: HashSet<Option<String>> = all
        .iter()
        .filter(|scalar| kind == Kind::Report && scalar.key == "tasks.name")
        .map(|scalar| scalar.record.clone())
        .collect();
    all.into_iter()
        .filter(|scalar| blank_in(&scalar.key, &scalar.text).is_some())
        .filter(|scalar| {
            !unprinted(kind)
                .iter()
                .any(|key| scalar.key.starts_with(key))
        })
        .filter(|scalar| scalar.key != "tasks.text" || !named.contains(&scalar.record))
        .collect()
}
