//! The lines of a YAML text, as far as they can be told without parsing it.

use std::collections::HashSet;
use std::ops::Range;

/// A line without its line ending.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// The offset of its first byte.
    pub start: usize,
    /// Its characters.
    pub text: &'t str,
}

/// A key and its value on one line, as offsets in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair<'t> {
    /// The key.
    pub key: &'t str,
    /// The offset of the key.
    pub at: usize,
    /// The offset of the colon.
    pub colon: usize,
    /// The value, without the blanks and the comment after it.
    pub value: Range<usize>,
}

/// Returns the lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|whole| {
            let line = Line {
                start,
                text: whole.trim_end_matches(['\n', '\r']),
            };
            start += whole.len();
            line
        })
        .collect()
}

impl<'t> Line<'t> {
    /// Returns the offset after its last byte.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the offset after its last byte that is no blank.
    pub(super) fn content_end(&self) -> usize {
        self.start + self.text.trim_end().len()
    }

    /// Returns where its content is, without the comment after it.
    pub(super) fn place(&self) -> Range<usize> {
        let start = self.indent();
        let end = start + without_comment(&self.text[start..]).len();
        self.start + start..self.start + end
    }

    /// Returns the number of blanks and tabs that it begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t', '\u{feff}']).len()
    }

    /// Returns it without indentation and without blanks at the end.
    pub(super) fn content(&self) -> &'t str {
        self.text[self.indent()..].trim_end()
    }

    /// Returns whether nothing but a comment is on it.
    pub(super) fn is_blank(&self) -> bool {
        let content = self.content();
        content.is_empty() || content.starts_with('#')
    }

    /// Returns whether it is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        let content = self.content();
        content == "-" || content.starts_with("- ")
    }

    /// Returns the column at which its key or value begins, after the dashes.
    pub(super) fn body(&self) -> usize {
        let mut at = self.indent();
        while let Some(rest) = self.text[at..].strip_prefix("- ") {
            at = self.text.len() - rest.trim_start_matches(' ').len();
        }
        at
    }

    /// Returns its key and value, if it has the form of a pair.
    pub(super) fn pair(&self) -> Option<Pair<'t>> {
        let body = self.body();
        let rest = &self.text[body..];
        if rest.starts_with(['{', '[', '#', '"', '\'']) {
            return None;
        }
        let colon = rest.match_indices(':').map(|(at, _)| at).find(|at| {
            let after = rest[at + 1..].chars().next();
            after.is_none_or(|c| c == ' ' || c == '\t')
        })?;
        let key = rest[..colon].trim_end();
        let value = body + colon + 1;
        let value = value + self.text[value..].len() - self.text[value..].trim_start().len();
        let end = value + without_comment(&self.text[value..]).len();
        let offset = |at: usize| self.start + at;
        (!key.is_empty()).then(|| Pair {
            key,
            at: offset(body),
            colon: offset(body + colon),
            value: offset(value)..offset(end),
        })
    }

    /// Returns where its value is: after its key, if it has one, and its dashes.
    pub(super) fn value(&self) -> Range<usize> {
        self.pair().map_or_else(
            || {
                let body = self.body();
                let end = body + without_comment(&self.text[body..]).len();
                self.start + body..self.start + end
            },
            |pair| pair.value,
        )
    }
}

/// Returns a value without the comment and the blanks after it.
fn without_comment(value: &str) -> &str {
    let comment = value
        .match_indices('#')
        .find(|(at, _)| value[..*at].ends_with([' ', '\t']) || *at == 0);
    value[..comment.map_or(value.len(), |(at, _)| at)].trim_end()
}

/// Returns whether a word has the form of the keys of a plan: `on-request`.
pub(super) fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// Returns the words that a text uses as keys. What is one of them at another place
/// is probably a key as well.
pub(super) fn keys(text: &str) -> HashSet<&str> {
    let mut keys = HashSet::new();
    for (colon, _) in text.match_indices(':') {
        let before = &text[..colon];
        let start = before
            .rfind(|c: char| !(c.is_ascii_lowercase() || c == '-'))
            .map_or(0, |at| {
                at + before[at..].chars().next().map_or(1, char::len_utf8)
            });
        let word = before[start..].trim_start_matches('-');
        let lead = text[..colon - word.len()].trim_end_matches(' ');
        let opens = lead.is_empty() || lead.ends_with(['\n', '{', ',', '-', '\u{feff}']);
        if opens && is_word(word) {
            keys.insert(word);
        }
    }
    keys
}

/// Returns a value in quotes: in single ones if it contains double ones.
pub(super) fn quoted(value: &str) -> String {
    if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_found_behind_dashes_and_before_a_comment() {
        let text = "  - name: Họp: một  # ghi chú";
        let line = lines(text)[0];
        let pair = line.pair().unwrap();
        assert_eq!((pair.key, pair.at, pair.colon), ("name", 4, 8));
        assert_eq!(&text[pair.value], "Họp: một");
        assert!(line.is_item());
        assert_eq!((line.indent(), line.body()), (2, 4));
        for text in ["- { a: b }", "# a: b", "một hai", "a:b", ": b"] {
            assert_eq!(lines(text)[0].pair(), None, "{text}");
        }
    }

    #[test]
    fn keys_are_words_at_the_start_of_a_line_or_an_entry() {
        let keys = keys(
            "tasks:\n  - id: 1a\n    text: Tiếp theo: họp\n    on-request: true\n- { a: 1, b: 2 }\nC: 3",
        );
        let mut keys: Vec<&str> = keys.into_iter().collect();
        keys.sort_unstable();
        assert_eq!(keys, ["a", "b", "id", "on-request", "tasks", "text"]);
    }

    #[test]
    fn a_value_with_quotes_is_put_in_the_other_ones() {
        assert_eq!(quoted("a: b"), "\"a: b\"");
        assert_eq!(quoted("\"a\" 'b'"), "'\"a\" ''b'''");
    }
}
