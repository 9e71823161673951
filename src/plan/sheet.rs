//! The cells of tables, from records and from files beside the plan.

use std::collections::HashMap;

use super::Plan;
use super::field::{Field, List, given};
use super::record::{AnnexTable, Table};
use super::scalar::id::key;
use super::scalar::value::{AnyText, Text};
use crate::text::Place;

/// The cells of a file, row by row, without empty rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, each with the place of its first cell.
    pub rows: Vec<(Place, Vec<String>)>,
}

/// The files with tables that could be read, by the path that records give.
pub type Sheets = HashMap<String, Sheet>;

/// A table as a record gives it.
#[derive(Debug, Clone, Copy)]
pub struct Given<'p> {
    /// The place of the record.
    pub place: Place,
    /// What is above it.
    pub title: &'p Option<Field<Text>>,
    /// The headings of its columns.
    pub columns: &'p List<Text>,
    /// Its cells.
    pub rows: &'p List<List<AnyText>>,
    /// The file with its cells.
    pub source: &'p Option<Field<Text>>,
}

impl<'p> Given<'p> {
    /// Returns what a record of `tables` gives.
    #[must_use]
    pub fn in_section(place: Place, table: &'p Table) -> Self {
        Self {
            place,
            title: &table.title,
            columns: &table.columns,
            rows: &table.rows,
            source: &table.source,
        }
    }

    /// Returns what a table of an annex gives.
    #[must_use]
    pub fn in_annex(place: Place, table: &'p AnnexTable) -> Self {
        Self {
            place,
            title: &table.title,
            columns: &table.columns,
            rows: &table.rows,
            source: &table.source,
        }
    }
}

/// The headings and the cells of a table.
#[derive(Debug, Clone, Default)]
pub struct Cells<'p> {
    /// The headings of its columns.
    pub head: Vec<&'p str>,
    /// The rows, each with its place.
    pub rows: Vec<(Place, Vec<&'p str>)>,
}

impl Plan {
    /// Returns all tables, those of sections first.
    pub fn all_tables(&self) -> impl Iterator<Item = Given<'_>> {
        let in_sections = self.tables.iter();
        let in_sections = in_sections.map(|table| Given::in_section(table.place, table));
        let in_annexes = self.annexes.iter().flat_map(|annex| {
            let tables = annex.tables.items.iter();
            tables.filter_map(|table| Some(Given::in_annex(table.place, table.get()?)))
        });
        in_sections.chain(in_annexes)
    }

    /// Returns the cells of the file with tables that records name so, if it could be read.
    #[must_use]
    pub fn sheet(&self, path: &str) -> Option<&Sheet> {
        self.sheets.get(path)
    }

    /// Returns the headings and the cells of a table. One whose file could not be read has
    /// none.
    #[must_use]
    pub fn cells<'p>(&'p self, table: Given<'p>) -> Cells<'p> {
        let columns: Vec<&str> = table.columns.values().map(|text| text.0.as_str()).collect();
        let Some(source) = given(table.source) else {
            let rows = table.rows.items.iter();
            let cells = |row: &'p List<AnyText>| row.values().map(|cell| cell.0.as_str()).collect();
            return Cells {
                head: columns,
                rows: rows
                    .filter_map(|row| Some((row.place, cells(row.get()?))))
                    .collect(),
            };
        };
        let sheet = self.sheet(&source.0);
        let rows = sheet.map_or(&[][..], |sheet| &sheet.rows);
        let mut rows: Vec<(Place, Vec<&str>)> = rows
            .iter()
            .map(|(place, cells)| (*place, cells.iter().map(String::as_str).collect()))
            .collect();
        let Some((_, first)) = rows.first() else {
            return Cells::default();
        };
        let repeated = same(first, &columns);
        let head = if columns.is_empty() || repeated {
            rows.remove(0).1
        } else {
            Vec::new()
        };
        Cells {
            head: if columns.is_empty() { head } else { columns },
            rows,
        }
    }
}

/// Returns whether two rows have the same cells, in any case.
fn same(row: &[&str], other: &[&str]) -> bool {
    let mut pairs = row.iter().zip(other);
    row.len() == other.len() && pairs.all(|(cell, other)| key(cell.trim()) == key(other.trim()))
}
