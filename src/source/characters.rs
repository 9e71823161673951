//! Characters of a YAML file that only look like those that its structure needs:
//! indentation, list dashes, keys, colons, quotes.

use std::collections::HashSet;

use super::slips::Slips;
use crate::confusable::{self, Kind};
use crate::text::FileId;

/// Returns how the characters of a file are corrected. Quotes are, only in lines that
/// begin at one of these offsets: elsewhere they belong to the text.
pub(super) fn slips(file: FileId, text: &str, lines: &HashSet<usize>) -> Slips {
    let mut slips = Slips::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !line.is_ascii() {
            let end = start + line.trim_end_matches(['\n', '\r']).len();
            let mut reader = Line {
                text,
                at: start,
                end,
                odd: Vec::new(),
            };
            if start == 0 && text.starts_with('\u{feff}') {
                reader.at = '\u{feff}'.len_utf8();
            }
            reader.read(lines.contains(&start));
            for (at, c, new) in reader.odd {
                slips.character(file, text, at, c, &new);
            }
        }
        start += line.len();
    }
    slips
}

/// A line that is being read.
struct Line<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    /// The odd characters, each with what is meant.
    odd: Vec<(usize, char, String)>,
}

impl Line<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..self.end].chars().next()
    }

    /// Passes a character, which stands for `new` if it is odd.
    fn pass(&mut self, c: char) {
        if let Some((_, plain)) = confusable::of(c) {
            let new = plain.map_or(String::new(), String::from);
            self.odd.push((self.at, c, new));
        }
        self.at += c.len_utf8();
    }

    fn blanks(&mut self) {
        while let Some(c) = self.peek().filter(|c| is_blank(*c)) {
            self.pass(c);
        }
    }

    fn read(&mut self, has_finding: bool) {
        let start = self.at;
        self.blanks();
        let mut structure = false;
        while let Some(c) = self.peek() {
            let dash = c == '-' || matches!(confusable::of(c), Some((Kind::Dash, _)));
            let next = self.text[self.at + c.len_utf8()..self.end].chars().next();
            if !dash || !next.is_none_or(is_blank) {
                break;
            }
            self.pass(c);
            self.blanks();
            structure = true;
        }
        structure |= self.key();
        if !structure {
            // Blanks before a running text belong to it.
            self.odd.retain(|(at, ..)| *at < start);
        }
        if has_finding {
            self.value();
        }
    }

    /// Passes a key with its colon, and returns whether there is one.
    fn key(&mut self) -> bool {
        let rest = &self.text[self.at..self.end];
        let is_colon = |(at, c): &(usize, char)| {
            let next = rest[at + c.len_utf8()..].chars().next();
            (*c == ':' && next.is_none_or(is_blank)) || is_wide(*c, ':')
        };
        let Some((length, colon)) = rest.char_indices().find(is_colon) else {
            return false;
        };
        let raw = &rest[..length];
        let plain = confusable::plain(raw);
        let key = plain.as_deref().unwrap_or(raw).trim();
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if key.is_empty() || !key.chars().all(bare) {
            return false;
        }
        let end = self.at + length;
        while let Some(c) = self.peek().filter(|_| self.at < end) {
            self.pass(c);
        }
        self.colon(colon);
        self.blanks();
        true
    }

    /// Passes a colon; a wide one has its blank within.
    fn colon(&mut self, colon: char) {
        if colon != ':' {
            let next = self.text[self.at + colon.len_utf8()..self.end]
                .chars()
                .next();
            let new = if next.is_none_or(is_blank) { ":" } else { ": " };
            self.odd.push((self.at, colon, new.to_owned()));
        }
        self.at += colon.len_utf8();
    }

    /// Passes the value of a line that cannot be read.
    fn value(&mut self) {
        let rest = &self.text[self.at..self.end];
        let value = rest.split(" #").next().unwrap_or(rest).trim_end();
        let (Some(first), Some(last)) = (value.chars().next(), value.chars().next_back()) else {
            return;
        };
        if matches!(first, '[' | '{') {
            let end = self.at + value.len();
            while let Some(c) = self.peek().filter(|_| self.at < end) {
                if is_wide(c, ':') {
                    self.colon(c);
                } else {
                    self.pass(c);
                }
            }
            return;
        }
        let quote =
            |c: char| c == '"' || matches!(confusable::of(c), Some((Kind::Quote, Some('"'))));
        let inner = value.len() > first.len_utf8() + last.len_utf8();
        if inner && quote(first) && quote(last) {
            let between = &value[first.len_utf8()..value.len() - last.len_utf8()];
            if between.contains('"') {
                return;
            }
            self.pass(first);
            self.at += between.len();
            self.pass(last);
        }
    }
}

/// Returns whether a character is a blank, or looks like one, or like nothing.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t') || matches!(confusable::of(c), Some((_, None | Some(' '))))
}

/// Returns whether a character is a wide form of another.
fn is_wide(c: char, plain: char) -> bool {
    matches!(confusable::of(c), Some((Kind::Wide, Some(it))) if it == plain)
}
