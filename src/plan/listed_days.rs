//! The days that a plan lists in `holidays`: single ones and ranges.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::collection::Collection;
use super::date_range::DateRange;
use super::field::given;
use super::record::{Holiday, HolidayKind};

/// Days and ranges with their kinds and names. A single day wins over a range.
#[derive(Debug, Clone, Default)]
pub(super) struct ListedDays {
    days: HashMap<NaiveDate, (HolidayKind, String)>,
    /// In the order of their first days.
    ranges: Vec<Range>,
}

#[derive(Debug, Clone)]
struct Range {
    days: DateRange,
    kind: HolidayKind,
    name: String,
    /// The index of the range that ends last among those up to this one.
    last_to_end: usize,
}

impl ListedDays {
    /// Creates the days of the records that can be read.
    pub(super) fn of(holidays: &Collection<Holiday>) -> Self {
        let mut listed = Self::default();
        for holiday in holidays {
            let Some(days) = holiday.days() else { continue };
            let kind = given(&holiday.kind).copied().unwrap_or(HolidayKind::Off);
            let name = holiday.name.get().map_or("", |name| &name.0).to_owned();
            if days.from == days.until {
                listed.days.insert(days.from, (kind, name));
            } else {
                listed.ranges.push(Range {
                    days,
                    kind,
                    name,
                    last_to_end: 0,
                });
            }
        }
        listed.ranges.sort_by_key(|range| range.days.from);
        let mut last_to_end = 0;
        for index in 0..listed.ranges.len() {
            if listed.ranges[index].days.until > listed.ranges[last_to_end].days.until {
                last_to_end = index;
            }
            listed.ranges[index].last_to_end = last_to_end;
        }
        listed
    }

    /// Returns the kind and the name of a day that is listed.
    pub(super) fn get(&self, day: NaiveDate) -> Option<(HolidayKind, &str)> {
        if let Some((kind, name)) = self.days.get(&day) {
            return Some((*kind, name));
        }
        let begun = self.ranges.partition_point(|range| range.days.from <= day);
        let last = self.ranges[..begun].last()?;
        let range = &self.ranges[last.last_to_end];
        (range.days.contains(day)).then_some((range.kind, range.name.as_str()))
    }

    /// Returns whether some day of a year is listed.
    pub(super) fn touches(&self, year: i32) -> bool {
        let mut ranges = self.ranges.iter();
        self.days.keys().any(|day| day.year() == year)
            || ranges
                .any(|range| (range.days.from.year()..=range.days.until.year()).contains(&year))
    }
}
