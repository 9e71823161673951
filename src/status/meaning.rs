//! The statuses and how they are determined.

use chrono::NaiveDate;

use crate::plan::owed::When;
use crate::plan::record::State;

/// A status, ordered from the most to the least urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not done, and the due day has passed.
    Overdue,
    /// Not done, and due within the plan's `due-soon` days or on the as-of day.
    DueSoon,
    /// Due on a day that cannot be counted, so that nobody knows whether it is late.
    Uncounted,
    /// Ongoing, without any progress record.
    Idle,
    /// Started and due later.
    InProgress,
    /// Due later, without any progress record.
    NotStarted,
    /// Interrupted, with a reason.
    Paused,
    /// Ongoing, with progress records.
    Ongoing,
    /// Due on request.
    OnRequest,
    /// Done after the due day.
    DoneLate,
    /// Done on time.
    Done,
    /// Abandoned, with a reason.
    Dropped,
}

impl Status {
    /// All statuses, from the most to the least urgent.
    pub const ALL: [Self; 12] = every!(Status: Overdue, DueSoon, Uncounted, Idle, InProgress, NotStarted, Paused, Ongoing, OnRequest, DoneLate, Done, Dropped);

    /// Returns the name in machine formats.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::DueSoon => "due-soon",
            Self::Uncounted => "uncounted",
            Self::Idle => "idle",
            Self::InProgress => "in-progress",
            Self::NotStarted => "not-started",
            Self::Paused => "paused",
            Self::Ongoing => "ongoing",
            Self::OnRequest => "on-request",
            Self::DoneLate => "done-late",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Returns whether the work is paused or dropped.
    #[must_use]
    pub fn is_stopped(self) -> bool {
        matches!(self, Self::Paused | Self::Dropped)
    }

    /// Returns whether the work is done, on time or late.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate)
    }
}

/// Returns the status of an obligation with a due day, which itself is on time.
pub(super) fn dated(
    latest: Option<(State, NaiveDate)>,
    due: NaiveDate,
    as_of: NaiveDate,
    due_soon: u32,
) -> Status {
    match latest {
        Some((State::Done, on)) if on <= due => Status::Done,
        Some((State::Done, _)) => Status::DoneLate,
        Some((State::Paused, _)) => Status::Paused,
        Some((State::Dropped, _)) => Status::Dropped,
        _ if as_of > due => Status::Overdue,
        _ if (due - as_of).num_days() <= due_soon.into() => Status::DueSoon,
        Some((State::Started, _)) => Status::InProgress,
        None => Status::NotStarted,
    }
}

/// Returns the status of an obligation without a due day, or whose due day cannot be counted.
pub(super) fn standing(when: When, latest: Option<(State, NaiveDate)>) -> Status {
    match (latest, when) {
        (Some((State::Paused, _)), _) => Status::Paused,
        (Some((State::Dropped, _)), _) => Status::Dropped,
        // Done before the first day that may be the due day, it is certainly on time.
        (Some((State::Done, on)), When::Uncounted { earliest, .. }) if on <= earliest => {
            Status::Done
        }
        (_, When::Uncounted { .. }) => Status::Uncounted,
        (_, When::OnRequest) => Status::OnRequest,
        (Some(_), _) => Status::Ongoing,
        (None, _) => Status::Idle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn on(latest: Option<(State, &str)>, as_of: &str) -> Status {
        let due = day("2024-11-20");
        let latest = latest.map(|(state, on)| (state, day(on)));
        dated(latest, due, day(as_of), 7)
    }

    #[test]
    fn the_due_day_is_on_time_and_the_next_is_late() {
        assert_eq!(on(None, "2024-11-12"), Status::NotStarted);
        assert_eq!(on(None, "2024-11-13"), Status::DueSoon);
        assert_eq!(on(None, "2024-11-20"), Status::DueSoon);
        assert_eq!(on(None, "2024-11-21"), Status::Overdue);
    }

    #[test]
    fn the_latest_record_decides() {
        let at = |state, on_day| on(Some((state, on_day)), "2024-12-01");
        assert_eq!(at(State::Done, "2024-11-20"), Status::Done);
        assert_eq!(at(State::Done, "2024-11-21"), Status::DoneLate);
        assert_eq!(at(State::Started, "2024-11-01"), Status::Overdue);
        assert_eq!(at(State::Paused, "2024-11-01"), Status::Paused);
        assert_eq!(
            on(Some((State::Started, "2024-10-01")), "2024-10-02"),
            Status::InProgress
        );
    }
}
