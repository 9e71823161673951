//! Comments that look like part of the value before them: `phòng #3`.

use std::ops::Range;

use super::line::quoted;
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::message;
use crate::source::cells::{sheet_error, sheet_error_messages};
use crate::text::{FileId, Place, Span};

/// No longer value is shown whole.
const LONGEST: usize = 60;

/// Returns the comment after the blanks at `end`, if it begins with a letter or a digit:
/// who writes a comment puts a blank after the `#`.
fn comment(text: &str, end: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = end;
    while matches!(bytes.get(at), Some(b' ' | b'\t')) {
        at += 1;
    }
    if bytes.get(at) != Some(&b'#') || !text[at + 1..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let line = text[at..].find('\n').map_or(text.len(), |end| at + end);
    Some(at..at + text[at..line].trim_end().len())
}

/// Returns the finding for a comment that looks like the rest of a plain value.
pub(super) fn after_value(file: FileId, text: &str, value: Span) -> Option<Finding> {
    let comment = comment(text, value.end as usize)?;
    let value = value.range();
    let finding = Finding::new(
        &faults::CUT_TEXT,
        place(file, comment.clone()),
        message!(findings.yaml_hash),
    );
    // A number after several words, all on one line, can only be part of the text.
    let whole = &text[value.start..comment.end];
    let is_shown = !whole.contains('\n') && whole.chars().count() <= LONGEST;
    let finding = finding.help(if is_shown {
        message!(reading.yaml_hash_value_help, value = quoted(whole))
    } else {
        message!(findings.yaml_hash_help)
    });
    let sentence = text[value.clone()].contains(' ') && !whole.contains('\n');
    let number = text[comment.start + 1..].starts_with(|c: char| c.is_ascii_digit());
    let repair = (sentence && number)
        .then(|| Repair::Value(place(file, value.start..comment.end), whole.to_owned()));
    Some(finding.repaired(repair))
}

/// Returns the finding for a comment that is in place of a value.
pub(super) fn instead_of_value(file: FileId, text: &str, key: Span) -> Option<Finding> {
    let colon = key.end as usize + text.get(key.end as usize..)?.find(':')?;
    if let Some(finding) = sheet_error_at(file, text, colon + 1) {
        return Some(finding);
    }
    let comment = comment(text, colon + 1)?;
    let value = quoted(&text[comment.clone()]);
    let place = place(file, comment);
    let finding = Finding::new(
        &faults::SYNTAX_ERROR,
        place,
        message!(findings.yaml_hash_first),
    );
    Some(finding.help(message!(findings.yaml_hash_first_help, value = value)))
}

/// Returns the finding for an error of a spreadsheet behind the blanks at `start`.
fn sheet_error_at(file: FileId, text: &str, start: usize) -> Option<Finding> {
    let line = text.get(start..)?.lines().next()?;
    let error = sheet_error(line)?;
    let found = line.trim();
    let at = start + line.find(found)?;
    let place = place(file, at..at + found.len());
    let (said, help) = sheet_error_messages(error, found);
    Some(Finding::new(&faults::SYNTAX_ERROR, place, said).help(help))
}

fn place(file: FileId, range: Range<usize>) -> Place {
    Place {
        file,
        span: Span::new(range.start, range.end),
    }
}
