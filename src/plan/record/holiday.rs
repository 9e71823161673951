//! Days off, and days of a weekend that are worked.

use serde::{Deserialize, Serialize};

use super::{DayRange, Record};
use crate::plan::date_range::DateRange;
use crate::plan::field::Field;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::Text;

/// The kind of a holiday record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// A public holiday (ngày nghỉ lễ).
    Off,
    /// A day off in compensation for a holiday on a weekend (nghỉ bù).
    Compensation,
    /// A working day on a weekend (làm bù).
    Working,
}

/// `holidays`: days off, or working days on a weekend. It has either `on`, or `from` and
/// `until`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holiday {
    /// The day, if it is one.
    pub on: Option<Field<Day>>,
    /// The first of several days.
    pub from: Option<Field<Day>>,
    /// The last of several days.
    pub until: Option<Field<Day>>,
    /// Its name.
    pub name: Field<Text>,
    /// Its kind; by default a day off.
    pub kind: Option<Field<HolidayKind>>,
}

impl Holiday {
    /// Returns the days, if they could be read and are in order.
    #[must_use]
    pub fn days(&self) -> Option<DateRange> {
        let (from, until) = match (&self.on, &self.from, &self.until) {
            (Some(on), None, None) => (on, on),
            (None, Some(from), Some(until)) => (from, until),
            _ => return None,
        };
        let days = DateRange {
            from: from.get()?.0,
            until: until.get()?.0,
        };
        (days.from <= days.until).then_some(days)
    }

    /// Returns where its day or its first day is.
    #[must_use]
    pub fn first_day(&self) -> Option<&Field<Day>> {
        self.on.as_ref().or(self.from.as_ref())
    }
}

impl Record for Holiday {
    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }
}
