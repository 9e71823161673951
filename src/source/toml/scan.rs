//! Reads the statements of a TOML file that has slips, and notes how each is
//! corrected. It runs only where the parser refuses a file.

use std::cell::Cell;
use std::ops::Range;

use crate::confusable::{self, Kind};
use crate::source::slips::Slips;
use crate::text::FileId;

/// Returns the slips of a file, with those that are known of it.
pub(super) fn slips(file: FileId, text: &str, known: Slips) -> Slips {
    let mut scan = Scan {
        file,
        text,
        at: 0,
        depth: 0,
        line: Cell::new(0),
        budget: Cell::new(64 * text.len() + 65_536),
        slips: known,
    };
    let mut headers = Vec::new();
    if text.starts_with('\u{feff}') {
        scan.at = '\u{feff}'.len_utf8();
    }
    loop {
        scan.blanks();
        match scan.peek() {
            None => break,
            Some('\n' | '\r') => scan.at += 1,
            Some('#') => scan.at = scan.line_end(),
            Some(_) if scan.pasted_rows() => {}
            Some(_) if scan.other_header(&mut headers) => {}
            Some('[') => headers.push(scan.header()),
            Some(_) => scan.pair(),
        }
    }
    scan.repeated(&headers);
    scan.slips
}

/// Where a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// In a line of its own.
    Line,
    /// In brackets, or in braces.
    Brackets,
}

/// The state of reading.
pub(super) struct Scan<'t> {
    pub(in crate::source) file: FileId,
    pub(in crate::source) text: &'t str,
    pub(in crate::source) at: usize,
    pub(in crate::source) depth: usize,
    /// Where the line ends that was looked at last.
    line: Cell<usize>,
    /// How many more bytes may be looked at more than once.
    budget: Cell<usize>,
    pub(in crate::source) slips: Slips,
}

/// Returns the character that one is taken for at a place that is not text.
pub(super) fn meant(c: char) -> char {
    confusable::of(c).and_then(|(_, plain)| plain).unwrap_or(c)
}

/// Returns whether a character may appear in a key without quotes.
pub(super) fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Returns a text in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl<'t> Scan<'t> {
    /// Returns the next character as it is meant.
    pub(in crate::source) fn peek(&self) -> Option<char> {
        self.rest().chars().next().map(meant)
    }

    pub(in crate::source) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Returns the range of the character at an offset, which may have several bytes.
    pub(in crate::source) fn character(&self, at: usize) -> Range<usize> {
        let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
        at..at + length
    }

    /// Returns where the line ends.
    pub(in crate::source) fn line_end(&self) -> usize {
        let known = self.line.get();
        if self.at <= known && known > 0 {
            return known;
        }
        let end = self.rest().find('\n');
        let end = end.map_or(self.text.len(), |end| self.at + end);
        self.line.set(end);
        end
    }

    /// Goes back to an offset in an earlier line.
    pub(in crate::source) fn back_to(&mut self, at: usize) {
        self.at = at;
        self.line.set(0);
    }

    /// Returns whether so many bytes may be looked at once more. A hostile file would
    /// else take time by the square of its length.
    pub(in crate::source) fn spend(&self, bytes: usize) -> bool {
        let left = self.budget.get().checked_sub(bytes);
        self.budget.set(left.unwrap_or(0));
        left.is_some()
    }

    /// Passes one character, and corrects it if it only looks like what is meant.
    pub(in crate::source) fn pass(&mut self) {
        let Some(c) = self.rest().chars().next() else {
            return;
        };
        if let Some((_, plain)) = confusable::of(c) {
            let new = plain.map_or(String::new(), String::from);
            self.slips.character(self.file, self.text, self.at, c, &new);
        }
        self.at += c.len_utf8();
    }

    /// Passes a range of characters in the same way.
    pub(in crate::source) fn pass_to(&mut self, end: usize) {
        while self.at < end {
            self.pass();
        }
    }

    /// Passes blanks, and what only looks like them, within the line.
    pub(in crate::source) fn blanks(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            let blank = matches!(c, ' ' | '\t' | '\r')
                || matches!(confusable::of(c), Some((_, None | Some(' '))));
            if !blank {
                return;
            }
            self.pass();
        }
    }

    /// Passes blanks, line ends and comments.
    pub(in crate::source) fn space(&mut self) {
        loop {
            self.blanks();
            match self.peek() {
                Some('\n') => self.at += 1,
                Some('#') => self.at = self.line_end(),
                _ => return,
            }
        }
    }

    /// Returns whether nothing but a comment is left of the line.
    pub(in crate::source) fn at_end(&self) -> bool {
        matches!(self.peek(), None | Some('\n' | '#'))
    }
}

/// Returns the key if `key =` is next.
pub(super) fn next_key(rest: &str) -> Option<&str> {
    let end = rest.find(|c: char| !is_bare(c)).filter(|end| *end > 0)?;
    let equals = rest[end..].trim_start_matches([' ', '\t']).starts_with('=');
    equals.then(|| &rest[..end])
}

/// Returns whether a statement begins here: a key with its `=`, or a header.
pub(super) fn is_statement(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    let line = rest.split('\n').next().unwrap_or("").trim_end();
    let header = line.strip_prefix('[').is_some_and(|inner| {
        let inner = inner.trim_start_matches('[');
        let name = inner.trim_end_matches(']');
        name.len() < inner.len() && !name.is_empty() && name.chars().all(is_bare)
    });
    header || next_key(rest).is_some()
}

/// Returns the start of a text, for messages.
pub(super) fn brief(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.lines().next().unwrap_or("");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// Returns whether a character is a quote of this sort, straight or not.
pub(super) fn is_quote(c: char, quote: char) -> bool {
    c == quote || matches!(confusable::of(c), Some((Kind::Quote, Some(plain))) if plain == quote)
}
