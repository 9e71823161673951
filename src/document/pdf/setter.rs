//! Sets the parts of a document in blocks.

use super::THIN;
use super::blocks::{Block, Mark, Piece, Placed};
use super::font::Fonts;
use super::lines::{Shape, lines, points};
use super::tags::{Leaf, Node, Structure};
use crate::document::columns::{ABOVE, BESIDE, is_kept, widths};
use crate::document::model::{Align, Runs, Table, plain};
use crate::document::set::{Paragraph, Part};
use crate::document::style::{Element, Place};

/// Sets parts in blocks, and notes what they are.
pub(super) struct Setter<'f> {
    /// The fonts.
    pub(super) fonts: &'f Fonts,
    /// What the document consists of, for those who hear it.
    pub(super) structure: Structure,
}

impl Setter<'_> {
    /// Returns the blocks of a part that is in a text area, whose width is in twentieths of
    /// a point.
    pub(super) fn blocks(&mut self, part: &Part<'_>, room: u32) -> Vec<Block> {
        match part {
            Part::Paragraph(_) | Part::Rule { .. } => self.beside(part, 0.0, room),
            Part::Columns { widths, rows } => {
                rows.iter().map(|row| self.columns(*widths, row)).collect()
            }
            Part::Table(table) => self.table(table, room),
        }
    }

    fn paragraph(&mut self, it: &Paragraph, from: f32, room: f32) -> Block {
        let style = it.element.style();
        let left = it.left.map_or(0.0, points);
        let shape = Shape {
            style,
            from: from + left,
            room: room - left,
            place: if it.centered {
                Place::Middle
            } else {
                style.place
            },
        };
        let leaf = self.structure.leaf();
        self.structure.add(it.element, &plain(&it.runs), leaf);
        let (above, below) = style.room;
        Block {
            above: points(above),
            below: points(below),
            pieces: self.pieces(&it.runs, shape, leaf),
            whole: style.kept,
            kept: style.kept || it.kept,
            ..Block::default()
        }
    }

    /// Returns the lines of a paragraph, each as a piece.
    fn pieces(&self, runs: &Runs, shape: Shape, leaf: Leaf) -> Vec<Piece> {
        let lines = lines(runs, shape, self.fonts).into_iter();
        let pieces = lines.map(|line| {
            let (foot, height) = self.fonts.line(line.size);
            let marks = vec![Placed {
                x: line.x,
                y: foot,
                mark: Mark::Text(line, leaf),
            }];
            Piece { height, marks }
        });
        pieces.collect()
    }

    /// Returns the blocks of a part of a column that begins so far from the left.
    fn beside(&mut self, part: &Part<'_>, from: f32, width: u32) -> Vec<Block> {
        match part {
            Part::Paragraph(it) => vec![self.paragraph(it, from, points(width))],
            Part::Rule { length, room } => vec![rule(*length, from, points(*room))],
            Part::Columns { .. } | Part::Table(_) => self.blocks(part, width),
        }
    }

    /// Returns columns that are side by side, in the middle of the text area.
    fn columns(&mut self, widths: [u32; 2], cells: &[Vec<Part<'_>>; 2]) -> Block {
        let mut piece = Piece::default();
        let mut from = 0.0;
        for (width, parts) in widths.into_iter().zip(cells) {
            let (mut height, mut below) = (0.0, 0.0);
            for part in parts {
                for block in self.beside(part, from, width) {
                    height += block.above.max(below);
                    below = block.below;
                    for inner in block.pieces {
                        let next = height + inner.height;
                        piece.add(inner, height);
                        height = next;
                    }
                }
            }
            piece.height = piece.height.max(height + below);
            from += points(width);
        }
        Block {
            pieces: piece.cut(),
            whole: true,
            ..Block::default()
        }
    }

    fn table(&mut self, table: &Table, room: u32) -> Vec<Block> {
        let widths: Vec<f32> = widths(table, room).into_iter().map(points).collect();
        let mut rows = Vec::with_capacity(table.rows.len() + 1);
        let mut nodes = Vec::with_capacity(table.rows.len() + 1);
        let heads = vec![Align::Center; table.columns.len()];
        let (block, cells) = self.row(&table.head, &widths, &heads, Element::CellHead);
        rows.push(Block {
            is_head: true,
            kept: true,
            whole: true,
            ..block
        });
        nodes.push(cells);
        for row in &table.rows {
            let is_group = Table::is_group(row);
            let (block, cells) = if is_group {
                let wide = [widths[0], widths[1..].iter().sum()];
                let aligned = [table.columns[0], Align::Left];
                self.row(&row[..2], &wide, &aligned, Element::Cell)
            } else {
                self.row(row, &widths, &table.columns, Element::Cell)
            };
            rows.push(Block {
                whole: is_kept(row),
                kept: is_group,
                ..block
            });
            nodes.push(cells);
        }
        self.structure.push(Node::Table {
            columns: widths.len(),
            rows: nodes,
        });
        rows
    }

    /// Returns a row: its pieces are the lines of its cells side by side.
    fn row(
        &mut self,
        cells: &[Runs],
        widths: &[f32],
        aligned: &[Align],
        element: Element,
    ) -> (Block, Vec<Leaf>) {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut borders = vec![0.0];
        let mut leaves = Vec::with_capacity(cells.len());
        let mut from = 0.0;
        for ((runs, width), align) in cells.iter().zip(widths).zip(aligned) {
            let shape = Shape {
                style: element.style(),
                from: from + points(BESIDE),
                room: width - 2.0 * points(BESIDE),
                place: match align {
                    Align::Left => Place::Left,
                    Align::Center => Place::Middle,
                    Align::Right => Place::Right,
                },
            };
            let leaf = self.structure.leaf();
            leaves.push(leaf);
            for (index, piece) in self.pieces(runs, shape, leaf).into_iter().enumerate() {
                match pieces.get_mut(index) {
                    Some(beside) => beside.add(piece, 0.0),
                    None => pieces.push(piece),
                }
            }
            from += width;
            borders.push(from);
        }
        if let Some(first) = pieces.first_mut() {
            // The border above belongs to the row, as in the Word file.
            first.lower(points(ABOVE) + THIN);
        }
        if let Some(last) = pieces.last_mut() {
            last.height += points(ABOVE);
        }
        if element == Element::CellHead {
            middle(&mut pieces, &leaves);
        }
        let block = Block {
            pieces,
            borders,
            ..Block::default()
        };
        (block, leaves)
    }
}

/// Puts the text of each cell of a row in the middle of its height.
fn middle(pieces: &mut [Piece], leaves: &[Leaf]) {
    let of = |mark: &Placed, leaf: Leaf| matches!(mark.mark, Mark::Text(_, it) if it == leaf);
    for leaf in leaves {
        let has = |piece: &&Piece| piece.marks.iter().any(|mark| of(mark, *leaf));
        let free: f32 = pieces
            .iter()
            .skip_while(has)
            .map(|piece| piece.height)
            .sum();
        let marks = pieces.iter_mut().flat_map(|piece| &mut piece.marks);
        marks
            .filter(|mark| of(mark, *leaf))
            .for_each(|mark| mark.y += free / 2.0);
    }
}

/// Returns a rule in the middle of a room, in a line of its own as in the Word file: 2 points
/// above, its own half point and a point to the text of 6 points.
fn rule(length: u32, from: f32, room: f32) -> Block {
    let length = points(length);
    Block {
        above: 2.0,
        pieces: vec![Piece {
            height: 7.5,
            marks: vec![Placed {
                x: from + (room - length) / 2.0,
                y: 0.25,
                mark: Mark::Rule(length),
            }],
        }],
        whole: true,
        kept: true,
        ..Block::default()
    }
}
