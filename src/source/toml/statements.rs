//! The headers of a TOML file that has slips, and what comes after them or after a
//! value.

use std::collections::HashMap;
use std::ops::Range;

use super::scan::{Scan, brief, is_bare, meant, next_key};
use crate::messages::message;
use crate::source::corrected::Mark;
use crate::source::has_cells;

/// The header of a table.
pub(in crate::source) struct Header<'t> {
    name: &'t str,
    range: Range<usize>,
    double: bool,
}

impl<'t> Scan<'t> {
    /// Reports what is left of the line up to `end`, and reads nothing there.
    pub(in crate::source) fn refuse(&mut self, end: usize) {
        let line = &self.text[self.at..end];
        let line = line.split(" #").next().unwrap_or(line);
        let range = self.at..self.at + line.trim_end().len();
        let found = &self.text[range.clone()];
        let begins = self.text[..self.at].trim_end_matches([' ', '\t']);
        let is_sentence = (begins.is_empty() || begins.ends_with('\n'))
            && found.starts_with(char::is_alphabetic)
            && found.contains(' ');
        let help = if is_sentence {
            message!(findings.toml_sentence_help)
        } else {
            message!(findings.toml_stray_help)
        };
        let said = message!(findings.toml_stray, found = brief(found));
        self.slips.edit(range.clone(), "");
        self.slips.report(self.file, range, said, help);
        self.at = end;
    }

    /// Reads the rows of a table that was copied from a spreadsheet, and returns whether
    /// there are any.
    pub(in crate::source) fn pasted_rows(&mut self) -> bool {
        let start = self.at;
        let rows = self.text[start..].split_inclusive('\n');
        let rows = rows.take_while(|row| has_cells(row) && !row.contains('='));
        let rows: Vec<&str> = rows.collect();
        let Some(first) = rows.first().and_then(|row| row.split(" #").next()) else {
            return false;
        };
        let end = start + rows.iter().map(|row| row.len()).sum::<usize>();
        self.slips.edit(start..end, "");
        self.slips.report(
            self.file,
            start..start + first.trim_end().len(),
            message!(findings.pasted_table, rows = rows.len()),
            message!(findings.toml_pasted_table_help),
        );
        self.at = end;
        true
    }

    /// Reads a header and what follows it in its line.
    pub(in crate::source) fn header(&mut self) -> Header<'t> {
        let header = self.named_header();
        self.blanks();
        if matches!(self.peek(), Some(',' | ';')) {
            self.extra_sign();
        }
        if !self.at_end() {
            self.unglue(header.range.clone());
        }
        header
    }

    /// Reads the brackets of a header and the name within them, and mends them.
    fn named_header(&mut self) -> Header<'t> {
        let start = self.at;
        let opened = self.count('[');
        self.blanks();
        let line = &self.text[self.at..self.line_end()];
        let end = line
            .find(|c| matches!(meant(c), ']' | '=') || c == '#')
            .unwrap_or(line.trim_end().len());
        let name_range = self.at..self.at + line[..end].trim_end().len();
        let name = &self.text[name_range.clone()];
        // `[unit signer]`: a table within another is named with a point.
        let parts = name.split([' ', ',', '/', ':']);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let is_path = parts.len() > 1 && parts.iter().all(|part| part.chars().all(is_bare));
        let path = is_path.then(|| parts.join("."));
        self.key(name_range, false);
        self.blanks();
        let closed = self.count(']');
        let double = opened > 1 || closed > 1;
        let range = start..self.at;
        let brackets = if double { ("[[", "]]") } else { ("[", "]") };
        if opened != closed || opened > 2 || name.is_empty() || is_path {
            let name = path.as_deref().unwrap_or(name);
            let good = format!("{}{name}{}", brackets.0, brackets.1);
            self.slips.edit(range.clone(), &good);
            let said = if is_path {
                message!(findings.toml_header_path)
            } else {
                let found = brief(&self.text[range.clone()]);
                message!(findings.toml_header, found = found)
            };
            let help = message!(findings.write_instead, meant = good);
            self.slips.report(self.file, range.clone(), said, help);
        }
        Header {
            name,
            range,
            double,
        }
    }

    /// Reports that a line goes on behind a header, and reads what follows as a line of its own.
    fn unglue(&mut self, header: Range<usize>) {
        let at = self.at;
        self.slips.edit(at..at, "\n");
        self.slips.report(
            self.file,
            at..self.first_word(),
            message!(findings.toml_glued, header = brief(&self.text[header])),
            message!(findings.toml_glued_help),
        );
    }

    /// Reads a line that is a header without its brackets, or with others, or the first
    /// line of a record as YAML has it; returns whether it is one and what it holds was read.
    pub(in crate::source) fn other_header(&mut self, headers: &mut Vec<Header<'t>>) -> bool {
        let line = self.text[self.at..self.line_end()].trim_end();
        if let Some(rest) = line.strip_prefix("- ")
            && rest.contains('=')
        {
            self.dash(headers);
            return false;
        }
        if self.yaml_records(headers.last().map(|header| header.name)) {
            return true;
        }
        if self.yaml_texts() {
            return true;
        }
        let outside = |c: char| matches!(c, '[' | ']' | '(' | ')' | '{' | '}' | '<' | '>' | ' ');
        let name = line.split('#').next().unwrap_or(line).trim_matches(outside);
        let good = format!("[[{name}]]");
        let opens = line.strip_prefix('[');
        let bare = opens.is_none_or(|rest| rest.trim_start_matches('[').starts_with(' '));
        if name.is_empty() || !name.chars().all(is_bare) || !bare {
            return false;
        }
        if !self.spend(self.text.len()) || !self.text.contains(&good) {
            return false;
        }
        let written = line.split('#').next().unwrap_or(line).trim_end();
        let range = self.at..self.at + written.len();
        self.slips.edit(range.clone(), &good);
        self.slips.report(
            self.file,
            range.clone(),
            message!(findings.toml_header, found = brief(written)),
            message!(findings.write_instead, meant = good),
        );
        self.at = range.end;
        headers.push(Header {
            name,
            range,
            double: true,
        });
        true
    }

    /// Reads the dash before the first key of a record as the header of the records
    /// above, otherwise of those below.
    fn dash(&mut self, headers: &[Header<'t>]) {
        let below = || {
            let (_, rest) = self.rest().split_once("[[")?;
            rest.split_once("]]").map(|(name, _)| name)
        };
        let above = headers.iter().rev().find(|header| header.double);
        let Some(name) = above.map(|header| header.name).or_else(below) else {
            return;
        };
        if !name.chars().all(is_bare) || !self.spend(self.rest().len()) {
            return;
        }
        let at = self.at;
        // The header of this very record is there.
        let is_headed = headers.last().is_some_and(|header| {
            let between = self.text.get(header.range.end..at);
            header.double && between.is_some_and(|between| between.trim().is_empty())
        });
        if is_headed {
            self.slips.edit(at..at + 2, "");
            let help = message!(findings.toml_extra_sign_help, sign = "- ");
            self.slips
                .report(self.file, at..at + 1, message!(findings.toml_dash), help);
            return;
        }
        let header = format!("[[{name}]]");
        self.slips.edit(at..at + 2, format!("{header}\n"));
        self.slips.report(
            self.file,
            at..at + 1,
            message!(findings.toml_dash),
            message!(findings.toml_dash_help, header = header),
        );
        self.at = at + 2;
    }

    /// Passes up to three brackets and returns how many.
    pub(in crate::source) fn count(&mut self, bracket: char) -> usize {
        let mut count = 0;
        while count < 3 && self.peek() == Some(bracket) {
            self.pass();
            count += 1;
        }
        count
    }

    /// Reads headers `[x]` of which there are several as `[[x]]`.
    pub(in crate::source) fn repeated(&mut self, headers: &[Header<'_>]) {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for header in headers {
            *counts.entry(header.name).or_default() += 1;
        }
        for header in headers.iter().filter(|header| !header.double) {
            if counts[header.name] > 1 {
                let Range { start, end } = header.range;
                self.slips.marked(start..start, "[", Some(Mark::Repeated));
                self.slips.edit(end..end, "]");
            }
        }
    }

    /// Reads what is in the line after a value.
    pub(in crate::source) fn after_value(&mut self) {
        let rest = self.rest();
        let sign = matches!(self.peek(), Some(',' | ';'));
        let next = rest.trim_start_matches([',', ';', ' ', '\t']);
        if next_key(next).is_some() {
            let start = self.at;
            self.at += rest.len() - next.len();
            let at = self.at;
            self.slips.edit(start..at, "\n");
            self.slips.report(
                self.file,
                at..self.first_word(),
                message!(findings.toml_two_keys),
                message!(
                    findings.toml_two_keys_help,
                    key = &self.text[at..self.first_word()]
                ),
            );
            return;
        }
        if sign {
            self.extra_sign();
        }
        if !self.at_end() {
            let end = self.line_end();
            self.refuse(end);
        }
    }

    /// Returns where the word ends that is next; it has at least one character.
    pub(in crate::source) fn first_word(&self) -> usize {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || c == '=');
        let end = self.at + end.unwrap_or(rest.len());
        end.max(self.character(self.at).end)
    }

    /// Reports a comma or a semicolon at the end of a line.
    pub(in crate::source) fn extra_sign(&mut self) {
        let Some(sign) = self.rest().chars().next() else {
            return;
        };
        let range = self.character(self.at);
        self.slips.edit(range.clone(), "");
        self.slips.report(
            self.file,
            range.clone(),
            message!(findings.toml_extra_sign, sign = sign),
            message!(findings.toml_extra_sign_help, sign = sign),
        );
        self.at = range.end;
        self.blanks();
    }
}
