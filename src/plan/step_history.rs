//! What happened to an entry of a register: the steps about it up to a day.

use chrono::NaiveDate;

use super::Plan;
use super::counting::Pause;
use super::record::{Entry, State, Step, StepName};

/// The steps about an entry up to a day, the earliest first.
pub(super) struct StepHistory<'p> {
    steps: Vec<(StepName, NaiveDate, &'p Step)>,
}

/// A decision that extended the time for a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct StepExtension<'p> {
    /// The record of it.
    pub step: &'p Step,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The new due day, if the record says it.
    pub until: Option<NaiveDate>,
}

impl<'p> StepHistory<'p> {
    /// Collects the steps about an entry up to a day.
    pub(super) fn until(plan: &'p Plan, entry: &Entry<'_>, as_of: NaiveDate) -> Self {
        let steps = plan.links.steps_of.get(entry).iter();
        let steps = steps.filter_map(|step| {
            let step = &plan.steps[*step];
            let (name, on) = step.done().filter(|(_, on)| *on <= as_of)?;
            Some((name, on, &**step))
        });
        Self {
            steps: steps.collect(),
        }
    }

    /// Returns the day of the first step with a name.
    pub(super) fn first(&self, name: StepName) -> Option<NaiveDate> {
        let mut steps = self.steps.iter();
        steps.find(|(step, ..)| *step == name).map(|(_, on, _)| *on)
    }

    /// Returns what answers a step that is owed since a day: that step, or one after which
    /// nothing more is expected.
    pub(super) fn answer(&self, owed: StepName, since: NaiveDate) -> Option<(State, NaiveDate)> {
        let mut steps = self.steps.iter();
        let answers = |name: StepName| name == owed || name.ends();
        let (name, on, _) = steps.find(|(name, on, _)| *on >= since && answers(*name))?;
        let state = match name {
            name if name.gives_up() => State::Dropped,
            _ => State::Done,
        };
        Some((state, *on))
    }

    /// Returns the times during which the clock of a step was stopped that was closed on a day,
    /// or is open. What stops the handling of an entry does not stop the time in which it
    /// must be accepted.
    pub(super) fn pauses(&self, step: StepName, closed: Option<NaiveDate>) -> Vec<Pause> {
        if step.runs_on() {
            return Vec::new();
        }
        let (mut pauses, since) = self.stops();
        let last = since.zip(closed).filter(|(from, until)| from < until);
        pauses.extend(last.map(|(from, until)| Pause { from, until }));
        pauses
    }

    /// Returns since when the clock of a step has been stopped.
    pub(super) fn stands_since(&self, step: StepName) -> Option<NaiveDate> {
        self.stops().1.filter(|_| !step.runs_on())
    }

    /// Returns the times during which the clock was stopped, and since when it is.
    fn stops(&self) -> (Vec<Pause>, Option<NaiveDate>) {
        let mut pauses = Vec::new();
        let mut since: Option<NaiveDate> = None;
        for of_day in self.steps.chunk_by(|one, other| one.1 == other.1) {
            let on = of_day[0].1;
            let has = |wanted| of_day.iter().any(|(name, ..)| *name == wanted);
            // Of a day on which it was both stopped and started, the state of the evening is
            // that of the morning.
            match (has(StepName::Suspended), has(StepName::Resumed)) {
                (true, false) => since = since.or(Some(on)),
                (false, true) => {
                    pauses.extend(since.take().map(|from| Pause { from, until: on }));
                }
                _ => {}
            }
        }
        (pauses, since)
    }

    /// Returns the extensions of a step that was open when its time was extended, in their
    /// order. The time in which an entry must be accepted is not extended.
    pub(super) fn extensions(
        &self,
        owed: StepName,
        since: NaiveDate,
        closed: Option<NaiveDate>,
    ) -> Vec<StepExtension<'p>> {
        if owed.runs_on() {
            return Vec::new();
        }
        let open = |on: NaiveDate| on >= since && closed.is_none_or(|closed| on <= closed);
        let steps = self.steps.iter();
        let extending = steps.filter(|(name, on, _)| *name == StepName::Extended && open(*on));
        let extensions = extending.map(|(_, on, step)| StepExtension {
            step,
            on: *on,
            until: step.extends_to(),
        });
        extensions.collect()
    }
}

impl Plan {
    /// Returns whether the handling of an entry was ever suspended.
    pub(super) fn is_suspended(&self, entry: &Entry<'_>) -> bool {
        let mut steps = self.links.steps_of.get(entry).iter();
        steps.any(|step| self.steps[*step].step.get() == Some(&StepName::Suspended))
    }
}
