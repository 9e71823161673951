//! Texts of a TOML file that are between two pairs of quotes.

use super::scan::{Scan, brief};
use crate::messages::message;

impl Scan<'_> {
    /// Reads a text between two pairs of quotes, `""1a""`, and returns whether there is
    /// one.
    pub(super) fn doubled(&mut self, quote: char) -> bool {
        let pair: String = [quote, quote].into_iter().collect();
        let line = &self.text[self.at..self.line_end()];
        let Some(rest) = line.strip_prefix(&pair) else {
            return false;
        };
        let Some((inner, _)) = rest.split_once(&pair) else {
            return false;
        };
        if inner.is_empty() || inner.contains([quote, '\\', ',', '#']) {
            return false;
        }
        let range = self.at..self.at + inner.len() + 4;
        let good = format!("{quote}{inner}{quote}");
        self.slips.edit(range.start..range.start + 1, "");
        self.slips.edit(range.end - 1..range.end, "");
        self.slips.report(
            self.file,
            range.clone(),
            message!(findings.toml_doubled_quotes),
            message!(findings.write_instead, meant = brief(&good)),
        );
        self.at = range.end;
        true
    }
}
