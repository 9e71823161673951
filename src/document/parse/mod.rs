//! Parses Markdown into blocks. The first heading of level 1 is the document type, a
//! heading of level 2 right below it the subject; every further heading of level 1
//! begins an annex.

pub(super) mod opaque;
mod reader;

use super::model::{Block, plain};
use super::template::fault::Fault;
use crate::messages::message;
use reader::Reader;

/// The maximum number of columns of a table on a portrait page.
const PORTRAIT: usize = 5;

/// A parsed document.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The document type.
    pub kind: String,
    /// The subject.
    pub about: String,
    /// The text.
    pub body: Vec<Block>,
    /// The annexes.
    pub annexes: Vec<ParsedAnnex>,
}

/// A parsed annex.
#[derive(Debug, Default)]
pub struct ParsedAnnex {
    /// The title.
    pub title: String,
    /// Whether its tables need landscape pages.
    pub landscape: bool,
    /// The text.
    pub blocks: Vec<Block>,
}

/// Parses a document.
///
/// # Errors
///
/// Fails if the document does not begin with a heading of level 1, if bold text does not
/// end, or if a row of a table has more cells than its heading.
pub fn markdown(text: &str) -> Result<Parsed, Fault> {
    let mut parsed = Parsed::default();
    let mut blocks = Reader::new(&opaque::prepared(text))
        .blocks()?
        .into_iter()
        .peekable();
    let Some(Block::Heading { level: 0, runs }) = blocks.next() else {
        return Err(Fault::new(message!(template.no_kind)));
    };
    parsed.kind = plain(&runs);
    if let Some(Block::Heading { level: 1, runs }) =
        blocks.next_if(|block| matches!(block, Block::Heading { level: 1, .. }))
    {
        parsed.about = plain(&runs);
    }
    for block in blocks {
        match (block, parsed.annexes.last_mut()) {
            (Block::Heading { level: 0, runs }, _) => parsed.annexes.push(ParsedAnnex {
                title: plain(&runs),
                ..ParsedAnnex::default()
            }),
            (block, Some(annex)) => {
                if let Block::Table(table) = &block {
                    annex.landscape |= table.columns.len() > PORTRAIT;
                }
                annex.blocks.push(block);
            }
            (block, None) => parsed.body.push(block),
        }
    }
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::model::Align;
    use crate::messages::Language;

    #[test]
    fn headings_of_the_first_level_are_the_kind_and_the_annexes() {
        let text = "# BÁO CÁO\n## Kết quả\n\n## I. MỘT\n\nĐoạn *nghiêng* và **đậm**.\n\n# BẢNG\n\n| a | b |\n| :-: | --: |\n| 1<br>2 | \\| |\n";
        let parsed = markdown(text).unwrap();
        assert_eq!(
            (parsed.kind.as_str(), parsed.about.as_str()),
            ("BÁO CÁO", "Kết quả")
        );
        assert_eq!(parsed.body.len(), 2);
        let Block::Paragraph { runs } = &parsed.body[1] else {
            panic!("{:?}", parsed.body)
        };
        assert_eq!(runs.len(), 5);
        assert!(runs[1].italic && runs[3].bold);
        let [annex] = &parsed.annexes[..] else {
            panic!("{:?}", parsed.annexes)
        };
        let Block::Table(table) = &annex.blocks[0] else {
            panic!("{annex:?}")
        };
        assert_eq!(table.columns, [Align::Center, Align::Right]);
        assert_eq!(plain(&table.rows[0][0]), "1\n2");
        assert_eq!(plain(&table.rows[0][1]), "|");
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        let text = "# X\n\n- một\n  - hai\n\n3. ba\n4. bốn\n\n> năm\n\n```\nsáu\n```\n\n<b>bảy</b>\n\n[tám](https://example.org)\n\n![chín](a.png)\n";
        let inline: Vec<String> = markdown(text)
            .unwrap()
            .body
            .iter()
            .map(|block| match block {
                Block::Paragraph { runs } | Block::Heading { runs, .. } => plain(runs),
                Block::Table(_) => String::new(),
            })
            .collect();
        assert_eq!(
            inline,
            [
                "- một",
                "- hai",
                "3. ba",
                "4. bốn",
                "năm",
                "sáu",
                "<b>bảy</b>",
                "tám (https://example.org)",
                "chín (a.png)",
            ]
        );
    }

    #[test]
    fn no_cell_of_a_row_is_dropped() {
        let table = |row: &str| markdown(&format!("# X\n\n| a | b |\n| --- | --- |\n{row}\n"));
        for row in ["| 1 | 2 |", "| 1 |", "1 | 2", "| 1 \\| 2 | 3 |", "| | |"] {
            assert!(table(row).is_ok(), "{row}");
        }
        for row in ["| 1 | 2 | 3 |", "1 | 2 | 3", "| 1 | 2 | |"] {
            let said = table(row).unwrap_err().message.say(Language::English);
            assert!(
                said.contains("the 2 columns") && said.ends_with(row),
                "{said}"
            );
        }
    }

    #[test]
    fn a_document_begins_with_its_kind() {
        let fault = markdown("Đoạn.").unwrap_err();
        assert!(fault.message.say(Language::English).contains("its type"));
    }
}
