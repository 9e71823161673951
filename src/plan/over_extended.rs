//! Steps that extend the time for something by more than its limit allows.

use chrono::NaiveDate;

use super::Plan;
use super::due_step::DueStep;
use super::record::{Entry, Extended, Limit, Step, StepName};
use super::step_history::{StepExtension, StepHistory};

/// A step that extends a time by more than its limit allows.
#[derive(Debug, Clone, Copy)]
pub struct OverExtended<'p> {
    /// The step.
    pub step: &'p Step,
    /// The limit.
    pub limit: &'p Limit,
    /// What it goes beyond.
    pub bound: Bound,
}

/// What a step that extends a time goes beyond.
#[derive(Debug, Clone, Copy)]
pub enum Bound {
    /// It may be extended so many times.
    Times(u32),
    /// It may be extended to this day.
    Day(NaiveDate),
}

impl Plan {
    /// Returns the steps about an entry that extend a time too often or too far, as known on a
    /// day. Where a last day cannot be counted, nothing is too far.
    #[must_use]
    pub fn over_extended(&self, entry: &Entry<'_>, as_of: NaiveDate) -> Vec<OverExtended<'_>> {
        let mut steps = self.links.steps_of.get(entry).iter();
        if !steps.any(|step| self.steps[*step].step.get() == Some(&StepName::Extended)) {
            return Vec::new();
        }
        let history = StepHistory::until(self, entry, as_of);
        let due = self.due_steps(entry, as_of);
        due.iter()
            .flat_map(|due| self.beyond(due, &history))
            .collect()
    }

    /// Returns the steps that extend the time for one step too often or too far.
    fn beyond<'p>(&'p self, due: &DueStep<'p>, history: &StepHistory<'p>) -> Vec<OverExtended<'p>> {
        let closed = due.answer.map(|(_, on)| on).filter(|_| !due.is_open());
        let extensions = history.extensions(due.step, due.since, closed);
        let pauses = history.pauses(due.step, closed);
        let mut beyond = Vec::new();
        for (number, extension) in (1_u32..).zip(extensions) {
            let StepExtension { step, until, .. } = extension;
            for (limit, _) in &due.times {
                let bound = match limit.extended(number) {
                    None => None,
                    Some(Extended::TooOften(times)) => Some(Bound::Times(times)),
                    Some(Extended::UpTo(longest)) => {
                        let latest = self.links.calendar.end_with(due.since, longest, &pauses);
                        let latest = latest.ok().zip(until);
                        let latest = latest.filter(|(latest, until)| until > latest);
                        latest.map(|(latest, _)| Bound::Day(latest))
                    }
                };
                let limit = *limit;
                beyond.extend(bound.map(|bound| OverExtended { step, limit, bound }));
            }
        }
        beyond
    }
}
