//! DCS908: a record that stands on several lines in a file that git joins line by line.

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
        let help = match Format::of(path) {
            Some(Format::Toml) => message!(rules.record_over_lines_toml),
            _ => message!(rules.record_over_lines_help),
        };
        let finding = Finding::new(&CHECK.rule, *place, message!(rules.record_over_lines));
        findings.push(finding.help(help));
    }
}
