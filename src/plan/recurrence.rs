//! The periods of a recurring deadline, each with its due day.

use chrono::NaiveDate;

use super::Plan;
use super::date_range::DateRange;
use super::field::given;
use super::ledger::Ledger;
use super::record::Deadline;
use super::rhythm::{Rhythm, is_unread};
use super::scalar::due::Due;
use super::scalar::every::Every;
use super::scalar::period::Period;
use super::schedule::MAX_OCCURRENCES;
use super::terms::Terms;

/// Returns the range of days in which a deadline recurs: its `from` and `until`, each
/// by default that of the plan.
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

/// A deadline that recurs, and the days within which it does.
pub(super) struct Recurrence<'p> {
    pub rhythm: Rhythm,
    bounds: DateRange,
    /// The first day of the plan, if the deadline has none of its own.
    begins: Option<NaiveDate>,
    terms: &'p Terms,
    /// The days of the periods that are left out.
    skipped: Vec<DateRange>,
}

impl<'p> Recurrence<'p> {
    /// Returns that of a deadline, if it is clear.
    pub(super) fn of(ledger: &Ledger, terms: &'p Terms, deadline: &Deadline) -> Option<Self> {
        let rhythm = Rhythm::of(deadline)?;
        let has_semesters = terms.has_semesters() && !rhythm.next;
        let lacks_semesters = rhythm.every == Every::Semester && !has_semesters;
        let unread = is_unread(deadline.from.as_ref()) || is_unread(deadline.until.as_ref());
        if unread || lacks_semesters {
            return None;
        }
        // A period to skip that cannot be read skips nothing.
        let skipped = deadline.skip.values().filter_map(Due::named);
        Some(Self {
            rhythm,
            bounds: bounds(ledger, deadline)?,
            begins: match given(&deadline.from) {
                Some(from) => (rhythm.every == Every::Week).then_some(from.0),
                None => ledger.period().map(|period| period.from),
            },
            terms,
            skipped: skipped.flat_map(|named| terms.all_named(named)).collect(),
        })
    }

    /// Returns whether a due day of one of the periods counts. What is due in the next
    /// period belongs to the plan with its period, however late that is.
    pub(super) fn has(&self, due: NaiveDate) -> bool {
        self.rhythm.next || self.bounds.contains(due)
    }

    /// Returns the periods that have days within the bounds, each with its due day,
    /// which may lie outside.
    pub(super) fn periods(&self) -> impl Iterator<Item = (Period, NaiveDate)> {
        let (rhythm, bounds) = (self.rhythm, self.bounds);
        let terms = self.terms;
        let all = terms.periods(rhythm.every, bounds);
        // What a period that began before the plan asks of the one after it belongs to the
        // plan before.
        let begins = rhythm.next.then_some(self.begins).flatten();
        let all = all.filter(move |(_, days)| begins.is_none_or(|begins| begins <= days.from));
        let skips = move |days: &DateRange| self.skipped.iter().any(|it| is_in(rhythm, *days, *it));
        let periods = all.filter(move |(_, days)| !skips(days));
        periods.map_while(move |(period, days)| {
            let days = if rhythm.next {
                terms.days_after(period)?
            } else {
                days
            };
            let due = rhythm.due(days)?;
            // Where weeks end is nobody's choice: the last one ends with the bounds.
            let is_week = rhythm.every.weeks().is_some();
            let is_open = is_week && rhythm.day.is_last() && !rhythm.next;
            Some((period, if is_open { due.min(bounds.until) } else { due }))
        })
    }
}

/// Returns the first period that begins within the bounds of a recurring deadline and
/// whose due day lies behind them, with that day. The schedule does not have it.
#[must_use]
pub fn cut_off(ledger: &Ledger, terms: &Terms, deadline: &Deadline) -> Option<(Period, NaiveDate)> {
    let recurrence = Recurrence::of(ledger, terms, deadline)?;
    let until = recurrence.bounds.until;
    // A day of the week that the last week no longer has is no day of the deadline.
    if recurrence.rhythm.every.weeks().is_some() {
        return None;
    }
    let mut periods = recurrence.periods().take(MAX_OCCURRENCES + 1);
    periods.find(|(_, due)| *due > until && !recurrence.has(*due))
}

/// Returns whether the days of a period are left out with some others: a week by its last
/// day, anything else as a whole.
fn is_in(rhythm: Rhythm, days: DateRange, others: DateRange) -> bool {
    let begins = rhythm.every.weeks().is_some() || others.contains(days.from);
    begins && others.contains(days.until)
}

/// Returns the name under which a recurring deadline leaves out its period with a day: of
/// several weeks, that of the last one.
#[must_use]
pub fn skip_of(plan: &Plan, deadline: &Deadline, day: NaiveDate) -> Option<Period> {
    let recurrence = Recurrence::of(plan, &plan.links.terms, deadline)?;
    let (rhythm, bounds) = (recurrence.rhythm, recurrence.bounds);
    let periods = recurrence.terms.periods(rhythm.every, bounds);
    let mut periods = periods.take(MAX_OCCURRENCES);
    let (period, days) = periods.find(|(_, days)| days.contains(day))?;
    match rhythm.every {
        Every::Weeks(_) => Period::containing(Every::Week, days.until),
        _ => Some(period),
    }
}

/// Returns the places of what a recurring deadline leaves out in vain, in the list: it has
/// no such period.
#[must_use]
pub fn idle_skips(ledger: &Ledger, terms: &Terms, deadline: &Deadline) -> Vec<usize> {
    let Some(recurrence) = Recurrence::of(ledger, terms, deadline) else {
        return Vec::new();
    };
    let (rhythm, bounds) = (recurrence.rhythm, recurrence.bounds);
    let periods = terms.periods(rhythm.every, bounds).take(MAX_OCCURRENCES);
    let periods: Vec<DateRange> = periods.map(|(_, days)| days).collect();
    let is_idle = |due: &Due| {
        let skipped = due.named().map(|named| terms.all_named(named));
        let mut skipped = skipped.into_iter().flatten();
        !skipped.any(|skipped| periods.iter().any(|days| is_in(rhythm, *days, skipped)))
    };
    let items = deadline.skip.items.iter().enumerate();
    let read = items.filter_map(|(position, item)| Some((position, item.get()?)));
    read.filter(|(_, due)| is_idle(due))
        .map(|(position, _)| position)
        .collect()
}
