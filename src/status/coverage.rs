//! What of the duties is done, missing, still to come or not applicable, as of a day.

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::duties::{DutyPeriod, Shown};
use crate::plan::held_duty::HeldDuty;
use crate::plan::index::Ix;
use crate::plan::record::{DutyMode, Progress, State};
use crate::plan::scalar::period::Period;

/// What became of a duty, in one of its periods or as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Done in time, or at any time if none is fixed.
    Done,
    /// Done after the last day on which it was on time.
    DoneLate,
    /// Not done, and the last day has passed, or it must exist at any time.
    Missing,
    /// Not done, and the last day has not passed.
    Later,
    /// Nothing has happened that asks for it.
    NotArisen,
    /// The plan does not use its register yet.
    NotBegun,
    /// A record gives it up in this period.
    Dropped,
    /// The unit does not have it, for a reason that the plan gives.
    NotApplicable,
}

impl Cover {
    /// Returns its name in machine formats.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate => "done-late",
            Self::Missing => "missing",
            Self::Later => "later",
            Self::NotArisen => "not-arisen",
            Self::NotBegun => "not-begun",
            Self::Dropped => "dropped",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Returns whether it is done, in time or late.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate)
    }

    /// Returns whether it is among what the plan has to have.
    #[must_use]
    pub fn counts(self) -> bool {
        !matches!(self, Self::NotBegun | Self::NotApplicable)
    }

    fn of(duty: &DutyPeriod<'_>, as_of: NaiveDate) -> Self {
        if duty.duty.not_applicable().is_some() {
            return Self::NotApplicable;
        }
        if duty.place.is_none() {
            return Self::NotBegun;
        }
        let is_late = |on: NaiveDate| duty.due.is_some_and(|due| due < on);
        let when_decided = duty.duty.mode() == DutyMode::WhenDecided;
        match duty.answer {
            Some((State::Done, on)) if is_late(on) => Self::DoneLate,
            Some((State::Done, _)) => Self::Done,
            Some((State::Dropped, _)) => Self::Dropped,
            None if when_decided => Self::NotArisen,
            // What an entry still has to do on no day that is known is not late.
            _ if duty.due.is_none() && (when_decided || duty.is_owed_by_entries) => Self::Later,
            _ if duty.due.is_some() && !is_late(as_of) => Self::Later,
            _ => Self::Missing,
        }
    }
}

/// A duty, in one of its periods or as a whole, with what became of it.
#[derive(Debug, Clone)]
pub struct Covered<'p> {
    /// The duty.
    pub duty: HeldDuty<'p>,
    /// The period, if it has any.
    pub period: Option<Period>,
    /// The last day on which it is on time, if there is one.
    pub due: Option<NaiveDate>,
    /// Whether nobody names a day of its period, so that `due` is only the end of that.
    pub in_period: bool,
    /// What became of it.
    pub cover: Cover,
    /// The entries about it up to the as-of day, the earliest first.
    pub entries: Vec<Shown<'p>>,
    /// The record that gives it up.
    pub given_up: Option<Ix<Progress>>,
}

impl Covered<'_> {
    /// Returns its name: `d46.9`, `td.thu-truong@2026-10`.
    #[must_use]
    pub fn name(&self) -> String {
        let id = self.duty.id_text();
        self.period
            .map_or_else(|| id.to_owned(), |period| format!("{id}@{period}"))
    }
}

/// Returns all duties in force, in the order of the law, those of the plan last.
#[must_use]
pub fn coverage(plan: &Plan, as_of: NaiveDate) -> Vec<Covered<'_>> {
    let duties = plan.duty_periods(as_of).into_iter();
    let covered = duties.map(|duty| Covered {
        cover: Cover::of(&duty, as_of),
        duty: duty.duty,
        period: duty.period,
        due: duty.due,
        in_period: duty.in_period,
        given_up: duty.given_up,
        entries: duty.entries,
    });
    covered.collect()
}

/// Returns all duties in force that belong to a period: without those whose last day, and the
/// days of the entries about them, lie outside of it. What is standing or has no last day belongs
/// to every period.
#[must_use]
pub fn coverage_in(plan: &Plan, period: DateRange, as_of: NaiveDate) -> Vec<Covered<'_>> {
    let mut covered = coverage(plan, as_of);
    covered.retain(|one| {
        let entries = one.entries.iter().map(|shown| shown.done);
        let mut days = one.due.into_iter().chain(entries);
        one.due.is_none() || days.any(|day| period.contains(day))
    });
    covered
}

/// How many of the duties of one register by one law are done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'p> {
    /// The list of the register.
    pub register: &'static str,
    /// The law.
    pub law: &'p str,
    /// Those that the plan has to have.
    pub all: usize,
    /// Those done, in time or late.
    pub done: usize,
    /// Of these, those done late.
    pub done_late: usize,
    /// Those missing.
    pub missing: usize,
    /// Those whose last day has not passed.
    pub later: usize,
    /// Those for which nothing has happened.
    pub not_arisen: usize,
    /// Those given up.
    pub dropped: usize,
}

impl Group<'_> {
    /// Returns how many had to be done by now: those done, missing and given up.
    #[must_use]
    pub fn due(&self) -> usize {
        self.done + self.missing + self.dropped
    }
}

/// Counts duties by register and law, in their order; those that do not count are left out.
#[must_use]
pub fn groups<'p>(covered: &[Covered<'p>]) -> Vec<Group<'p>> {
    let mut groups: Vec<Group<'p>> = Vec::new();
    for one in covered.iter().filter(|one| one.cover.counts()) {
        let (Some(register), law) = (one.duty.register(), one.duty.law_name()) else {
            continue;
        };
        let known = groups
            .iter()
            .position(|group| group.register == register && group.law == law);
        let at = known.unwrap_or_else(|| {
            groups.push(Group {
                register,
                law,
                all: 0,
                done: 0,
                done_late: 0,
                missing: 0,
                later: 0,
                not_arisen: 0,
                dropped: 0,
            });
            groups.len() - 1
        });
        let group = &mut groups[at];
        group.all += 1;
        group.done += usize::from(one.cover.is_done());
        group.done_late += usize::from(one.cover == Cover::DoneLate);
        group.missing += usize::from(one.cover == Cover::Missing);
        group.later += usize::from(one.cover == Cover::Later);
        group.dropped += usize::from(one.cover == Cover::Dropped);
        group.not_arisen += usize::from(one.cover == Cover::NotArisen);
    }
    groups
}
