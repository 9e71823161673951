//! DCS808: a record has another identifier than in the older copy, and is the same
//! otherwise.

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS808",
        "identifier-renamed",
        Warning,
        "identifier_renamed"
    ),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(_: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    for rename in comparison.renames.all() {
        let (old, new) = (&rename.old, &rename.new.text);
        findings.push(
            Finding::new(
                &CHECK.rule,
                rename.place,
                message!(comparison.identifier_renamed, old = old, new = new),
            )
            .help(message!(comparison.identifier_renamed_help))
            .about(new),
        );
    }
}
