//! The dates that a deadline yields.

use std::collections::BTreeMap;
use std::ops::Index;

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::field::{Field, given};
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::Deadline;
use super::recurrence::Recurrence;
use super::rhythm::is_unread;
use super::scalar::due::Due;
use super::scalar::period::Period;
use super::scalar::value::Flag;
use super::terms::Terms;

/// One date that a deadline yields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The period, if the deadline recurs.
    pub period: Option<Period>,
    /// The day on which the work begins, if the plan says it.
    pub begins: Option<NaiveDate>,
    /// The effective due day: the last day on which it is on time.
    pub due: NaiveDate,
    /// The due day as written in the plan. It differs from `due` only if it is a day
    /// off and the plan moves due days to the next working day.
    pub written: NaiveDate,
}

/// When a deadline falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// On these days, the earliest first.
    Dated(Vec<Occurrence>),
    /// On more days than the limit.
    TooMany,
    /// Once, on a day that cannot be counted, because it is unknown which days are off.
    Uncounted {
        /// The first day that it may be.
        earliest: NaiveDate,
    },
    /// Continuously.
    Ongoing,
    /// On request.
    OnRequest,
    /// The record states no schedule or several, or could not be read.
    Unclear,
}

/// The maximum number of dates of one deadline: a weekly one for nineteen years.
pub const MAX_OCCURRENCES: usize = 1_000;

/// Returns the maximum number of dates of all deadlines of a plan: a fixed number, or
/// if it is larger, slightly more than a year of weekly dates for each deadline. A
/// small plan therefore cannot require much more memory than a large one.
#[must_use]
pub fn max_occurrences_in_all(deadlines: usize) -> usize {
    const FIXED: usize = 1_000_000;
    const PER_DEADLINE: usize = 60;
    FIXED.max(deadlines.saturating_mul(PER_DEADLINE))
}

impl Schedule {
    /// Returns whether its dates are not known.
    #[must_use]
    pub fn is_unclear(&self) -> bool {
        matches!(self, Self::Unclear)
    }

    /// Returns that of a deadline that is due on one day.
    pub(super) fn on(due: NaiveDate) -> Self {
        Self::Dated(vec![Occurrence {
            period: None,
            begins: None,
            due,
            written: due,
        }])
    }

    /// Returns the dates; none if the deadline is not dated.
    #[must_use]
    pub fn occurrences(&self) -> &[Occurrence] {
        match self {
            Self::Dated(occurrences) => occurrences,
            _ => &[],
        }
    }

    /// Returns the dates, each with its index.
    #[must_use]
    pub fn enumerate(&self) -> impl ExactSizeIterator<Item = (Ix<Occurrence>, &Occurrence)> {
        let numbered = self.occurrences().iter().enumerate();
        numbered.map(|(position, occurrence)| (Ix::new(position), occurrence))
    }

    /// Returns the date with an index, if the deadline has it.
    #[must_use]
    pub fn occurrence(&self, occurrence: Ix<Occurrence>) -> Option<&Occurrence> {
        self.occurrences().get(occurrence.position())
    }
}

/// What the record of a deadline alone says of its dates.
#[derive(Debug, Clone)]
pub(super) enum Stated {
    /// All of them.
    Own(Schedule),
    /// That there is one, which counts from something else.
    Counted,
}

/// When each deadline falls due.
#[derive(Debug, Clone)]
pub struct Schedules {
    stated: ByRecord<Deadline, Stated>,
    counted: BTreeMap<Ix<Deadline>, Schedule>,
}

impl Schedules {
    /// Adds the days of deadlines that count from something else to what the records say.
    pub(super) fn of(
        stated: ByRecord<Deadline, Stated>,
        mut counted: BTreeMap<Ix<Deadline>, Schedule>,
    ) -> Self {
        for (deadline, stated) in stated.enumerate() {
            if matches!(stated, Stated::Counted) {
                counted.entry(deadline).or_insert(Schedule::Unclear);
            }
        }
        Self { stated, counted }
    }

    /// Returns what the records alone say.
    pub(super) fn stated(&self) -> &ByRecord<Deadline, Stated> {
        &self.stated
    }

    /// Returns all schedules, in the order of the deadlines.
    pub fn iter(&self) -> impl Iterator<Item = &Schedule> {
        self.enumerate().map(|(_, schedule)| schedule)
    }

    /// Returns all schedules, each with the index of its deadline.
    pub fn enumerate(&self) -> impl Iterator<Item = (Ix<Deadline>, &Schedule)> {
        let stated = self.stated.enumerate();
        stated.map(|(deadline, _)| (deadline, &self[deadline]))
    }
}

impl Index<Ix<Deadline>> for Schedules {
    type Output = Schedule;

    fn index(&self, deadline: Ix<Deadline>) -> &Schedule {
        match &self.stated[deadline] {
            Stated::Own(schedule) => schedule,
            Stated::Counted => &self.counted[&deadline],
        }
    }
}

/// Returns how many of the five kinds of schedule a deadline states.
#[must_use]
pub fn ways(deadline: &Deadline) -> usize {
    [
        deadline.due.is_some(),
        deadline.every.is_some(),
        deadline.after.is_some() || deadline.before.is_some(),
        may_be_set(deadline.ongoing.as_ref()),
        may_be_set(deadline.on_request.as_ref()),
    ]
    .into_iter()
    .filter(|named| *named)
    .count()
}

/// Returns whether a flag is set, or could not be read and may be set.
fn may_be_set(flag: Option<&Field<Flag>>) -> bool {
    flag.is_some_and(|flag| flag.get().is_none_or(|flag| flag.0))
}

/// Returns what the record of each deadline says of its dates.
pub(super) fn stated(
    ledger: &Ledger,
    terms: &Terms,
    calendar: &Calendar,
) -> ByRecord<Deadline, Stated> {
    let mut left = max_occurrences_in_all(ledger.deadlines.len());
    let stated = ledger.deadlines.iter().map(|deadline| {
        if ways(deadline) == 1 && deadline.count().is_some() {
            return Stated::Counted;
        }
        let limit = left.min(MAX_OCCURRENCES);
        let schedule = of_deadline(ledger, terms, calendar, deadline, limit);
        left -= schedule.occurrences().len();
        Stated::Own(schedule)
    });
    stated.collect()
}

fn of_deadline(
    ledger: &Ledger,
    terms: &Terms,
    calendar: &Calendar,
    deadline: &Deadline,
    limit: usize,
) -> Schedule {
    if ways(deadline) != 1 {
        return Schedule::Unclear;
    }
    if let Some(due) = &deadline.due {
        let from = deadline.from.as_ref();
        return match due.get().and_then(|due| once(due, terms)) {
            _ if is_unread(from) => Schedule::Unclear,
            Some(_) if limit == 0 => Schedule::TooMany,
            Some((begins, last)) => Schedule::Dated(vec![Occurrence {
                period: None,
                begins: given(&deadline.from).map(|day| day.0).or(begins),
                due: calendar.last_day_on_time(last),
                written: last,
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
    let Some(recurrence) = Recurrence::of(ledger, terms, deadline) else {
        return Schedule::Unclear;
    };
    let occurrences: Vec<Occurrence> = recurrence
        .periods()
        .filter(|(_, due)| recurrence.has(*due))
        .map(|(period, due)| (period, recurrence.rhythm.among_working_days(due, calendar)))
        .map(|(period, due)| Occurrence {
            period: Some(period),
            begins: recurrence.rhythm.begins(due),
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

/// Returns the first day of a period that is due, and the day on which it is.
fn once(due: &Due, terms: &Terms) -> Option<(Option<NaiveDate>, NaiveDate)> {
    match due {
        Due::Day(day) => Some((None, *day)),
        Due::Named(named) => {
            let days = terms.named(named)?;
            let begins = (!named.is_end()).then_some(days.from);
            Some((begins, days.until))
        }
    }
}
