//! A step that an entry of a register owes: by which day, and what became of it.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::counting::{NotCounted, Pause, Way, later};
use super::field::Field;
use super::owed::When;
use super::record::{Entry, Extended, Limit, State, StepName};
use super::scalar::amount::Unit;
use super::step_history::{StepExtension, StepHistory};

/// A step that an entry owes.
#[derive(Debug, Clone)]
pub struct DueStep<'p> {
    /// The step.
    pub step: StepName,
    /// The day from which the time counts, or the one that it precedes.
    pub since: NaiveDate,
    /// The first day on which it can have been done.
    pub(super) not_before: NaiveDate,
    /// Whether the time counts from another step, with which the work has begun.
    pub begun: bool,
    /// The limits that demand it, each with the last day of its time; the earliest first.
    pub times: Vec<(&'p Limit, Result<NaiveDate, NotCounted>)>,
    /// The last day on which the entry itself plans it, if it does.
    pub planned: Option<NaiveDate>,
    /// The new due day, if a decision extended the time.
    pub extended: Option<Result<NaiveDate, NotCounted>>,
    /// The day of the first such decision.
    pub(super) extended_on: Option<NaiveDate>,
    /// What became of it, and on which day.
    pub answer: Option<(State, NaiveDate)>,
}

impl<'p> DueStep<'p> {
    /// Returns what is to be done: what its limit calls it, or, of what is only planned, what its
    /// entry is about, if that may be disclosed.
    #[must_use]
    pub fn what(&self, entry: &Entry<'p>) -> Option<&'p str> {
        if let Some((limit, _)) = self.times.first() {
            return limit.what.get().map(|what| what.0.as_str());
        }
        let of_entry = entry.what.and_then(Field::get);
        let of_entry = of_entry.filter(|_| !entry.is_secret());
        of_entry.map(|what| what.0.as_str())
    }

    /// Returns whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let state = self.answer.map(|(state, _)| state);
        !matches!(state, Some(State::Done | State::Dropped))
    }

    /// Says what became of it, by the steps about its entry and the days off.
    pub(super) fn judge(&mut self, history: &StepHistory<'_>, calendar: &Calendar) {
        self.times.sort_by_key(|(_, end)| *end);
        let answer = history.answer(self.step, self.not_before);
        let stands = history.stands_since(self.step);
        let stands = stands.map(|since| (State::Paused, since));
        let begun = self.begun.then_some((State::Started, self.since));
        let closed = answer.map(|(_, on)| on);
        let extensions = history.extensions(self.step, self.since, closed);
        if !extensions.is_empty() {
            let pauses = history.pauses(self.step, closed);
            self.extended_on = extensions.iter().map(|extension| extension.on).min();
            let numbered = (1_u32..).zip(&extensions);
            let ends = numbered.filter_map(|(number, extension)| {
                self.extended_to(number, *extension, &pauses, calendar)
            });
            // Of several the one to the latest day; what cannot be counted may be later.
            self.extended = ends.reduce(|one, other| Ok(one?.max(other?)));
        }
        self.answer = answer.or(stands).or(begun);
    }

    /// Returns the day to which an extension, the first or a later one, puts off the step: no
    /// further than its limits allow. One that is too many puts it off to no day.
    fn extended_to(
        &self,
        number: u32,
        extension: StepExtension<'_>,
        pauses: &[Pause],
        calendar: &Calendar,
    ) -> Option<Result<NaiveDate, NotCounted>> {
        let until = extension.until?;
        let mut end = calendar.put_off(until, extension.on, pauses);
        for (limit, _) in &self.times {
            match limit.extended(number) {
                None => {}
                Some(Extended::TooOften(_)) => return None,
                Some(Extended::UpTo(longest)) => {
                    let latest = calendar.end_with(self.since, longest, pauses);
                    end = end.map(|end| latest.map_or(end, |latest| end.min(latest)));
                }
            }
        }
        Some(end)
    }

    /// Returns the same step among those that the entry owes by other limits or in another
    /// copy of the plan.
    #[must_use]
    pub fn among<'s, 'l>(&self, steps: &'s [DueStep<'l>]) -> Option<&'s DueStep<'l>> {
        let same = |step: &&DueStep<'_>| step.step == self.step;
        let exact = steps.iter().find(|it| same(it) && it.since == self.since);
        exact.or_else(|| steps.iter().find(same))
    }

    /// Returns the last day on which it is on time, extensions aside: of several limits and
    /// the day for which it is planned the earliest binds.
    ///
    /// # Errors
    ///
    /// Fails if the time of one of them cannot be counted and may be the earliest.
    pub fn first_due(&self) -> Result<NaiveDate, NotCounted> {
        let ends = self.times.iter().map(|(_, end)| *end);
        let known = ends.filter_map(Result::ok).chain(self.planned).min();
        let unknown = self
            .times
            .iter()
            .filter_map(|(limit, end)| Some((*limit, end.err()?)));
        let earlier = unknown
            .map(|(limit, why)| (self.bound(limit, why), why))
            .min();
        match (known, earlier) {
            (Some(known), Some((bound, why))) if bound <= known => Err(why),
            (Some(known), _) => Ok(known),
            (None, why) => Err(why.map_or(NotCounted::OutOfRange, |(_, why)| why)),
        }
    }

    /// Returns the first day on which it may be due, if that day cannot be counted.
    #[must_use]
    pub fn earliest(&self, calendar: &Calendar) -> NaiveDate {
        let bound = |limit: &Limit, why| {
            let bound = self.bound(limit, why);
            let working = is_of_calendar(limit).then(|| calendar.next_working(bound));
            working.flatten().unwrap_or(bound)
        };
        let ends = self.times.iter();
        let ends = ends.map(|(limit, end)| end.unwrap_or_else(|why| bound(limit, why)));
        let first = ends.chain(self.planned).min().unwrap_or(self.since);
        // What a decision extended ends no earlier.
        match self.extended {
            Some(Ok(extended)) => first.max(extended),
            _ => first,
        }
    }

    /// Returns when it is due as seen from a day.
    pub(super) fn when(&self, calendar: &Calendar, as_of: NaiveDate, is_suspended: bool) -> When {
        let on = |due| When::On {
            begins: None,
            due,
            written: due,
        };
        match self.due() {
            Ok(last) => on(last),
            // It ends on no earlier day, so until then it is known well enough.
            Err(_) => match self.earliest(calendar) {
                due_from if self.ends_from() && as_of <= due_from => on(due_from),
                earliest => When::Uncounted {
                    earliest,
                    latest: self.latest(calendar).filter(|_| !is_suspended),
                },
            },
        }
    }

    /// Returns the last day on which it may be due, whichever days are off, if its clock never
    /// stood still: of several limits the earliest binds.
    fn latest(&self, calendar: &Calendar) -> Option<NaiveDate> {
        let ends = self.times.iter().filter_map(|(limit, end)| {
            let latest = || calendar.latest(self.since, limit.amount()?, limit.way());
            end.ok().or_else(latest)
        });
        let first = ends.chain(self.planned).min();
        first.filter(|_| self.extended.is_none())
    }

    /// Returns whether its time is one of days or months that ends in a year whose days off are
    /// not known: it ends on [`Self::earliest`], or on a day after that which is not off.
    #[must_use]
    pub fn ends_from(&self) -> bool {
        let mut unknown = self.times.iter().filter(|(_, end)| end.is_err());
        self.due().is_err() && unknown.all(|(limit, _)| is_of_calendar(limit))
    }

    /// Returns the first day on which the time of a limit may end whose end is not known: one that
    /// reaches a year without known days off ends in it or later, unless it counts backwards,
    /// and one of days or months not before these are over.
    fn bound(&self, limit: &Limit, why: NotCounted) -> NaiveDate {
        if self.not_before < self.since {
            return self.not_before;
        }
        let new_year = match why {
            NotCounted::UnknownYear(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            NotCounted::OutOfRange => None,
        };
        let amount = limit
            .amount()
            .filter(|amount| amount.unit != Unit::WorkingDays);
        let over = amount.and_then(|amount| later(self.since, amount).ok());
        let days = [Some(self.since), new_year, over].into_iter().flatten();
        days.max().unwrap_or(self.since)
    }

    /// Returns the last day on which it is on time. A decision to extend the time does not
    /// shorten it.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be counted.
    pub fn due(&self) -> Result<NaiveDate, NotCounted> {
        match (self.first_due(), self.extended) {
            (Ok(first), Some(Ok(extended))) => Ok(first.max(extended)),
            (_, Some(extended)) => extended,
            (first, None) => first,
        }
    }

    /// Returns whether its time was over when a decision extended it.
    #[must_use]
    pub fn is_extended_late(&self) -> bool {
        let first = self.first_due().ok().zip(self.extended_on);
        first.is_some_and(|(first, on)| first < on)
    }

    /// Returns the last day on which it was on time before a decision extended that, if one
    /// did.
    #[must_use]
    pub fn due_before_extension(&self) -> Option<NaiveDate> {
        let first = self.first_due().ok()?;
        self.due().ok().filter(|due| first < *due)?;
        self.extended.map(|_| first)
    }
}

/// Returns whether a limit gives a time of days or months within which something must be done.
fn is_of_calendar(limit: &Limit) -> bool {
    let unit = limit.amount().map(|amount| amount.unit);
    limit.way() == Way::Within && unit.is_some_and(|unit| unit != Unit::WorkingDays)
}
