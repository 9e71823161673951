//! The documents that texts of the records name: `52/QĐ-THTH ngày 25/9/2024`.

use chrono::NaiveDate;

use crate::plan::document_kind::KINDS;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::id::key;
use crate::plan::scalar::value::Scalar;
use crate::spelling::upper_first;

/// A document by its symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cited<'t> {
    pub(super) number: DocumentNumber,
    /// The abbreviation of its kind: `QĐ`.
    kind: &'t str,
    /// The code of whoever issued it.
    unit: &'t str,
    /// The first day that is named after it.
    pub(super) on: Option<NaiveDate>,
}

impl Cited<'_> {
    /// Returns the position of its kind in [`KINDS`], if it is one of these.
    pub(super) fn known(&self) -> Option<usize> {
        KINDS
            .iter()
            .position(|kind| self.is_of_kind(kind.abbreviation))
    }

    /// Returns whether it is of a kind.
    pub(super) fn is_of_kind(&self, abbreviation: &str) -> bool {
        key(self.kind) == key(abbreviation)
    }

    /// Returns whether a unit with a code issued it.
    pub(super) fn is_by(&self, code: &str) -> bool {
        key(self.unit) == key(code)
    }
}

/// Returns the documents that a text names by their symbols, in its order.
pub(super) fn cited(text: &str) -> impl Iterator<Item = Cited<'_>> {
    let words = || {
        text.split_whitespace()
            .map(|word| word.trim_matches([',', ';', '.']))
    };
    words().enumerate().filter_map(move |(at, word)| {
        let (number, symbol) = word.rsplit_once('/')?;
        let (kind, unit) = symbol.split_once('-')?;
        let number = DocumentNumber::parse(number).ok()?;
        let on = words().skip(at + 1).find_map(|word| Day::parse(word).ok());
        Some(Cited {
            number,
            kind,
            unit,
            on: on.map(|day| day.0),
        })
    })
}

/// Returns a document, as records write it, with its kind, whose first letter is a capital where
/// one document is meant (Nghị định 30/2020/NĐ-CP, Phụ lục II): `Quyết định số 52/QĐ-THTH ngày
/// 25/9/2024`. What records call otherwise than by a symbol is as they have it, or a document.
pub(super) fn with_kind(text: &str) -> String {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let first = text.split_whitespace().next().unwrap_or(text);
    let kind = cited(first).next().and_then(|cited| cited.known());
    let name = kind.map_or_else(
        || "văn bản".to_owned(),
        |kind| upper_first(KINDS[kind].name),
    );
    format!("{name} số {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_by_its_kind() {
        for (written, called) in [
            (
                "52/QĐ-THTH ngày 25/9/2024",
                "Quyết định số 52/QĐ-THTH ngày 25/9/2024",
            ),
            (
                "12/QĐ-CĐ, ngày 16/10/2024",
                "Quyết định số 12/QĐ-CĐ, ngày 16/10/2024",
            ),
            ("03/HĐ-THTH", "Hợp đồng số 03/HĐ-THTH"),
            ("quyết định số 52/QĐ-THTH", "quyết định số 52/QĐ-THTH"),
            ("BB ngày 11/10/2024", "BB ngày 11/10/2024"),
            (
                "14/XX-THTH theo 15/QĐ-THTH",
                "văn bản số 14/XX-THTH theo 15/QĐ-THTH",
            ),
            ("1234/SGDĐT", "văn bản số 1234/SGDĐT"),
        ] {
            assert_eq!(with_kind(written), called);
        }
    }

    #[test]
    fn number_kind_unit_and_day_of_a_document_are_read() {
        let day = NaiveDate::from_ymd_opt(2024, 10, 11);
        for (text, number, on) in [
            ("01/NQ-THTH ngày 11/10/2024", "01", day),
            ("Nghị quyết số 01/nq-thth, ngày 11/10/2024.", "01", day),
            ("0155/NQ-THTH", "0155", None),
            ("15a/NQ-THTH", "15a", None),
            ("15/2024/NQ-THTH ngày 11/10/2024", "15/2024", day),
        ] {
            let found: Vec<_> = cited(text).collect();
            assert_eq!(found.len(), 1, "{text}");
            assert!(
                found[0].is_of_kind("NQ") && found[0].is_by("thth"),
                "{text}"
            );
            let number = DocumentNumber::parse(number).ok();
            assert_eq!((Some(found[0].number), found[0].on), (number, on), "{text}");
        }
        for none in ["biên bản ngày 11/10/2024", "phiếu chi số 21", "X/NQ-THTH"] {
            assert_eq!(cited(none).next(), None, "{none}");
        }
    }
}
