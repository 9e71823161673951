//! References to occurrences.

use std::fmt;

use serde::{Serialize, Serializer};

use super::id::Id;
use super::period::Period;
use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(OccurrenceRef);

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
                Some(Period::read(period).ok_or(ValueError::Spelling)?),
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
