//! Whether what the entries of registers owe was done in time.

use chrono::NaiveDate;

use super::Plan;
use super::calendar::Calendar;
use super::due_step::DueStep;
use super::record::{Entry, State, StepName};

impl Plan {
    /// Returns whether an entry kept the times that limits set for it, or for one step of
    /// it, as known on a day: `true` if all that they demand was done by its day, `false` if
    /// something was done late or is overdue. While something may still be done in time, or
    /// its day cannot be counted, or nobody wanted it any more before it was late, it is neither, like what no
    /// limit demands.
    #[must_use]
    pub fn kept_time(
        &self,
        entry: &Entry<'_>,
        step: Option<StepName>,
        as_of: NaiveDate,
    ) -> Option<bool> {
        let steps = self.due_steps(entry, as_of);
        let steps = steps
            .iter()
            .filter(|due| step.is_none_or(|it| it == due.step));
        let judged: Vec<Option<bool>> = steps
            .map(|due| in_time(due, &self.links.calendar, as_of))
            .collect();
        if judged.contains(&Some(false)) {
            return Some(false);
        }
        let all = !judged.is_empty() && judged.iter().all(Option::is_some);
        all.then_some(true)
    }
}

/// Returns whether a step was done in time; nothing while it may still be, or if its day
/// cannot be counted, or if nobody wanted it any more before it was late.
fn in_time(due: &DueStep<'_>, calendar: &Calendar, as_of: NaiveDate) -> Option<bool> {
    // A decision that came when the time was over does not make it kept.
    let kept = if due.is_extended_late() {
        due.first_due()
    } else {
        due.due()
    };
    let Ok(last) = kept else {
        // Done before the first day on which it may be due, it is certainly in time.
        let done = due.answer.filter(|(state, _)| *state == State::Done);
        return done.and_then(|(_, on)| (on <= due.earliest(calendar)).then_some(true));
    };
    match due.answer {
        Some((State::Done, on)) => Some(on <= last),
        // What was late when it was given up or suspended was late.
        Some((State::Dropped | State::Paused, on)) => (last < on).then_some(false),
        Some((State::Started, _)) | None => (last < as_of).then_some(false),
    }
}
