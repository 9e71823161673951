//! DCS604: the recipients lack the line “Lưu: VT”, or that of another archive.

use unicode_normalization::UnicodeNormalization;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, Repair, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::scalar::id::key;
use crate::plan::scalar::value::Text;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS604",
        "recipients-without-archive",
        Warning,
        "recipients_without_archive"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // Nghị định 30/2020/NĐ-CP, Phụ lục I: the last line is "Lưu: VT, …". A body without an
    // office names where it keeps its papers: "Lưu: MTTQ."
    let archived = |text: &Text| {
        let line = key(text.0.trim_start_matches(['-', ' ']));
        line.strip_prefix("lưu:")
            .is_some_and(|rest| rest.contains(char::is_alphanumeric))
    };
    let of_plan = context.plan.head.get().map(|head| &head.recipients);
    let of_reports = context.plan.reports.iter();
    let of_reports = of_reports.map(|report| &report.recipients);
    for recipients in of_plan.into_iter().chain(of_reports) {
        let Some(last) = recipients.items.last() else {
            continue;
        };
        if last.get().is_none() || recipients.values().any(archived) {
            continue;
        }
        let without_colon = recipients.items.iter().find(|line| lacks_colon(line));
        let wording = if without_colon.is_some() {
            message!(wording.archive_without_colon)
        } else {
            message!(wording.recipients_without_archive)
        };
        let finding = Finding::new(&CHECK.rule, without_colon.unwrap_or(last).place, wording);
        findings.push(
            finding
                .help(message!(wording.recipients_without_archive_help))
                .repaired(colon(&recipients.items)),
        );
    }
}

/// Returns whether a line is that of the archive but for the colon: `Lưu VT.`
fn lacks_colon(line: &Field<Text>) -> bool {
    let line = line
        .get()
        .map(|line| key(line.0.trim_start_matches(['-', ' '])));
    line.is_some_and(|line| line.starts_with("lưu "))
}

/// Returns whether a text begins with an abbreviation: two capital letters.
fn is_abbreviation(text: &str) -> bool {
    text.chars().take_while(|c| c.is_uppercase()).count() > 1
}

/// Returns the repair that adds a colon after the first word, if exactly one line
/// would then be correct.
fn colon(recipients: &[Field<Text>]) -> Option<Repair> {
    let mut repairs = recipients.iter().filter_map(|field| {
        let line: String = field.get()?.0.nfc().collect();
        let start = line.len() - line.trim_start_matches(['-', ' ']).len();
        let word = line[start..].char_indices().nth(3)?.0;
        let (word, rest) = line[start..].split_at(word);
        let rest = rest.trim_start_matches([' ', ':', ';', ',', '.', '-']);
        (key(word) == "lưu" && is_abbreviation(rest))
            .then(|| Repair::Value(field.place, format!("{}{word}: {rest}", &line[..start])))
    });
    repairs.next().filter(|_| repairs.next().is_none())
}
