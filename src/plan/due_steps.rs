//! What the entries of registers owe: which steps, by which day, and by which limits.

use chrono::NaiveDate;

use super::Plan;
use super::calendar::Calendar;
use super::counting::Way;
use super::date_range::DateRange;
use super::due_step::DueStep;
use super::field::{Field, given};
use super::index::Ix;
use super::owed::{Answer, Owed};
use super::record::{Entry, EntryKind, Limit, MeetingKind, Record, StepName, Task};
use super::step_history::StepHistory;
use super::target::Target;

/// By what is counted what entries owe.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'c> {
    /// The plan by whose limits.
    pub limits: &'c Plan,
    /// The days off.
    pub calendar: &'c Calendar,
}

/// Returns the day of the event of a limit within which, or ahead of which, an entry of a
/// day owes a step: that of another step, the entry's own or, ahead of something that was
/// not done yet, that for which it is planned.
fn event(
    limit: &Limit,
    entry: &Entry<'_>,
    day: NaiveDate,
    history: &StepHistory<'_>,
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

/// Returns the steps that an entry of a day owes by limits, each with the limits that say so.
fn by_limits<'c>(
    entry: &Entry<'_>,
    day: NaiveDate,
    history: &StepHistory<'_>,
    counted: Counted<'c>,
) -> Vec<DueStep<'c>> {
    let calendar = counted.calendar;
    let mut due: Vec<DueStep<'c>> = Vec::new();
    for limit in counted.limits.limits_of(entry) {
        let (Some(step), Some(amount)) = (given(&limit.step), limit.amount()) else {
            continue;
        };
        let Some(since) = event(limit, entry, day, history) else {
            continue;
        };
        if step.is_chosen() && history.first(*step).is_none() {
            continue;
        }
        let is_ahead = limit.way() == Way::Ahead;
        let end = if is_ahead {
            calendar.end(since, amount, Way::Ahead)
        } else {
            let closed = history.answer(*step, since).map(|(_, on)| on);
            calendar.end_with(since, amount, &history.pauses(*step, closed))
        };
        match due.iter_mut().find(|other| other.step == *step) {
            Some(other) => other.times.push((limit, end)),
            None => due.push(DueStep {
                step: *step,
                since,
                not_before: if is_ahead { day } else { since },
                begun: !is_ahead && limit.after.is_some(),
                times: vec![(limit, end)],
                planned: None,
                extended: None,
                extended_on: None,
                answer: None,
            }),
        }
    }
    due
}

/// Adds the step with which takes place what an entry of a day plans for another one.
fn add_planned(due: &mut Vec<DueStep<'_>>, entry: &Entry<'_>, day: NaiveDate) {
    let step = entry.kind.and_then(EntryKind::takes_place);
    let planned = entry.planned.and_then(Field::get);
    let Some((step, planned)) = step.zip(planned.map(|day| day.0)) else {
        return;
    };
    match due.iter_mut().find(|other| other.step == step) {
        Some(other) => other.planned = Some(planned),
        None => due.push(DueStep {
            step,
            since: day,
            not_before: day,
            begun: false,
            times: Vec::new(),
            planned: Some(planned),
            extended: None,
            extended_on: None,
            answer: None,
        }),
    }
}

impl Plan {
    /// Returns the limits about the entries of a register: those of the plan, and those of
    /// the law that it does not replace.
    pub(super) fn limits_of(&self, entry: &Entry<'_>) -> impl Iterator<Item = &Limit> {
        let register = entry.register.list;
        let kind = entry.kind.map_or("", |kind| kind.name);
        let of_law = self.law.into_iter().flat_map(|law| law.limits.iter());
        let of_law = of_law.filter(|limit| {
            let id = limit.id();
            id.is_none_or(|id| self.limits.find(id).is_none())
        });
        let all = self.limits.iter().chain(of_law);
        all.map(|limit| &**limit).filter(move |limit| {
            let mut kinds = limit.kinds.values();
            let fits = limit.kinds.items.is_empty() || kinds.any(|name| name.0 == kind);
            let is_of = given(&limit.register).is_some_and(|name| name.0 == register);
            let is_here = given(&limit.remote).is_none_or(|remote| remote.0 == self.is_remote());
            is_of && fits && is_here
        })
    }

    /// Returns the steps that an entry owes, as known on a day; none before its own day.
    #[must_use]
    pub fn due_steps(&self, entry: &Entry<'_>, as_of: NaiveDate) -> Vec<DueStep<'_>> {
        let counted = Counted {
            limits: self,
            calendar: &self.links.calendar,
        };
        self.due_steps_by(entry, as_of, counted)
    }

    /// Returns the steps that an entry of this plan would owe, as known on a day, by the
    /// limits and the days off of another plan.
    #[must_use]
    pub fn due_steps_by<'c>(
        &self,
        entry: &Entry<'_>,
        as_of: NaiveDate,
        counted: Counted<'c>,
    ) -> Vec<DueStep<'c>> {
        let day = entry.on.get().map(|day| day.0);
        let Some(day) = day.filter(|day| *day <= as_of) else {
            return Vec::new();
        };
        let history = StepHistory::until(self, entry, as_of);
        let calendar = counted.calendar;
        let mut due = by_limits(entry, day, &history, counted);
        add_planned(&mut due, entry, day);
        let mut at = 0;
        while let Some(step) = due.get_mut(at) {
            step.judge(&history, calendar);
            let next = self.next_of(step, calendar);
            due.extend(next);
            at += 1;
        }
        let recurs = |step: &DueStep<'_>| step.step.recurs() && step.is_open();
        if due.iter().any(recurs) && self.is_succeeded(day, as_of) {
            due.retain(|step| !recurs(step));
        }
        due
    }

    /// Returns whether a yearly conference was held after that of a day, or ballot papers were
    /// for it, as known on another day: what it resolved is checked from then on, not what the
    /// one before did.
    fn is_succeeded(&self, day: NaiveDate, as_of: NaiveDate) -> bool {
        self.meetings.iter().any(|meeting| {
            let kind = meeting.kind.get();
            let is_yearly =
                kind.is_some_and(|kind| matches!(kind, MeetingKind::Yearly | MeetingKind::Ballot));
            let on = meeting.on.get().map(|on| on.0);
            let follows = on.is_some_and(|on| day < on && on <= as_of);
            is_yearly && follows && meeting.missed_quorum().is_none()
        })
    }

    /// Returns the step that is owed after one that recurs, if it is due within the plan's
    /// period.
    fn next_of<'c>(&self, step: &DueStep<'c>, calendar: &Calendar) -> Option<DueStep<'c>> {
        let (_, on) = step
            .answer
            .filter(|_| step.step.recurs() && !step.is_open())?;
        let times = step.times.iter().filter_map(|(limit, _)| {
            let end = calendar.end(on, limit.amount()?, Way::Within);
            Some((*limit, end))
        });
        let next = DueStep {
            step: step.step,
            since: on,
            not_before: on.succ_opt()?,
            begun: false,
            times: times.collect(),
            planned: None,
            extended: None,
            extended_on: None,
            answer: None,
        };
        let last = next.first_due().unwrap_or_else(|_| next.earliest(calendar));
        self.period().filter(|period| last <= period.until)?;
        Some(next)
    }

    /// Returns whether the handling of an entry is suspended on a day.
    #[must_use]
    pub fn stands_still(&self, entry: &Entry<'_>, as_of: NaiveDate) -> bool {
        let history = StepHistory::until(self, entry, as_of);
        history.stands_since(StepName::Decided).is_some()
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

    /// Visits what an entry requires to be done, as known on a day.
    pub(super) fn owed_by<'r>(
        &'r self,
        entry: Entry<'r>,
        as_of: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        let task = self.task_of_entry(&entry);
        let calendar = &self.links.calendar;
        for due in self.due_steps(&entry, as_of) {
            let when = due.when(calendar, as_of, self.is_suspended(&entry));
            visit(Owed {
                id: entry.id.map_or("", |id| &id.text),
                period: None,
                step: Some(due.step),
                what: due.what(&entry),
                task,
                lead: None,
                when,
                in_period: false,
                first_due: due.due_before_extension(),
                is_secret: entry.is_secret(),
                answer: Answer::Itself(due.answer),
                is_owed_elsewhere: false,
                owed_with: None,
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
