//! On which day of its periods a recurring deadline falls due.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::calendar::Calendar;
use super::date_range::DateRange;
use super::field::{Field, given};
use super::record::{Deadline, InPeriod, Nth};
use super::scalar::day::last_day;
use super::scalar::day_of_period::DayOfPeriod;
use super::scalar::every::Every;

/// How often a deadline recurs, and on which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// How often.
    pub every: Every,
    /// The day of the week or of the month.
    pub day: DayOfPeriod,
    /// The day of the week in the month, instead of `day`, and which of them.
    pub weekday: Option<(Weekday, Nth)>,
    /// The day of the week or of the month on which the work begins, up to `day`.
    pub from_day: Option<u32>,
    /// The month of the period, from 1; of a year its calendar month.
    pub month: Option<u32>,
    /// Whether it is due in the period after the one that it is about.
    pub next: bool,
}

impl Rhythm {
    /// Returns that of a deadline, if it recurs, every key could be read and none is
    /// outside the period.
    #[must_use]
    pub fn of(deadline: &Deadline) -> Option<Self> {
        let every = *given(&deadline.every)?;
        let unread = [
            is_unread(deadline.day.as_ref()),
            is_unread(deadline.month.as_ref()),
            is_unread(deadline.from_day.as_ref()),
            is_unread(deadline.weekday.as_ref()),
            is_unread(deadline.nth.as_ref()),
            is_unread(deadline.in_period.as_ref()),
        ];
        if unread.contains(&true) {
            return None;
        }
        let next = given(&deadline.in_period) == Some(&InPeriod::Next);
        let month = given(&deadline.month).map(|month| month.0);
        let from_day = given(&deadline.from_day).map(|day| day.0);
        let (day, weekday) = Self::on(deadline, every)?;
        let last = match day {
            DayOfPeriod::Number(day) => day,
            DayOfPeriod::Last | DayOfPeriod::LastWorking => every.days(),
        };
        let has_window = from_day.is_none_or(|from| from <= last && weekday.is_none());
        let has_month = month.is_none_or(|month| month <= every.months());
        (last <= every.days() && has_window && has_month).then_some(Self {
            every,
            day,
            weekday,
            from_day,
            month,
            next,
        })
    }

    /// Returns one that recurs on a day by its number, in the period itself.
    #[cfg(test)]
    pub(crate) fn plain(every: Every, day: DayOfPeriod, month: Option<u32>) -> Self {
        Self {
            every,
            day,
            weekday: None,
            from_day: None,
            month,
            next: false,
        }
    }

    /// Returns the day on which something recurs, if it is clear: a number, or the day of
    /// the week, in a month with which of them.
    fn on(deadline: &Deadline, every: Every) -> Option<(DayOfPeriod, Option<(Weekday, Nth)>)> {
        let weekday = given(&deadline.weekday).map(|day| Weekday::from(*day));
        match (given(&deadline.day), weekday, given(&deadline.nth)) {
            (day, None, None) => Some((day.copied().unwrap_or_default(), None)),
            (None, Some(weekday), None) if every.weeks().is_some() => {
                let number = weekday.number_from_monday();
                Some((DayOfPeriod::Number(number), None))
            }
            (None, Some(weekday), Some(nth)) if every.weeks().is_none() => {
                Some((DayOfPeriod::Last, Some((weekday, *nth))))
            }
            _ => None,
        }
    }

    /// Returns the day that a due day is once the days off are known: another one if the last
    /// working day is meant.
    #[must_use]
    pub(super) fn among_working_days(&self, due: NaiveDate, calendar: &Calendar) -> NaiveDate {
        let working = (self.day == DayOfPeriod::LastWorking).then(|| calendar.last_working(due));
        working.flatten().unwrap_or(due)
    }

    /// Returns the day on which work begins that is due on `due`, if the plan says it.
    #[must_use]
    pub fn begins(&self, due: NaiveDate) -> Option<NaiveDate> {
        let from = self.from_day?;
        if self.every.weeks().is_some() {
            let back = due.weekday().number_from_monday().checked_sub(from)?;
            return due.checked_sub_days(Days::new(back.into()));
        }
        due.with_day(from.min(due.day()))
    }

    /// Returns the due day in a period with these days, days off aside. In a month without the
    /// day it is the last.
    #[must_use]
    pub fn due(&self, days: DateRange) -> Option<NaiveDate> {
        match (self.every, self.month) {
            (Every::Week | Every::Weeks(_), _) => {
                let monday = days.until.checked_sub_days(Days::new(6))?;
                let number = match self.day {
                    DayOfPeriod::Last | DayOfPeriod::LastWorking => 7,
                    DayOfPeriod::Number(number) => number.clamp(1, 7),
                };
                monday.checked_add_days(Days::new(u64::from(number) - 1))
            }
            (_, None) if self.day.is_last() && self.weekday.is_none() => Some(days.until),
            (_, None) => self.in_month(days.until),
            (Every::Year, Some(month)) => {
                let years = days.from.year()..=days.until.year();
                let firsts = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, 1));
                let dues: Vec<NaiveDate> = firsts.filter_map(|day| self.in_month(day)).collect();
                let inside = dues.iter().find(|day| days.contains(**day));
                inside.or(dues.first()).copied()
            }
            (_, Some(month)) => {
                let first = days.from.with_day(1)?;
                self.in_month(first.checked_add_months(Months::new(month.checked_sub(1)?))?)
            }
        }
    }

    /// Returns the due day in the month of a day.
    fn in_month(&self, day: NaiveDate) -> Option<NaiveDate> {
        let last = last_day(day.year(), day.month())?;
        if let Some((weekday, nth)) = self.weekday {
            return nth_weekday(day, weekday, nth);
        }
        day.with_day(match self.day {
            DayOfPeriod::Last | DayOfPeriod::LastWorking => last,
            DayOfPeriod::Number(number) => number.min(last),
        })
    }
}

/// Returns a day of the week in the month of `day`.
fn nth_weekday(day: NaiveDate, weekday: Weekday, nth: Nth) -> Option<NaiveDate> {
    let number = match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => 5,
    };
    let of =
        |number| NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), weekday, number);
    of(number).or_else(|| of(4))
}

/// Returns whether a key is there but could not be read.
pub(super) fn is_unread<T>(field: Option<&Field<T>>) -> bool {
    field.is_some_and(|field| field.get().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::scalar::period::Period;

    fn dues(every: Every, start: &str, day: DayOfPeriod, month: Option<u32>) -> Vec<String> {
        let rhythm = Rhythm::plain(every, day, month);
        let first = Period::containing(every, start.parse().unwrap());
        std::iter::successors(first, |period| period.next())
            .take(3)
            .map(|period| format!("{period} {}", rhythm.due(period.days().unwrap()).unwrap()))
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
    fn a_calendar_month_is_found_in_any_year() {
        let on = |month, day| {
            let rhythm = Rhythm {
                every: Every::Year,
                day,
                weekday: None,
                from_day: None,
                month: Some(month),
                next: false,
            };
            let range = |from: &str, until: &str| DateRange {
                from: from.parse().unwrap(),
                until: until.parse().unwrap(),
            };
            let dues = [
                rhythm.due(range("2025-09-05", "2026-05-31")),
                rhythm.due(range("2024-12-15", "2025-12-14")),
            ];
            dues.map(|due| due.unwrap().to_string())
        };
        assert_eq!(on(5, DayOfPeriod::Last), ["2026-05-31", "2025-05-31"]);
        assert_eq!(on(12, DayOfPeriod::Number(10))[1], "2025-12-10");
        assert_eq!(on(12, DayOfPeriod::Number(20))[1], "2024-12-20");
    }
}
