//! The date of a document: a day, or of a draft only its month.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::day::Day;
use super::due::NamedPeriod;
use super::every::Every;
use super::value::{Kind, Scalar, ValueError, scalar};
use super::year::Year;

scalar!(DocumentDate);

/// The date of a document: `15/01/2026`, `tháng 9/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentDate {
    /// A day.
    Day(NaiveDate),
    /// A year and its month, as long as the day is not known.
    Month(i32, u32),
}

impl DocumentDate {
    /// Returns the day, if it is known.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(..) => None,
        }
    }
}

impl Serialize for DocumentDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Month(year, month) => serializer.collect_str(&format_args!("{year}-{month:02}")),
        }
    }
}

impl Scalar for DocumentDate {
    const KIND: Kind = Kind::DocumentDate;

    fn parse(text: &str) -> Result<Self, ValueError> {
        match Day::parse(text) {
            Ok(day) => Ok(Self::Day(day.0)),
            Err(ValueError::Spelling) => month(text).ok_or(ValueError::Spelling),
            Err(error) => Err(error),
        }
    }
}

fn month(text: &str) -> Option<DocumentDate> {
    let named = NamedPeriod::read(text)?;
    match named.year? {
        Year::Calendar(year) if named.every == Every::Month && !named.is_end() => {
            Some(DocumentDate::Month(year, named.number))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_or_a_month_with_its_year() {
        for text in ["tháng 9/2026", "tháng 9 năm 2026", "9/2026", "2026-09"] {
            let read = DocumentDate::parse(text);
            assert_eq!(read, Ok(DocumentDate::Month(2026, 9)), "{text}");
            assert_eq!(read.map(DocumentDate::day), Ok(None));
        }
        let day = DocumentDate::parse("05/09/2026").unwrap();
        assert_eq!(day.day(), NaiveDate::from_ymd_opt(2026, 9, 5));
        let json = |date: DocumentDate| serde_json::to_value(date).unwrap();
        assert_eq!(json(day), "2026-09-05");
        assert_eq!(json(DocumentDate::Month(2026, 9)), "2026-09");
        for text in [
            "quý III/2026",
            "cuối tháng 9/2026",
            "tháng 9",
            "năm 2026",
            "x",
        ] {
            assert_eq!(
                DocumentDate::parse(text),
                Err(ValueError::Spelling),
                "{text}"
            );
        }
        assert_eq!(DocumentDate::parse("5/9/2026"), Err(ValueError::UnclearDay));
    }
}
