//! A table independent of format, and its writers: screen, Markdown, CSV.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, Width, presets,
};

use unicode_width::UnicodeWidthStr;

use crate::clean::in_cell;

/// The layout of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Text that may be wrapped.
    Text,
    /// A short value that is never wrapped: a date, an identifier.
    Short,
    /// A number, right-aligned, never wrapped.
    Number,
}

/// A table: a heading and a layout for each column, and rows of as many cells.
#[derive(Debug, Clone)]
pub struct Table {
    /// The headings.
    pub columns: Vec<(&'static str, Column)>,
    /// The cells.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Renders the table for the screen. `width` is the terminal width in columns;
    /// without it nothing is wrapped.
    #[must_use]
    pub fn screen(&self, width: Option<u16>, color: bool) -> String {
        let rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| short(&in_cell(cell))).collect())
            .collect();
        let least = self.least(&rows);
        let room = least
            .iter()
            .map(|least| u32::from(least + PADDING) + 1)
            .sum::<u32>()
            + 1;
        if width.is_some_and(|width| room > width.into()) {
            return self.stacked(&rows);
        }
        let mut table = self.framed(width, color);
        for row in &rows {
            table.add_row(row);
        }
        let widths = least.iter().map(|least| least + PADDING);
        for ((column, (_, kind)), least) in table.column_iter_mut().zip(&self.columns).zip(widths) {
            if *kind == Column::Number {
                column.set_cell_alignment(CellAlignment::Right);
            }
            column.set_constraint(if *kind == Column::Text || width.is_none() {
                ColumnConstraint::LowerBoundary(Width::Fixed(least))
            } else {
                ColumnConstraint::Absolute(Width::Fixed(least))
            });
        }
        table.trim_fmt()
    }

    /// Returns an empty table of the library with a frame and the headings.
    fn framed(&self, width: Option<u16>, color: bool) -> comfy_table::Table {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED);
        if color {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        if let Some(width) = width {
            table.set_content_arrangement(ContentArrangement::Dynamic);
            table.set_width(width);
        } else {
            table.set_content_arrangement(ContentArrangement::Disabled);
        }
        table.set_header(self.columns.iter().map(|(heading, _)| {
            let cell = Cell::new(heading);
            if color {
                cell.add_attribute(Attribute::Bold)
            } else {
                cell
            }
        }));
        table
    }

    /// Returns the minimum width of each column: for text the width of a word, for
    /// all others that of the widest cell; headings may be wrapped.
    fn least(&self, rows: &[Vec<String>]) -> Vec<u16> {
        let wide = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
        let word = |text: &str| text.split_whitespace().map(wide).max().unwrap_or(0);
        let of_column = |(index, (heading, kind)): (usize, &(&'static str, Column))| {
            let cells = rows.iter().filter_map(|row| row.get(index));
            match kind {
                Column::Text => MIN_TEXT.max(word(heading)),
                _ => cells
                    .map(|cell| wide(cell))
                    .max()
                    .unwrap_or(0)
                    .max(word(heading)),
            }
        };
        self.columns.iter().enumerate().map(of_column).collect()
    }

    /// Renders each row as a list of cells below each other, for terminals that are
    /// too narrow for a table.
    fn stacked(&self, rows: &[Vec<String>]) -> String {
        let one = |row: &Vec<String>| -> String {
            let cells = self.columns.iter().zip(row);
            let line =
                |((heading, _), cell): (&(&str, Column), &String)| format!("{heading}: {cell}");
            let lines: Vec<String> = cells
                .filter(|(_, cell)| !cell.is_empty())
                .map(line)
                .collect();
            lines.join("\n")
        };
        let rows: Vec<String> = rows.iter().map(one).collect();
        rows.join("\n\n")
    }

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

/// The minimum width of a text column: that of the longest Vietnamese syllable,
/// `nghiêng`.
const MIN_TEXT: u16 = 7;

/// The padding on both sides of a cell.
const PADDING: u16 = 2;

/// The maximum length of a cell on the screen, in characters. The library's time to
/// break a word is quadratic in its length.
const LONGEST: usize = 400;

/// Returns a text shortened to the maximum length of a cell.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
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
    use super::*;

    fn hostile() -> Table {
        Table {
            columns: vec![("Việc", Column::Text), ("Số", Column::Number)],
            rows: vec![
                vec!["a|b\n<c> \"d\"".to_owned(), "-3".to_owned()],
                vec!["=1+2\u{1b}[31m".to_owned(), "1".to_owned()],
            ],
        }
    }

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

    #[test]
    fn lines_are_equally_wide_for_composed_decomposed_and_wide_text() {
        use unicode_normalization::UnicodeNormalization;
        let name = "Ban Thanh tra nhân dân";
        let table = Table {
            columns: vec![("Tên", Column::Text), ("Số", Column::Number)],
            rows: [
                name.to_owned(),
                name.nfd().collect(),
                "学校 学校".to_owned(),
            ]
            .map(|name| vec![name, "1".to_owned()])
            .to_vec(),
        };
        for width in [None, Some(20), Some(80)] {
            let drawn = table.screen(width, false);
            let widths: Vec<usize> = drawn
                .lines()
                .map(unicode_width::UnicodeWidthStr::width)
                .collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{drawn}");
        }
    }
}
