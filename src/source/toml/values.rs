//! The values of a TOML file that has slips: lists, tables, and what is written without
//! quotes.

use std::ops::Range;

use super::scan::{Scan, Within, brief, is_statement, meant, next_key, quoted};
use crate::confusable;
use crate::messages::message;
use crate::source::corrected::Mark;

/// How deep lists and tables are followed. Deeper ones are left to the parser, which
/// refuses them.
const DEPTH: usize = 40;

impl Scan<'_> {
    /// Reads a value.
    pub(in crate::source) fn value(&mut self, within: Within) {
        match self.peek() {
            Some('=') => {
                let equals = self.character(self.at);
                self.at = equals.end;
                self.slips.edit(equals.clone(), "");
                self.slips.report(
                    self.file,
                    equals,
                    message!(findings.toml_extra_equals),
                    message!(findings.toml_extra_equals_help),
                );
                self.blanks();
                self.value(within);
            }
            Some('"') if self.joined_texts(within) || self.forgotten_quote(within) => {}
            Some('"' | '[' | '{') if self.text_around(within) => {}
            Some(quote @ ('"' | '\'')) => self.text_value(quote, within),
            Some('[' | '{') if self.depth > DEPTH => self.at = self.text.len(),
            Some('(') if self.parentheses() || self.pairs_in_parentheses() => {}
            Some('{') if self.list_in_braces() => {}
            Some('[') => self.brackets(']'),
            Some('{') => self.brackets('}'),
            _ => self.bare(within),
        }
    }

    /// Reads what follows a text after a comma in a line of its own: the other items of a
    /// list that begins at `start` and lacks its brackets.
    pub(in crate::source) fn list_without_brackets(&mut self, start: usize) {
        let is_text = |text: &str| text.starts_with(['"', '\'']);
        let follows = |scan: &Self| {
            let rest = scan.rest().trim_start_matches([' ', '\t']);
            let next = rest.strip_prefix([',', ';']).map(str::trim_start);
            next.is_some_and(is_text) && !scan.at_end()
        };
        if !is_text(&self.text[start..]) || !follows(self) {
            return;
        }
        self.slips.edit(start..start, "[");
        while follows(self) {
            self.blanks();
            let sign = self.at..self.at + 1;
            self.slips.edit(sign.clone(), ",");
            self.at = sign.end;
            self.blanks();
            self.value(Within::Brackets);
        }
        self.brackets_missing(start..self.at, "]");
    }

    /// Reads a list of texts in parentheses, and returns whether there is one.
    fn parentheses(&mut self) -> bool {
        let start = self.at;
        let line = &self.text[start..self.line_end()];
        let Some(length) = line.find(')').filter(|_| line.starts_with('(')) else {
            return false;
        };
        let inner = line[1..length].trim();
        if !inner.starts_with('"') || inner.matches('"').count() % 2 == 1 || inner.contains('(') {
            return false;
        }
        let end = start + length;
        self.slips.edit(start..start + 1, "[");
        self.slips.edit(end..end + 1, "]");
        self.brackets_missing(start..end + 1, "");
        self.at = end + 1;
        true
    }

    /// Reports that a list has no brackets; `closer` is added at its end.
    fn brackets_missing(&mut self, range: Range<usize>, closer: &str) {
        let written = &self.text[range.clone()];
        let items = written.trim_matches(['(', ')']);
        self.slips.edit(range.end..range.end, closer);
        self.slips.report(
            self.file,
            range,
            message!(findings.toml_no_brackets),
            message!(
                findings.write_instead,
                meant = format!("[{}]", brief(&items.replace("\"; \"", "\", \"")))
            ),
        );
    }

    /// Reads a list or a table in braces.
    pub(in crate::source) fn brackets(&mut self, closer: char) {
        let opener = self.at;
        self.pass();
        self.depth += 1;
        let mut after = self.at;
        let mut comma = true;
        loop {
            self.space();
            let lines = self.text[after..self.at].contains('\n');
            match self.peek() {
                Some(c) if c == closer => {
                    self.pass();
                    break;
                }
                Some(_) if lines && closer == ']' && self.item_without_brace() => comma = false,
                Some(_) if lines && is_statement(self.rest()) && !(closer == '}' && comma) => {
                    self.unclosed_bracket(opener, after, closer);
                    break;
                }
                Some(sign @ (',' | ';')) => {
                    self.comma(sign, comma);
                    comma = true;
                }
                None | Some(']' | '}') => {
                    self.unclosed_bracket(opener, after, closer);
                    break;
                }
                Some(_) => {
                    if !comma {
                        self.missing_comma(after);
                    }
                    let before = self.at;
                    if closer == '}' {
                        self.inner_pair();
                    } else {
                        self.value(Within::Brackets);
                    }
                    if self.at == before {
                        self.pass();
                    }
                    comma = false;
                }
            }
            after = self.at;
        }
        self.depth -= 1;
    }

    pub(in crate::source) fn comma(&mut self, sign: char, again: bool) {
        let written = self.character(self.at);
        if again || sign == ';' {
            let (message, help) = if again {
                (
                    message!(findings.extra_comma),
                    message!(findings.extra_comma_help),
                )
            } else {
                (
                    message!(findings.toml_extra_sign, sign = sign),
                    message!(findings.write_instead, meant = ","),
                )
            };
            self.at = written.end;
            self.slips
                .edit(written.clone(), if again { "" } else { "," });
            self.slips.report(self.file, written, message, help);
        } else {
            self.pass();
        }
    }

    pub(in crate::source) fn missing_comma(&mut self, at: usize) {
        self.slips.edit(at..at, ",");
        let line = self.text[..at]
            .rfind(['\n', '[', '{', ','])
            .map_or(0, |it| it + 1);
        let before = self.text[line..at].trim();
        let end = line + self.text[line..at].trim_end().len();
        self.slips.report(
            self.file,
            end - before.len()..end,
            message!(findings.missing_comma),
            message!(
                findings.write_instead,
                meant = format!("{},", brief(before))
            ),
        );
    }

    pub(in crate::source) fn unclosed_bracket(&mut self, opener: usize, end: usize, closer: char) {
        let bracket = if closer == ']' { "[" } else { "{" };
        self.slips.edit(end..end, closer.to_string());
        let line = self.text[..end]
            .rfind('\n')
            .map_or(0, |it| it + 1)
            .max(opener);
        let last = self.text[line..end].trim();
        self.slips.report(
            self.file,
            self.character(opener),
            message!(findings.unclosed_bracket, bracket = bracket),
            message!(
                findings.unclosed_bracket_help,
                closer = closer,
                meant = format!("{}{closer}", brief(last))
            ),
        );
        self.back_to(end);
    }

    /// Reads what is written without quotes.
    pub(in crate::source) fn bare(&mut self, within: Within) {
        let line = &self.text[self.at..self.line_end()];
        if !self.spend(line.len()) {
            self.at += line.len();
            return;
        }
        let comment = line
            .char_indices()
            .find(|(at, c)| *c == '#' && begins_comment(line, *at));
        let mut end = comment.map_or(line.len(), |(at, _)| at);
        if within == Within::Brackets {
            end = line[..end]
                .find(|c| matches!(meant(c), ',' | ']' | '}'))
                .unwrap_or(end);
        } else if let Some(next) = other_pair(&line[..end]) {
            end = next;
        }
        let token = line[..end].trim_end();
        let token = token.trim_end_matches(|c| c == ';' || (c == ',' && within == Within::Line));
        let token = token.trim_end();
        let range = self.at..self.at + token.len();
        let plain = confusable::plain(token);
        if is_value(plain.as_deref().unwrap_or(token)) {
            return self.pass_to(range.end);
        }
        self.at = range.end;
        if ["null", "nil", "none"].contains(&token.to_lowercase().as_str()) {
            let said = message!(reading.toml_null, found = token);
            let help = message!(reading.toml_null_help);
            self.slips.report(self.file, range.clone(), said, help);
            return self.slips.marked(range, "\"\"", Some(Mark::Invented));
        }
        if !token.is_empty() {
            self.slips
                .marked(range, quoted(token), Some(Mark::Unquoted));
        }
    }
}

/// Returns whether the `#` at an offset of a line begins a comment: not that of `Họp lần #2`.
fn begins_comment(line: &str, at: usize) -> bool {
    let is_number = line[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    line[..at].ends_with([' ', '\t']) && !(is_number && line[..at].trim_end().contains(' '))
}

/// Returns where another key with its `=` begins in a line.
fn other_pair(line: &str) -> Option<usize> {
    let blanks = line.match_indices([' ', '\t']);
    blanks
        .map(|(at, _)| at + 1)
        .find(|at| next_key(&line[*at..]).is_some())
}

/// Returns whether something without quotes is a number, a day or a truth value.
pub(in crate::source) fn is_value(token: &str) -> bool {
    let digits =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    let number = token.strip_prefix(['-', '+']).unwrap_or(token);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let number = digits(whole) && digits(decimals) && (whole.len() == 1 || !whole.starts_with('0'));
    let bytes = token.as_bytes();
    let day = bytes.len() >= 10
        && bytes[..10].iter().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                *byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        })
        && bytes[10..]
            .iter()
            .all(|byte| b" TtZz:.+-0123456789".contains(byte));
    matches!(token, "true" | "false" | "inf" | "nan") || number || day
}
