//! Texts in quotes that follow each other without a comma between them, or of which one lacks
//! its closing quote.

use super::scan::{Scan, Within, brief, quoted};
use crate::messages::message;
use crate::source::corrected::Mark;
use crate::source::joined::{Joined, forgotten_quote};

impl Scan<'_> {
    /// Reads texts with a sign or a word between them, `"1a" - "1c"`, and returns whether
    /// there are some. Of identifiers, who reads them says what is meant.
    pub(super) fn joined_texts(&mut self, within: Within) -> bool {
        let line = &self.text[self.at..self.line_end()];
        if !line.starts_with('"') || !self.spend(line.len()) {
            return false;
        }
        let Some(joined) = Joined::of(line) else {
            return false;
        };
        let range = self.at..self.at + joined.end;
        if joined.are_identifiers() {
            let mark = Some(Mark::Unquoted);
            self.slips
                .marked(range.clone(), quoted(&joined.words), mark);
        } else {
            let list = joined.list();
            let alone = within == Within::Line;
            let list = if alone { format!("[{list}]") } else { list };
            self.slips.edit(range.clone(), &list);
            self.slips.report(
                self.file,
                range.clone(),
                message!(findings.missing_comma),
                message!(findings.write_instead, meant = list),
            );
        }
        self.at = range.end;
        true
    }

    /// Reads a text of a list that lacks its closing quote, so that it seems to go on up to
    /// the next text of the list, and returns whether it is one.
    pub(super) fn forgotten_quote(&mut self, within: Within) -> bool {
        let line = &self.text[self.at..self.line_end()];
        if within == Within::Line || !line.starts_with('"') || !self.spend(line.len()) {
            return false;
        }
        let end = forgotten_quote(line, 0).or_else(|| {
            // The next text of the list is on a line of its own.
            let below = self.text[self.at + line.len()..].trim_start();
            let below = below.lines().next().unwrap_or("");
            let is_text = below.starts_with('"') && below.matches('"').count().is_multiple_of(2);
            let is_open = line.matches('"').count() == 1;
            let text = line.trim_end();
            (is_text && is_open && !line.contains(['\\', '#']))
                .then(|| text.trim_end_matches(',').len())
        });
        let Some(end) = end else {
            return false;
        };
        let start = self.at;
        self.slips.edit(start + end..start + end, "\"");
        self.slips.report(
            self.file,
            start..start + end,
            message!(findings.unclosed_quote),
            message!(
                findings.write_instead,
                meant = format!("{}\"", brief(&line[..end]))
            ),
        );
        self.at = start + end;
        true
    }
}
