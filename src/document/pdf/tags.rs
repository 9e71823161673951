//! What a document consists of, for those who hear it or find their way by headings: the
//! structure of a tagged PDF file (ISO 32000-1, 14.8; ISO 14289-1).

use std::num::{NonZeroU16, NonZeroU32};

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, Node as Tagged, TableHeaderScope, Tag, TagGroup, TagTree};

use crate::document::style::Element;

/// A text that belongs together, although it may appear in several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaf(usize);

/// A part of the structure.
#[derive(Debug)]
pub(super) enum Node {
    /// A paragraph.
    Paragraph(Leaf),
    /// A heading.
    Heading {
        /// The level, from 1.
        level: u16,
        /// Its text.
        text: String,
        /// The paragraphs in which it is.
        leaves: Vec<Leaf>,
    },
    /// A table.
    Table {
        /// How many columns it has.
        columns: usize,
        /// Its cells by row; the first row are the headings. A row of two cells in a table of
        /// more columns is a heading of those below.
        rows: Vec<Vec<Leaf>>,
    },
}

/// What was drawn of a leaf: its lines, and where the first one is.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    /// The lines.
    pub(super) lines: Vec<Identifier>,
    /// The page, from 0, and the place on it.
    pub(super) first: Option<(usize, Point)>,
}

/// What was drawn of each leaf.
#[derive(Debug, Default)]
pub(super) struct Drawings(Vec<Drawn>);

impl Drawings {
    /// Returns what was drawn of a leaf.
    pub(super) fn of(&mut self, leaf: Leaf) -> &mut Drawn {
        if self.0.len() <= leaf.0 {
            self.0.resize(leaf.0 + 1, Drawn::default());
        }
        &mut self.0[leaf.0]
    }
}

/// The structure of a document.
#[derive(Debug, Default)]
pub(super) struct Structure {
    nodes: Vec<Node>,
    leaves: usize,
    /// The level of the last heading.
    level: u16,
}

impl Structure {
    /// Returns a new leaf.
    pub(super) fn leaf(&mut self) -> Leaf {
        self.leaves += 1;
        Leaf(self.leaves - 1)
    }

    /// Adds a part.
    pub(super) fn push(&mut self, node: Node) {
        self.nodes.push(node);
    }

    /// Adds a paragraph, which is a heading by its element or belongs to the one before.
    pub(super) fn add(&mut self, element: Element, text: &str, leaf: Leaf) {
        let level = match element {
            Element::Title | Element::Annex => 1,
            Element::Heading1 => 2,
            Element::Heading2 => 3,
            Element::Heading3 => 4,
            Element::Heading4 => 5,
            Element::Heading5 => 6,
            Element::Subtitle | Element::AnnexTitle => {
                if let Some(Node::Heading {
                    text: said, leaves, ..
                }) = self.nodes.last_mut()
                {
                    said.push(' ');
                    said.push_str(text);
                    leaves.push(leaf);
                    return;
                }
                0
            }
            _ => 0,
        };
        if level == 0 || text.is_empty() {
            self.nodes.push(Node::Paragraph(leaf));
            return;
        }
        // No level may be left out.
        self.level = level.min(self.level + 1);
        self.nodes.push(Node::Heading {
            level: self.level,
            text: text.replace('\n', " "),
            leaves: vec![leaf],
        });
    }

    /// Returns the headings with their places.
    pub(super) fn outline(&self, drawings: &mut Drawings) -> Outline {
        let mut outline = Outline::new();
        let mut open: Vec<(u16, OutlineNode)> = Vec::new();
        for node in &self.nodes {
            let Node::Heading {
                level,
                text,
                leaves,
            } = node
            else {
                continue;
            };
            let first = leaves.first().and_then(|leaf| drawings.of(*leaf).first);
            let Some((page, point)) = first else {
                continue;
            };
            close(&mut open, &mut outline, *level);
            let place = XyzDestination::new(page, point);
            let text = text.replace('\n', " ");
            open.push((*level, OutlineNode::new(text, place)));
        }
        close(&mut open, &mut outline, 0);
        outline
    }

    /// Returns the structure with what was drawn of it.
    pub(super) fn tree(self, drawings: &mut Drawings) -> TagTree {
        let nodes = self.nodes.into_iter();
        let children: Vec<Tagged> = nodes.map(|node| tagged(node, drawings)).collect();
        let mut tree = TagTree::from(children);
        tree.lang = Some(super::LANGUAGE.to_owned());
        tree
    }
}

/// Puts the headings that are not above a level below those that they belong to.
fn close(open: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline, level: u16) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, node)) = open.pop() else {
            return;
        };
        match open.last_mut() {
            Some((_, above)) => above.push_child(node),
            None => outline.push_child(node),
        }
    }
}

/// Returns the lines of a leaf, which are in the tree once.
fn lines(leaf: Leaf, drawings: &mut Drawings) -> Vec<Tagged> {
    let lines = std::mem::take(&mut drawings.of(leaf).lines);
    lines.into_iter().map(Tagged::from).collect()
}

fn tagged(node: Node, drawings: &mut Drawings) -> Tagged {
    match node {
        Node::Paragraph(leaf) => TagGroup::with_children(Tag::P, lines(leaf, drawings)).into(),
        Node::Heading {
            level,
            text,
            leaves,
        } => {
            let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
            let leaves = leaves.into_iter();
            let children = leaves.flat_map(|leaf| lines(leaf, drawings)).collect();
            TagGroup::with_children(Tag::Hn(level, Some(text)), children).into()
        }
        Node::Table { columns, rows } => {
            let mut table = TagGroup::new(Tag::Table);
            for (index, cells) in rows.into_iter().enumerate() {
                let spanned = NonZeroU32::new(u32::try_from(columns).unwrap_or(2) - 1)
                    .filter(|_| cells.len() < columns);
                let last = cells.len() - 1;
                let mut row = TagGroup::new(Tag::TR);
                for (at, leaf) in cells.into_iter().enumerate() {
                    let children = lines(leaf, drawings);
                    row.push(if index == 0 {
                        TagGroup::with_children(Tag::TH(TableHeaderScope::Column), children)
                    } else {
                        let spanned = spanned.filter(|_| at == last);
                        TagGroup::with_children(Tag::TD.with_col_span(spanned), children)
                    });
                }
                table.push(row);
            }
            table.into()
        }
    }
}
