//! The columns of tables: as wide as their text needs.

use super::measure::width;
use super::model::{Runs, Table, plain};

/// The size of text in tables, in points.
const POINTS: u32 = 12;

/// The padding on one side of a cell, in twentieths of a point.
pub(super) const BESIDE: u32 = 85;
/// The padding above and below the text of a cell, in twentieths of a point.
pub(super) const ABOVE: u32 = 20;

/// What a column needs beside its text, in twentieths of a point: the padding, and as much
/// as a line.
const AROUND: u32 = 2 * BESIDE + 20;

/// The maximum length of a row that is kept on one page, in characters: about half a
/// page. Longer rows may break across pages, otherwise they would be cut off.
const KEPT: usize = 800;

/// Returns whether a row stays on one page.
pub(super) fn is_kept(row: &[Runs]) -> bool {
    let longest = row.iter().map(|cell| plain(cell).chars().count()).max();
    longest.is_none_or(|longest| longest <= KEPT)
}

/// Returns the widths of the columns, which add up to `room`: each fits its longest
/// word; the rest goes to columns with longer lines.
pub(super) fn widths(table: &Table, room: u32) -> Vec<u32> {
    let length = |text: &str| width(text) * POINTS / 50 + AROUND;
    let longest = |column: usize, parts: fn(char) -> bool| {
        // Of a group heading, only the number is in its column.
        let held = |row: &&Vec<Runs>| column == 0 || !Table::is_group(row);
        std::iter::once(&table.head)
            .chain(table.rows.iter().filter(held))
            .filter_map(|row| row.get(column))
            .filter_map(|runs| plain(runs).split(parts).map(length).max())
            .max()
            .unwrap_or(AROUND)
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
    use crate::document::model::{Align, Run};

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
        let needed = width("II.3.12.4") * POINTS / 50 + AROUND;
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
