//! How often a deadline recurs.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(Every);

/// The largest number of weeks after which something recurs.
pub(super) const MAX_WEEKS: u32 = 26;

/// How often a deadline recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Every {
    /// Each ISO week, Monday to Sunday.
    Week,
    /// Each span of so many ISO weeks, at least two.
    Weeks(u32),
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// January to June, July to December.
    HalfYear,
    /// Each semester of the plan's year.
    Semester,
    /// Each year of the plan.
    Year,
}

impl Every {
    /// The words for it in files, without the number of weeks; `plan-year` is another
    /// word for `year`.
    pub const WORDS: [&str; 8] = [
        "week",
        "2-weeks",
        "month",
        "quarter",
        "half-year",
        "semester",
        "year",
        "plan-year",
    ];

    /// Returns its name in files and in the data of templates.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Week => "week",
            Self::Weeks(weeks) => return Cow::Owned(format!("{weeks}-weeks")),
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Semester => "semester",
            Self::Year => "year",
        })
    }

    /// Returns the largest number of a day: 7 for Sunday in a week, otherwise 31 for
    /// the last day of a month.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Week | Self::Weeks(_) => 7,
            _ => 31,
        }
    }

    /// Returns the largest number of a month in the period; 0 for weeks.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Week | Self::Weeks(_) => 0,
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear | Self::Semester => 6,
            Self::Year => 12,
        }
    }

    /// Returns how long the period is, in days, of months of thirty.
    #[must_use]
    pub fn length(self) -> u32 {
        let weeks = self.weeks().map(|weeks| 7 * weeks);
        weeks.unwrap_or(30 * self.months())
    }

    /// Returns of how many weeks the period consists, if it consists of weeks.
    #[must_use]
    pub fn weeks(self) -> Option<u32> {
        match self {
            Self::Week => Some(1),
            Self::Weeks(weeks) => Some(weeks),
            _ => None,
        }
    }
}

impl Serialize for Every {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name())
    }
}

impl Scalar for Every {
    const KIND: Kind = Kind::Every;

    fn parse(text: &str) -> Result<Self, ValueError> {
        Ok(match text {
            "week" => Self::Week,
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "half-year" => Self::HalfYear,
            "semester" => Self::Semester,
            "year" | "plan-year" => Self::Year,
            _ => {
                let weeks = text.strip_suffix("-weeks").ok_or(ValueError::Spelling)?;
                let plain = !weeks.starts_with('0') && weeks.bytes().all(|b| b.is_ascii_digit());
                match weeks.parse() {
                    Ok(weeks) if plain && (2..=MAX_WEEKS).contains(&weeks) => Self::Weeks(weeks),
                    _ => return Err(ValueError::Spelling),
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_rhythm_reads_back() {
        for word in Every::WORDS {
            let every = Every::parse(word).unwrap();
            assert_eq!(Every::parse(&every.name()), Ok(every), "{word}");
        }
        assert_eq!(Every::parse("26-weeks"), Ok(Every::Weeks(26)));
        for wrong in [
            "", "1-weeks", "02-weeks", "+2-weeks", "27-weeks", "2-week", "years",
        ] {
            assert_eq!(Every::parse(wrong), Err(ValueError::Spelling), "{wrong}");
        }
    }
}
