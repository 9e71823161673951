//! What a document consists of, from top to bottom: paragraphs in lines, rows of tables, each
//! of which may end a page or not.

use super::lines::Line;
use super::tags::Leaf;

/// How far letters reach below their foot, in points, in the sizes that are used in columns.
const BELOW: f32 = 4.0;

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text, and the paragraph that it belongs to.
    Text(Line, Leaf),
    /// A rule of a length in points.
    Rule(f32),
}

/// A mark at its place, in points from the left of the text area and from the top of its
/// piece. The place of a line is that of the letters' foot.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// From the left.
    pub(super) x: f32,
    /// From the top.
    pub(super) y: f32,
    /// What is drawn.
    pub(super) mark: Mark,
}

/// What no page parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// The height, in points.
    pub(super) height: f32,
    /// What is drawn.
    pub(super) marks: Vec<Placed>,
}

/// What may be parted between its pieces.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// The room above, in points. Of this and the room below what is before, the larger one is
    /// left, as in Word.
    pub(super) above: f32,
    /// The room below, in points.
    pub(super) below: f32,
    /// The pieces.
    pub(super) pieces: Vec<Piece>,
    /// Whether no page parts it.
    pub(super) whole: bool,
    /// Whether it stays on the page of the next one.
    pub(super) kept: bool,
    /// The vertical borders of a row of a table, in points from the left.
    pub(super) borders: Vec<f32>,
    /// Whether it is the heading row of a table, which is repeated on each page.
    pub(super) is_head: bool,
}

impl Piece {
    /// Adds what another one draws, so much below the top.
    pub(super) fn add(&mut self, other: Piece, below: f32) {
        self.height = self.height.max(below + other.height);
        let marks = other.marks.into_iter();
        self.marks.extend(marks.map(|mark| Placed {
            y: mark.y + below,
            ..mark
        }));
    }

    /// Returns it in pieces that end below each line, for columns that are higher than a page.
    pub(super) fn cut(mut self) -> Vec<Self> {
        self.marks.sort_by(|one, other| one.y.total_cmp(&other.y));
        let mut pieces: Vec<Self> = Vec::new();
        let mut top = 0.0;
        let mut marks = self.marks.into_iter().peekable();
        while let Some(mark) = marks.next() {
            let next = marks.peek().map(|next| next.y);
            let end = next.map_or(self.height, |next| next.min(mark.y + BELOW));
            let y = mark.y - top;
            pieces.push(Self {
                height: end - top,
                marks: vec![Placed { y, ..mark }],
            });
            top = end;
        }
        pieces
    }

    /// Puts everything lower.
    pub(super) fn lower(&mut self, by: f32) {
        self.height += by;
        self.marks.iter_mut().for_each(|mark| mark.y += by);
    }
}
