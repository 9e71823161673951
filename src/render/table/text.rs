//! A table as Markdown and as CSV.

use super::{Column, Table};
use crate::clean::in_cell;

impl Table {
    /// Renders the table as Markdown (GitHub tables).
    #[must_use]
    pub fn markdown(&self) -> String {
        let line = |cells: &mut dyn Iterator<Item = String>| {
            format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut text = line(&mut self.columns.iter().map(|(heading, _)| escape(heading)));
        text.push_str(&line(&mut self.columns.iter().map(|(_, kind)| {
            let rule = if *kind == Column::Number {
                "--:"
            } else {
                "---"
            };
            rule.to_owned()
        })));
        for row in &self.rows {
            text.push_str(&line(&mut row.iter().map(|cell| escape(cell))));
        }
        text
    }

    /// Renders the table as CSV (RFC 4180), with a byte-order mark so that Excel
    /// detects UTF-8.
    ///
    /// # Panics
    ///
    /// Never: rows have as many cells as headings, and writing to memory cannot fail.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let headings = self
            .columns
            .iter()
            .map(|(heading, _)| (*heading).to_owned());
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| inert(cell)).collect());
        for row in std::iter::once(headings.collect::<Vec<_>>()).chain(rows) {
            writer
                .write_record(&row)
                .expect("writing to memory does not fail, and all rows are equally long");
        }
        let bytes = writer
            .into_inner()
            .expect("writing to memory does not fail");
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

/// Escapes characters that Markdown would read as markup or as the end of a cell.
fn escape(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for c in in_cell(cell).chars() {
        if matches!(
            c,
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '~' | '&'
        ) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// Prevents a spreadsheet from reading a cell as a formula (OWASP, "CSV
/// Injection") by prefixing an apostrophe. Numbers stay numbers.
fn inert(cell: &str) -> String {
    let cell = in_cell(cell);
    let risky = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if risky && cell.parse::<i64>().is_err() {
        return format!("'{cell}");
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::super::tests::hostile;

    #[test]
    fn markdown_cells_cannot_break_out() {
        let lines: Vec<String> = hostile().markdown().lines().map(str::to_owned).collect();
        assert_eq!(lines[1], "| --- | --: |");
        assert_eq!(lines[2], r#"| a\|b \<c\> "d" | -3 |"#);
    }

    #[test]
    fn csv_opens_in_excel_and_holds_no_formula() {
        assert_eq!(
            hostile().csv(),
            "\u{feff}Việc,Số\r\n\"a|b <c> \"\"d\"\"\",-3\r\n'=1+2[31m,1\r\n"
        );
    }
}
