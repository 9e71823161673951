//! What the entries of registers show of duties, and by when they have to be settled.

use chrono::NaiveDate;

use super::Plan;
use super::date_range::DateRange;
use super::due_step::DueStep;
use super::held_duty::HeldDuty;
use super::record::{Entry, EntryKind, State, StepName};

/// An entry that shows that a duty is done.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'p> {
    /// The entry.
    pub entry: Entry<'p>,
    /// Its day, or that of the step that the duty asks for again and again.
    pub on: NaiveDate,
    /// The day on which it was settled, or else its own.
    pub done: NaiveDate,
    /// Whether it is settled, so that it counts.
    pub counts: bool,
    /// Whether it still shows it: it was not taken down, closed or ended.
    pub stands: bool,
    /// The last day on which it is settled in time, if a limit gives one.
    pub due: Option<NaiveDate>,
    /// Whether a limit demands of the entry itself what would settle it and is still to be done.
    pub is_owed: bool,
    /// The days of the period that it names, if it names one that there is.
    pub period: Option<DateRange>,
}

/// Returns the identifier of the entry that owes by itself, with a step which is still open, what
/// its duty asks for. A duty that is done is owed by none.
pub(super) fn owed_with<'p>(
    entries: &[Shown<'p>],
    answer: Option<(State, NaiveDate)>,
) -> Option<&'p str> {
    let answer = answer.map(|(state, _)| state);
    let mut open = entries.iter().filter(|_| answer != Some(State::Done));
    let open = open.find(|shown| shown.is_owed)?;
    open.entry.id.map(|id| id.text.as_str())
}

impl Shown<'_> {
    /// Returns the last day on which it is in time, if the duty is due by a day: what came by then
    /// has the time that a limit gives for settling it.
    #[must_use]
    pub fn last_day(&self, due: Option<NaiveDate>) -> Option<NaiveDate> {
        match due {
            Some(due) if due < self.on => Some(due),
            _ => self.due.or(due),
        }
    }
}

/// What entries come to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    /// The last day on which they are in time.
    pub due: Option<NaiveDate>,
    /// What became of the duty, and on which day.
    pub answer: Option<(State, NaiveDate)>,
    /// Whether nothing is missing, or was done last, but what the entries owe themselves.
    pub is_owed_by_entries: bool,
}

/// Returns what entries come to that show a duty that is due by a day: done with the last one
/// that it needs; whatever was decided must be done, and what must exist at any time must be there.
pub(super) fn judged(duty: HeldDuty<'_>, due: Option<NaiveDate>, shown: &[Shown<'_>]) -> Judged {
    use super::record::DutyMode::{Periodic, Standing, WhenDecided};
    let mode = duty.mode();
    let counts = |shown: &&Shown<'_>| shown.counts && (mode != Standing || shown.stands);
    let mut done: Vec<&Shown<'_>> = shown.iter().filter(counts).collect();
    done.sort_by_key(|shown| shown.done);
    // What came after the last day is late for itself, whatever its entry owes.
    let in_time = |shown: &&Shown<'_>| shown.is_owed && due.is_none_or(|due| shown.on <= due);
    let owed: Vec<&Shown<'_>> = shown.iter().filter(in_time).collect();
    let late = |shown: &&Shown<'_>| shown.last_day(due).map(|due| shown.done - due);
    let answering = match mode {
        Periodic => done.get(duty.at_least() - 1).copied(),
        Standing => done.first().copied(),
        WhenDecided if owed.is_empty() => done.iter().copied().max_by_key(late),
        WhenDecided => None,
    };
    if let Some(shown) = answering {
        return Judged {
            due: shown.last_day(due).filter(|_| mode != Standing),
            answer: Some((State::Done, shown.done)),
            is_owed_by_entries: shown.due.is_some() && due.is_none_or(|due| shown.on <= due),
        };
    }
    let enough = done.len() + owed.len() >= duty.at_least() || mode != Periodic;
    let is_owed_by_entries = enough && !owed.is_empty();
    let last = owed.iter().filter_map(|shown| shown.last_day(due)).max();
    Judged {
        due: last.filter(|_| is_owed_by_entries).or(due),
        answer: shown.last().map(|shown| (State::Started, shown.on)),
        is_owed_by_entries,
    }
}

impl Plan {
    /// Returns what an entry shows about a duty: that it was settled, or the step that the duty
    /// asks for; of one that is done again and again, each time.
    pub(super) fn shown<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        on: NaiveDate,
        entry: Entry<'p>,
        as_of: NaiveDate,
    ) -> Vec<Shown<'p>> {
        let steps = self.links.steps_of.get(&entry).iter();
        let steps = steps.filter_map(|step| self.steps[*step].done());
        let steps: Vec<(StepName, NaiveDate)> = steps.filter(|(_, on)| *on <= as_of).collect();
        let of_duty = duty.step();
        let settles = match (&of_duty, entry.kind) {
            (Some(step), _) => std::slice::from_ref(step),
            (None, Some(kind)) => kind.settled_by,
            (None, None) => &[],
        };
        let settled = steps.iter().find(|(name, _)| settles.contains(name));
        let lasts = of_duty.is_none() && entry.kind.is_some_and(EntryKind::lasts);
        let posted = |(name, _): &&(StepName, NaiveDate)| {
            matches!(name, StepName::Posted | StepName::TakenDown)
        };
        let last = steps.iter().rfind(posted).map(|(name, _)| *name);
        let mut shown = Shown {
            entry,
            on,
            done: settled.filter(|_| !lasts).map_or(on, |(_, on)| *on),
            counts: entry.kind.is_some() && (settles.is_empty() || settled.is_some() || lasts),
            stands: last != Some(StepName::TakenDown) && !(lasts && settled.is_some()),
            due: None,
            is_owed: false,
            period: entry
                .named_period()
                .and_then(|named| self.links.terms.days(named)),
        };
        if let Some(step) = of_duty.filter(|step| step.recurs()) {
            return self.each_time(shown, step, as_of);
        }
        if !lasts && !settles.is_empty() {
            let owed = self.due_steps(&entry, as_of).into_iter();
            for step in owed.filter(|step| settles.contains(&step.step)) {
                shown.is_owed |= step.is_open() && !shown.counts;
                shown.due = shown.due.max(step.due().ok());
            }
        }
        vec![shown]
    }

    /// Returns what an entry shows of a step that is done again and again, each time.
    fn each_time<'p>(
        &'p self,
        shown: Shown<'p>,
        step: StepName,
        as_of: NaiveDate,
    ) -> Vec<Shown<'p>> {
        let times = self.due_steps(&shown.entry, as_of).into_iter();
        let times = times.filter(|time| time.step == step);
        let at = |time: DueStep<'_>| {
            let done = time.answer.filter(|(state, _)| *state == State::Done);
            let on = done.map_or(time.since, |(_, on)| on);
            Shown {
                on,
                done: on,
                counts: done.is_some(),
                is_owed: time.is_open(),
                due: time.due().ok(),
                ..shown
            }
        };
        times.map(at).collect()
    }
}
