//! The periods of recurring deadlines: their names, first days and due days.

use std::fmt;

use super::every::Every;
use super::id::Id;
use super::value::{Kind, Scalar, ValueError, Whole, scalar};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

scalar!(OccurrenceRef, DayOfPeriod);

/// One period: `2024`, `2024-H1`, `2024-Q2`, `2024-05`, `2024-W21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its length.
    pub every: Every,
    /// The year; for a week, the ISO year.
    pub year: i32,
    /// Its number in the year, from 1.
    pub number: u32,
}

impl Period {
    /// Returns the period that contains `day`.
    #[must_use]
    pub fn containing(every: Every, day: NaiveDate) -> Self {
        if every == Every::Week {
            let week = day.iso_week();
            return Self {
                every,
                year: week.year(),
                number: week.week(),
            };
        }
        Self {
            every,
            year: day.year(),
            number: day.month0() / every.months() + 1,
        }
    }

    /// Returns the first day, if the period exists in the calendar.
    #[must_use]
    pub fn first(self) -> Option<NaiveDate> {
        if self.every == Every::Week {
            return NaiveDate::from_isoywd_opt(self.year, self.number, Weekday::Mon);
        }
        let month = self.number.checked_sub(1)? * self.every.months() + 1;
        NaiveDate::from_ymd_opt(self.year, month, 1)
    }

    /// Returns the period after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let first = self.first()?;
        let after = if self.every == Every::Week {
            first.checked_add_days(Days::new(7))?
        } else {
            first.checked_add_months(Months::new(self.every.months()))?
        };
        Some(Self::containing(self.every, after))
    }

    /// Returns the due day: `day` of the week, or `day` of the month `month` of the
    /// period, counted from 1 and by default the last. In a month without that day it
    /// is the last day.
    #[must_use]
    pub fn due(self, day: DayOfPeriod, month: Option<u32>) -> Option<NaiveDate> {
        let first = self.first()?;
        if self.every == Every::Week {
            let number = match day {
                DayOfPeriod::Last => 7,
                DayOfPeriod::Number(number) => number.clamp(1, 7),
            };
            return first.checked_add_days(Days::new(u64::from(number) - 1));
        }
        let month = month.unwrap_or(self.every.months());
        let first = first.checked_add_months(Months::new(month.checked_sub(1)?))?;
        let last = first
            .checked_add_months(Months::new(1))?
            .checked_sub_days(Days::new(1))?;
        match day {
            DayOfPeriod::Last => Some(last),
            DayOfPeriod::Number(number) => first.with_day(number.min(last.day())),
        }
    }

    /// Parses a period as formatted by [`Display`](fmt::Display), ignoring case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-').unwrap_or((text, ""));
        let digits = |part: &str| -> Option<u32> {
            let plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse().ok())?
        };
        if year.len() != 4 {
            return None;
        }
        let (every, number) = match rest.as_bytes() {
            [] if !text.contains('-') => (Every::Year, 1),
            [b'H' | b'h', _] => (Every::HalfYear, digits(&rest[1..])?),
            [b'Q' | b'q', _] => (Every::Quarter, digits(&rest[1..])?),
            [b'W' | b'w', _, _] => (Every::Week, digits(&rest[1..])?),
            [_, _] => (Every::Month, digits(rest)?),
            _ => return None,
        };
        let period = Self {
            every,
            year: i32::try_from(digits(year)?).ok()?,
            number,
        };
        period.first().map(|_| period)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, number, .. } = self;
        match self.every {
            Every::Year => write!(f, "{year:04}"),
            Every::HalfYear => write!(f, "{year:04}-H{number}"),
            Every::Quarter => write!(f, "{year:04}-Q{number}"),
            Every::Month => write!(f, "{year:04}-{number:02}"),
            Every::Week => write!(f, "{year:04}-W{number:02}"),
        }
    }
}

/// A reference to one occurrence: `bao-cao`, `danh-gia-thang@2024-05`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OccurrenceRef {
    /// The deadline's identifier.
    pub deadline: Id,
    /// The period, if the deadline recurs.
    pub period: Option<Period>,
}

impl Serialize for OccurrenceRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Scalar for OccurrenceRef {
    const KIND: Kind = Kind::Occurrence;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let (deadline, period) = match text.split_once('@') {
            Some((deadline, period)) => (
                deadline,
                Some(Period::parse(period).ok_or(ValueError::Spelling)?),
            ),
            None => (text, None),
        };
        Ok(Self {
            deadline: Id::parse(deadline)?,
            period,
        })
    }
}

impl fmt::Display for OccurrenceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.deadline.text)?;
        match self.period {
            Some(period) => write!(f, "@{period}"),
            None => Ok(()),
        }
    }
}

/// The day of a period on which a recurring deadline falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DayOfPeriod {
    /// The last day.
    #[default]
    Last,
    /// A day from 1; in a month without that day, the last.
    Number(u32),
}

impl Serialize for DayOfPeriod {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Last => serializer.serialize_str("last"),
            Self::Number(number) => serializer.serialize_u32(*number),
        }
    }
}

impl Scalar for DayOfPeriod {
    const KIND: Kind = Kind::DayOfPeriod;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text == "last" {
            return Ok(Self::Last);
        }
        Whole::<1, 31>::parse(text).map(|number| Self::Number(number.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dues(every: Every, start: &str, day: DayOfPeriod, month: Option<u32>) -> Vec<String> {
        let first = Period::containing(every, start.parse().unwrap());
        std::iter::successors(Some(first), |period| period.next())
            .take(3)
            .map(|period| format!("{period} {}", period.due(day, month).unwrap()))
            .collect()
    }

    #[test]
    fn a_month_without_the_day_uses_its_last() {
        assert_eq!(
            dues(Every::Month, "2024-01-15", DayOfPeriod::Number(31), None),
            [
                "2024-01 2024-01-31",
                "2024-02 2024-02-29",
                "2024-03 2024-03-31"
            ]
        );
        assert_eq!(
            dues(Every::Month, "2023-02-01", DayOfPeriod::Number(29), None)[0],
            "2023-02 2023-02-28"
        );
    }

    #[test]
    fn longer_periods_fall_due_in_their_last_month_or_the_one_named() {
        assert_eq!(
            dues(Every::Quarter, "2024-05-01", DayOfPeriod::Last, None),
            [
                "2024-Q2 2024-06-30",
                "2024-Q3 2024-09-30",
                "2024-Q4 2024-12-31"
            ]
        );
        assert_eq!(
            dues(
                Every::HalfYear,
                "2024-05-01",
                DayOfPeriod::Number(5),
                Some(1)
            )[..2],
            ["2024-H1 2024-01-05", "2024-H2 2024-07-05"]
        );
        assert_eq!(
            dues(Every::Year, "2024-05-01", DayOfPeriod::Number(20), Some(11))[0],
            "2024 2024-11-20"
        );
    }

    #[test]
    fn weeks_are_iso_weeks() {
        assert_eq!(
            dues(Every::Week, "2024-12-28", DayOfPeriod::Last, None),
            [
                "2024-W52 2024-12-29",
                "2025-W01 2025-01-05",
                "2025-W02 2025-01-12"
            ]
        );
    }

    #[test]
    fn the_name_of_a_period_reads_back() {
        for name in ["2024", "2024-H2", "2024-Q4", "2024-05", "2020-W53"] {
            assert_eq!(Period::parse(name).unwrap().to_string(), name);
        }
        for wrong in [
            "", "24", "2024-", "2024-13", "2024-Q5", "2024-W53", "2024-H0", "2024-5", "2024-đ",
        ] {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }
}
