//! DCS604: the recipients lack the line “Lưu: VT”.

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::id::key;
use crate::plan::value::Text;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS604",
        "recipients-without-archive",
        Warning,
        "recipients_without_archive"
    ),
    concludes_from_absence: false,
    excusable: true,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    // Nghị định 30/2020/NĐ-CP, Phụ lục I: the last line is "Lưu: VT, …".
    let archived = |text: &Text| {
        let line = key(text.0.trim_start_matches(['-', ' ']));
        line.strip_prefix("lưu:")
            .is_some_and(|rest| rest.contains("vt"))
    };
    let of_plan = facts.plan.head.get().map(|head| &head.recipients);
    let of_report = facts.plan.report.get().map(|report| &report.recipients);
    for recipients in of_plan.into_iter().chain(of_report) {
        let Some(last) = recipients.items.last() else {
            continue;
        };
        if last.get().is_none() || recipients.values().any(archived) {
            continue;
        }
        findings.push(
            Finding::new(
                &CHECK.rule,
                last.place,
                message!(rules.recipients_without_archive),
            )
            .help(message!(rules.recipients_without_archive_help)),
        );
    }
}
