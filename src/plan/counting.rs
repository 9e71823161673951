//! Times counted in days, working days and months, as offices count them.
//!
//! The day of the event is not counted (article 147 of the Civil Code), and a time that
//! ends on a day off ends on the next working day (article 148, clause 5). These say nothing of
//! counting backwards: what a limit wants ahead, and would be due on a day off, is due on the
//! last working day before, because the earlier day is the safe one. Working days are
//! not guessed: where it is unknown which days of a year are off, there is no answer.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::scalar::amount::{Amount, Unit};

/// How a time relates to its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Something must be done within it, counted from the event.
    Within,
    /// Something must be done so long before the event.
    Ahead,
    /// Something must last for it, from the event on.
    Keep,
}

impl Way {
    /// Returns its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Ahead => "ahead",
            Self::Keep => "keep",
        }
    }
}

/// Why the end of a time is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotCounted {
    /// It is unknown which days of this year are off.
    UnknownYear(i32),
    /// It lies outside the calendar.
    OutOfRange,
}

/// A time during which a clock is stopped: from the day after `from`, on which it was
/// stopped, up to `until`, on which it was started again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The day on which the clock was stopped.
    pub from: NaiveDate,
    /// The day on which it was started again.
    pub until: NaiveDate,
}

impl Calendar {
    /// Returns the last day of a time within which something must be done, where the clock
    /// was stopped at times.
    ///
    /// # Errors
    ///
    /// Fails if it is unknown which of the days that matter are off.
    pub fn end_with(
        &self,
        event: NaiveDate,
        amount: Amount,
        pauses: &[Pause],
    ) -> Result<NaiveDate, NotCounted> {
        let runs = |day: &NaiveDate| {
            let stands = |pause: &Pause| pause.from < *day && *day <= pause.until;
            !pauses.iter().any(stands)
        };
        if amount.unit == Unit::WorkingDays {
            let days = event.iter_days().skip(1).filter(runs);
            return self.nth_working(days, amount.count);
        }
        let last = stood(later(event, amount)?, event, pauses)?;
        self.nth_working(last.iter_days().filter(runs), 1)
    }

    /// Returns the due day of a deadline that counts from an event: as [`Self::end`] does, but
    /// what must be done so many days or months ahead is due on the day that is counted, also
    /// if it is off, as are other days that the plan gives. Where a time of days or months ends
    /// in a year whose days off are not announced yet, those that are known move it.
    ///
    /// # Errors
    ///
    /// Fails if it is unknown which of the days that are counted are off.
    pub fn end_or_earliest(
        &self,
        event: NaiveDate,
        amount: Amount,
        way: Way,
    ) -> Result<NaiveDate, NotCounted> {
        match (way, amount.unit, self.end(event, amount, way)) {
            (Way::Ahead, Unit::Days | Unit::Months, _) => earlier(event, amount),
            (_, Unit::Days | Unit::Months, Err(NotCounted::UnknownYear(_))) => {
                later(event, amount).map(|day| self.next_working(day).unwrap_or(day))
            }
            (_, _, end) => end,
        }
    }

    /// Returns the first day on which a time can end of which it is unknown which days are off.
    #[must_use]
    pub fn earliest(event: NaiveDate, amount: Amount, way: Way) -> NaiveDate {
        match way {
            Way::Within | Way::Keep => later(event, amount).unwrap_or(event),
            Way::Ahead => NaiveDate::MIN,
        }
    }

    /// Returns the last day on which a time can end, whichever days are off in years of which that
    /// is unknown; nothing of what must last.
    #[must_use]
    pub fn latest(&self, event: NaiveDate, amount: Amount, way: Way) -> Option<NaiveDate> {
        let (first, mut remaining) = match (way, amount.unit) {
            (Way::Keep, _) => return None,
            // Days off only make it earlier.
            (Way::Ahead, _) => return earlier(event, amount).ok(),
            (Way::Within, Unit::WorkingDays) => (event.succ_opt()?, amount.count),
            (Way::Within, Unit::Days | Unit::Months) => (later(event, amount).ok()?, 1),
        };
        let mut year = None;
        for day in first.iter_days().take(MOST_DAYS) {
            if year != Some(day.year()) {
                year = Some(day.year());
                let may_be_off = !self.counts(day.year());
                remaining = remaining.saturating_add(if may_be_off { MOST_OFF } else { 0 });
            }
            if self.free(day).is_none() {
                remaining = remaining.saturating_sub(1);
            }
            if remaining == 0 {
                return Some(day);
            }
        }
        None
    }

    /// Returns the new due day that a decision of a day gave, where the clock was stopped
    /// afterwards.
    ///
    /// # Errors
    ///
    /// Fails if it is unknown which of the days that matter are off.
    pub fn put_off(
        &self,
        due: NaiveDate,
        decided: NaiveDate,
        pauses: &[Pause],
    ) -> Result<NaiveDate, NotCounted> {
        let last = stood(due, decided, pauses)?;
        if last == due {
            return Ok(due);
        }
        self.working_from(last)
    }

    /// Returns the last day of a time: that on which something is still done in time or,
    /// for [`Way::Keep`], that to the end of which it must last.
    ///
    /// Something that must be done ahead has so many whole days between itself and the event,
    /// if these are working days, and is done on a working day.
    ///
    /// # Errors
    ///
    /// Fails if it is unknown which of the days that matter are off.
    pub fn end(&self, event: NaiveDate, amount: Amount, way: Way) -> Result<NaiveDate, NotCounted> {
        let Amount { count, unit } = amount;
        match (way, unit) {
            (Way::Within | Way::Keep, Unit::WorkingDays) => self.after(event, count),
            (Way::Within, Unit::Days | Unit::Months) => self.working_from(later(event, amount)?),
            (Way::Keep, Unit::Days | Unit::Months) => later(event, amount),
            (Way::Ahead, Unit::WorkingDays) => {
                let first_between = self.before(event, count)?;
                self.before(first_between, 1)
            }
            (Way::Ahead, Unit::Days | Unit::Months) => self.working_up_to(earlier(event, amount)?),
        }
    }

    /// Returns the working day that is so many after a day.
    fn after(&self, event: NaiveDate, count: u32) -> Result<NaiveDate, NotCounted> {
        self.nth_working(event.iter_days().skip(1), count)
    }

    /// Returns the working day that is so many before a day.
    fn before(&self, event: NaiveDate, count: u32) -> Result<NaiveDate, NotCounted> {
        let earlier = std::iter::successors(event.pred_opt(), NaiveDate::pred_opt);
        self.nth_working(earlier, count)
    }

    /// Returns the first working day from a day on.
    fn working_from(&self, day: NaiveDate) -> Result<NaiveDate, NotCounted> {
        self.nth_working(day.iter_days(), 1)
    }

    /// Returns the last working day up to a day.
    fn working_up_to(&self, day: NaiveDate) -> Result<NaiveDate, NotCounted> {
        let earlier = std::iter::successors(Some(day), NaiveDate::pred_opt);
        self.nth_working(earlier, 1)
    }

    /// Returns the working day with this number, from 1, among days in a row.
    fn nth_working(
        &self,
        days: impl Iterator<Item = NaiveDate>,
        number: u32,
    ) -> Result<NaiveDate, NotCounted> {
        let mut remaining = number;
        let mut known = None;
        for day in days.take(MOST_DAYS) {
            if known != Some(day.year()) {
                if !self.counts(day.year()) {
                    return Err(NotCounted::UnknownYear(day.year()));
                }
                known = Some(day.year());
            }
            if self.free(day).is_none() {
                remaining = remaining.saturating_sub(1);
            }
            if remaining == 0 {
                return Ok(day);
            }
        }
        Err(NotCounted::OutOfRange)
    }
}

/// More days off than any year has beside weekends: the law gives twelve, to which come those in
/// exchange for others. A test compares it with the years that are announced.
pub(super) const MOST_OFF: u32 = 20;

/// The number of days that are looked at: more than any time takes, so that a plan in which
/// every day is off comes to an end.
const MOST_DAYS: usize = 20 * 366;

/// Returns the last day of a time that counts from an event and would end on `last`, had the
/// clock not been stopped. The pauses are in order and do not overlap.
fn stood(mut last: NaiveDate, event: NaiveDate, pauses: &[Pause]) -> Result<NaiveDate, NotCounted> {
    for pause in pauses {
        let from = pause.from.max(event);
        if from < last {
            let days = (pause.until - from).num_days().max(0).unsigned_abs();
            let longer = last.checked_add_days(Days::new(days));
            last = longer.ok_or(NotCounted::OutOfRange)?;
        }
    }
    Ok(last)
}

/// Returns the day so long before an event.
fn earlier(event: NaiveDate, amount: Amount) -> Result<NaiveDate, NotCounted> {
    let day = match amount.unit {
        Unit::Days | Unit::WorkingDays => event.checked_sub_days(Days::new(amount.count.into())),
        Unit::Months => event.checked_sub_months(Months::new(amount.count)),
    };
    day.ok_or(NotCounted::OutOfRange)
}

/// Returns the day so long after an event. In a month without that day, it is the last one.
pub(super) fn later(event: NaiveDate, amount: Amount) -> Result<NaiveDate, NotCounted> {
    let day = match amount.unit {
        Unit::Days | Unit::WorkingDays => event.checked_add_days(Days::new(amount.count.into())),
        Unit::Months => event.checked_add_months(Months::new(amount.count)),
    };
    day.ok_or(NotCounted::OutOfRange)
}
