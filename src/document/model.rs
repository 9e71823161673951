//! A document independent of format: what Markdown can express, plus what the legal
//! form adds.

use chrono::NaiveDate;
use serde::Serialize;

/// A run of text with uniform formatting. A line feed in it is a line break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text, without control characters other than line feeds.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// The text of a paragraph.
pub type Runs = Vec<Run>;

/// Returns the text of a paragraph without formatting.
#[must_use]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The alignment of a table column.
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
    /// The alignment of the columns.
    pub columns: Vec<Align>,
    /// The headings.
    pub head: Vec<Runs>,
    /// The cells.
    pub rows: Vec<Vec<Runs>>,
}

impl Table {
    /// Returns whether a row is the heading of the rows below it: a number and bold
    /// text, then empty cells.
    #[must_use]
    pub fn is_group(row: &[Runs]) -> bool {
        let [_, text, rest @ ..] = row else {
            return false;
        };
        let bold = !text.is_empty() && text.iter().all(|run| run.bold);
        bold && !rest.is_empty() && rest.iter().all(Vec::is_empty)
    }
}

/// A block of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A heading.
    Heading {
        /// The level, from 1 for a section (`I.`) to 5, which all below have.
        level: u8,
        /// Its text. If it has several lines, the first is the number of a part (`Phần I`),
        /// and all are centered (Phụ lục I, Mục II, 6d).
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

/// The part above a document's text (ô 1 to 4 of Nghị định 30/2020/NĐ-CP, Phụ lục I,
/// Mục IV).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// The superior authority in capitals, by line; empty if there is none.
    pub superior: Vec<String>,
    /// The issuer in capitals, by line.
    pub issuer: Vec<String>,
    /// `Số: 05/BC-THTH`; empty for a paper that has no number.
    pub number: String,
    /// The subject of a letter, by line: `V/v gửi báo cáo năm 2026` (ô 5b).
    pub subject: Vec<String>,
    /// `Đại Lộc, ngày 18 tháng 11 năm 2024`.
    pub date: String,
}

/// The signer (ô 7a, 7b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// On whose behalf, and the post, in capitals, by line.
    pub post: Vec<String>,
    /// The full name.
    pub name: String,
}

/// An annex after the signature, on separate pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Annex {
    /// `Phụ lục I`, or `Phụ lục` if there is only one.
    pub label: String,
    /// The title, in capitals.
    pub title: String,
    /// `(Kèm theo Báo cáo số …)`.
    pub belongs: String,
    /// Whether its tables need landscape pages.
    pub landscape: bool,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The part above the text.
    pub letterhead: Letterhead,
    /// The type in capitals: `BÁO CÁO` (ô 5a); empty for a letter, which has none.
    pub kind: String,
    /// The subject, below the type.
    pub about: String,
    /// The addressees (ô 9a); empty for a document addressed to everybody.
    pub addressees: Vec<String>,
    /// The text (ô 6).
    pub body: Vec<Block>,
    /// The signer.
    pub signature: Signature,
    /// Who signs on the left of the signer: the secretary of a meeting (Mẫu 1.9).
    pub second: Option<Signature>,
    /// Nơi nhận, by line, each with a dash unless it heads a group (ô 9b); none if the paper
    /// stays where it is.
    pub recipients: Vec<String>,
    /// The annexes.
    pub annexes: Vec<Annex>,
    /// Its day, for the properties of a file.
    pub day: NaiveDate,
    /// The author for the properties of a file: the name of the unit.
    pub author: String,
}

impl Document {
    /// Returns the title for the properties of a file.
    #[must_use]
    pub fn title(&self) -> String {
        let about = self.about.replace('\n', " ");
        let subject = self.letterhead.subject.join(" ");
        let title = [self.kind.as_str(), &about, &subject];
        title.join(" ").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_heading_is_a_number_and_bold_text_before_empty_cells() {
        let runs = |text: &str, bold| {
            let text = text.to_owned();
            let italic = false;
            vec![Run { text, bold, italic }]
        };
        let (number, heading) = (runs("I", false), runs("CÔNG KHAI", true));
        let group = |row: &[Runs]| Table::is_group(row);
        assert!(group(&[number.clone(), heading.clone(), vec![], vec![]]));
        // With no cells beside it, it is a row like any other.
        assert!(!group(&[number.clone(), heading.clone()]));
        assert!(!group(&[number.clone(), heading.clone(), number.clone()]));
        assert!(!group(&[number.clone(), runs("Công khai", false), vec![]]));
        assert!(!group(&[number, vec![], vec![]]));
    }
}
