//! Brackets that are of another kind than the value needs, and texts that begin with some.

use std::ops::Range;

use super::scan::{Scan, Within, brief, is_bare, next_key, quoted};
use super::texts::curled;
use crate::messages::message;
use crate::source::corrected::Mark;

impl Scan<'_> {
    /// Reads a text that goes on after its quote or its bracket, and returns whether there is
    /// one: `"Họp" tổ chuyên môn`, `[Đã họp] tổ 1`.
    pub(super) fn text_around(&mut self, within: Within) -> bool {
        let line = &self.text[self.at..self.line_end()];
        let Some(open) = line.chars().next() else {
            return false;
        };
        let closer = match open {
            '"' => '"',
            '[' => ']',
            '{' => '}',
            _ => return false,
        };
        if line.starts_with("\"\"\"") || !self.spend(line.len()) {
            return false;
        }
        let Some(close) = line[1..].find(closer).map(|at| at + 2) else {
            return false;
        };
        let mut end = line.find(" #").unwrap_or(line.len());
        if within == Within::Brackets {
            end = line[close..]
                .find([',', ']', '}'])
                .map_or(end, |at| at + close);
        }
        let whole = line[..end.max(close)].trim_end();
        let rest = whole[close..].trim_start();
        let goes_on = rest.starts_with(char::is_alphabetic) && !rest.contains(['"', '=']);
        // What is between the brackets must be words: values have signs.
        let inner = &line[1..close - 1];
        let is_text = open == '"' || !inner.contains(['"', '\'', '=', ',']);
        if !goes_on || !is_text || next_key(rest).is_some() {
            return false;
        }
        let range = self.at..self.at + whole.len();
        self.at = range.end;
        if open == '"' {
            // Curly quotes are on no keyboard.
            let meant = if whole.contains('\'') {
                format!("\"{}\"", brief(&curled(whole)))
            } else {
                format!("'{}'", brief(whole))
            };
            self.slips.edit(range.clone(), quoted(whole));
            let start = range.end - rest.len();
            self.slips.report(
                self.file,
                start..range.end,
                message!(findings.text_after_quote),
                message!(findings.write_instead, meant = meant),
            );
        } else {
            self.slips
                .marked(range, quoted(whole), Some(Mark::Unquoted));
        }
        true
    }

    /// Reads pairs in parentheses, `( buoi = 12 )`, and returns whether there are some.
    pub(super) fn pairs_in_parentheses(&mut self) -> bool {
        let start = self.at;
        let line = &self.text[start..self.line_end()];
        let Some(length) = line.rfind(')').filter(|_| line.starts_with('(')) else {
            return false;
        };
        let inner = line[1..length].trim();
        if next_key(inner).is_none() || inner.contains(['(', '{', '[']) {
            return false;
        }
        self.in_braces(start..start + length + 1, inner);
        true
    }

    /// Reads an identifier and its number in braces without the sign between them: `{ buoi 12
    /// }`. Returns whether that is what is there.
    pub(super) fn pair_without_equals(&mut self, key: &Range<usize>) -> bool {
        let written = &self.text[key.clone()];
        let Some((name, number)) = written.split_once(' ') else {
            return false;
        };
        let number = number.trim();
        let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
        if !is_number || !name.chars().all(is_bare) {
            return false;
        }
        let range = key.start + name.len()..key.end - number.len();
        self.slips.edit(range, " = ");
        self.slips.report(
            self.file,
            key.clone(),
            message!(findings.toml_no_equals),
            message!(findings.write_instead, meant = format!("{name} = {number}")),
        );
        self.at = key.end;
        true
    }

    /// Reads texts in braces that are a list, `{ke-toan, cong-doan}`, and returns whether
    /// there are some.
    pub(super) fn list_in_braces(&mut self) -> bool {
        let start = self.at;
        let line = &self.text[start..self.line_end()];
        let Some(length) = line.find('}').filter(|_| line.starts_with('{')) else {
            return false;
        };
        let inner = line[1..length].trim();
        let is_text = |item: &str| item.len() > 1 && item.starts_with('"') && item.ends_with('"');
        if inner.split(',').map(str::trim).all(is_text) {
            self.instead(start..start + length + 1, format!("[{inner}]"));
            return true;
        }
        if !inner.contains(',') || inner.contains(['=', ':', '{', '[']) {
            return false;
        }
        let items = inner
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty());
        let items = items.map(|item| quoted(item.trim_matches(['"', '\''])));
        let list = format!("[{}]", items.collect::<Vec<_>>().join(", "));
        self.instead(start..start + length + 1, list);
        true
    }

    /// Reads some bytes as pairs in braces.
    fn in_braces(&mut self, range: Range<usize>, pairs: &str) {
        let meant = format!("{{ {pairs} }}");
        self.slips.edit(range.clone(), &meant);
        self.slips.report(
            self.file,
            range.clone(),
            message!(findings.no_braces),
            message!(findings.write_instead, meant = brief(&meant)),
        );
        self.at = range.end;
    }

    /// Reads some bytes as this list.
    fn instead(&mut self, range: Range<usize>, list: String) {
        let help = message!(findings.write_instead, meant = brief(&list));
        self.slips.edit(range.clone(), list);
        self.slips.report(
            self.file,
            range.clone(),
            message!(findings.toml_no_brackets),
            help,
        );
        self.at = range.end;
    }

    /// Reads an item of a list that lacks the brace which opens it, `label = "a)", text = "Họp"
    /// },`, and returns whether it is one.
    pub(super) fn item_without_brace(&mut self) -> bool {
        let start = self.at;
        let line = &self.text[start..self.line_end()];
        let written = line.split(" #").next().unwrap_or(line).trim_end();
        let written = written.strip_suffix(',').unwrap_or(written);
        // A line without both braces is an item if the list goes on below.
        let below = self.text[start + line.len()..].trim_start();
        let goes_on = below.starts_with(']') || below.starts_with('{');
        let Some(pairs) = written
            .strip_suffix('}')
            .or_else(|| goes_on.then_some(written))
            .map(str::trim)
        else {
            return false;
        };
        if next_key(pairs).is_none() || pairs.contains(['{', '}']) {
            return false;
        }
        self.in_braces(start..start + written.len(), pairs);
        true
    }
}
