//! DCS408: an evidence file does not exist.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::Presence;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS408", "evidence-missing", Error, "evidence_missing"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (place, path, presence) in context.named_files() {
        let (message, help) = match presence {
            Presence::Missing => (
                message!(rules.evidence_missing, path = path),
                message!(rules.evidence_missing_help),
            ),
            Presence::OtherCase(meant) => (
                message!(rules.evidence_missing, path = path),
                message!(rules.evidence_other_case_help, meant = meant),
            ),
            Presence::Folder => (
                message!(rules.evidence_folder, path = path),
                message!(rules.evidence_folder_help),
            ),
            Presence::Present | Presence::Empty | Presence::Pointer | Presence::Outside => continue,
        };
        findings.push(Finding::new(&CHECK.rule, place, message).help(help));
    }
}
