//! Which entries show that duties are done, period by period.

use chrono::NaiveDate;

use super::Plan;
use super::date_range::DateRange;
use super::dated_entries::Entries;
use super::field::given;
use super::given_up::GivenUp;
use super::held_duty::HeldDuty;
use super::index::Ix;
use super::owed::{Answer, Owed, When};
use super::record::{DutyMode, Progress, State};
use super::scalar::every::Every;
use super::scalar::period::Period;
pub use super::shown::Shown;
use super::shown::{judged, owed_with};
use crate::text::Place;

/// A duty in one of its periods, or as a whole if it has none.
#[derive(Debug, Clone)]
pub struct DutyPeriod<'p> {
    /// The duty.
    pub duty: HeldDuty<'p>,
    /// The period, if it is periodic.
    pub period: Option<Period>,
    /// The last day on which it is on time: that of the period, or that by which its entries
    /// are to be settled, if a limit gives that.
    pub due: Option<NaiveDate>,
    /// Whether nobody names a day of its period, so that `due` is only the end of that.
    pub in_period: bool,
    /// What became of it and on which day.
    pub answer: Option<(State, NaiveDate)>,
    /// Whether nothing is missing but a step that an entry about it owes itself.
    pub is_owed_by_entries: bool,
    /// The entries about it up to the as-of day, the earliest first.
    pub entries: Vec<Shown<'p>>,
    /// The record that gives it up, unless entries show that it was done.
    pub given_up: Option<Ix<Progress>>,
    /// Where it is demanded: in the plan, or where its register begins; nothing if the plan
    /// does not count it yet.
    pub place: Option<Place>,
}

impl<'p> DutyPeriod<'p> {
    /// Returns whether it is owed by a day of its own. A step that recurs is owed by the
    /// entries themselves.
    #[must_use]
    pub fn is_owed(&self) -> bool {
        let is_due = self.period.is_some() && self.due.is_some();
        is_due && !self.duty.recurs()
    }

    /// Returns it given up on a day by a record, unless it was done.
    fn given_up(self, by: Option<(NaiveDate, Ix<Progress>)>) -> Self {
        let is_done = matches!(self.answer, Some((State::Done, _)));
        match by.filter(|_| !is_done) {
            Some((on, index)) => Self {
                answer: Some((State::Dropped, on)),
                is_owed_by_entries: false,
                given_up: Some(index),
                ..self
            },
            None => self,
        }
    }

    /// Returns it with entries about it, due by a day.
    pub(super) fn with(&self, due: Option<NaiveDate>, entries: Vec<Shown<'p>>) -> Self {
        let judged = judged(self.duty, due, &entries);
        Self {
            due: judged.due,
            answer: judged.answer,
            is_owed_by_entries: judged.is_owed_by_entries,
            entries,
            ..self.clone()
        }
    }
}

/// Returns the entries about each of the periods of a duty. An entry is about the period that it
/// names, or any that this one lies in; without a name about the one of its day, unless that is
/// one of the days of grace of the period before and nothing shows that so far. What comes in
/// such days of the first period is about one that the plan does not have.
fn by_period<'p>(
    duty: HeldDuty<'_>,
    periods: &[(Period, DateRange, NaiveDate)],
    about: &[Shown<'p>],
) -> Vec<Vec<Shown<'p>>> {
    let mut of: Vec<Vec<Shown<'p>>> = vec![Vec::new(); periods.len()];
    let (named, others): (Vec<&Shown<'_>>, Vec<&Shown<'_>>) = about
        .iter()
        .partition(|it| it.entry.named_period().is_some());
    for shown in named {
        let Some(named) = shown.period else { continue };
        let holds = |days: DateRange| days.from <= named.from && named.until <= days.until;
        if let Some(at) = periods.iter().position(|(_, days, _)| holds(*days)) {
            of[at].push(*shown);
        }
    }
    for shown in others {
        let Some(at) = periods
            .iter()
            .position(|(_, days, _)| days.contains(shown.on))
        else {
            continue;
        };
        let begins = periods[at].1.from;
        let is_grace = begins
            .checked_add_days(duty.grace())
            .is_some_and(|end| shown.on < end);
        match at.checked_sub(1) {
            None if is_grace => {}
            Some(before) if is_grace && of[before].len() < duty.at_least() => {
                of[before].push(*shown);
            }
            _ => of[at].push(*shown),
        }
    }
    for entries in &mut of {
        entries.sort_by_key(|shown| shown.on);
    }
    of
}

impl Plan {
    /// Returns the duties in force, as known on a day: those that the plan counts with their
    /// periods that have begun, the others whole. A plan without any entry and any duty of its
    /// own has none.
    #[must_use]
    pub fn duty_periods(&self, as_of: NaiveDate) -> Vec<DutyPeriod<'_>> {
        if self.law.is_none() && self.duties.is_empty() {
            return Vec::new();
        }
        let entries = Entries::until(self, as_of);
        let duties = self.held_duties().into_iter();
        let in_force = duties.filter(|duty| {
            let begins = duty.from().is_none_or(|from| from <= as_of);
            let first = self.period().map_or(as_of, |period| period.from);
            begins && duty.until().is_none_or(|until| first <= until)
        });
        let given_up = GivenUp::until(self, as_of);
        in_force
            .flat_map(|duty| self.periods_of(duty, &entries, &given_up, as_of))
            .collect()
    }

    /// Returns a duty in each of its periods that count, or whole if it has none, does not apply
    /// or is not counted yet.
    fn periods_of<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        entries: &Entries<'p>,
        given_up: &GivenUp<'_>,
        as_of: NaiveDate,
    ) -> Vec<DutyPeriod<'p>> {
        let counted = self.counted_since(duty, entries, as_of);
        let counted = counted.filter(|(since, _)| *since <= as_of);
        let whole = DutyPeriod {
            duty,
            period: None,
            due: None,
            in_period: false,
            answer: None,
            is_owed_by_entries: false,
            entries: Vec::new(),
            given_up: None,
            place: counted.map(|(_, place)| place),
        };
        let Some((since, _)) = counted.filter(|_| duty.not_applicable().is_none()) else {
            return vec![whole];
        };
        let about = entries.about(duty).into_iter();
        let about: Vec<Shown<'_>> = about
            .flat_map(|(on, entry)| self.shown(duty, on, entry, as_of))
            .collect();
        if duty.recurs() {
            return self.repeated_duty(duty, &whole, about);
        }
        if duty.mode() != DutyMode::Periodic {
            return vec![whole.with(None, about)];
        }
        let since = duty.from().map_or(since, |from| from.max(since));
        let periods = self.of_periods(duty, since, as_of, &about);
        let names_day = duty.names_day(self);
        periods
            .map(|(period, due, entries)| {
                let counted = whole.with(Some(due), entries);
                let counted = DutyPeriod {
                    period: Some(period),
                    in_period: !names_day && counted.due == Some(due),
                    ..counted
                };
                counted.given_up(given_up.find(duty, period))
            })
            .collect()
    }

    /// Returns since which day a duty is counted, and where it is demanded: as the plan says of it,
    /// or from the day from which its register is kept, or from the first entry with which that
    /// is begun. Where only some entries begin it, there must be one of them, or somebody vouches for
    /// the register. One that the plan
    /// sets itself without such entries is counted from the plan's first day.
    fn counted_since<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        entries: &Entries<'p>,
        as_of: NaiveDate,
    ) -> Option<(NaiveDate, Place)> {
        let own = duty.own.map(|own| own.place);
        let needs_entry = !duty.begun_by().is_empty();
        let first = entries.first_of(duty);
        if let Some(said) = duty.own_from() {
            return Some((said, own.or(first.map(|(_, place)| place))?));
        }
        let kept = duty.register().and_then(|list| self.keeper_of(list));
        // Who vouches that everything is in the register is asked for what is not.
        // A step of entries is owed only where there is one.
        let vouched = kept.filter(|_| duty.step().is_none()).and_then(|kept| {
            let checked = given(&kept.checked).filter(|day| day.0 <= as_of);
            checked.and_then(|_| Some((self.kept_since(kept)?, kept.place)))
        });
        let kept = kept.and_then(|kept| Some((given(&kept.from)?.0, kept.place)));
        let kept = kept.filter(|_| !needs_entry || first.is_some());
        let kept = kept.or(vouched);
        let is_own = duty.law.is_none() && duty.register().is_some() && !needs_entry;
        let plan = self.period().filter(|_| is_own).map(|period| period.from);
        let plan = plan.zip(own);
        let (since, place) = kept.or(plan).or(first)?;
        Some((since, own.unwrap_or(place)))
    }

    /// Returns the periods of a duty that count and have begun, each with the last day on which
    /// it is on time and the entries about it. A period that was under way on the day `start`
    /// counts if an entry shows it or if it is a year, whose last day was still to come; one that
    /// was over counts if an entry shows it. One that was over before the duty was in force does
    /// not.
    fn of_periods<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        start: NaiveDate,
        as_of: NaiveDate,
        about: &[Shown<'p>],
    ) -> impl Iterator<Item = (Period, NaiveDate, Vec<Shown<'p>>)> {
        let until = duty.until();
        let periods: Vec<(Period, DateRange, NaiveDate)> = duty.periods(self);
        let entries = by_period(duty, &periods, about);
        let counted = periods.into_iter().zip(entries);
        counted.filter_map(move |((period, days, due), of)| {
            let begun = duty.from().is_none_or(|from| from <= days.until);
            let ended = until.is_some_and(|until| until < days.from);
            let in_force = days.from <= as_of && begun && !ended;
            let is_whole = duty.each() == Every::Year || days.from >= start;
            let counts = in_force && (due >= start && is_whole || !of.is_empty());
            counts.then_some((period, due, of))
        })
    }

    /// Visits what the duties require to be done, as known on a day, each with where it is
    /// demanded.
    pub fn owed_by_duties<'p>(&'p self, as_of: NaiveDate, visit: &mut dyn FnMut(Owed<'p>, Place)) {
        let owed = self.duty_periods(as_of).into_iter();
        for counted in owed.filter(DutyPeriod::is_owed) {
            let DutyPeriod { duty, .. } = counted;
            let (Some(period), Some(due), Some(place)) =
                (counted.period, counted.due, counted.place)
            else {
                continue;
            };
            visit(
                Owed {
                    id: duty.id_text(),
                    period: Some(period),
                    step: None,
                    what: Some(duty.what()),
                    task: None,
                    lead: duty.lead(self),
                    when: When::On {
                        begins: None,
                        due,
                        written: due,
                    },
                    in_period: counted.in_period,
                    first_due: None,
                    is_secret: false,
                    answer: match counted.given_up {
                        Some(record) => Answer::GivenUp(record),
                        None => Answer::Itself(counted.answer),
                    },
                    is_owed_elsewhere: counted.is_owed_by_entries,
                    owed_with: owed_with(&counted.entries, counted.answer)
                        .filter(|_| counted.is_owed_by_entries),
                    at_least: 1,
                    issued: None,
                },
                place,
            );
        }
    }
}
