//! The event from which a deadline counts, and what became of it.

use chrono::NaiveDate;

use crate::plan::closing::{Closing, ReportedState, StateOn};
use crate::plan::counting::Way;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, State};
use crate::plan::scalar::amount::Amount;
use crate::plan::schedule::Occurrence;

/// What happened to the event from which a deadline counts.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) deadline: Ix<Deadline>,
    pub(super) occurrence: Ix<Occurrence>,
    pub(super) amount: Amount,
    pub(super) way: Way,
    /// How many times the event must be done.
    pub(super) times: u32,
    /// What records say of it, the earliest first.
    pub(super) records: Vec<ReportedState>,
    /// The day on which the report was issued that is what is due.
    pub(super) issued: Option<NaiveDate>,
    /// The days from which it was extended, and to which, the earliest first.
    pub(super) extended: Vec<(NaiveDate, NaiveDate)>,
}

impl Event {
    /// Returns its state, as known on a day.
    fn closing(&self, as_of: Option<NaiveDate>) -> Closing {
        let known = self.records.iter().copied();
        let known: Vec<ReportedState> = known
            .filter(|reported| is_known(reported.on, as_of))
            .collect();
        let issued = self.issued.filter(|day| is_known(*day, as_of));
        Closing::of(&known, self.times).or_issued(issued)
    }

    /// Returns whether it was dropped before it was done, as known on a day.
    pub(super) fn is_given_up(&self, as_of: NaiveDate) -> bool {
        if self.done_on(Some(as_of)).is_some() {
            return false;
        }
        let latest = self.closing(Some(as_of)).latest;
        latest.is_some_and(|(state, _)| state == State::Dropped)
    }

    /// Returns the day on which it was done, as known on a day. What happened stays so,
    /// also if it is interrupted or dropped afterwards; only what is begun again is open.
    pub(super) fn done_on(&self, as_of: Option<NaiveDate>) -> Option<NaiveDate> {
        let closing = self.closing(as_of);
        let is_done = |it: &StateOn| it.0 == State::Done;
        let done = closing.closed.filter(is_done);
        done.or(closing.latest.filter(is_done)).map(|(_, on)| on)
    }

    /// Returns the day to which it was extended, as known on a day.
    pub(super) fn extended_to(&self, as_of: Option<NaiveDate>) -> Option<NaiveDate> {
        let known = self.extended.iter().copied();
        let known: Vec<_> = known.filter(|(on, _)| is_known(*on, as_of)).collect();
        self.closing(as_of).extension(&known)
    }
}

fn is_known(on: NaiveDate, as_of: Option<NaiveDate>) -> bool {
    as_of.is_none_or(|as_of| on <= as_of)
}
