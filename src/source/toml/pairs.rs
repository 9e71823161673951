//! The keys of a TOML file that has slips, up to their values.

use std::ops::Range;

use super::scan::{Scan, Within, brief, is_bare, meant, quoted};
use super::values::is_value;
use crate::confusable;
use crate::messages::{Message, message};
use crate::source::corrected::Mark;

impl<'t> Scan<'t> {
    /// Reads a key that ends at a known place; in quotes where it needs them.
    pub(in crate::source) fn key(&mut self, range: Range<usize>, table: bool) {
        let raw = &self.text[range.clone()];
        let plain = confusable::plain(raw);
        let key = plain.as_deref().unwrap_or(raw);
        let dotted = key
            .split('.')
            .all(|part| !part.trim().is_empty() && part.trim().chars().all(is_bare));
        let in_quotes = key.len() > 1 && key.starts_with(['"', '\'']);
        if dotted || in_quotes {
            return self.pass_to(range.end);
        }
        self.at = range.end;
        if raw.is_empty() {
            return;
        }
        self.slips.edit(range.clone(), quoted(key));
        if table {
            self.slips.report(
                self.file,
                range,
                message!(findings.toml_key_quotes, key = brief(raw)),
                message!(findings.write_instead, meant = quoted(key)),
            );
        }
    }

    /// Reads a key and its value in a line of their own.
    pub(in crate::source) fn pair(&mut self) {
        let start = self.at;
        let line = &self.text[self.at..self.line_end()];
        let line = line.trim_end();
        if !self.spend(line.len()) {
            self.at = self.line_end();
            return;
        }
        let separator = separator(line);
        match separator {
            Some(end) => {
                let key = start..start + line[..end].trim_end().len();
                self.key(key.clone(), false);
                self.blanks();
                let is_sentence = line[..end].contains(' ') && !line.starts_with(['"', '\'']);
                if self.peek() == Some(':') && is_sentence {
                    self.back_to(start);
                    let end = self.line_end();
                    return self.refuse(end);
                }
                if self.peek() == Some(':') {
                    let colon = self.character(self.at);
                    self.slips.edit(colon.clone(), " = ");
                    self.at = colon.end;
                    self.value_without_equals(colon, key, message!(findings.toml_colon));
                } else {
                    self.pass();
                    self.line_value(key);
                }
            }
            None => self.without_equals(line),
        }
        self.blanks();
        if !self.at_end() {
            self.after_value();
        }
    }

    /// Reads a line that has neither `=` nor `:`.
    pub(in crate::source) fn without_equals(&mut self, line: &'t str) {
        let start = self.at;
        let word = line
            .find(|c: char| !is_bare(meant(c)))
            .unwrap_or(line.len());
        let rest = line[word..].trim_start();
        let value = rest
            .chars()
            .next()
            .map(meant)
            .is_some_and(|c| matches!(c, '"' | '\'' | '[' | '{') || c.is_ascii_digit());
        let simple = !rest.is_empty() && !rest.contains(' ');
        if word == 0 || !(rest.is_empty() || rest.starts_with('#') || value || simple) {
            let end = self.line_end();
            return self.refuse(end);
        }
        let key = start..start + word;
        if value || (simple && !rest.starts_with('#')) {
            self.pass_to(key.end);
            self.slips.edit(key.end..key.end, " =");
            self.value_without_equals(key.clone(), key, message!(findings.toml_no_equals));
        } else {
            self.pass_to(key.end);
            self.slips.edit(key.end..key.end, " = ");
            self.line_value(key);
        }
    }

    /// Reads the value of a key whose `=` was missing, and reports that. A text without
    /// quotes gets them here, so that one message says all.
    pub(in crate::source) fn value_without_equals(
        &mut self,
        place: Range<usize>,
        key: Range<usize>,
        message: Message,
    ) {
        self.blanks();
        let line = self.text[self.at..self.line_end()].trim_end();
        let token = line.split(" #").next().unwrap_or(line).trim_end();
        let first = token.chars().next().map(meant);
        let bare = !matches!(first, None | Some('"' | '\'' | '[' | '{')) && !is_value(token);
        let value = if bare {
            quoted(token)
        } else {
            token.to_owned()
        };
        let name = &self.text[key.clone()];
        let meant = format!("{name} = {}", brief(&value));
        let help = message!(findings.write_instead, meant = meant);
        self.slips.report(self.file, place, message, help);
        if bare {
            let range = self.at..self.at + token.len();
            self.at = range.end;
            self.slips.edit(range, value);
        } else {
            self.line_value(key);
        }
    }

    /// Reads the value of a key in a line of its own.
    pub(in crate::source) fn line_value(&mut self, key: Range<usize>) {
        self.blanks();
        if self.at_end() {
            self.no_value(key);
        } else {
            let start = self.at;
            self.value(Within::Line);
            self.list_without_brackets(start);
        }
    }

    /// Reports a key without a value.
    pub(in crate::source) fn no_value(&mut self, key: Range<usize>) {
        let at = self.at;
        self.slips.marked(at..at, "\"\"", Some(Mark::Invented));
        let name = &self.text[key.clone()];
        self.slips.report(
            self.file,
            key,
            message!(findings.toml_no_value),
            message!(findings.toml_no_value_help, key = brief(name)),
        );
    }

    /// Reads a key and its value in braces.
    pub(in crate::source) fn inner_pair(&mut self) {
        let start = self.at;
        let line = &self.text[self.at..self.line_end()];
        let end = line.find(|c| matches!(meant(c), '=' | ':' | ',' | '}'));
        let end = end.unwrap_or(line.len());
        let key = start..start + line[..end].trim_end().len();
        if self.pair_without_equals(&key) {
            return;
        }
        self.key(key.clone(), true);
        self.blanks();
        match self.peek() {
            Some('=') => self.pass(),
            Some(':') => {
                let colon = self.character(self.at);
                self.slips.edit(colon.clone(), " = ");
                self.at = colon.end;
                self.slips.report(
                    self.file,
                    colon,
                    message!(findings.toml_colon),
                    message!(
                        findings.write_instead,
                        meant = format!("{} =", &self.text[key.clone()])
                    ),
                );
            }
            _ => {
                let at = self.at;
                self.slips.edit(at..at, " = ");
                self.no_value(key);
                return;
            }
        }
        self.blanks();
        self.value(Within::Brackets);
    }
}

/// Returns where a line's key ends and `=` is, or `:` instead of it.
fn separator(line: &str) -> Option<usize> {
    let quote = line
        .chars()
        .next()
        .map(meant)
        .filter(|c| matches!(c, '"' | '\''));
    let key = match quote {
        Some(quote) => {
            let inner = line.char_indices().skip(1);
            let (at, c) = inner.into_iter().find(|(_, c)| meant(*c) == quote)?;
            at + c.len_utf8()
        }
        None => 0,
    };
    let signs = |sign: char| move |c: char| matches!(c, '"' | '\'' | '#') || meant(c) == sign;
    let sign = |wanted: char| {
        let at = key + line[key..].find(signs(wanted))?;
        (line[at..].chars().next().map(meant) == Some(wanted)).then_some(at)
    };
    let colon = sign(':').filter(|at| {
        let after = line[*at..].chars().nth(1);
        let word = line[..*at].trim_end();
        !word.is_empty()
            && (after.is_none_or(|c| c.is_whitespace() || c == '"') || !word.contains(' '))
    });
    match (sign('='), colon) {
        (Some(equals), Some(colon)) => Some(equals.min(colon)),
        (equals, colon) => equals.or(colon),
    }
}
