//! Puts blocks on pages.

use std::ops::Range;

use super::blocks::{Block, Piece, Placed};
use super::lines::points;
use crate::document::sheet::{BOTTOM, LEFT, Sheet, TOP};

/// A page. All places are in points from its left and from its top.
pub(super) struct Page {
    /// Its size.
    pub(super) sheet: Sheet,
    /// Its number; the first page of a section shows none.
    pub(super) number: Option<usize>,
    /// What is drawn.
    pub(super) marks: Vec<Placed>,
    /// How many of them, from the first, are on the page before too.
    pub(super) repeated: usize,
    /// The borders of tables: from where to where.
    pub(super) borders: Vec<[(f32, f32); 2]>,
}

/// Puts the blocks of a section on pages of a size.
pub(super) fn pages(blocks: &[Block], sheet: Sheet) -> Vec<Page> {
    let (_, height) = sheet.size();
    let mut filled = Filled {
        sheet,
        pages: Vec::new(),
        y: 0.0,
        bottom: points(height - BOTTOM),
        is_empty: true,
    };
    filled.turn(None);
    let mut head = None;
    for (index, block) in blocks.iter().enumerate() {
        head = head.filter(|_| !block.is_head && !block.borders.is_empty());
        let above = match blocks[..index].last() {
            _ if filled.is_empty && filled.pages.len() > 1 => 0.0,
            Some(before) => block.above.max(before.below),
            None => block.above,
        };
        let most = filled.bottom - points(TOP);
        let needed = needed(&blocks[index..], most);
        if !filled.is_empty && filled.y + above + needed > filled.bottom {
            filled.turn(head);
        } else {
            filled.y += above;
        }
        filled.put(block, head);
        if block.is_head {
            // Headings that leave less than half of a page to the rows are printed there once.
            head = Some(block).filter(|block| block.height() < most / 2.0);
        }
    }
    filled.pages
}

/// Returns how much room the first of some blocks needs with those on whose page it stays; at
/// most a page if it could have one.
fn needed(blocks: &[Block], most: f32) -> f32 {
    let mut sum = 0.0;
    for (index, block) in blocks.iter().enumerate() {
        let next = blocks.get(index + 1).filter(|_| block.kept);
        let Some(next) = next else {
            sum += block.least();
            break;
        };
        sum += block.height() + next.above.max(block.below);
        if sum > most {
            break;
        }
    }
    if sum > most { blocks[0].least() } else { sum }
}

impl Block {
    /// Returns its height, in points.
    fn height(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.height).sum()
    }

    /// Returns the height of what must be on one page at its beginning: of a paragraph, two
    /// lines, and never all but one.
    fn least(&self) -> f32 {
        let count = match (self.whole, self.borders.is_empty(), self.pieces.len()) {
            (false, false, _) => 1,
            (false, true, count) if count > 3 => 2,
            (.., count) => count,
        };
        let first = self.pieces.iter().take(count);
        first.map(|piece| piece.height).sum()
    }
}

/// The pages of a section so far.
struct Filled {
    sheet: Sheet,
    pages: Vec<Page>,
    /// Where the next block begins.
    y: f32,
    bottom: f32,
    /// Whether nothing is on the last page but what is repeated there.
    is_empty: bool,
}

impl Filled {
    /// Begins a page, with the heading row of a table that goes on.
    fn turn(&mut self, head: Option<&Block>) {
        let before = self.pages.len();
        self.pages.push(Page {
            sheet: self.sheet,
            number: Some(before + 1).filter(|number| *number > 1),
            marks: Vec::new(),
            repeated: 0,
            borders: Vec::new(),
        });
        self.y = points(TOP);
        self.is_empty = true;
        if let Some(head) = head {
            self.place(head, 0..head.pieces.len());
            let page = self.page();
            page.repeated = page.marks.len();
            self.is_empty = true;
        }
    }

    fn page(&mut self) -> &mut Page {
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Puts a block where it fits.
    fn put(&mut self, block: &Block, head: Option<&Block>) {
        let count = block.pieces.len();
        let mut at = 0;
        while at < count {
            let take = self.taken(block, at);
            if take > 0 {
                self.place(block, at..at + take);
                at += take;
            }
            if at < count {
                self.turn(head);
            }
        }
    }

    /// Returns how many pieces of a block, from one on, are on this page.
    fn taken(&self, block: &Block, at: usize) -> usize {
        let rest = &block.pieces[at..];
        let mut y = self.y;
        let fits = |piece: &&Piece| {
            y += piece.height;
            // A hundredth of a point is lost in adding up.
            y <= self.bottom + 0.01
        };
        let fit = rest.iter().take_while(fits).count();
        if fit == rest.len() {
            return fit;
        }
        let mut take = if block.whole { 0 } else { fit };
        if block.borders.is_empty() {
            // No line is left alone, neither at the end of a page nor at the beginning.
            take = take.min(rest.len().saturating_sub(2));
            if at == 0 && take < 2 {
                take = 0;
            }
        }
        // What is higher than a page is cut.
        if take == 0 && self.is_empty {
            return fit.max(1);
        }
        take
    }

    /// Puts some pieces of a block on this page.
    fn place(&mut self, block: &Block, range: Range<usize>) {
        let (left, top) = (points(LEFT), self.y);
        let mut y = top;
        let page = self.page();
        for piece in &block.pieces[range] {
            page.marks.extend(piece.marks.iter().map(|mark| Placed {
                x: left + mark.x,
                y: y + mark.y,
                mark: mark.mark.clone(),
            }));
            y += piece.height;
        }
        if let [first, .., last] = block.borders[..] {
            let across = |y| [(left + first, y), (left + last, y)];
            page.borders.extend([across(top), across(y)]);
            let sides = block.borders.iter();
            let sides = sides.map(|x| [(left + x, top), (left + x, y)]);
            page.borders.extend(sides);
        }
        self.y = y;
        self.is_empty = false;
    }
}

#[cfg(test)]
mod tests;
