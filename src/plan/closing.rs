//! What the records about something that is due come to: the latest state, and what closed
//! it.

use chrono::NaiveDate;

use super::Plan;
use super::record::State;
use super::target::Target;

/// A state, and the day on which it was reported.
pub type StateOn = (State, NaiveDate);

/// The state of work that a record reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportedState {
    /// The state.
    pub state: State,
    /// The day on which it was reported.
    pub on: NaiveDate,
    /// How many times it was done by then, if it was.
    pub times: u32,
    /// Whether an entry of a register says it.
    pub of_entry: bool,
}

/// What records come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Closing {
    /// The latest state.
    pub latest: Option<StateOn>,
    /// What closed it, and since when.
    pub closed: Option<StateOn>,
    /// How many of the records say that it was done.
    pub times: u32,
}

impl Closing {
    /// Returns what records come to, the earliest first. What must be done at least
    /// `at_least` times is done with the record that makes it so many, whatever follows;
    /// until then, what was done is a beginning.
    #[must_use]
    pub fn of(records: &[ReportedState], at_least: u32) -> Self {
        let records = &effective(records)[..];
        let done = records.iter().filter(|(state, _)| *state == State::Done);
        let times = u32::try_from(done.clone().count()).unwrap_or(u32::MAX);
        if at_least <= 1 {
            let closing = |(state, _): &&StateOn| *state != State::Started;
            return Self {
                latest: records.last().copied(),
                closed: records.iter().rev().take_while(closing).last().copied(),
                times,
            };
        }
        let mut nth = done.skip(at_least as usize - 1);
        if let Some(last) = nth.next() {
            return Self {
                latest: Some(*last),
                closed: Some(*last),
                times,
            };
        }
        let latest = records.last().map(|(state, on)| match state {
            State::Done => (State::Started, *on),
            State::Started | State::Paused | State::Dropped => (*state, *on),
        });
        let stopped = |(state, _): &&StateOn| matches!(state, State::Paused | State::Dropped);
        Self {
            latest,
            closed: records.iter().rev().take_while(stopped).last().copied(),
            times,
        }
    }
}

impl Closing {
    /// Takes the day on which the document was issued that is what is owed for the day on
    /// which it was done, unless records say otherwise: that it was closed, or is open
    /// after that day.
    #[must_use]
    pub fn or_issued(mut self, issued: Option<NaiveDate>) -> Self {
        let open_since = self.latest.map(|(_, on)| on);
        let issued = issued.filter(|day| open_since.is_none_or(|on| on <= *day));
        if self.closed.is_none()
            && let Some(day) = issued
        {
            self.latest = Some((State::Done, day));
            self.closed = self.latest;
        }
        self
    }

    /// Returns the last extension of what the records are about, of all of them by the days
    /// from which they are effective, the earliest first. If it was done, paused or dropped,
    /// later extensions are ignored, so that they cannot make late work appear on time.
    #[must_use]
    pub fn extension<T: Copy>(&self, extensions: &[(NaiveDate, T)]) -> Option<T> {
        let closed = self.closed.map(|(_, on)| on);
        let effective = |(on, _): &&(NaiveDate, T)| closed.is_none_or(|day| *on <= day);
        extensions.iter().rfind(effective).map(|(_, it)| *it)
    }
}

/// Returns the states that records report, without those that count for nothing: an entry of a
/// register about what is done does not open it again.
fn effective(records: &[ReportedState]) -> Vec<StateOn> {
    let mut is_done = false;
    let counts = records.iter().filter(|reported| {
        let reopens = is_done && reported.of_entry && reported.state == State::Started;
        is_done = reported.state == State::Done || reopens;
        !reopens
    });
    let states = counts.flat_map(|reported| {
        let times = match reported.state {
            State::Done => reported.times as usize,
            State::Started | State::Paused | State::Dropped => 1,
        };
        std::iter::repeat_n((reported.state, reported.on), times)
    });
    states.collect()
}

impl Plan {
    /// Returns how many times that to which records refer must be done before it is done.
    #[must_use]
    pub fn times_of(&self, target: Target) -> u32 {
        match target {
            Target::Occurrence { deadline, .. } => self.deadlines[deadline].times(),
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(states: &[(State, &str)]) -> Vec<StateOn> {
        let record = |(state, day): &(State, &str)| (*state, day.parse().unwrap());
        states.iter().map(record).collect()
    }

    /// Returns what progress records with these states come to.
    fn come_to(states: &[StateOn], at_least: u32) -> Closing {
        let reported = states.iter().map(|(state, on)| ReportedState {
            state: *state,
            on: *on,
            times: 1,
            of_entry: false,
        });
        Closing::of(&reported.collect::<Vec<_>>(), at_least)
    }

    #[test]
    fn the_first_record_after_the_last_start_closes() {
        use State::{Done, Paused, Started};
        let all = records(&[
            (Done, "2026-01-01"),
            (Started, "2026-01-02"),
            (Paused, "2026-01-03"),
            (Done, "2026-01-04"),
        ]);
        let closing = come_to(&all, 1);
        assert_eq!(
            (closing.latest, closing.closed),
            (Some(all[3]), Some(all[2]))
        );
        let closing = come_to(&all[..2], 1);
        assert_eq!((closing.latest, closing.closed), (Some(all[1]), None));
        assert_eq!(come_to(&[], 1), Closing::default());
    }

    #[test]
    fn so_many_times_are_done_with_the_record_that_makes_them() {
        use State::{Done, Dropped, Paused, Started};
        let all = records(&[
            (Done, "2026-01-01"),
            (Started, "2026-01-02"),
            (Done, "2026-01-03"),
            (Done, "2026-01-04"),
            (Paused, "2026-01-05"),
        ]);
        let closing = come_to(&all[..3], 3);
        let begun = all[2].1;
        assert_eq!(closing.latest, Some((Started, begun)));
        assert_eq!((closing.closed, closing.times), (None, 2));
        for until in 4..=5 {
            let closing = come_to(&all[..until], 3);
            assert_eq!(
                (closing.latest, closing.closed),
                (Some(all[3]), Some(all[3]))
            );
        }
        let stopped = records(&[
            (Done, "2026-01-01"),
            (Paused, "2026-01-02"),
            (Dropped, "2026-01-03"),
        ]);
        let closing = come_to(&stopped, 2);
        assert_eq!(
            (closing.latest, closing.closed),
            (Some(stopped[2]), Some(stopped[1]))
        );
    }
}
