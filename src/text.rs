//! Source files and positions in them, independent of TOML, YAML and plans.

use std::fmt;
use std::sync::OnceLock;

/// A range of bytes in a text; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

impl Span {
    /// Returns the span from `start` to `end`, both byte offsets.
    ///
    /// Offsets past 4 GiB are clamped; files of that size are never read.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let offset = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        Self {
            start: offset(start),
            end: offset(end.max(start)),
        }
    }

    /// Returns the span as a range for slicing a text.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The index of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A span in a particular file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The span of bytes in it.
    pub span: Span,
}

impl Place {
    /// Returns whether it is part of another place.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        let (span, whole) = (self.span, other.span);
        self.file == other.file && whole.start <= span.start && span.end <= whole.end
    }
}

/// A line and a column, both starting at 1; columns count characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, starting at 1.
    pub line: usize,
    /// The character in the line, starting at 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The byte-order mark that Windows editors put at the start of UTF-8 files.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of one file.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path shown in messages, with `/` as separator.
    pub path: String,
    /// The text, including byte-order mark and line endings.
    pub text: String,
    /// The offset of the first byte that is not valid UTF-8, if there is one.
    /// In the text, U+FFFD replaces it.
    pub not_utf8: Option<usize>,
    /// The size in bytes, if the file was too large to be read.
    pub too_large: Option<u64>,
    /// The offset of each line start, computed on first use.
    line_starts: OnceLock<Vec<u32>>,
    /// The number of characters before each block of [`BLOCK`] bytes, computed on
    /// first use.
    blocks: OnceLock<Vec<u32>>,
}

/// The size in bytes of the blocks within which characters are counted one by one,
/// so that positions in a line of a million values stay cheap.
const BLOCK: usize = 4096;

impl Source {
    /// Creates a source from the bytes of a file.
    #[must_use]
    pub fn from_bytes(path: String, bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::from_text(path, text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Self {
                    not_utf8: Some(valid),
                    ..Self::from_text(path, text)
                }
            }
        }
    }

    /// Creates a source from a text.
    #[must_use]
    pub fn from_text(path: String, text: String) -> Self {
        Self {
            path,
            text,
            not_utf8: None,
            too_large: None,
            line_starts: OnceLock::new(),
            blocks: OnceLock::new(),
        }
    }

    /// Returns the offset of each line start.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.bytes().enumerate();
            let ends = bytes.filter(|(_, byte)| *byte == b'\n');
            let starts = ends.map(|(offset, _)| Span::new(offset + 1, offset + 1).start);
            std::iter::once(0).chain(starts).collect()
        })
    }

    /// Returns the number of characters that begin before byte `offset`.
    fn characters(&self, offset: usize) -> usize {
        let begins = |byte: &&u8| (**byte & 0xc0) != 0x80;
        let bytes = self.text.as_bytes();
        let blocks = self.blocks.get_or_init(|| {
            let counts = bytes.chunks(BLOCK).scan(0, |sum, block| {
                let before = *sum;
                *sum += u32::try_from(block.iter().filter(begins).count()).unwrap_or(u32::MAX);
                Some(before)
            });
            counts.collect()
        });
        let block = (offset / BLOCK).min(blocks.len().saturating_sub(1));
        let rest = bytes.get(block * BLOCK..offset).unwrap_or(&[]);
        let before = blocks.get(block).copied().unwrap_or(0);
        before as usize + rest.iter().filter(begins).count()
    }

    /// Creates a placeholder for a file of `bytes` bytes that was not read.
    #[must_use]
    pub fn unread(path: String, bytes: u64) -> Self {
        Self {
            too_large: Some(bytes),
            ..Self::from_text(path, String::new())
        }
    }

    /// Returns the position of byte `offset`.
    ///
    /// An offset inside a character gives that character's position; an offset
    /// past the end gives the position after the last character. A byte-order
    /// mark does not count as a column.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset) - 1;
        let start = starts[line] as usize;
        let end = self.text.floor_char_boundary(offset as usize);
        let marked = line == 0 && end > 0 && self.text.starts_with(BYTE_ORDER_MARK);
        Position {
            line: line + 1,
            column: self.characters(end) - self.characters(start) + 1 - usize::from(marked),
        }
    }

    /// Returns where the line begins that holds byte `offset`.
    #[must_use]
    pub fn line_start(&self, offset: u32) -> usize {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        starts[line.saturating_sub(1)] as usize
    }

    /// Returns the span from the start of line `first` to the end of line `last`
    /// (both starting at 1), without the final line feed.
    #[must_use]
    pub fn lines(&self, first: usize, last: usize) -> Span {
        let starts = self.line_starts();
        let start = starts[first.clamp(1, starts.len()) - 1];
        let end = match starts.get(last) {
            Some(next) => *next as usize - 1,
            None => self.text.len(),
        };
        Span::new(start as usize, end)
    }

    /// Returns the text of `span`, or an empty text if it is out of bounds.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }
}

/// All files of one plan, in path order.
#[derive(Debug, Clone, Default)]
pub struct Sources(pub Vec<Source>);

impl Sources {
    /// Returns a file by its identifier.
    ///
    /// # Panics
    ///
    /// Panics if `file` does not belong to these sources.
    #[must_use]
    pub fn get(&self, file: FileId) -> &Source {
        &self.0[file.0 as usize]
    }

    /// Iterates over the files and their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0..).map(FileId).zip(&self.0)
    }

    /// Returns the position of the first character of a place.
    #[must_use]
    pub fn position(&self, place: Place) -> Position {
        self.get(place.file).position(place.span.start)
    }

    /// Returns the text at a place.
    #[must_use]
    pub fn slice(&self, place: Place) -> &str {
        self.get(place.file).slice(place.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_skip_the_byte_order_mark() {
        let source = Source::from_text("a".into(), "\u{feff}việc: 1\r\nđến: 2".into());
        let at = |needle: &str| {
            let offset = source.text.find(needle).unwrap();
            let position = source.position(u32::try_from(offset).unwrap());
            (position.line, position.column)
        };
        assert_eq!(at("việc"), (1, 1));
        assert_eq!(at("1"), (1, 7));
        assert_eq!(at("2"), (2, 6));
    }

    #[test]
    fn positions_in_long_lines_equal_a_plain_count() {
        let text = "đ, a\u{323}; ".repeat(2_000) + "\n" + &"ế".repeat(5_000);
        let source = Source::from_text("a".into(), text.clone());
        for offset in [0, 4_095, 4_096, 4_097, 12_000, 30_000, text.len()] {
            let end = text.floor_char_boundary(offset);
            let line = text[..end].rsplit('\n').next().unwrap();
            let position = source.position(u32::try_from(offset).unwrap());
            assert_eq!(position.column, line.chars().count() + 1, "{offset}");
        }
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_has_a_position() {
        let source = Source::from_text("a".into(), "đ".into());
        assert_eq!(source.position(1), Position { line: 1, column: 1 });
        assert_eq!(source.position(9), Position { line: 1, column: 2 });
    }

    #[test]
    fn the_offset_of_the_first_byte_that_is_not_utf8_is_kept() {
        let source = Source::from_bytes("a".into(), b"ab\xffc".to_vec());
        assert_eq!(source.not_utf8, Some(2));
        assert_eq!(source.text, "ab\u{fffd}c");
    }

    #[test]
    fn the_span_of_lines_excludes_the_final_line_feed() {
        let source = Source::from_text("a".into(), "một\nhai\nba".into());
        assert_eq!(source.slice(source.lines(1, 2)), "một\nhai");
        assert_eq!(source.slice(source.lines(3, 3)), "ba");
    }
}
