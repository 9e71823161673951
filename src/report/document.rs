//! A document without a format: what Markdown can say, and what the legal form
//! adds to it.

use serde::Serialize;

/// A stretch of text in one shape. A line feed in it is a line break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text, free of control characters other than line feeds.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// One paragraph's text.
pub type Runs = Vec<Run>;

/// Returns the text of a paragraph.
#[must_use]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// How a table's column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A table: a heading row, and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// How the columns stand.
    pub columns: Vec<Align>,
    /// The headings.
    pub head: Vec<Runs>,
    /// The cells.
    pub rows: Vec<Vec<Runs>>,
}

impl Table {
    /// Returns whether a row is the heading of those below it: a number and a
    /// bold text, then nothing.
    #[must_use]
    pub fn is_group(row: &[Runs]) -> bool {
        let [_, text, rest @ ..] = row else {
            return false;
        };
        let bold = !text.is_empty() && text.iter().all(|run| run.bold);
        bold && !rest.is_empty() && rest.iter().all(Vec::is_empty)
    }
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A heading.
    Heading {
        /// From 1, a section (`I.`), to 3.
        level: u8,
        /// Its text.
        runs: Runs,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        runs: Runs,
    },
    /// A table.
    Table(Table),
}

/// What stands above a document's text (ô 1 to 4 of Nghị định 30/2020/NĐ-CP,
/// Phụ lục I, Mục IV).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// The authority above, in capitals, by line; none where there is none.
    pub superior: Vec<String>,
    /// The issuer, in capitals, by line.
    pub issuer: Vec<String>,
    /// `Số: 05/BC-THTH`.
    pub number: String,
    /// `Đại Lộc, ngày 18 tháng 11 năm 2024`.
    pub date: String,
}

/// Who signs (ô 7a, 7b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// In whose place, and the post, in capitals, by line.
    pub post: Vec<String>,
    /// The full name.
    pub name: String,
}

/// A part after the signature, with pages of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Annex {
    /// `Phụ lục I`, or `Phụ lục` where there is only one.
    pub label: String,
    /// The title, in capitals.
    pub title: String,
    /// `(Kèm theo Báo cáo số …)`.
    pub belongs: String,
    /// Whether its tables need the paper's long side.
    pub landscape: bool,
    /// The text.
    pub blocks: Vec<Block>,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What stands above.
    pub letterhead: Letterhead,
    /// The kind, in capitals: `BÁO CÁO` (ô 5a).
    pub kind: String,
    /// What it is about, below the kind.
    pub about: String,
    /// Whom it is addressed to (ô 9a); none for a document that goes to all.
    pub addressees: Vec<String>,
    /// The text (ô 6).
    pub body: Vec<Block>,
    /// Who signs.
    pub signature: Signature,
    /// Nơi nhận, by line, each with its dash (ô 9b).
    pub recipients: Vec<String>,
    /// The annexes.
    pub annexes: Vec<Annex>,
    /// Who made it, for the properties of a file: the unit's name.
    pub author: String,
}

impl Document {
    /// Returns what a file of it is titled.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{} {}", self.kind, self.about).trim().to_owned()
    }
}
