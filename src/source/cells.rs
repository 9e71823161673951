//! Rows of tables that were copied into a file from another program.

use crate::messages::{Message, message};

/// Returns whether a line has at least three cells: with tabs between them, as lines have
/// that are copied from a spreadsheet, or between bars.
#[must_use]
pub fn has_cells(line: &str) -> bool {
    let line = line.trim();
    let barred = line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    let sign = if barred { '|' } else { '\t' };
    let mut cells = line.split(sign).filter(|cell| !cell.trim().is_empty());
    line.contains(sign) && cells.nth(2).is_some()
}

/// What a spreadsheet shows where a cell has no value to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetError {
    /// The formula of the cell has failed: `#N/A`.
    Failed,
    /// The column is too narrow: `#####`.
    Hidden,
}

/// Returns which error of a spreadsheet a text is, if it is one.
#[must_use]
pub fn sheet_error(text: &str) -> Option<SheetError> {
    const FAILED: [&str; 8] = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!",
    ];
    let text = text.trim();
    if FAILED.contains(&text) {
        return Some(SheetError::Failed);
    }
    let is_row = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    is_row.then_some(SheetError::Hidden)
}

/// Returns what to report about an error of a spreadsheet, and what to do about it.
#[must_use]
pub fn sheet_error_messages(error: SheetError, found: &str) -> (Message, Message) {
    match error {
        SheetError::Failed => (
            message!(reading.sheet_error, found = found),
            message!(reading.sheet_error_help),
        ),
        SheetError::Hidden => (
            message!(reading.sheet_hidden, found = found),
            message!(reading.sheet_hidden_help),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_without_a_value_shows_an_error() {
        assert_eq!(sheet_error(" #N/A"), Some(SheetError::Failed));
        assert_eq!(sheet_error("########"), Some(SheetError::Hidden));
        for other in ["", "##", "#1", "# N/A", "N/A", "#N/A nay"] {
            assert_eq!(sheet_error(other), None, "{other}");
        }
    }

    #[test]
    fn rows_have_three_cells() {
        for row in ["1\tHọp\t30/6", "  a\tb\tc  ", "| STT | Việc | Hạn |"] {
            assert!(has_cells(row), "{row}");
        }
        for other in [
            "",
            "|",
            "\t\t- id: 1a",
            "id\tHọp",
            "text: |",
            "| a |",
            "a | b | c",
        ] {
            assert!(!has_cells(other), "{other}");
        }
    }
}
