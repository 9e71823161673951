//! Rows of tables that were copied into a file from another program.

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

#[cfg(test)]
mod tests {
    use super::*;

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
