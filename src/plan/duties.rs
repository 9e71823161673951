//! Which entries show that duties are done, period by period.

use chrono::NaiveDate;

use super::Plan;
use super::dated_entries::Entries;
use super::field::given;
use super::held_duty::HeldDuty;
use super::owed::{Answer, Owed, When};
use super::record::{DutyMode, Entry, State, StepName};
use super::scalar::every::Every;
use super::scalar::period::Period;
use crate::text::Place;

/// An entry that shows that a duty is done.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'p> {
    /// The entry.
    pub entry: Entry<'p>,
    /// Its day, or that of the step that the duty asks for.
    pub on: NaiveDate,
    /// The day on which it was settled, or else its own.
    pub done: NaiveDate,
    /// Whether it is settled, so that it counts.
    pub counts: bool,
    /// Whether it still shows it: it was not taken down.
    pub stands: bool,
}

/// A duty in one of its periods, or as a whole if it has none.
#[derive(Debug, Clone)]
pub struct DutyPeriod<'p> {
    /// The duty.
    pub duty: HeldDuty<'p>,
    /// The period, if it is periodic.
    pub period: Option<Period>,
    /// The last day on which it is on time: that of the period, or that by which its entries
    /// are to be settled.
    pub due: Option<NaiveDate>,
    /// The entries about it up to the as-of day, the earliest first.
    pub entries: Vec<Shown<'p>>,
    /// Where it is demanded: in the plan, or where its register begins; nothing if the plan
    /// does not count it yet.
    pub place: Option<Place>,
}

impl DutyPeriod<'_> {
    /// Returns what became of it and on which day: done with the last entry that it needs.
    #[must_use]
    pub fn answer(&self) -> Option<(State, NaiveDate)> {
        let mut counting = self.entries.iter().filter(|shown| match self.duty.mode() {
            DutyMode::Standing => shown.counts && shown.stands,
            DutyMode::Periodic | DutyMode::WhenDecided => shown.counts,
        });
        let done = counting.nth(self.duty.at_least() - 1);
        let begun = self.entries.last();
        done.map(|shown| (State::Done, shown.on))
            .or(begun.map(|shown| (State::Started, shown.on)))
    }
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
        in_force
            .flat_map(|duty| self.periods_of(duty, &entries, as_of))
            .collect()
    }

    /// Returns a duty in each of its periods that count, or whole if it has none, does not apply
    /// or is not counted yet.
    fn periods_of<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        entries: &Entries<'p>,
        as_of: NaiveDate,
    ) -> Vec<DutyPeriod<'p>> {
        let counted = self.counted_since(duty, entries);
        let counted = counted.filter(|(since, _)| *since <= as_of);
        let mut whole = DutyPeriod {
            duty,
            period: None,
            due: None,
            entries: Vec::new(),
            place: counted.map(|(_, place)| place),
        };
        let Some((since, _)) = counted.filter(|_| duty.not_applicable().is_none()) else {
            return vec![whole];
        };
        let about = entries.about(duty).into_iter();
        let about: Vec<Shown<'_>> = about
            .flat_map(|(on, entry)| self.shown(duty, on, entry, as_of))
            .collect();
        if duty.mode() != DutyMode::Periodic {
            whole.due = self.settled_until(&about, as_of);
            whole.entries = about;
            return vec![whole];
        }
        let since = duty.from().map_or(since, |from| from.max(since));
        let periods = self.of_periods(duty, since, as_of, &about);
        periods
            .map(|(period, due, entries)| DutyPeriod {
                period: Some(period),
                due: Some(due),
                entries,
                ..whole.clone()
            })
            .collect()
    }

    /// Returns since which day a duty is counted, and where it is demanded: as the plan says, or
    /// from the day from which its register is kept, or from the first entry with which that is
    /// begun. One that the plan sets itself is counted from the plan's first day.
    fn counted_since<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        entries: &Entries<'p>,
    ) -> Option<(NaiveDate, Place)> {
        let own = duty.own.map(|own| own.place);
        let is_own = duty.law.is_none() && duty.register().is_some();
        let first = self.period().filter(|_| is_own).map(|period| period.from);
        let kept = duty.register().and_then(|list| self.keeper_of(list));
        let kept = kept.filter(|_| duty.begun_by().is_empty());
        let kept = kept.and_then(|kept| Some((given(&kept.from)?.0, kept.place)));
        let begun = kept.or(entries.first_of(duty));
        let said = duty.own_from().or(first);
        let since = said.or(begun.map(|(on, _)| on))?;
        Some((since, own.or(begun.map(|(_, place)| place))?))
    }

    /// Returns the periods of a duty that count and have begun, each with the last day on which
    /// it is on time and the entries about it. A period that was under way on the day `start`
    /// counts if an entry shows it or if it is a year, whose last day was still to come. An entry
    /// that is not settled has the time that a limit gives it.
    fn of_periods<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        start: NaiveDate,
        as_of: NaiveDate,
        about: &[Shown<'p>],
    ) -> impl Iterator<Item = (Period, NaiveDate, Vec<Shown<'p>>)> {
        let periods = duty.periods(self).into_iter();
        let begun = periods.filter(move |(_, days, _)| days.from <= as_of);
        let until = duty.until();
        let in_force = begun.filter(move |(_, days, due)| {
            *due >= start && until.is_none_or(|until| days.from <= until)
        });
        in_force.filter_map(move |(period, days, due)| {
            let of = about.iter().filter(|shown| days.contains(shown.on));
            let of: Vec<Shown<'p>> = of.copied().collect();
            let is_whole = duty.each() == Every::Year || days.from >= start;
            let due = due.max(self.settled_until(&of, as_of).unwrap_or(due));
            (is_whole || !of.is_empty()).then_some((period, due, of))
        })
    }

    /// Returns the last day on which open ones of some entries are settled in time, if limits
    /// say so.
    fn settled_until(&self, entries: &[Shown<'_>], as_of: NaiveDate) -> Option<NaiveDate> {
        let open = entries.iter().filter(|shown| !shown.counts);
        let owed = open.filter_map(|shown| {
            let settles = shown.entry.kind.map_or(&[][..], |kind| kind.settled_by);
            let owed = self.due_steps(&shown.entry, as_of).into_iter();
            let owed = owed.filter(|step| step.is_open() && settles.contains(&step.step));
            owed.filter_map(|step| step.due().ok()).max()
        });
        owed.max()
    }

    /// Returns what an entry shows about a duty: its own day, or those of the steps that the
    /// duty asks for.
    fn shown<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        on: NaiveDate,
        entry: Entry<'p>,
        as_of: NaiveDate,
    ) -> Vec<Shown<'p>> {
        let steps = self.links.steps_of.get(&entry).iter();
        let steps = steps.filter_map(|step| self.steps[*step].done());
        let steps: Vec<(StepName, NaiveDate)> = steps.filter(|(_, on)| *on <= as_of).collect();
        let posted = |(name, _): &&(StepName, NaiveDate)| {
            matches!(name, StepName::Posted | StepName::TakenDown)
        };
        let last = steps.iter().rfind(posted).map(|(name, _)| *name);
        let settles = entry.kind.map_or(&[][..], |kind| kind.settled_by);
        let settled = steps.iter().find(|(name, _)| settles.contains(name));
        let shown = Shown {
            entry,
            on,
            done: settled.map_or(on, |(_, on)| *on),
            counts: true,
            stands: last != Some(StepName::TakenDown),
        };
        match duty.step() {
            Some(step) => {
                let done = steps.iter().filter(|(name, _)| *name == step);
                done.map(|(_, on)| Shown {
                    on: *on,
                    done: *on,
                    ..shown
                })
                .collect()
            }
            None => vec![Shown {
                counts: self.is_settled(&entry, as_of),
                ..shown
            }],
        }
    }

    /// Visits what the duties require to be done, as known on a day, each with where it is
    /// demanded. A step that recurs is owed by the entries themselves.
    pub fn owed_by_duties<'p>(&'p self, as_of: NaiveDate, visit: &mut dyn FnMut(Owed<'p>, Place)) {
        for counted in self.duty_periods(as_of) {
            let DutyPeriod { duty, .. } = counted;
            let (Some(period), Some(due), Some(place)) =
                (counted.period, counted.due, counted.place)
            else {
                continue;
            };
            if duty.step().is_some_and(StepName::recurs) {
                continue;
            }
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
                    first_due: None,
                    is_secret: false,
                    answer: Answer::Itself(counted.answer()),
                    at_least: 1,
                    issued: None,
                },
                place,
            );
        }
    }
}
