//! Tables: column widths that fit the text, with the heading row on every page.

use std::fmt::Write as _;

use super::xml::run;
use crate::document::measure::width;
use crate::document::model::{Align, Runs, Table, plain};

/// The size of text in tables, in points.
const POINTS: u32 = 12;

/// The padding on both sides of a cell, in twentieths of a point.
const BESIDE: u32 = 190;

/// The maximum length of a row that is kept on one page, in characters: about half a
/// page. Longer rows may break across pages, otherwise they would be cut off.
const KEPT: usize = 800;

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
        xml.push_str(&cell(head, *width, "CellHead", Align::Center, ""));
    }
    xml.push_str("</w:tr>");
    for row in &table.rows {
        let longest = row.iter().map(|cell| plain(cell).chars().count()).max();
        xml.push_str(if longest.is_some_and(|longest| longest > KEPT) {
            "<w:tr>"
        } else {
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        });
        if Table::is_group(row) {
            xml.push_str(&cell(
                &row[0],
                widths[0],
                "Cell",
                table.columns[0],
                KEEP_NEXT,
            ));
            xml.push_str(&across(&row[1], &widths[1..]));
        } else {
            for ((runs, width), align) in row.iter().zip(&widths).zip(&table.columns) {
                xml.push_str(&cell(runs, *width, "Cell", *align, ""));
            }
        }
        xml.push_str("</w:tr>");
    }
    xml + "</w:tbl>"
}

/// Keeps a row on the page of the next one, in Word and in `LibreOffice`, which wants it in
/// every cell.
const KEEP_NEXT: &str = "<w:keepNext/>";

fn cell(runs: &Runs, width: u32, style: &str, align: Align, kept: &str) -> String {
    let placed = match align {
        Align::Left => "",
        Align::Center => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
    };
    let middle = if style == "CellHead" {
        "<w:vAlign w:val=\"center\"/>"
    } else {
        ""
    };
    let content: String = runs.iter().map(run).collect();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{middle}</w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{kept}{placed}</w:pPr>{content}</w:p></w:tc>"
    )
}

/// Returns the cell of a group heading, which spans all remaining columns and stays
/// with the row below.
fn across(runs: &Runs, widths: &[u32]) -> String {
    let content: String = runs.iter().map(run).collect();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{}\"/></w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"Cell\"/>{KEEP_NEXT}</w:pPr>{content}</w:p></w:tc>",
        widths.iter().sum::<u32>(),
        widths.len()
    )
}

/// Returns the widths of the columns, which add up to `room`: each fits its longest
/// word; the rest goes to columns with longer lines.
fn widths(table: &Table, room: u32) -> Vec<u32> {
    let length = |text: &str| width(text) * POINTS / 50 + BESIDE;
    let longest = |column: usize, parts: fn(char) -> bool| {
        // Of a group heading, only the number is in its column.
        let held = |row: &&Vec<Runs>| column == 0 || !Table::is_group(row);
        std::iter::once(&table.head)
            .chain(table.rows.iter().filter(held))
            .filter_map(|row| row.get(column))
            .filter_map(|runs| plain(runs).split(parts).map(length).max())
            .max()
            .unwrap_or(BESIDE)
    };
    let columns = 0..table.columns.len();
    let least: Vec<u32> = columns
        .clone()
        .map(|column| longest(column, char::is_whitespace).min(room / 3))
        .collect();
    let used: u32 = least.iter().sum();
    let Some(left) = room.checked_sub(used) else {
        // The longest words do not fit: divide the width in proportion.
        return least.iter().map(|width| width * room / used).collect();
    };
    let wanted: Vec<u32> = columns
        .map(|column| longest(column, |c| c == '\n').min(room) - least[column])
        .collect();
    // Where every column has room enough, what is left is shared evenly.
    let even = wanted.iter().all(|wanted| *wanted == 0);
    let wanted: Vec<u32> = wanted
        .iter()
        .map(|wanted| (*wanted).max(u32::from(even)))
        .collect();
    let all = u64::from(wanted.iter().sum::<u32>().max(1));
    let mut widths: Vec<u32> = least
        .iter()
        .zip(&wanted)
        .map(|(least, wanted)| {
            let share = u64::from(left) * u64::from(*wanted) / all;
            least + u32::try_from(share).unwrap_or(left)
        })
        .collect();
    let sum: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += room - sum;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::model::Run;

    fn runs(text: &str) -> Runs {
        vec![Run {
            text: text.to_owned(),
            bold: false,
            italic: false,
        }]
    }

    fn table(rows: &[&[&str]]) -> Table {
        let rows: Vec<Vec<Runs>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| runs(cell)).collect())
            .collect();
        Table {
            columns: vec![Align::Left; rows[0].len()],
            head: rows[0].clone(),
            rows: rows[1..].to_vec(),
        }
    }

    #[test]
    fn columns_fill_the_room_and_hold_their_longest_word() {
        let table = table(&[&["TT", "Nội dung"], &["1", &"việc cần làm ".repeat(40)]]);
        let widths = widths(&table, 9_355);
        assert_eq!(widths.iter().sum::<u32>(), 9_355);
        assert!(widths[0] < 1_500 && widths[1] > 7_000, "{widths:?}");
    }

    #[test]
    fn the_number_of_a_group_heading_fits_its_column_and_its_text_goes_across() {
        let words = "x".repeat(60);
        let mut table = table(&[&["TT", "Việc", "Hạn"], &["II.3.12.4", &words, ""]]);
        table.rows[0][1][0].bold = true;
        table.rows[0][2].clear();
        let grouped = widths(&table, 9_355);
        table.rows[0][1] = runs("Một");
        table.rows[0][2] = runs("Hai");
        assert!(!Table::is_group(&table.rows[0]));
        let plain = widths(&table, 9_355);
        let needed = width("II.3.12.4") * POINTS / 50 + BESIDE;
        assert!(grouped[0] >= needed && plain[0] >= needed, "{grouped:?}");
        assert!(grouped[1] < width(&words) * POINTS / 50, "{grouped:?}");
    }

    #[test]
    fn words_that_are_too_long_share_the_room() {
        let long = "x".repeat(500);
        let cells: Vec<&str> = (0..8).map(|_| long.as_str()).collect();
        let widths = widths(&table(&[&cells, &cells]), 9_355);
        assert!(widths.iter().sum::<u32>() <= 9_355, "{widths:?}");
        assert!(widths.iter().all(|width| *width > 1_000), "{widths:?}");
    }
}
