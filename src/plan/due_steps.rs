//! What the entries of registers owe: which steps, by which day, and by which limits.

use chrono::NaiveDate;

use super::Plan;
use super::counting::{NotCounted, Way};
use super::date_range::DateRange;
use super::field::{Field, given};
use super::history::History;
use super::index::Ix;
use super::owed::{Answer, Owed, When};
use super::record::{Entry, Limit, Record, State, Step, StepName, Task};
use super::target::Target;

/// A step that an entry owes.
#[derive(Debug, Clone)]
pub struct DueStep<'p> {
    /// The step.
    pub step: StepName,
    /// The day from which the time counts, or the one that it precedes.
    pub since: NaiveDate,
    /// The first day on which it can have been done.
    not_before: NaiveDate,
    /// Whether the time counts from another step, with which the work has begun.
    pub begun: bool,
    /// The limits that demand it, each with the last day of its time; the earliest first.
    pub times: Vec<(&'p Limit, Result<NaiveDate, NotCounted>)>,
    /// The new due day, if a decision extended the time.
    pub extended: Option<NaiveDate>,
    /// What became of it, and on which day.
    pub answer: Option<(State, NaiveDate)>,
}

impl DueStep<'_> {
    /// Returns whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let state = self.answer.map(|(state, _)| state);
        !matches!(state, Some(State::Done | State::Dropped))
    }

    /// Says what became of it; `stands_since` is the day since which the clock stands still.
    fn judge(&mut self, history: &History<'_>, stands_since: Option<NaiveDate>) {
        self.times.sort_by_key(|(_, end)| *end);
        let answer = history.answer(self.step, self.not_before);
        let stands = stands_since.map(|since| (State::Paused, since));
        let begun = self.begun.then_some((State::Started, self.since));
        self.extended = history.extended(self.since, answer.map(|(_, on)| on));
        self.answer = answer.or(stands).or(begun);
    }

    /// Returns the last day on which it is on time, extensions aside: of several limits the
    /// earliest binds.
    ///
    /// # Errors
    ///
    /// Fails if the time of one of them cannot be counted, because it may be the earliest.
    pub fn first_due(&self) -> Result<NaiveDate, NotCounted> {
        let ends: Result<Vec<NaiveDate>, NotCounted> =
            self.times.iter().map(|(_, end)| *end).collect();
        ends?.into_iter().min().ok_or(NotCounted::OutOfRange)
    }

    /// Returns the last day on which it is on time.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be counted.
    pub fn due(&self) -> Result<NaiveDate, NotCounted> {
        self.extended.map_or_else(|| self.first_due(), Ok)
    }
}

/// A time for which something about an entry must last.
#[derive(Debug, Clone)]
pub struct Kept<'p> {
    /// The limit that demands it.
    pub limit: &'p Limit,
    /// The day to the end of which it must last.
    pub end: Result<NaiveDate, NotCounted>,
    /// The step with which it ended, and its day.
    pub ended: Option<(Ix<Step>, NaiveDate)>,
}

/// Returns the day of the event of a limit within which, or ahead of which, an entry of a
/// day owes a step: that of another step, the entry's own or, ahead of something that was
/// not done yet, that for which it is planned.
fn event(
    limit: &Limit,
    entry: &Entry<'_>,
    day: NaiveDate,
    history: &History<'_>,
) -> Option<NaiveDate> {
    let after = limit.after.as_ref();
    let done = after.and_then(|after| history.first(*after.get()?));
    let event = match limit.way() {
        Way::Within if after.is_none() => Some(day),
        Way::Within => done,
        Way::Ahead => done.or(entry.planned.and_then(|day| day.get()).map(|day| day.0)),
        Way::Keep => None,
    }?;
    let applies = limit.applies(DateRange {
        from: event,
        until: event,
    });
    applies.then_some(event)
}

impl Plan {
    /// Returns the limits about the entries of a register: those of the plan, and those of
    /// the law that it does not replace.
    fn limits_of(&self, entry: &Entry<'_>) -> impl Iterator<Item = &Limit> {
        let register = entry.register.list;
        let kind = entry.kind.map_or("", |kind| kind.name);
        let of_law = self.law.iter().filter(|limit| {
            let id = limit.id();
            id.is_none_or(|id| self.limits.find(id).is_none())
        });
        let all = self.limits.iter().chain(of_law);
        all.map(|limit| &**limit).filter(move |limit| {
            let mut kinds = limit.kinds.values();
            let fits = limit.kinds.items.is_empty() || kinds.any(|name| name.0 == kind);
            let is_of = given(&limit.register).is_some_and(|name| name.0 == register);
            is_of && fits
        })
    }

    /// Returns the steps that an entry owes, as known on a day; none before its own day.
    #[must_use]
    pub fn due_steps(&self, entry: &Entry<'_>, as_of: NaiveDate) -> Vec<DueStep<'_>> {
        let day = entry.on.get().map(|day| day.0);
        let Some(day) = day.filter(|day| *day <= as_of) else {
            return Vec::new();
        };
        let steps = self.links.steps_of.get(entry).iter();
        let steps = steps.filter_map(|step| {
            let step = &self.steps[*step];
            let (name, on) = step.done().filter(|(_, on)| *on <= as_of)?;
            Some((name, on, &**step))
        });
        let history = History {
            steps: steps.collect(),
        };
        let (pauses, stands_since) = history.pauses();
        let mut due: Vec<DueStep<'_>> = Vec::new();
        for limit in self.limits_of(entry) {
            let (Some(step), Some(amount)) = (given(&limit.step), limit.amount()) else {
                continue;
            };
            let Some(since) = event(limit, entry, day, &history) else {
                continue;
            };
            let is_ahead = limit.way() == Way::Ahead;
            let end = if is_ahead {
                self.links.calendar.end(since, amount, Way::Ahead)
            } else {
                self.links.calendar.end_with(since, amount, &pauses)
            };
            match due.iter_mut().find(|other| other.step == *step) {
                Some(other) => other.times.push((limit, end)),
                None => due.push(DueStep {
                    step: *step,
                    since,
                    not_before: if is_ahead { day } else { since },
                    begun: !is_ahead && limit.after.is_some(),
                    times: vec![(limit, end)],
                    extended: None,
                    answer: None,
                }),
            }
        }
        let mut at = 0;
        while let Some(step) = due.get_mut(at) {
            step.judge(&history, stands_since);
            let next = self.next_of(step);
            due.extend(next);
            at += 1;
        }
        due
    }

    /// Returns the step that is owed after one that recurs, if it is due within the plan's
    /// period.
    fn next_of<'p>(&'p self, step: &DueStep<'p>) -> Option<DueStep<'p>> {
        let (_, on) = step
            .answer
            .filter(|_| step.step.recurs() && !step.is_open())?;
        let times = step.times.iter().filter_map(|(limit, _)| {
            let end = self.links.calendar.end_with(on, limit.amount()?, &[]);
            Some((*limit, end))
        });
        let next = DueStep {
            step: step.step,
            since: on,
            not_before: on.succ_opt()?,
            begun: false,
            times: times.collect(),
            extended: None,
            answer: None,
        };
        let last = next.first_due().ok()?;
        self.period().filter(|period| last <= period.until)?;
        Some(next)
    }

    /// Returns the times for which something about an entry must last, from a step on.
    #[must_use]
    pub fn kept_by(&self, entry: &Entry<'_>) -> Vec<Kept<'_>> {
        let steps = self.links.steps_of.get(entry).iter();
        let day = |name: StepName| {
            let mut done = steps.clone().map(|step| (*step, self.steps[*step].done()));
            done.find_map(|(step, done)| done.filter(|(of, _)| *of == name).map(|it| (step, it.1)))
        };
        let kept = |limit| {
            let limit: &Limit = limit;
            let (_, since) = day(*given(&limit.after)?)?;
            let days = DateRange {
                from: since,
                until: since,
            };
            let amount = limit.amount().filter(|_| limit.applies(days))?;
            Some(Kept {
                limit,
                end: self.links.calendar.end(since, amount, Way::Keep),
                ended: day(*given(&limit.step)?),
            })
        };
        let limits = self
            .limits_of(entry)
            .filter(|limit| limit.way() == Way::Keep);
        limits.filter_map(kept).collect()
    }

    /// Returns whether an entry is settled on a day.
    #[must_use]
    pub fn is_settled(&self, entry: &Entry<'_>, as_of: NaiveDate) -> bool {
        let Some(kind) = entry.kind else {
            return false;
        };
        let steps = self.links.steps_of.get(entry).iter();
        let mut done = steps.filter_map(|step| self.steps[*step].done());
        let settles =
            |(name, on): (StepName, NaiveDate)| on <= as_of && kind.settled_by.contains(&name);
        kind.settled_by.is_empty() || done.any(settles)
    }

    /// Visits what an entry requires to be done, as known on a day. A step whose due day
    /// cannot be counted is left out, which a rule reports.
    pub(super) fn owed_by<'r>(
        &'r self,
        entry: Entry<'r>,
        as_of: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        let task = self.task_of_entry(&entry);
        for due in self.due_steps(&entry, as_of) {
            let (Ok(last), Some((limit, _))) = (due.due(), due.times.first()) else {
                continue;
            };
            visit(Owed {
                id: entry.id.map_or("", |id| &id.text),
                period: None,
                step: Some(due.step),
                what: limit.what.get().map(|what| what.0.as_str()),
                task,
                lead: None,
                when: When::On {
                    begins: None,
                    due: last,
                    written: last,
                },
                first_due: due.extended.and_then(|_| due.first_due().ok()),
                is_secret: entry.is_secret(),
                answer: Answer::Itself(due.answer),
                at_least: 1,
                issued: None,
            });
        }
    }

    /// Returns the task of which an entry is progress.
    #[must_use]
    pub fn task_of_entry(&self, entry: &Entry<'_>) -> Option<Ix<Task>> {
        let subject = entry.subject.filter(|_| !entry.is_secret())?;
        let of_deadline = match self.target(subject) {
            Target::Occurrence { deadline, .. } | Target::Standing { deadline } => {
                self.task_of(deadline)
            }
            _ => None,
        };
        let named = || self.tasks.find(subject.task.and_then(Field::get)?);
        of_deadline.or_else(named)
    }
}
