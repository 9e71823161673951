//! DCS411: an evidence file has no content.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::Presence;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS411", "evidence-empty", Warning, "evidence_empty"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (place, path, presence) in context.evidence_files() {
        let (message, help) = match presence {
            Presence::Empty => (
                message!(rules.evidence_empty, path = path),
                message!(rules.evidence_empty_help),
            ),
            Presence::Pointer => (
                message!(rules.evidence_pointer, path = path),
                message!(rules.evidence_pointer_help),
            ),
            Presence::Present
            | Presence::Missing
            | Presence::OtherCase(_)
            | Presence::Folder
            | Presence::Outside => continue,
        };
        findings.push(Finding::new(&CHECK.rule, place, message).help(help));
    }
}
