//! The dates that a deadline yields.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::date_range::DateRange;
use super::field::{Field, given};
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::Deadline;
use super::scalar::every::Every;
use super::scalar::period::{DayOfPeriod, Period};
use super::scalar::value::Flag;

/// One date that a deadline yields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The period, where the deadline recurs.
    pub period: Option<Period>,
    /// The day that counts: the last one on which it is on time.
    pub due: NaiveDate,
    /// The day that the plan writes; another one only where that day is free and
    /// the plan counts until the next working day.
    pub written: NaiveDate,
}

/// How a deadline falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// On these days, the earliest first.
    Dated(Vec<Occurrence>),
    /// On more days than are ever computed.
    TooMany,
    /// Always.
    Ongoing,
    /// When somebody asks.
    OnRequest,
    /// The record says nothing, or two things, or could not be read.
    Unclear,
}

/// The most dates that one deadline may yield: a weekly one for nineteen years.
pub const MAX_OCCURRENCES: usize = 1_000;

/// The most dates that all deadlines of a plan may yield: so many, or as many as
/// weekly deadlines have in a year and some. A small plan cannot ask for much more
/// memory than a large one needs.
#[must_use]
pub fn max_occurrences_in_all(deadlines: usize) -> usize {
    const ANY: usize = 1_000_000;
    const EACH: usize = 60;
    ANY.max(deadlines.saturating_mul(EACH))
}

impl Schedule {
    /// Returns the dates; none for what has none.
    #[must_use]
    pub fn occurrences(&self) -> &[Occurrence] {
        match self {
            Self::Dated(occurrences) => occurrences,
            _ => &[],
        }
    }

    /// Returns the dates, each with its number.
    #[must_use]
    pub fn enumerate(&self) -> impl ExactSizeIterator<Item = (Ix<Occurrence>, &Occurrence)> {
        let numbered = self.occurrences().iter().enumerate();
        numbered.map(|(position, occurrence)| (Ix::new(position), occurrence))
    }

    /// Returns the date with this number, if the deadline has it.
    #[must_use]
    pub fn occurrence(&self, occurrence: Ix<Occurrence>) -> Option<&Occurrence> {
        self.occurrences().get(occurrence.position())
    }
}

/// Returns how many of the four ways a deadline names.
#[must_use]
pub fn ways(deadline: &Deadline) -> usize {
    [
        deadline.due.is_some(),
        deadline.every.is_some(),
        says_yes(deadline.ongoing.as_ref()),
        says_yes(deadline.on_request.as_ref()),
    ]
    .into_iter()
    .filter(|named| *named)
    .count()
}

/// Returns whether a flag is set; one that could not be read may have been.
fn says_yes(flag: Option<&Field<Flag>>) -> bool {
    flag.is_some_and(|flag| flag.get().is_none_or(|flag| flag.0))
}

/// Returns whether what says when a deadline recurs could not be read, or lies
/// outside its period.
fn is_unclear(deadline: &Deadline, every: Every) -> bool {
    fn unread<T>(field: Option<&Field<T>>) -> bool {
        field.is_some_and(|field| field.get().is_none())
    }
    let day = given(&deadline.day).is_some_and(|day| match day {
        DayOfPeriod::Number(day) => *day > every.days(),
        DayOfPeriod::Last => false,
    });
    let month = given(&deadline.month).is_some_and(|month| month.0 > every.months());
    let unreadable = unread(deadline.day.as_ref())
        || unread(deadline.month.as_ref())
        || unread(deadline.from.as_ref())
        || unread(deadline.until.as_ref());
    day || month || unreadable
}

/// Returns the days between which a deadline recurs: its own, else the plan's.
#[must_use]
pub fn bounds(ledger: &Ledger, deadline: &Deadline) -> Option<DateRange> {
    let from = given(&deadline.from).map(|day| day.0);
    let until = given(&deadline.until).map(|day| day.0);
    match (from, until, ledger.period()) {
        (Some(from), Some(until), _) => Some(DateRange { from, until }),
        (from, until, Some(period)) => Some(DateRange {
            from: from.unwrap_or(period.from),
            until: until.unwrap_or(period.until),
        }),
        _ => None,
    }
}

/// Returns the schedules of all deadlines, by number.
pub(super) fn of(ledger: &Ledger, calendar: &Calendar) -> ByRecord<Deadline, Schedule> {
    let mut left = max_occurrences_in_all(ledger.deadlines.len());
    ledger
        .deadlines
        .iter()
        .map(|deadline| {
            let schedule = one(ledger, calendar, deadline, left.min(MAX_OCCURRENCES));
            left -= schedule.occurrences().len();
            schedule
        })
        .collect()
}

fn one(ledger: &Ledger, calendar: &Calendar, deadline: &Deadline, limit: usize) -> Schedule {
    if ways(deadline) != 1 {
        return Schedule::Unclear;
    }
    if let Some(due) = &deadline.due {
        return match due.get() {
            Some(_) if limit == 0 => Schedule::TooMany,
            Some(due) => Schedule::Dated(vec![Occurrence {
                period: None,
                due: calendar.last_day_on_time(due.0),
                written: due.0,
            }]),
            None => Schedule::Unclear,
        };
    }
    if deadline.every.is_none() {
        return match (given(&deadline.ongoing), given(&deadline.on_request)) {
            (Some(Flag(true)), _) => Schedule::Ongoing,
            (_, Some(Flag(true))) => Schedule::OnRequest,
            _ => Schedule::Unclear,
        };
    }
    let (Some(every), Some(bounds)) = (given(&deadline.every), bounds(ledger, deadline)) else {
        return Schedule::Unclear;
    };
    if is_unclear(deadline, *every) {
        return Schedule::Unclear;
    }
    let day = given(&deadline.day).copied().unwrap_or_default();
    let month = given(&deadline.month).map(|month| month.0);
    let first = Period::containing(*every, bounds.from);
    let occurrences: Vec<Occurrence> = std::iter::successors(Some(first), |period| period.next())
        .map_while(|period| {
            period.first().filter(|first| *first <= bounds.until)?;
            Some((period, period.due(day, month)?))
        })
        .filter(|(_, due)| bounds.contains(*due))
        .map(|(period, due)| Occurrence {
            period: Some(period),
            due: calendar.last_day_on_time(due),
            written: due,
        })
        .take(limit + 1)
        .collect();
    if occurrences.len() > limit {
        return Schedule::TooMany;
    }
    Schedule::Dated(occurrences)
}
