//! The part `word/document.xml`: the content of the document, from the letterhead to
//! the last annex.

use super::table;
use super::xml::{DECLARATION, columns, paragraph, rule};
use crate::document::model::Document;
use crate::document::set::{Part, sections};
use crate::document::sheet::{BOTTOM, HEADER, LEFT, RIGHT, Sheet, TOP};

/// Renders the part.
pub(super) fn part(document: &Document) -> String {
    let mut xml = format!(
        "{DECLARATION}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
    );
    let mut before = None;
    for it in sections(document) {
        if let Some(sheet) = before.replace(it.sheet) {
            xml.push_str(&seam(&section(sheet)));
        }
        let parts = it.parts.iter();
        xml.extend(parts.map(|part| self::one(part, it.sheet)));
    }
    // A document must not end with a table.
    xml.push_str(&seam(""));
    xml.extend(before.map(section));
    xml + "</w:body></w:document>"
}

/// Returns the properties of a section with this page size, whose pages are
/// numbered from 1, with no number on the first.
fn section(sheet: Sheet) -> String {
    let (across, down) = sheet.size();
    let turned = if sheet.wide {
        " w:orient=\"landscape\""
    } else {
        ""
    };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/>\
         <w:pgSz w:w=\"{across}\" w:h=\"{down}\"{turned}/>\
         <w:pgMar w:top=\"{TOP}\" w:right=\"{RIGHT}\" w:bottom=\"{BOTTOM}\" w:left=\"{LEFT}\" \
         w:header=\"{HEADER}\" w:footer=\"{HEADER}\" w:gutter=\"0\"/>\
         <w:pgNumType w:start=\"1\"/><w:cols w:space=\"708\"/><w:titlePg/></w:sectPr>"
    )
}

/// Returns the paragraph that ends a section. It is a twentieth of a point high, so
/// that it never causes an extra page.
fn seam(section: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Seam\"/>{section}</w:pPr></w:p>")
}

/// Renders what is on a page.
fn one(part: &Part<'_>, sheet: Sheet) -> String {
    match part {
        Part::Paragraph(it) => paragraph(it),
        Part::Rule { length, room } => rule(*length, *room),
        Part::Table(it) => table::write(it, sheet.room()),
        Part::Columns { widths, rows } => {
            let cell = |parts: &Vec<Part<'_>>| parts.iter().map(|part| one(part, sheet)).collect();
            let rows: Vec<[String; 2]> = rows.iter().map(|row| row.each_ref().map(cell)).collect();
            columns(*widths, &rows)
        }
    }
}
