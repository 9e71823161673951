//! DCS908: a record that takes several lines, or is in brackets with others, in a file that
//! git joins line by line.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::source::Format;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS908", "record-over-lines", Warning, "record_over_lines"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// Reports the first record of each file: one cure is for the whole file.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for place in &context.plan.over_lines {
        let path = &context.sources.get(place.file).path;
        if !context.joined_by_lines.contains(path) {
            continue;
        }
        let (wording, help) = match Format::of(path) {
            _ if context.sources.slice(*place) == "[" => (
                message!(rules.records_in_brackets),
                message!(rules.records_in_brackets_help),
            ),
            Some(Format::Toml) => (
                message!(rules.record_over_lines),
                message!(rules.record_over_lines_toml),
            ),
            _ => (
                message!(rules.record_over_lines),
                message!(rules.record_over_lines_help),
            ),
        };
        findings.push(Finding::new(&CHECK.rule, *place, wording).help(help));
    }
}
