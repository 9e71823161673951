//! The tables and the annexes of the plan in the data of a template.

use serde::Serialize;

use super::{printed, printed_lines};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::sheet::{Cells, Given};

/// A table.
#[derive(Debug, Serialize)]
pub struct TableData {
    /// What stands above it.
    pub title: Option<String>,
    /// Its columns.
    pub columns: Vec<ColumnData>,
    /// The cells, row by row, with the line breaks in them.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Serialize)]
pub struct ColumnData {
    /// The heading.
    pub title: String,
    /// The rule of Markdown for its alignment: `:-:` in the middle if all its cells are short,
    /// such as numbers, else `---`.
    pub rule: &'static str,
}

/// An annex of the plan.
#[derive(Debug, Serialize)]
pub struct AnnexData {
    /// The title.
    pub title: Option<String>,
    /// The text, a paragraph on each line.
    pub text: Option<String>,
    /// The tables below the text.
    pub tables: Vec<TableData>,
}

/// The maximum length of cells that stand in the middle of their column, in characters.
const SHORT: usize = 6;

/// Returns the annexes.
pub(super) fn annexes(plan: &Plan) -> Vec<AnnexData> {
    let annex = |annex: &crate::plan::record::Annex| {
        let tables = annex.tables.items.iter();
        let tables = tables.filter_map(|table| Some(Given::in_annex(table.place, table.get()?)));
        AnnexData {
            title: printed(Some(&annex.title)),
            text: printed_lines(annex.text.as_ref()),
            tables: tables.map(|given| table(plan, given)).collect(),
        }
    };
    plan.annexes.iter().map(|record| annex(record)).collect()
}

/// Returns a table.
pub(super) fn table(plan: &Plan, table: Given<'_>) -> TableData {
    let Cells { head, rows } = plan.cells(table);
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(_, row)| {
            let cells = row.into_iter().map(all_lines);
            // A row without all its cells is a finding.
            let cells = cells.chain(std::iter::repeat_with(String::new));
            cells.take(head.len()).collect()
        })
        .collect();
    let is_short = |column: usize| {
        let mut cells = rows.iter().map(|row| row[column].chars().count());
        cells.all(|length| length <= SHORT)
    };
    let column = |(index, title): (usize, &&str)| ColumnData {
        title: legible(title),
        rule: if is_short(index) { ":-:" } else { "---" },
    };
    TableData {
        title: given(table.title).map(|title| legible(&title.0)),
        columns: head.iter().enumerate().map(column).collect(),
        rows,
    }
}

/// Returns the text of a cell with each line that has something.
fn all_lines(cell: &str) -> String {
    let lines = cell.lines().map(legible);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
