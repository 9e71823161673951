//! The day of a period on which something recurs.

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, Whole, scalar};

scalar!(DayOfPeriod);

/// The day of a period on which a recurring deadline falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DayOfPeriod {
    /// The last day.
    #[default]
    Last,
    /// The last working day.
    LastWorking,
    /// A day from 1; in a month without that day, the last.
    Number(u32),
}

impl DayOfPeriod {
    /// Returns whether it lies at the end of its period, whatever number that day has.
    #[must_use]
    pub fn is_last(self) -> bool {
        matches!(self, Self::Last | Self::LastWorking)
    }
}

impl Serialize for DayOfPeriod {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Last => serializer.serialize_str("last"),
            Self::LastWorking => serializer.serialize_str("last-working"),
            Self::Number(number) => serializer.serialize_u32(*number),
        }
    }
}

impl Scalar for DayOfPeriod {
    const KIND: Kind = Kind::DayOfPeriod;

    fn parse(text: &str) -> Result<Self, ValueError> {
        match text {
            "last" => return Ok(Self::Last),
            "last-working" => return Ok(Self::LastWorking),
            _ => {}
        }
        Whole::<1, 31>::parse(text).map(|number| Self::Number(number.0))
    }
}
