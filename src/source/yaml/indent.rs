//! Finds bad indentation that the YAML parser accepts: lines within brackets and
//! quotes that are not indented more than their key.

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{BYTE_ORDER_MARK, FileId, Place, Span};

/// Returns the finding for a value in brackets or quotes that has a line not
/// indented more than its key (YAML 1.2.2, 6.1). A line of closing brackets may be
/// aligned with the key, as most people write it.
pub(super) fn finding(
    file: FileId,
    text: &str,
    key: Span,
    value: Span,
    quoted: bool,
) -> Option<Finding> {
    let before = text[..key.start as usize].rsplit('\n').next().unwrap_or("");
    let column = before.trim_start_matches(BYTE_ORDER_MARK).chars().count();
    let line = text[value.range()].split('\n').skip(1).find(|line| {
        let content = line.trim_start_matches(' ');
        let spaces = line.len() - content.len();
        let blank = content
            .trim_matches([' ', '\t', '\r', ']', '}', ','])
            .is_empty();
        let comment = content.starts_with('#') && !quoted;
        !blank && !comment && spaces <= column
    })?;
    let at = line.as_ptr() as usize - text.as_ptr() as usize;
    let place = Place {
        file,
        span: Span::new(at, at + line.trim_end().len()),
    };
    if line.trim_start_matches(' ').starts_with('\t') {
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, message!(findings.yaml_tab));
        return Some(finding.help(message!(findings.yaml_tab_help, spaces = column + 2)));
    }
    let said = message!(findings.yaml_indent_more);
    let finding = Finding::new(&faults::SYNTAX_ERROR, place, said);
    Some(finding.help(message!(
        findings.yaml_indent_more_help,
        wanted = column + 2
    )))
}
