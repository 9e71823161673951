//! Tables: column widths that fit the text, with the heading row on every page.

use std::fmt::Write as _;

use super::xml::run;
use crate::document::columns::{is_kept, widths};
use crate::document::model::{Align, Runs, Table};
use crate::document::style::Element;

/// Renders a table that is `room` twentieths of a point wide.
pub(super) fn write(table: &Table, room: u32) -> String {
    let widths = widths(table, room);
    let mut xml = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{room}\" w:type=\"dxa\"/>\
         <w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        let _ = write!(xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    xml.push_str("</w:tblGrid>");
    xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (head, width) in table.head.iter().zip(&widths) {
        xml.push_str(&cell(head, *width, Element::CellHead, Align::Center, ""));
    }
    xml.push_str("</w:tr>");
    for row in &table.rows {
        xml.push_str(if is_kept(row) {
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        } else {
            "<w:tr>"
        });
        if Table::is_group(row) {
            xml.push_str(&cell(
                &row[0],
                widths[0],
                Element::Cell,
                table.columns[0],
                KEEP_NEXT,
            ));
            xml.push_str(&across(&row[1], &widths[1..]));
        } else {
            for ((runs, width), align) in row.iter().zip(&widths).zip(&table.columns) {
                xml.push_str(&cell(runs, *width, Element::Cell, *align, ""));
            }
        }
        xml.push_str("</w:tr>");
    }
    xml + "</w:tbl>"
}

/// Keeps a row on the page of the next one, in Word and in `LibreOffice`, which wants it in
/// every cell.
const KEEP_NEXT: &str = "<w:keepNext/>";

fn cell(runs: &Runs, width: u32, element: Element, align: Align, kept: &str) -> String {
    let placed = match align {
        Align::Left => "",
        Align::Center => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
    };
    let middle = if element == Element::CellHead {
        "<w:vAlign w:val=\"center\"/>"
    } else {
        ""
    };
    let content: String = runs.iter().map(run).collect();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{middle}</w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"{}\"/>{kept}{placed}</w:pPr>{content}</w:p></w:tc>",
        element.id()
    )
}

/// Returns the cell of a group heading, which spans all remaining columns and stays
/// with the row below.
fn across(runs: &Runs, widths: &[u32]) -> String {
    let content: String = runs.iter().map(run).collect();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{}\"/></w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"{}\"/>{KEEP_NEXT}</w:pPr>{content}</w:p></w:tc>",
        widths.iter().sum::<u32>(),
        widths.len(),
        Element::Cell.id()
    )
}
