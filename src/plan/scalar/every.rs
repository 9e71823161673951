//! How often a deadline recurs.

use serde::{Deserialize, Serialize};

/// How often a deadline recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Each ISO week, Monday to Sunday.
    Week,
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// January to June, July to December.
    HalfYear,
    /// Each calendar year.
    Year,
}

impl Every {
    /// Returns its name in files and in the data of templates.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Year => "year",
        }
    }

    /// Returns the largest number of a day: 7 for Sunday in a week, otherwise 31 for
    /// the last day of a month.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Week => 7,
            _ => 31,
        }
    }

    /// Returns the number of months in the period; 0 for a week.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Week => 0,
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }
}
