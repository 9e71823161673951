//! The years of plans: calendar years and school years.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::day::YEARS;
use super::value::{Kind, Scalar, ValueError, scalar};
use crate::plan::date_range::DateRange;

scalar!(SchoolYear);

/// The year of a plan or of a period: `2026`, `2025-2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Year {
    /// A calendar year.
    Calendar(i32),
    /// The school year that begins in this calendar year.
    School(i32),
}

impl Year {
    /// Returns the calendar year in which it begins.
    #[must_use]
    pub fn start(self) -> i32 {
        match self {
            Self::Calendar(year) | Self::School(year) => year,
        }
    }

    /// Returns its name if it is a school year.
    #[must_use]
    pub fn school_name(self) -> Option<String> {
        matches!(self, Self::School(_)).then(|| self.to_string())
    }

    /// Returns the year after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Calendar(year) => Self::Calendar(year.saturating_add(1)),
            Self::School(year) => Self::School(year.saturating_add(1)),
        }
    }

    /// Returns the year before it.
    #[must_use]
    pub fn previous(self) -> Self {
        match self {
            Self::Calendar(year) => Self::Calendar(year.saturating_sub(1)),
            Self::School(year) => Self::School(year.saturating_sub(1)),
        }
    }

    /// Returns its days: from January to December, or from September to August.
    #[must_use]
    pub fn days(self) -> Option<DateRange> {
        let (from, until) = match self {
            Self::Calendar(year) => ((year, 1, 1), (year, 12, 31)),
            Self::School(year) => ((year, 9, 1), (year.checked_add(1)?, 8, 31)),
        };
        Some(DateRange {
            from: NaiveDate::from_ymd_opt(from.0, from.1, from.2)?,
            until: NaiveDate::from_ymd_opt(until.0, until.1, until.2)?,
        })
    }

    /// Returns whether some of its days are in a calendar year.
    #[must_use]
    pub fn touches(self, calendar: i32) -> bool {
        match self {
            Self::Calendar(year) => year == calendar,
            Self::School(year) => year == calendar || year.checked_add(1) == Some(calendar),
        }
    }

    /// Parses a year as formatted by [`Display`](fmt::Display).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let year = |text: &str| -> Option<i32> {
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse().ok())?
        };
        match text.split_once('-') {
            None => year(text).map(Self::Calendar),
            Some((first, second)) => {
                let (first, second) = (year(first)?, year(second)?);
                (first.checked_add(1) == Some(second)).then_some(Self::School(first))
            }
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar(year) => write!(f, "{year:04}"),
            Self::School(year) => write!(f, "{year:04}-{:04}", year.saturating_add(1)),
        }
    }
}

/// A school year: `2025-2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SchoolYear(pub i32);

impl SchoolYear {
    /// Returns it as a year.
    #[must_use]
    pub fn year(self) -> Year {
        Year::School(self.0)
    }
}

impl Serialize for SchoolYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.year())
    }
}

impl Scalar for SchoolYear {
    const KIND: Kind = Kind::SchoolYear;

    fn parse(text: &str) -> Result<Self, ValueError> {
        match Year::parse(text) {
            Some(Year::School(first)) if YEARS.contains(&first) && first < *YEARS.end() => {
                Ok(Self(first))
            }
            Some(Year::School(_)) => Err(ValueError::OutOfRange(
                (*YEARS.start()).into(),
                (*YEARS.end()).into(),
            )),
            _ if text.trim().is_empty() => Err(ValueError::Empty),
            _ => Err(ValueError::Spelling),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_year_reads_back() {
        for name in ["2026", "2025-2026", "1999-2000"] {
            assert_eq!(Year::parse(name).unwrap().to_string(), name);
        }
        for wrong in [
            "",
            "26",
            "2025-2027",
            "2026-2025",
            "2025-26",
            "2025-",
            "2025–2026",
        ] {
            assert_eq!(Year::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_school_year_has_two_years_in_a_row() {
        assert_eq!(SchoolYear::parse("2025-2026"), Ok(SchoolYear(2025)));
        assert_eq!(SchoolYear::parse("2025"), Err(ValueError::Spelling));
        assert_eq!(SchoolYear::parse("2025-2027"), Err(ValueError::Spelling));
        assert_eq!(
            SchoolYear::parse("2199-2200"),
            Err(ValueError::OutOfRange(1900, 2199))
        );
        let days = Year::School(2025).days().unwrap();
        assert_eq!(days.from.to_string(), "2025-09-01");
        assert_eq!(days.until.to_string(), "2026-08-31");
    }
}
