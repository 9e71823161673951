//! Words in quotes within a text in quotes.

use super::scan::Scan;

impl Scan<'_> {
    /// Returns those of the quotes in a line that do not enclose words within the text: those
    /// around `3A` do in `"Lớp "3A", "3B" thiếu ghế"`.
    pub(super) fn outer(&self, quotes: &[usize]) -> Vec<usize> {
        let opens = |at: usize| {
            let after = self.text[at..].chars().nth(1);
            self.text[..at].ends_with(' ') && after.is_some_and(char::is_alphanumeric)
        };
        let mut outer = Vec::new();
        let mut rest = quotes.iter().copied();
        while let Some(at) = rest.next() {
            if opens(at) {
                rest.next();
            } else {
                outer.push(at);
            }
        }
        outer
    }
}
