//! Steps that extend the time for something by more than its limit allows.

use chrono::NaiveDate;

use super::Plan;
use super::due_step::DueStep;
use super::field::given;
use super::index::Ix;
use super::record::{Entry, Limit, Step, StepName};
use super::scalar::amount::Amount;
use super::step_history::StepHistory;

/// A step that extends a time by more than its limit allows.
#[derive(Debug, Clone)]
pub struct OverExtended<'p> {
    /// The step.
    pub step: Ix<Step>,
    /// The limit.
    pub limit: &'p Limit,
    /// How many times the limit allows.
    pub times: u32,
    /// The last day to which this step may extend; none if it is one too many.
    pub latest: Option<NaiveDate>,
}

impl Plan {
    /// Returns the steps about an entry that extend a time too often or too far, as known on a
    /// day. Where a last day cannot be counted, nothing is too far.
    #[must_use]
    pub fn over_extended(&self, entry: &Entry<'_>, as_of: NaiveDate) -> Vec<OverExtended<'_>> {
        let steps = self.links.steps_of.get(entry).iter().copied();
        let extending: Vec<(Ix<Step>, NaiveDate)> = steps
            .filter_map(|step| match self.steps[step].done()? {
                (StepName::Extended, on) if on <= as_of => Some((step, on)),
                _ => None,
            })
            .collect();
        if extending.is_empty() {
            return Vec::new();
        }
        let history = StepHistory::until(self, entry, as_of);
        let due = self.due_steps(entry, as_of);
        let due = due.iter().filter(|due| due.step != StepName::Accepted);
        due.flat_map(|due| self.beyond(due, &extending, &history))
            .collect()
    }

    /// Returns the steps that extend the time for one step too often or too far.
    fn beyond<'p>(
        &'p self,
        due: &DueStep<'p>,
        extending: &[(Ix<Step>, NaiveDate)],
        history: &StepHistory<'_>,
    ) -> Vec<OverExtended<'p>> {
        let closed = due.answer.map(|(_, on)| on).filter(|_| !due.is_open());
        let open = |on: NaiveDate| on >= due.since && closed.is_none_or(|closed| on <= closed);
        let extending = extending.iter().filter(|(_, on)| open(*on));
        let extending: Vec<Ix<Step>> = extending.map(|(step, _)| *step).collect();
        let pauses = history.pauses(due.step, closed);
        let limits = due.times.iter().map(|(limit, _)| *limit);
        let capped = limits.filter_map(|limit| {
            let times = given(&limit.extendable)?.0;
            Some((limit, times, limit.amount()?))
        });
        let beyond = capped.flat_map(|(limit, times, amount)| {
            let numbered = (1_u32..).zip(&extending);
            let beyond = numbered.filter_map(|(number, step)| {
                let of = |latest| OverExtended {
                    step: *step,
                    limit,
                    times,
                    latest,
                };
                if number > times {
                    return Some(of(None));
                }
                let whole = Amount {
                    count: amount.count.saturating_mul(number + 1),
                    ..amount
                };
                let latest = self.links.calendar.end_with(due.since, whole, &pauses);
                let until = self.steps[*step].extends_to()?;
                latest
                    .ok()
                    .filter(|latest| until > *latest)
                    .map(|latest| of(Some(latest)))
            });
            beyond.collect::<Vec<_>>()
        });
        beyond.collect()
    }
}
