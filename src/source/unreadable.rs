//! Files that are no text: too large, of another program, or in another encoding.

use super::Format;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::text::{BYTE_ORDER_MARK, FileId, Place, Source, Span};

/// Returns the finding for a file that is larger than `limit` bytes, of another program or
/// not UTF-8, if it is.
pub(super) fn finding(file: FileId, source: &Source, limit: u64) -> Option<Finding> {
    if let Some(bytes) = source.too_large {
        let place = Place {
            file,
            span: Span::default(),
        };
        let finding = Finding::new(
            &faults::LIMIT_EXCEEDED,
            place,
            message!(findings.file_too_large, size = mebibytes(bytes)),
        )
        .expected(message!(
            findings.file_too_large_expected,
            limit = mebibytes(limit)
        ))
        .help(message!(findings.file_too_large_help));
        return Some(finding);
    }
    if let Some(said) = of_other_program(&source.text) {
        let span = Span::default();
        let finding = Finding::new(&faults::NOT_UTF8, Place { file, span }, said);
        return Some(finding.help(if Format::of(&source.path).is_none() {
            message!(findings.foreign_csv_help)
        } else {
            message!(findings.foreign_file_help)
        }));
    }
    let offset = source.not_utf8?;
    let place = Place {
        file,
        span: Span::new(offset, offset + char::REPLACEMENT_CHARACTER.len_utf8()),
    };
    let finding = Finding::new(&faults::NOT_UTF8, place, message!(findings.not_utf8));
    Some(finding.help(message!(findings.not_utf8_help)))
}

/// Returns a size in whole mebibytes, rounded up.
fn mebibytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}

/// Returns what a file is by its first bytes, if those are of another program. `text` is
/// its content with U+FFFD for what is not UTF-8.
fn of_other_program(text: &str) -> Option<Message> {
    Some(if text.starts_with("PK\u{3}\u{4}") {
        message!(findings.office_file)
    } else if text.starts_with("\u{fffd}\u{fffd}\u{11}") {
        // D0 CF 11 E0, as Word and Excel saved before 2007.
        message!(findings.old_office_file)
    } else if text.starts_with("%PDF-") {
        message!(findings.pdf_file)
    } else if text.starts_with("{\\rtf") {
        message!(findings.rtf_file)
    } else if is_html(text) {
        message!(reading.html_file)
    } else {
        return None;
    })
}

/// Returns whether a text begins as a web page, which browsers and Excel save.
fn is_html(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == BYTE_ORDER_MARK);
    let begins = |tag: &str| {
        let found = start.get(..tag.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(tag))
    };
    ["<!doctype html", "<html", "<head", "<table"]
        .into_iter()
        .any(begins)
}

/// Returns the finding for a file of a plan that is a table as spreadsheets export it, if it is.
pub(super) fn table(file: FileId, text: &str) -> Option<Finding> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let first = lines().next()?;
    let sign = [';', '\t', ',']
        .into_iter()
        .find(|sign| first.matches(*sign).count() > 1)?;
    let is_row = |line: &str| line.matches(sign).count() > 1;
    let is_plan =
        |line: &str| line.trim_end().ends_with([':', '{', '[', '=']) || line.contains(": ");
    let rows = lines().filter(|line| is_row(line)).count();
    let all = lines().count();
    if all < 2 || rows * 3 < all * 2 || lines().any(is_plan) || text.contains(" = ") {
        return None;
    }
    let start = first.as_ptr().addr() - text.as_ptr().addr();
    let span = Span::new(start, start + first.len());
    let sign = if sign == '\t' {
        "Tab".to_owned()
    } else {
        sign.to_string()
    };
    let said = message!(reading.csv_file, sign = sign);
    let finding = Finding::new(&faults::SYNTAX_ERROR, Place { file, span }, said);
    Some(finding.help(message!(reading.csv_file_help)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_told_by_their_first_bytes() {
        let is_foreign = |bytes: &[u8]| of_other_program(&String::from_utf8_lossy(bytes)).is_some();
        assert!(is_foreign(b"PK\x03\x04\x14\x00\x06\x00"));
        assert!(is_foreign(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00"));
        assert!(is_foreign(b"%PDF-1.7\n%\xe2\xe3"));
        assert!(is_foreign(b"{\\rtf1\\ansi"));
        assert!(!is_foreign(b"PK: 1\n"));
        assert!(!is_foreign(b"\xff\xfep\x00l\x00"));
        assert!(!is_foreign(b"{ plan: { year: 2026 } }"));
    }
}
