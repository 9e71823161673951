//! DCS606: the recipients of a report do not begin with its addressee.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::key;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS606",
        "recipients-without-addressee",
        Warning,
        "recipients_without_addressee"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // Nghị định 30/2020/NĐ-CP, Phụ lục I: the first line is "Như trên;".
    let same = |text: &str| key(text.trim_start_matches(['-', ' '])).starts_with("như trên");
    for report in &context.plan.reports {
        let first = report.recipients.items.first();
        let Some(first) = first.filter(|first| first.get().is_some_and(|text| !same(&text.0)))
        else {
            continue;
        };
        findings.push(
            Finding::new(
                &CHECK.rule,
                first.place,
                message!(wording.recipients_without_addressee),
            )
            .help(message!(wording.recipients_without_addressee_help)),
        );
    }
}
