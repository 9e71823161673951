//! Backslashes in the texts of a TOML file that has slips.

use std::ops::Range;

use super::scan::{Scan, quoted};
use crate::messages::message;

impl Scan<'_> {
    /// Reports a backslash that escapes nothing, and reads all of the text's as such.
    pub(in crate::source) fn escapes(&mut self, inner: Range<usize>, written: &str) {
        let Some(first) = bad_escape(written) else {
            return;
        };
        for (at, _) in written.match_indices('\\') {
            if !written[at..].starts_with("\\\"") {
                let at = inner.start + at;
                self.slips.edit(at..at, "\\");
            }
        }
        let at = inner.start + first;
        let length = written[first..]
            .chars()
            .take(2)
            .map(char::len_utf8)
            .sum::<usize>();
        let meant = if written.contains('\'') {
            quoted(written)
        } else {
            format!("'{written}'")
        };
        self.slips.report(
            self.file,
            at..at + length,
            message!(findings.bad_escape),
            message!(findings.bad_escape_help, meant = meant),
        );
    }
}

/// Returns where a backslash is in a text that escapes nothing.
fn bad_escape(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        let backslash = at + found;
        let rest = &text[backslash + 1..];
        let hex = |count: usize| {
            rest.get(1..=count)
                .is_some_and(|code| code.bytes().all(|b| b.is_ascii_hexdigit()))
        };
        let good = match rest.chars().next() {
            Some('b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\') => true,
            Some('\n' | '\r' | ' ' | '\t') => {
                rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n')
            }
            Some('x') => hex(2),
            Some('u') => hex(4),
            Some('U') => hex(8),
            _ => false,
        };
        if !good {
            return Some(backslash);
        }
        at = backslash + 1 + rest.chars().next().map_or(0, char::len_utf8);
    }
    None
}
