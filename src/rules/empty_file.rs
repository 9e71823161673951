//! DCS909: a file of the plan has no content.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::source::Format;
use crate::text::{Place, Source, Span};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS909", "empty-file", Warning, "empty_file"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// Reports nothing where no file has content: such a folder is no plan, which is reported.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let files = context.sources.iter();
    let files = files.filter(|(_, source)| Format::of(&source.path).is_some());
    let (empty, full): (Vec<_>, Vec<_>) = files.partition(|(_, source)| is_empty(source));
    if full.is_empty() {
        return;
    }
    findings.extend(empty.into_iter().map(|(file, _)| {
        let span = Span { start: 0, end: 0 };
        let message = message!(rules.empty_file);
        Finding::new(&CHECK.rule, Place { file, span }, message)
            .help(message!(rules.empty_file_help))
    }));
}

/// Returns whether a file has nothing but blanks. One with comments only has not lost anything.
fn is_empty(source: &Source) -> bool {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    source.text.chars().all(is_blank)
}
