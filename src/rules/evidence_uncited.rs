//! DCS412: no record names a file in the folder for evidence.

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::FOLDER;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS412", "evidence-uncited", Warning, "evidence_uncited"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

/// The number of files that are named; the rest is counted.
const NAMED: usize = 5;

/// Reports all files as one finding: they have no place in a file of the plan.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let files = &context.uncited;
    if files.is_empty() {
        return;
    }
    let mut names: Vec<&str> = files.iter().take(NAMED).map(String::as_str).collect();
    if files.len() > NAMED {
        names.push("…");
    }
    let names = names.join(", ");
    let place = context.plan.head.first.as_ref().map(|head| head.place);
    findings.push(
        Finding::new(
            &CHECK.rule,
            place.unwrap_or(NOWHERE),
            message!(
                rules.evidence_uncited,
                count = files.len(),
                folder = FOLDER,
                names = names
            ),
        )
        .help(message!(rules.evidence_uncited_help)),
    );
}
