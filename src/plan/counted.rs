//! Deadlines that count from something else: due so long after it is done, or so long before
//! it is due.

mod event;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::Plan;
use super::activity::Activities;
use super::calendar::Calendar;
use super::closing::ReportedState;
use super::counting::{NotCounted, Way};
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Extension};
use super::schedule::{Schedule, Schedules, Stated};
use super::target::{Target, Targets};
use event::Event;

/// Why the day of a deadline that counts is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncounted {
    /// The event has no due day.
    NoDay,
    /// It counts from itself.
    Circle,
    /// Too many deadlines count from each other.
    TooLong,
    /// The event was given up: it never happens.
    GivenUp,
    /// The days are not known.
    Days(NotCounted),
}

/// How many deadlines may count from each other in a row; no plan has more than a few, and
/// each takes as long as all that it counts from.
pub const IN_A_ROW: usize = 50;

/// The deadlines that count from something else.
#[derive(Debug, Clone, Default)]
pub struct CountedFrom(BTreeMap<Ix<Deadline>, Result<Event, Uncounted>>);

impl CountedFrom {
    /// Finds what each such deadline counts from. `extended` is what each extension refers to.
    pub(super) fn of(
        targets: Targets<'_>,
        activities: &Activities,
        extended: &ByRecord<Extension, Target>,
    ) -> Self {
        let ledger = targets.ledger;
        let mut of = BTreeMap::new();
        for (index, stated) in targets.stated.enumerate() {
            let Stated::Counted = stated else { continue };
            let Some(count) = ledger.deadlines[index].count() else {
                continue;
            };
            let event = match targets.named(count.event) {
                Target::Occurrence {
                    deadline,
                    occurrence,
                } => Ok(Event {
                    issued: targets.due_with.all_issued(ledger, deadline, occurrence),
                    deadline,
                    occurrence,
                    amount: count.amount,
                    way: count.way,
                    times: ledger.deadlines[deadline].times(),
                    records: Vec::new(),
                    extended: Vec::new(),
                }),
                _ => Err(Uncounted::NoDay),
            };
            of.insert(index, event);
        }
        let mut counted = Self(of);
        if !counted.0.is_empty() {
            counted.add_records(&activities.reported(ledger));
            counted.add_extensions(ledger, extended);
        }
        counted
    }

    /// Visits the events, by what records refer to.
    fn events(&mut self) -> impl Iterator<Item = (Target, &mut Event)> {
        let known = self.0.values_mut().filter_map(|event| event.as_mut().ok());
        known.map(|event| {
            let target = Target::Occurrence {
                deadline: event.deadline,
                occurrence: event.occurrence,
            };
            (target, event)
        })
    }

    fn add_records(&mut self, reported: &HashMap<Target, Vec<ReportedState>>) {
        for (target, event) in self.events() {
            event.records = reported.get(&target).cloned().unwrap_or_default();
        }
    }

    fn add_extensions(&mut self, ledger: &Ledger, targets: &ByRecord<Extension, Target>) {
        let mut by_target: HashMap<Target, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
        for (index, extension) in ledger.extensions.enumerate() {
            if let (Some(on), Some(to)) = (extension.on.get(), extension.to.get()) {
                let list = by_target.entry(targets[index]).or_default();
                list.push((on.0, to.0));
            }
        }
        for (target, event) in self.events() {
            event.extended = by_target.get(&target).cloned().unwrap_or_default();
            event.extended.sort_by_key(|(on, _)| *on);
        }
    }

    /// Returns the schedule of each deadline: what counts has the due day that all records
    /// together give it.
    pub(super) fn schedules(
        &self,
        calendar: &Calendar,
        stated: ByRecord<Deadline, Stated>,
    ) -> Schedules {
        let days = Days {
            counted: self,
            calendar,
            stated: &stated,
            as_of: None,
        };
        let counted = self.0.keys().map(|index| {
            let schedule = match days.due(*index) {
                Ok(due) => Schedule::on(due),
                Err(Uncounted::Days(NotCounted::UnknownYear(_))) => Schedule::Uncounted {
                    earliest: days.earliest(*index),
                },
                Err(_) => Schedule::Unclear,
            };
            (*index, schedule)
        });
        let counted = counted.collect();
        Schedules::of(stated, counted)
    }
}

/// What is needed to count.
#[derive(Clone, Copy)]
struct Days<'p> {
    counted: &'p CountedFrom,
    calendar: &'p Calendar,
    stated: &'p ByRecord<Deadline, Stated>,
    /// The day whose knowledge counts; without one, all records do.
    as_of: Option<NaiveDate>,
}

impl Days<'_> {
    /// Returns the day of a deadline that counts.
    fn due(self, deadline: Ix<Deadline>) -> Result<NaiveDate, Uncounted> {
        let mut seen = HashSet::new();
        let mut events = Vec::new();
        let mut at = deadline;
        let (mut day, mut is_done) = loop {
            if !seen.insert(at) {
                return Err(Uncounted::Circle);
            }
            if events.len() == IN_A_ROW {
                return Err(Uncounted::TooLong);
            }
            let event = self.counted.0.get(&at).ok_or(Uncounted::NoDay)?;
            let event = event.as_ref().map_err(|why| *why)?;
            events.push(event);
            if self.as_of.is_some_and(|as_of| event.is_given_up(as_of)) {
                return Err(Uncounted::GivenUp);
            }
            match self.known_day(event) {
                Some(known) => break known?,
                None => at = event.deadline,
            }
        };
        // From the event that counts from no other up to the one that was asked for.
        for event in events.into_iter().rev() {
            // What cannot begin before something else is done is not late before that. What
            // goes before it can begin, and stays late when that is late too.
            let waits = !is_done && event.way == Way::Within;
            let from = self.as_of.filter(|_| waits);
            let from = from.map_or(day, |as_of| as_of.max(day));
            day = self
                .calendar
                .end_or_earliest(from, event.amount, event.way)
                .map_err(Uncounted::Days)?;
            is_done = false;
        }
        Ok(day)
    }

    /// Returns the first day that may be the due day of a deadline whose working days cannot be
    /// counted.
    fn earliest(self, deadline: Ix<Deadline>) -> NaiveDate {
        let event = self.counted.0.get(&deadline);
        let known = event.and_then(|event| {
            let event = event.as_ref().ok()?;
            let (day, _) = self.known_day(event)?.ok()?;
            Some(Calendar::earliest(day, event.amount, event.way))
        });
        known.unwrap_or(NaiveDate::MIN)
    }

    /// Returns the last day that may be the due day of a deadline, if its event was done or it
    /// precedes that.
    fn latest(self, deadline: Ix<Deadline>) -> Option<NaiveDate> {
        let event = self.counted.0.get(&deadline)?.as_ref().ok()?;
        let (day, is_done) = self.known_day(event)?.ok()?;
        let is_known = is_done || event.way == Way::Ahead;
        let latest = || self.calendar.latest(day, event.amount, event.way);
        is_known.then(latest).flatten()
    }

    /// Returns the day of an event that was done or extended, or is due on a day of its own,
    /// and whether it was done; nothing for one that counts from another.
    fn known_day(self, event: &Event) -> Option<Result<(NaiveDate, bool), Uncounted>> {
        if let Some(done) = event.done_on(self.as_of) {
            return Some(Ok((done, true)));
        }
        if let Some(to) = event.extended_to(self.as_of) {
            return Some(Ok((self.calendar.last_day_on_time(to), false)));
        }
        let Stated::Own(schedule) = &self.stated[event.deadline] else {
            return None;
        };
        let dated = schedule.occurrence(event.occurrence);
        let due = dated.map(|dated| (dated.due, false));
        Some(due.ok_or(Uncounted::NoDay))
    }
}

impl Plan {
    /// Returns the due day of a deadline that counts from something else, as known on a day,
    /// or why there is none; nothing for other deadlines. Without a day, what was given up
    /// counts as if it were still to be done.
    #[must_use]
    pub fn counted_due(
        &self,
        deadline: Ix<Deadline>,
        as_of: Option<NaiveDate>,
    ) -> Option<Result<NaiveDate, Uncounted>> {
        self.links.counted_from.0.get(&deadline)?;
        Some(self.days(as_of).due(deadline))
    }

    /// Returns the last day that may be the due day of a deadline that counts from something else,
    /// as known on a day, whichever days are off; nothing while it waits for that.
    pub(super) fn latest_due(&self, deadline: Ix<Deadline>, as_of: NaiveDate) -> Option<NaiveDate> {
        self.days(Some(as_of)).latest(deadline)
    }

    /// Returns what is needed to count, as known on a day.
    fn days(&self, as_of: Option<NaiveDate>) -> Days<'_> {
        let links = &self.links;
        Days {
            counted: &links.counted_from,
            calendar: &links.calendar,
            stated: links.schedules.stated(),
            as_of,
        }
    }
}
