//! Working days and days off: the weekend, the public holidays as far as they are
//! announced, and what the plan lists, which wins.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::collection::Collection;
use super::listed_days::ListedDays;
use super::public_holidays;
use super::record::{Holiday, HolidayKind, Unit};

/// Why a day is off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Free {
    /// It is a weekend day.
    Weekend(Weekday),
    /// It is a holiday with this name.
    Holiday(String),
}

/// The weekend and the listed holidays and working days.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// Whether work due on a day off is on time until the next working day.
    moves_due_days: bool,
    weekend: Vec<Weekday>,
    listed: ListedDays,
}

/// How many days off Tết has at least (article 112 of the Labour Code).
const TET_DAYS: usize = 5;

/// How many days are searched for a working day: more than a year, since holidays can be
/// a range of any length. The limit ends the search in a plan where every day is off.
const MAX_DAYS_SEARCHED: u64 = 400;

impl Calendar {
    /// Creates the calendar of a unit. The weekend is Saturday and Sunday unless the
    /// unit lists other days.
    pub(super) fn of(
        unit: Option<&Unit>,
        holidays: &Collection<Holiday>,
        moves_due_days: bool,
    ) -> Self {
        let named = unit.and_then(|unit| unit.weekend.as_ref());
        let weekend = match named {
            Some(days) => days.values().map(|day| Weekday::from(*day)).collect(),
            None => vec![Weekday::Sat, Weekday::Sun],
        };
        Self {
            moves_due_days,
            weekend,
            listed: ListedDays::of(holidays),
        }
    }

    /// Returns the last day on which work due on `due` is on time: `due` itself, or
    /// the next working day if `due` is a day off and the plan moves due days. If no
    /// working day follows within a year, it stays, which a rule reports.
    #[must_use]
    pub fn last_day_on_time(&self, due: NaiveDate) -> NaiveDate {
        let moved = self.moves_due_days.then(|| self.next_working(due));
        moved.flatten().unwrap_or(due)
    }

    /// Returns why a day is off, or nothing for a working day.
    #[must_use]
    pub fn free(&self, day: NaiveDate) -> Option<Free> {
        let listed = self.listed.get(day);
        match listed.or_else(|| self.public(day)) {
            Some((HolidayKind::Working, _)) => None,
            Some((_, name)) => Some(Free::Holiday(name.to_owned())),
            None => self
                .weekend
                .contains(&day.weekday())
                .then(|| Free::Weekend(day.weekday())),
        }
    }

    /// Returns the kind and the name of a day that is announced for all. A unit whose week
    /// has no working day exchanges none.
    fn public(&self, day: NaiveDate) -> Option<(HolidayKind, &'static str)> {
        let (kind, name) = public_holidays::of_day(day)?;
        let week = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
        let exchanges = || week.clone().any(|day| !self.weekend.contains(&day));
        (kind != HolidayKind::Working || exchanges()).then_some((kind, name))
    }

    /// Returns whether something is known of the days off of a year: they are announced, or the
    /// plan lists some.
    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        is_announced(year) || self.listed.touches(year)
    }

    /// Returns whether the working days of a year can be counted: its days off are announced, or
    /// the plan lists those of Tết, which every announcement has. Any other day alone says
    /// nothing about the year.
    #[must_use]
    pub fn counts(&self, year: i32) -> bool {
        is_announced(year) || self.lists_tet(year)
    }

    /// Returns whether the plan lists the five days off of Tết in a year, which lie around the
    /// new moon between 21 January and 20 February.
    fn lists_tet(&self, year: i32) -> bool {
        let first = NaiveDate::from_ymd_opt(year, 1, 17);
        let days = first
            .into_iter()
            .flat_map(|first| first.iter_days().take(43));
        let off = days.filter(|day| {
            let listed = self.listed.get(*day);
            listed.is_some_and(|(kind, _)| kind != HolidayKind::Working)
        });
        off.take(TET_DAYS).count() == TET_DAYS
    }

    /// Returns the last working day up to `day`, if there is one within a year.
    #[must_use]
    pub fn last_working(&self, day: NaiveDate) -> Option<NaiveDate> {
        (0..MAX_DAYS_SEARCHED)
            .map_while(|back| day.checked_sub_days(Days::new(back)))
            .find(|day| self.free(*day).is_none())
    }

    /// Returns the first working day from `day` on, if there is one within a year.
    pub(super) fn next_working(&self, day: NaiveDate) -> Option<NaiveDate> {
        (0..MAX_DAYS_SEARCHED)
            .map_while(|ahead| day.checked_add_days(Days::new(ahead)))
            .find(|day| self.free(*day).is_none())
    }
}

fn is_announced(year: i32) -> bool {
    public_holidays::of_year(year).is_some_and(|known| known.announced)
}
