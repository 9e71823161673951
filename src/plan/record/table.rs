//! Tables in the plan, and its annexes.

use serde::{Deserialize, Serialize};

use super::{NewId, Printed, Record, Reference, rename, visit_texts};
use crate::plan::field::{Field, List};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{AnyText, Text};

/// `tables`: a table at the end of a section.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Table {
    /// The section it is in, before the sections below.
    pub section: Field<Id>,
    /// What is above it.
    pub title: Option<Field<Text>>,
    /// The headings of its columns.
    pub columns: List<Text>,
    /// Its cells, row by row.
    pub rows: List<List<AnyText>>,
    /// A CSV file in the plan's folder with its cells, row by row. Its first row has the
    /// headings; if `columns` gives others, it is a row like any other.
    pub source: Option<Field<Text>>,
}

impl Record for Table {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Section(&self.section));
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        visit_texts(self.title.iter().chain(&self.columns.items), visit);
        visit_cells(&self.rows, visit);
    }

    fn sheets<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        self.source.iter().for_each(visit);
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename(&mut self.section, "sections", new);
        self
    }
}

/// Visits the cells of a table.
fn visit_cells<'r>(rows: &'r List<List<AnyText>>, visit: &mut dyn FnMut(Printed<'r>)) {
    for row in rows.values() {
        visit_texts(&row.items, visit);
    }
}

/// `annexes`: an annex of the plan, on separate pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Annex {
    /// Its title.
    pub title: Field<Text>,
    /// Its text: each line is a paragraph.
    pub text: Option<Field<Text>>,
    /// The tables below the text.
    pub tables: List<AnnexTable>,
}

impl Record for Annex {
    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        visit_texts([&self.title].into_iter().chain(&self.text), visit);
        for table in self.tables.values() {
            visit_texts(table.title.iter().chain(&table.columns.items), visit);
            visit_cells(&table.rows, visit);
        }
    }

    fn sheets<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        for table in self.tables.values() {
            table.source.iter().for_each(&mut *visit);
        }
    }
}

/// A table of an annex; its keys are those of [`Table`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnnexTable {
    /// What is above it.
    pub title: Option<Field<Text>>,
    /// The headings of its columns.
    pub columns: List<Text>,
    /// Its cells, row by row.
    pub rows: List<List<AnyText>>,
    /// A CSV file in the plan's folder with its cells.
    pub source: Option<Field<Text>>,
}
