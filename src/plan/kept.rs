//! For how long something about an entry of a register must last.

use chrono::NaiveDate;

use super::Plan;
use super::counting::{NotCounted, Way};
use super::date_range::DateRange;
use super::field::given;
use super::index::Ix;
use super::record::{Entry, Limit, Step, StepName};

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

impl Plan {
    /// Returns the times for which something about an entry must last, from a step on.
    #[must_use]
    pub fn kept_by(&self, entry: &Entry<'_>) -> Vec<Kept<'_>> {
        let steps = self.links.steps_of.get(entry).iter();
        let days = |name: StepName| {
            let done = steps.clone().map(|step| (*step, self.steps[*step].done()));
            done.filter_map(move |(step, done)| Some((step, done.filter(|it| it.0 == name)?.1)))
        };
        let kept = |limit| {
            let limit: &Limit = limit;
            // What was ended and begun again lasts from the last time on.
            let (_, since) = days(*given(&limit.after)?).next_back()?;
            let event = DateRange {
                from: since,
                until: since,
            };
            let amount = limit.amount().filter(|_| limit.applies(event))?;
            Some(Kept {
                limit,
                end: self.links.calendar.end(since, amount, Way::Keep),
                ended: days(*given(&limit.step)?).find(|(_, on)| since <= *on),
            })
        };
        let limits = self.limits_of(entry);
        let limits = limits.filter(|limit| limit.way() == Way::Keep);
        limits.filter_map(kept).collect()
    }
}
