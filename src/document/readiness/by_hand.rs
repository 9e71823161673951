//! The blanks that are left in the text of a paper and below it.

use super::Missing;
use crate::document::form::{BLANK, CHAIR, SECRETARY, WRITER};
use crate::document::model::{Block, Document, Runs, Table, plain};
use crate::messages::message;

/// Returns the blanks in the text of a paper and where it is signed, each with the words around
/// it: what a register does not hold, and is filled in by hand, or what its entry leaves out.
pub(super) fn by_hand(document: &Document) -> Vec<Missing> {
    let texts = document.body.iter().map(|block| match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => plain(runs),
        Block::Table(table) => in_table(table),
    });
    let signed = document.second.iter().chain([&document.signature]);
    let signed = signed.filter_map(|signature| {
        // Whether the head of the unit is named is asked of the plan.
        let post = signature.post.last().map(String::as_str);
        let post = post.filter(|post| [CHAIR, SECRETARY, WRITER].contains(post))?;
        Some(format!("{post}: {}", signature.name))
    });
    let texts = [document.about.clone()].into_iter().chain(texts);
    let texts = texts.chain(signed);
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

/// Returns the first row of a table that has a blank, with the titles of its columns; nothing
/// if none has.
fn in_table(table: &Table) -> String {
    let has_blank = |row: &&Vec<Runs>| row.iter().any(|cell| plain(cell).contains(BLANK));
    let Some(row) = table.rows.iter().find(has_blank) else {
        return String::new();
    };
    let cells = table.head.iter().zip(row);
    let cells = cells.map(|(title, cell)| format!("{}: {}", plain(title), plain(cell)));
    cells.collect::<Vec<_>>().join("; ")
}
