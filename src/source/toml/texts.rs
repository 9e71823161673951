//! The texts of a TOML file that has slips: quotes that are missing, curly, or within
//! the text, backslashes, broken lines.

use std::ops::Range;

use super::scan::{Scan, Within, brief, is_quote, is_statement, meant, next_key, quoted};
use crate::confusable;
use crate::messages::message;

impl Scan<'_> {
    /// Reads a text in quotes.
    pub(in crate::source) fn text_value(&mut self, quote: char, within: Within) {
        let opener = self.at;
        let triple: String = std::iter::repeat_n(quote, 3).collect();
        if self.rest().starts_with(&triple) {
            return self.long_text(&triple);
        }
        if self.doubled(quote) {
            return;
        }
        let line = self.at..self.line_end();
        match self.closing(quote, line.clone(), within) {
            Some(closer) => self.quoted_text(quote, closer),
            None => match (
                self.continued(quote, within),
                self.quotes(quote, line.clone()),
            ) {
                (Some(closer), _) => self.broken_text(quote, opener, closer),
                // What comes after it is refused there.
                (None, quotes) if !quotes.is_empty() => {
                    self.quoted_text(quote, quotes[0]);
                }
                (None, _) => self.unclosed_text(quote, opener, line.end, within),
            },
        }
    }

    /// Returns where the closing quote is in a line: where the value cannot go on,
    /// and for a straight one a straight one rather than a curly one.
    pub(in crate::source) fn closing(
        &self,
        quote: char,
        line: Range<usize>,
        within: Within,
    ) -> Option<usize> {
        let quotes = self.quotes(quote, line.clone());
        let ends = |at: &&usize| self.ends_value(**at, line.end, quote, within);
        let straight = |at: &&usize| self.text[**at..].starts_with(quote);
        let is_straight = self.text[line.start..].starts_with(quote);
        let closer = |quotes: &[usize]| {
            let of_both_sorts = || quotes.iter().find(ends).copied();
            let first = quotes.iter().filter(straight).find(ends).copied();
            first.filter(|_| is_straight).or_else(of_both_sorts)
        };
        closer(&self.outer(&quotes)).or_else(|| closer(&quotes))
    }

    /// Returns where the quotes are in a line after its first character.
    pub(in crate::source) fn quotes(&self, quote: char, line: Range<usize>) -> Vec<usize> {
        let mut escaped = true;
        let mut quotes = Vec::new();
        if !self.spend(line.len()) {
            return quotes;
        }
        for (at, c) in self.text[line.clone()].char_indices() {
            if !escaped && is_quote(c, quote) {
                quotes.push(line.start + at);
            }
            escaped = c == '\\' && quote == '"' && !escaped;
        }
        quotes
    }

    /// Returns whether nothing of a value can appear after the quote at `at`.
    pub(in crate::source) fn ends_value(
        &self,
        at: usize,
        line_end: usize,
        quote: char,
        within: Within,
    ) -> bool {
        let mut rest = self.text[at..line_end].chars();
        let straight = rest.next() == Some(quote);
        let blank = |c: char| c.is_whitespace() || confusable::is_unseen(c);
        let rest = rest.as_str().trim_start_matches(blank);
        match rest.chars().next() {
            None | Some('#' | ';') => true,
            Some(c) if matches!(meant(c), ',' | ']' | '}') => {
                within == Within::Brackets || meant(c) == ','
            }
            // The next text of a list, after a comma that was forgotten.
            Some(c) if c == quote => straight && within == Within::Brackets,
            Some(_) => next_key(rest).is_some(),
        }
    }

    /// Reads a text that is closed in its line.
    pub(in crate::source) fn quoted_text(&mut self, quote: char, closer: usize) {
        self.mark_quote(quote);
        let inner = self.at..closer;
        let written = &self.text[inner.clone()];
        self.inner_quotes(quote, inner.clone());
        if quote == '"' {
            self.escapes(inner, written);
        }
        self.at = closer;
        self.mark_quote(quote);
    }

    /// Passes a quote, and corrects it if it is not straight.
    pub(in crate::source) fn mark_quote(&mut self, quote: char) {
        let Some(c) = self.rest().chars().next() else {
            return;
        };
        if c != quote {
            self.slips
                .character(self.file, self.text, self.at, c, &quote.to_string());
        }
        self.at += c.len_utf8();
    }

    /// Reports straight quotes within a text that straight quotes enclose.
    pub(in crate::source) fn inner_quotes(&mut self, quote: char, inner: Range<usize>) {
        let mut escaped = false;
        let mut first = None;
        for (at, c) in self.text[inner.clone()].char_indices() {
            if c == quote && !escaped {
                let at = inner.start + at;
                first.get_or_insert(at);
                let new = if quote == '"' { "\\\"" } else { "’" };
                self.slips.edit(at..at + 1, new);
            }
            escaped = c == '\\' && !escaped && quote == '"';
        }
        if let Some(at) = first {
            let text = self.text[inner.clone()].replace("\\\"", "\"");
            let meant = if quote == '"' {
                format!("\"{}\"", brief(&curled(&text)))
            } else {
                quoted(&brief(&text))
            };
            self.slips.report(
                self.file,
                at..at + 1,
                message!(findings.toml_inner_quote),
                message!(findings.toml_inner_quote_help, meant = meant),
            );
        }
    }

    /// Returns where a text is closed that goes on in the next lines.
    pub(in crate::source) fn continued(&self, quote: char, within: Within) -> Option<usize> {
        /// More lines than a paragraph has.
        const LINES: usize = 30;
        let mut start = self.line_end() + 1;
        for _ in 0..LINES {
            let line = self.text.get(start..)?.split('\n').next()?;
            if line.trim().is_empty() || is_statement(line) || line.trim_start().starts_with('#') {
                return None;
            }
            let end = start + line.len();
            // Any character stands for the opening quote, which is lines above.
            let from = start.checked_sub(1)?;
            if let Some(closer) = self.closing(quote, from..end, within) {
                return Some(closer);
            }
            start = end + 1;
        }
        None
    }

    /// Reads a text whose line is broken within the quotes.
    pub(in crate::source) fn broken_text(&mut self, quote: char, opener: usize, closer: usize) {
        self.mark_quote(quote);
        let inner = self.at..closer;
        let mut at = inner.start;
        while let Some(end) = self.text[at..inner.end].find('\n') {
            let end = at + end;
            let kept = self.text[at..end].trim_end().len();
            let next = self.text[end..inner.end].trim_start();
            let next = inner.end - next.len();
            self.slips.edit(at + kept..next, " ");
            at = next;
        }
        self.at = closer;
        self.mark_quote(quote);
        self.slips.report(
            self.file,
            self.character(opener),
            message!(findings.toml_broken_text),
            message!(findings.toml_broken_text_help),
        );
    }

    /// Reads a text that is closed nowhere as if it ended with its line.
    pub(in crate::source) fn unclosed_text(
        &mut self,
        quote: char,
        opener: usize,
        line_end: usize,
        within: Within,
    ) {
        let line = self.text[opener..line_end].trim_end();
        let line = match within {
            Within::Line => line,
            Within::Brackets => line.trim_end_matches([',', ']', '}', ' ']),
        };
        let end = opener + line.len();
        self.mark_quote(quote);
        if quote == '"' {
            let inner = self.at..end;
            let written = &self.text[inner.clone()];
            let backslash = written.strip_suffix("\\\"").map(str::len);
            if let Some(length) = backslash {
                // A folder with its last backslash, which escapes the closing quote.
                let folder = &written[..length];
                for (at, _) in folder.match_indices('\\') {
                    self.slips.edit(inner.start + at..inner.start + at, "\\");
                }
                let last = inner.start + length;
                self.slips.edit(last..last, "\\");
                self.slips.report(
                    self.file,
                    last..last + 1,
                    message!(findings.bad_escape),
                    message!(findings.bad_escape_help, meant = format!("'{folder}\\'")),
                );
                self.at = end;
                return;
            }
            self.escapes(inner, written);
        }
        self.slips.edit(end..end, quote.to_string());
        self.slips.report(
            self.file,
            opener..end,
            message!(findings.unclosed_quote),
            message!(
                findings.write_instead,
                meant = format!("{}{quote}", brief(line))
            ),
        );
        self.at = end;
    }

    /// Reads a text in three quotes.
    pub(in crate::source) fn long_text(&mut self, triple: &str) {
        let opener = self.at;
        let inner = opener + triple.len();
        let Some(length) = self.text[inner..].find(triple) else {
            let end = self.text.len();
            self.slips.edit(end..end, triple);
            self.slips.report(
                self.file,
                opener..inner,
                message!(findings.unclosed_quote),
                message!(findings.toml_long_text_help, quotes = triple),
            );
            self.at = end;
            return;
        };
        let range = inner..inner + length;
        if triple.starts_with('"') {
            let written = &self.text[range.clone()];
            self.escapes(range, written);
        }
        let rest = &self.text[inner + length..];
        let quote = triple.chars().next().unwrap_or('"');
        let closing = rest.chars().take_while(|c| *c == quote).count();
        self.at = inner + length + closing.min(5);
    }
}

/// Returns a text with curly quotes for the straight ones in it.
pub(super) fn curled(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| {
            if c != '"' {
                return c;
            }
            open = !open;
            if open { '“' } else { '”' }
        })
        .collect()
}
