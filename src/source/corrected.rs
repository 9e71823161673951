//! A text in which faults are replaced by what was probably meant, and where each part of
//! it is in the file.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::text::Span;

/// What the reader of the corrected text must know of a place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Mark {
    /// A value that lacks its quotes begins here.
    Unquoted,
    /// A value that is not in the file is here.
    Invented,
    /// The header of one record begins here, `[x]`, although there are several.
    Repeated,
}

/// A replacement of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) struct Edit {
    /// The bytes that are replaced.
    pub range: Range<usize>,
    /// What replaces them.
    pub text: String,
    /// What begins with them.
    pub mark: Option<Mark>,
}

impl Edit {
    /// Returns the insertion of `text` at `at`.
    pub(in crate::source) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    /// Returns the replacement of `range` by `text`.
    pub(in crate::source) fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            range,
            text: text.into(),
            mark: None,
        }
    }

    /// Returns it with a mark at its first byte.
    pub(in crate::source) fn marked(self, mark: Mark) -> Self {
        Self {
            mark: Some(mark),
            ..self
        }
    }
}

/// Returns `text` after some edits, which are in order and do not overlap.
pub(in crate::source) fn edited(text: &str, edits: &[Edit]) -> String {
    let mut result = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for edit in edits {
        result.push_str(&text[done..edit.range.start]);
        result.push_str(&edit.text);
        done = edit.range.end;
    }
    result.push_str(&text[done..]);
    result
}

/// The corrected text, and where each of its bytes is in the file.
#[derive(Debug)]
pub(in crate::source) struct Corrected {
    /// The text after all corrections so far.
    pub text: String,
    /// The pieces that it consists of, in order.
    pieces: Vec<Piece>,
}

/// Bytes from `start` to the start of the next piece: a copy of the bytes of the file
/// from `origin`, or an insertion there.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    origin: usize,
    copied: bool,
    mark: Option<Mark>,
}

impl Piece {
    fn origin(self, at: usize) -> usize {
        self.origin + if self.copied { at - self.start } else { 0 }
    }
}

impl Corrected {
    /// Returns the text of a file, without any correction.
    pub(in crate::source) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            pieces: vec![Piece {
                start: 0,
                origin: 0,
                copied: true,
                mark: None,
            }],
        }
    }

    /// Returns whether this mark is at an offset of the text.
    pub(in crate::source) fn is_marked(&self, at: u32, mark: Mark) -> bool {
        let at = at as usize;
        let next = self.pieces.partition_point(|piece| piece.start <= at);
        let here = self.pieces[..next].iter().rev();
        here.take_while(|piece| piece.start == at)
            .any(|piece| piece.mark == Some(mark))
    }

    /// Returns where the byte at `at` is in the file.
    fn origin(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces[next.saturating_sub(1)].origin(at)
    }

    /// Returns where a span is in the file.
    pub(in crate::source) fn span(&self, span: Span) -> Span {
        Span::new(
            self.origin(span.start as usize),
            self.origin(span.end as usize),
        )
    }

    /// Moves a finding about the text to where it is in the file.
    pub(in crate::source) fn place(&self, finding: &mut Finding) {
        let related = finding.related.iter_mut().map(|(place, _)| place);
        for place in related.chain([&mut finding.place]) {
            place.span = self.span(place.span);
        }
    }

    /// Makes some edits, which are in order and do not overlap.
    pub(in crate::source) fn apply(&mut self, edits: &[Edit]) {
        let mut pieces = Vec::with_capacity(self.pieces.len() + 2 * edits.len());
        let (mut done, mut length) = (0, 0);
        for edit in edits {
            self.copy(done..edit.range.start, length, &mut pieces);
            length += edit.range.start - done;
            pieces.push(Piece {
                start: length,
                origin: self.origin(edit.range.start),
                copied: false,
                mark: edit.mark,
            });
            length += edit.text.len();
            done = edit.range.end;
        }
        // The end of the text needs a piece too.
        self.copy(done..self.text.len() + 1, length, &mut pieces);
        self.text = edited(&self.text, edits);
        self.pieces = pieces;
    }

    /// Adds the pieces of a range of the text, which is copied to `to`.
    fn copy(&self, range: Range<usize>, to: usize, pieces: &mut Vec<Piece>) {
        if range.is_empty() {
            return;
        }
        let first = self.pieces.partition_point(|it| it.start <= range.start);
        let within = self.pieces[first.saturating_sub(1)..]
            .iter()
            .take_while(|piece| piece.start < range.end);
        for piece in within {
            let start = piece.start.max(range.start);
            pieces.push(Piece {
                start: to + start - range.start,
                origin: piece.origin(start),
                copied: piece.copied,
                mark: piece.mark.filter(|_| start == piece.start),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_keeps_its_place_in_the_file() {
        let mut text = Corrected::new("ab cd ef");
        text.apply(&[Edit::insert(2, ":"), Edit::replace(6..8, "xyz")]);
        assert_eq!(text.text, "ab: cd xyz");
        text.apply(&[Edit::replace(0..1, ""), Edit::insert(10, "!")]);
        assert_eq!(text.text, "b: cd xyz!");
        let origins: Vec<usize> = (0..=10).map(|at| text.origin(at)).collect();
        assert_eq!(origins, [1, 2, 2, 3, 4, 5, 6, 6, 6, 8, 8]);
    }

    #[test]
    fn a_mark_stays_where_it_is_put() {
        let mut text = Corrected::new("a: b, c");
        text.apply(&[Edit::replace(3..7, "\"b, c\"").marked(Mark::Unquoted)]);
        text.apply(&[Edit::insert(0, "- ")]);
        assert_eq!(text.text, "- a: \"b, c\"");
        let marked: Vec<u32> = (0..12)
            .filter(|at| text.is_marked(*at, Mark::Unquoted))
            .collect();
        assert_eq!(marked, [5]);
        assert!(!text.is_marked(5, Mark::Invented));
    }
}
