//! The blanks that are left in the text of a paper.

use super::Missing;
use crate::document::form::BLANK;
use crate::document::model::{Block, Document, Table, plain};
use crate::messages::message;

/// Returns the blanks in the text of a paper, each with the words around it: what a register
/// does not hold, and is filled in by hand, or what its entry leaves out.
#[must_use]
pub fn by_hand(document: &Document) -> Vec<Missing> {
    let tables = |table: &Table| {
        table
            .rows
            .iter()
            .flatten()
            .map(|cell| plain(cell))
            .collect()
    };
    let texts = document.body.iter().flat_map(|block| match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => vec![plain(runs)],
        Block::Table(table) => tables(table),
    });
    let texts = [document.about.clone()].into_iter().chain(texts);
    let blank = texts.filter(|text| text.contains(BLANK));
    let missing = blank.map(|text| Missing {
        what: message!(documents.blank_in, text = text),
        key: String::new(),
        file: None,
        command: None,
        party: None,
    });
    missing.collect()
}
