//! What was done about an entry of a register up to a day.

use chrono::NaiveDate;

use super::counting::Pause;
use super::record::{State, Step, StepName};

/// The steps about an entry up to a day.
pub(super) struct History<'p> {
    pub(super) steps: Vec<(StepName, NaiveDate, &'p Step)>,
}

impl History<'_> {
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
            StepName::Withdrawn => State::Dropped,
            _ => State::Done,
        };
        Some((state, *on))
    }

    /// Returns the times during which the clock stood still, and since when it does.
    pub(super) fn pauses(&self) -> (Vec<Pause>, Option<NaiveDate>) {
        let mut pauses = Vec::new();
        let mut since = None;
        for (name, on, _) in &self.steps {
            match name {
                StepName::Suspended => since = since.or(Some(*on)),
                StepName::Resumed => {
                    pauses.extend(since.take().map(|from| Pause { from, until: *on }));
                }
                _ => {}
            }
        }
        (pauses, since)
    }

    /// Returns the new due day of a step that was open when its time was extended.
    pub(super) fn extended(
        &self,
        since: NaiveDate,
        closed: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let open = |on: NaiveDate| on >= since && closed.is_none_or(|closed| on <= closed);
        let mut steps = self.steps.iter().rev();
        steps.find_map(|(_, on, step)| step.extends_to().filter(|_| open(*on)))
    }
}
