//! A table independent of format, and how the screen shows it.

mod text;

use std::collections::HashSet;

use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Width, presets,
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
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The headings.
    pub columns: Vec<(&'static str, Column)>,
    /// The cells.
    pub rows: Vec<Vec<String>>,
    /// The row and the column of each cell about overdue work. Its text says so
    /// too: colour is never the only sign.
    pub alarming: HashSet<(usize, usize)>,
}

/// How tables are shown on the screen.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// The terminal width in columns; without it nothing is wrapped.
    pub width: Option<u16>,
    /// Whether there are colours.
    pub color: bool,
    /// Whether each row is a list of its fields.
    pub listed: bool,
}

impl Table {
    /// Marks the cells below a heading, in some rows, as telling of overdue work.
    #[must_use]
    pub(super) fn alarming(mut self, heading: &str, rows: impl Iterator<Item = usize>) -> Self {
        let column = self.columns.iter().position(|(known, _)| *known == heading);
        self.alarming.extend(rows.zip(column.into_iter().cycle()));
        self
    }

    /// Renders the table for the screen: each row as a list of fields if that is wanted, or
    /// if the terminal is too narrow for the table.
    #[must_use]
    pub fn screen(&self, view: View) -> String {
        if view.listed {
            return self.stacked(view);
        }
        let (width, color) = (view.width, view.color);
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
            return self.stacked(view);
        }
        let mut table = self.framed(width, color);
        for (index, row) in rows.iter().enumerate() {
            let cells = row.iter().enumerate();
            table.add_row(cells.map(|(column, text)| {
                let cell = Cell::new(text);
                if color && self.alarming.contains(&(index, column)) {
                    cell.fg(Color::Red)
                } else {
                    cell
                }
            }));
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

    /// Renders each row as a list of its fields, one on a line, with an empty line between
    /// rows, broken to the width of the terminal: for narrow ones, and for readers who hear the
    /// screen. Empty fields are left out.
    fn stacked(&self, view: View) -> String {
        let one = |(index, row): (usize, &Vec<String>)| -> String {
            let fields = self.columns.iter().zip(row).enumerate();
            let fields = fields.filter(|(_, (_, cell))| !cell.is_empty());
            let lines = fields.map(|(column, ((heading, _), cell))| {
                let cell = in_cell(cell);
                let is_red = view.color && self.alarming.contains(&(index, column));
                let line = if is_red {
                    format!("{heading}: {RED}{cell}{PLAIN}")
                } else {
                    format!("{heading}: {cell}")
                };
                // Names are not broken: they are copied.
                let broken = |width: u16| {
                    let options = textwrap::Options::new(width.into())
                        .subsequent_indent("  ")
                        .break_words(false)
                        .word_splitter(textwrap::WordSplitter::NoHyphenation);
                    textwrap::fill(&line, options)
                };
                view.width.map_or_else(|| line.clone(), broken)
            });
            lines.collect::<Vec<String>>().join("\n")
        };
        let rows: Vec<String> = self.rows.iter().enumerate().map(one).collect();
        rows.join("\n\n")
    }
}

/// Begins red text on a terminal.
const RED: &str = "\u{1b}[31m";

/// Ends coloured text on a terminal.
const PLAIN: &str = "\u{1b}[0m";

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

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn hostile() -> Table {
        Table {
            columns: vec![("Việc", Column::Text), ("Số", Column::Number)],
            rows: vec![
                vec!["a|b\n<c> \"d\"".to_owned(), "-3".to_owned()],
                vec!["=1+2\u{1b}[31m".to_owned(), "1".to_owned()],
            ],
            alarming: HashSet::from([(0, 1)]),
        }
    }

    #[test]
    fn overdue_work_is_red_only_where_there_are_colours_and_the_text_stays() {
        for listed in [true, false] {
            let view = |color| View {
                width: Some(40),
                color,
                listed,
            };
            let (plain, colored) = (hostile().screen(view(false)), hostile().screen(view(true)));
            assert!(!plain.contains('\u{1b}'), "{plain}");
            let red = colored.split("\u{1b}[").filter(|part| {
                let code = part.split('m').next().unwrap_or_default();
                ["31", "38;5;9"].contains(&code)
            });
            let red: Vec<&str> = red.collect();
            assert_eq!(red.len(), 1, "{colored:?}");
            assert!(red[0].contains("-3"), "{colored:?}");
        }
    }

    #[test]
    fn a_list_has_every_field_that_is_not_empty_in_full() {
        let long = "dài ".repeat(LONGEST);
        let table = Table {
            columns: vec![("Việc", Column::Text), ("Hạn", Column::Short)],
            rows: vec![
                vec![long.clone(), String::new()],
                vec!["a\nb".to_owned(), "05/01/2024".to_owned()],
            ],
            ..Table::default()
        };
        let view = |width| View {
            width,
            color: false,
            listed: true,
        };
        let long = in_cell(&long);
        let whole = format!("Việc: {long}\n\nViệc: a b\nHạn: 05/01/2024");
        let (wide, narrow) = (table.screen(view(None)), table.screen(view(Some(40))));
        assert_eq!(wide, whole);
        assert!(
            narrow.lines().all(|line| line.chars().count() <= 40),
            "{narrow}"
        );
        assert_eq!(narrow.replace("\n  ", " "), whole.replace(" \n", "\n"));
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
            ..Table::default()
        };
        for width in [None, Some(20), Some(80)] {
            let drawn = table.screen(View {
                width,
                color: false,
                listed: false,
            });
            let widths: Vec<usize> = drawn
                .lines()
                .map(unicode_width::UnicodeWidthStr::width)
                .collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{drawn}");
        }
    }
}
