//! The blanks that are left in the texts of records and that a document prints.

use serde_json::Value;

use crate::document::model::Document;
use crate::plan::needed::blank_in;
use crate::plan::scalar::id::key;
use crate::source::{Scalar, scalars};
use crate::spelling::blank;
use crate::text::{FileId, Source};

/// What a document prints, as texts are looked for in it.
pub(super) struct Printed(String);

impl Printed {
    /// Returns what a document prints: every text of it, the runs of a paragraph one behind the
    /// other.
    ///
    /// # Panics
    ///
    /// Never: documents are plain data.
    pub(super) fn of(document: &Document) -> Self {
        fn add(value: &Value, printed: &mut String) {
            match value {
                Value::String(text) => printed.push_str(&compared(text)),
                Value::Array(items) => items.iter().for_each(|item| add(item, printed)),
                Value::Object(pairs) => pairs.values().for_each(|value| add(value, printed)),
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
        let document = serde_json::to_value(document).expect("a document is plain data");
        let mut printed = String::new();
        add(&document, &mut printed);
        Self(printed)
    }

    /// Returns the texts of a file that have a blank and are printed.
    pub(super) fn blanks(&self, file: FileId, source: &Source) -> Vec<Scalar> {
        let mut scalars = scalars(file, source);
        scalars.retain(|scalar| self.has_blank(scalar));
        scalars
    }

    /// Returns whether a text has a line with a blank that is printed.
    fn has_blank(&self, scalar: &Scalar) -> bool {
        blank_in(&scalar.key, &scalar.text).is_some()
            && scalar
                .text
                .lines()
                .filter(|line| blank::find(line).is_some())
                .any(|line| self.0.contains(&compared(line)))
    }
}

/// Returns a text as it is looked for: its letters and digits, and one ellipsis for each row of
/// dots. What a document adds and takes away (marks, spaces, capitals) is not compared.
fn compared(text: &str) -> String {
    let mut compared = String::with_capacity(text.len());
    let mut dots = 0;
    for c in key(text).chars() {
        let row = match c {
            '…' => 3,
            '.' | '_' => 1,
            _ => 0,
        };
        dots = if row > 0 { dots + row } else { 0 };
        if c.is_alphanumeric() {
            compared.push(c);
        } else if dots >= 3 && !compared.ends_with('…') {
            compared.push('…');
        }
    }
    compared
}
