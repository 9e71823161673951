//! The building blocks of `WordprocessingML`. Word, unlike other programs, requires
//! child elements in the order of the schema (ECMA-376, Part 1).

use std::fmt::Write as _;

use crate::clean::xml as escape;
use crate::document::model::Run;
use crate::document::set::Paragraph;

/// The XML declaration of every part.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Renders a run of a paragraph.
pub(super) fn run(run: &Run) -> String {
    let shape = match (run.bold, run.italic) {
        (true, true) => "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
        (true, false) => "<w:rPr><w:b/><w:bCs/></w:rPr>",
        (false, true) => "<w:rPr><w:i/><w:iCs/></w:rPr>",
        (false, false) => "",
    };
    let mut xml = format!("<w:r>{shape}");
    for (index, line) in run.text.split('\n').enumerate() {
        if index > 0 {
            xml.push_str("<w:br/>");
        }
        let _ = write!(xml, "<w:t xml:space=\"preserve\">{}</w:t>", escape(line));
    }
    xml + "</w:r>"
}

/// Renders a paragraph.
pub(super) fn paragraph(it: &Paragraph) -> String {
    let mut xml = format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", it.element.id());
    if it.kept {
        xml.push_str("<w:keepNext/>");
    }
    if it.centered {
        xml.push_str("<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>");
    }
    if let Some(left) = it.left {
        let _ = write!(xml, "<w:ind w:left=\"{left}\"/>");
    }
    xml.push_str("</w:pPr>");
    xml.extend(it.runs.iter().map(run));
    xml + "</w:p>"
}

/// Renders a centered rule in a line that is `room` wide; all lengths are in
/// twentieths of a point.
pub(super) fn rule(length: u32, room: u32) -> String {
    let side = room.saturating_sub(length) / 2;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:ind w:left=\"{side}\" w:right=\"{side}\" w:firstLine=\"0\"/></w:pPr></w:p>"
    )
}

/// Renders columns without borders. Their rows never break across pages.
pub(super) fn columns(widths: [u32; 2], rows: &[[String; 2]]) -> String {
    let total: u32 = widths.iter().sum();
    let mut xml = format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
    );
    for width in widths {
        let _ = write!(xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    xml.push_str("</w:tblGrid>");
    for row in rows {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (width, content) in widths.iter().zip(row) {
            let _ = write!(
                xml,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>"
            );
        }
        xml.push_str("</w:tr>");
    }
    xml + "</w:tbl>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_feed_is_a_line_break() {
        assert_eq!(
            run(&Run {
                text: "a\nb".to_owned(),
                bold: false,
                italic: false,
            }),
            "<w:r><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>"
        );
    }
}
