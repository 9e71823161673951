//! The periods of recurring deadlines: their names, and the days of those that are
//! the same in every plan.

use std::fmt;

use super::every::{Every, MAX_WEEKS};
use super::value::{Kind, Scalar, ValueError, scalar};
use super::year::Year;
use crate::plan::date_range::DateRange;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

scalar!(Period);

/// One period: `2024`, `2025-2026`, `2025-2026-HK1`, `2024-H1`, `2024-Q2`, `2024-05`,
/// `2024-W21`, `2024-W21..W22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its length.
    pub every: Every,
    /// The year; for a week, the ISO year; for several weeks, that of the first.
    pub year: Year,
    /// Its number in the year, from 1; for several weeks, that of the first.
    pub number: u32,
}

impl Period {
    /// Returns the period that contains `day`, as the calendar has it: the year is the
    /// calendar year, and there are no semesters. Several weeks begin with that of
    /// `day`.
    #[must_use]
    pub fn containing(every: Every, day: NaiveDate) -> Option<Self> {
        let (year, number) = match every {
            Every::Week | Every::Weeks(_) => {
                let week = day.iso_week();
                (week.year(), week.week())
            }
            Every::Semester => return None,
            _ => (day.year(), day.month0() / every.months() + 1),
        };
        Some(Self {
            every,
            year: Year::Calendar(year),
            number,
        })
    }

    /// Returns its days, as the calendar has them. Those of semesters are up to the
    /// plan, and so may be those of its year; see [`Terms`](crate::plan::terms::Terms).
    #[must_use]
    pub fn days(self) -> Option<DateRange> {
        let from = self.first()?;
        let next = match self.every {
            Every::Week | Every::Weeks(_) => {
                let days = Days::new(7 * u64::from(self.every.weeks()?));
                from.checked_add_days(days)?
            }
            _ => from.checked_add_months(Months::new(self.every.months()))?,
        };
        Some(DateRange {
            from,
            until: next.pred_opt()?,
        })
    }

    fn first(self) -> Option<NaiveDate> {
        match (self.every, self.year) {
            (Every::Week | Every::Weeks(_), Year::Calendar(year)) => {
                NaiveDate::from_isoywd_opt(year, self.number, Weekday::Mon)
            }
            (Every::Year, year) => Some(year.days()?.from).filter(|_| self.number == 1),
            (Every::Semester, _) | (_, Year::School(_)) => None,
            (_, Year::Calendar(year)) => {
                let month = self.number.checked_sub(1)? * self.every.months() + 1;
                NaiveDate::from_ymd_opt(year, month, 1)
            }
        }
    }

    /// Returns whether it can exist: whether the calendar has it, or it is a semester.
    fn exists(self) -> bool {
        match self.every {
            Every::Semester => (1..=9).contains(&self.number),
            _ => self.days().is_some(),
        }
    }

    /// Returns the period after this one, as the calendar has it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let after = self.days()?.until.succ_opt()?;
        let next = Self::containing(self.every, after)?;
        Some(match self.year {
            Year::School(_) => Self {
                year: self.year.next(),
                ..next
            },
            Year::Calendar(_) => next,
        })
    }

    /// Parses a period as formatted by [`Display`](fmt::Display), ignoring case.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        // A school year is `2025-2026`, a month `2025-10`.
        let years = [text.get(..9), text.get(..4)];
        let ends = |year: &&str| matches!(text.as_bytes().get(year.len()), None | Some(b'-'));
        let mut years = years.into_iter().flatten().filter(ends);
        let (year, length) = years.find_map(|year| Some((Year::parse(year)?, year.len())))?;
        let rest = &text[length..];
        let (every, number) = match rest.strip_prefix('-') {
            None => (Every::Year, 1),
            Some(rest) => Self::part(&rest.to_ascii_uppercase(), year)?,
        };
        let period = Self {
            every,
            year,
            number,
        };
        let written = period.to_string();
        (period.exists() && written.eq_ignore_ascii_case(text)).then_some(period)
    }

    /// Parses the part of a year, in upper case: `HK1`, `Q2`, `05`, `W21..W22`.
    fn part(text: &str, year: Year) -> Option<(Every, u32)> {
        let number = |part: &str| -> Option<u32> {
            let plain = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| part.parse().ok())?
        };
        if let Some((first, last)) = text.split_once("..") {
            let first = number(first.strip_prefix('W')?)?;
            let last = number(last.strip_prefix('W')?)?;
            // A span over the end of the year ends in a smaller number. 28 December is
            // always in the last week.
            let weeks = NaiveDate::from_ymd_opt(year.start(), 12, 28)?
                .iso_week()
                .week();
            let over = if last < first { weeks } else { 0 };
            let count = (last + over).checked_sub(first)? + 1;
            return (2..=MAX_WEEKS)
                .contains(&count)
                .then_some((Every::Weeks(count), first));
        }
        Some(match text.as_bytes() {
            [b'H', b'K', ..] => (Every::Semester, number(&text[2..])?),
            [b'H', ..] => (Every::HalfYear, number(&text[1..])?),
            [b'Q', ..] => (Every::Quarter, number(&text[1..])?),
            [b'W', ..] => (Every::Week, number(&text[1..])?),
            _ => (Every::Month, number(text)?),
        })
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Scalar for Period {
    const KIND: Kind = Kind::Period;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text.trim().is_empty() {
            return Err(ValueError::Empty);
        }
        Self::read(text).ok_or(ValueError::Spelling)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, number, .. } = self;
        match self.every {
            Every::Year => write!(f, "{year}"),
            Every::Semester => write!(f, "{year}-HK{number}"),
            Every::HalfYear => write!(f, "{year}-H{number}"),
            Every::Quarter => write!(f, "{year}-Q{number}"),
            Every::Month => write!(f, "{year}-{number:02}"),
            Every::Week => write!(f, "{year}-W{number:02}"),
            Every::Weeks(_) => {
                let last = self.days().map_or(0, |days| days.until.iso_week().week());
                write!(f, "{year}-W{number:02}..W{last:02}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_iso_weeks() {
        let weeks = |every, day: &str| {
            let first = Period::containing(every, day.parse().unwrap());
            let weeks = std::iter::successors(first, |period| period.next()).take(3);
            let named = weeks.map(|week| format!("{week} {}", week.days().unwrap().until));
            named.collect::<Vec<_>>()
        };
        assert_eq!(
            weeks(Every::Week, "2024-12-28"),
            [
                "2024-W52 2024-12-29",
                "2025-W01 2025-01-05",
                "2025-W02 2025-01-12"
            ]
        );
        assert_eq!(
            weeks(Every::Weeks(2), "2026-12-21"),
            [
                "2026-W52..W53 2027-01-03",
                "2027-W01..W02 2027-01-17",
                "2027-W03..W04 2027-01-31"
            ]
        );
    }

    #[test]
    fn the_name_of_a_period_reads_back() {
        for name in [
            "2024",
            "2025-2026",
            "2025-2026-HK1",
            "2026-HK2",
            "2024-H2",
            "2024-Q4",
            "2024-05",
            "2020-W53",
            "2026-W36..W44",
            "2026-W53..W01",
            "2024-W52..W01",
        ] {
            assert_eq!(Period::read(name).unwrap().to_string(), name);
        }
        assert_eq!(Period::read("2025-2026-hk1"), Period::read("2025-2026-HK1"));
        for wrong in [
            "",
            "24",
            "2024-",
            "2024-13",
            "2024-Q5",
            "2024-Q01",
            "2024-W53",
            "2024-H0",
            "2024-5",
            "2024-đ",
            "2025-2027",
            "2025-2026-05",
            "2025-2026-Q1",
            "2025-2026-HK0",
            "2025-2026-HK1 ",
            "2026-W36..W36",
            "2026-W36..44",
            "2026-W01..W40",
            "2026-W10..W09",
        ] {
            assert_eq!(Period::read(wrong), None, "{wrong}");
        }
    }
}
