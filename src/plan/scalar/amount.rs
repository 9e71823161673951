//! How long a time is: `5 working-days`, `05 ngày làm việc`, `2 tháng`.

use std::fmt;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};
use crate::search::fold;

scalar!(Amount);

/// What a time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
    /// Months.
    Months,
}

impl Unit {
    /// All units, each with the words for one and for several in files, and with the words
    /// of an office without diacritics.
    const WORDS: [(Self, [&'static str; 3]); 3] = [
        (
            Self::WorkingDays,
            ["working-day", "working-days", "ngay lam viec"],
        ),
        (Self::Days, ["day", "days", "ngay"]),
        (Self::Months, ["month", "months", "thang"]),
    ];

    /// Returns the words for all units, without diacritics.
    #[must_use]
    pub fn words() -> Vec<&'static str> {
        Self::WORDS.iter().flat_map(|(_, words)| *words).collect()
    }

    /// Returns the largest number of it: ten years, or a year of working days.
    fn most(self) -> u32 {
        match self {
            Self::Days => 3660,
            Self::WorkingDays => 366,
            Self::Months => 120,
        }
    }
}

/// How long a time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    /// How many, from 1.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Amount {
    /// Returns how long it is on the average, in hours: five of seven days are working days,
    /// and twelve months a year.
    #[must_use]
    pub fn hours(self) -> u32 {
        let (hours, of) = match self.unit {
            Unit::Days => (24, 1),
            Unit::WorkingDays => (24 * 7, 5),
            Unit::Months => (24 * 365, 12),
        };
        self.count.saturating_mul(hours) / of
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Unit::WORDS.iter().find(|(unit, _)| *unit == self.unit);
        let word = known.map_or("", |(_, [one, several, _])| match self.count {
            1 => one,
            _ => several,
        });
        write!(f, "{} {word}", self.count)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Scalar for Amount {
    const KIND: Kind = Kind::Amount;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let (count, word) = text.trim().split_once(' ').ok_or(ValueError::Spelling)?;
        let word = fold(word.trim());
        let known = Unit::WORDS
            .iter()
            .find(|(_, words)| words.contains(&&*word));
        let (unit, _) = known.ok_or(ValueError::Spelling)?;
        if count.is_empty() || !count.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ValueError::Spelling);
        }
        let most = unit.most();
        match count.parse() {
            Ok(count) if (1..=most).contains(&count) => Ok(Self { count, unit: *unit }),
            _ => Err(ValueError::OutOfRange(1, most.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_offices_write_it() {
        let read = |text| Amount::parse(text).map(|amount| amount.to_string());
        for (text, name) in [
            ("5 working-days", "5 working-days"),
            ("05 ngày làm việc", "5 working-days"),
            ("1 days", "1 day"),
            ("10 ngày", "10 days"),
            ("02 tháng", "2 months"),
        ] {
            assert_eq!(read(text), Ok(name.to_owned()), "{text}");
            assert_eq!(read(name), Ok(name.to_owned()), "{name}");
        }
        for text in ["5", "ngày", "năm ngày", "-5 ngày", "5ngày", "5 giờ", ""] {
            assert_eq!(read(text), Err(ValueError::Spelling), "{text}");
        }
        assert_eq!(read("0 ngày"), Err(ValueError::OutOfRange(1, 3660)));
        assert_eq!(read("121 tháng"), Err(ValueError::OutOfRange(1, 120)));
    }
}
