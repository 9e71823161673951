//! The periods of duties that progress records give up. What shows that a duty is done are
//! entries of registers; that it will not be done in a period, nothing but a record can say.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Plan;
use super::held_duty::HeldDuty;
use super::index::Ix;
use super::record::{DutyMode, Progress, State};
use super::scalar::occurrence::OccurrenceRef;
use super::scalar::period::Period;

/// A record that gives up a duty in a period, with its day.
type Dropped = (Period, NaiveDate, Ix<Progress>);

/// What progress records up to a day give up, by the key of the duty.
pub(super) struct GivenUp<'p> {
    plan: &'p Plan,
    of: HashMap<&'p str, Vec<Dropped>>,
}

impl<'p> GivenUp<'p> {
    /// Collects it.
    pub(super) fn until(plan: &'p Plan, as_of: NaiveDate) -> Self {
        let mut of: HashMap<&str, Vec<Dropped>> = HashMap::new();
        for (index, record) in plan.progress.enumerate() {
            let on = record.on.get().map(|on| on.0).filter(|on| *on <= as_of);
            if let (Some((key, period)), Some(on)) = (gives_up(plan, record), on) {
                of.entry(key).or_default().push((period, on, index));
            }
        }
        Self { plan, of }
    }

    /// Returns the first record that gives up a duty in a period, with its day.
    pub(super) fn find(
        &self,
        duty: HeldDuty<'_>,
        period: Period,
    ) -> Option<(NaiveDate, Ix<Progress>)> {
        let records = self.of.get(duty.id()?.key.as_str())?.iter();
        let terms = &self.plan.links.terms;
        let fits = |named: Period| named == period || terms.meant_year(named) == Some(period);
        let records = records.filter(|(named, ..)| fits(*named));
        let first = records.min_by_key(|(_, on, _)| *on);
        first.map(|(_, on, index)| (*on, *index))
    }
}

/// Returns the key of the duty and the period that a record gives up, if it is about no work of
/// the plan.
fn gives_up<'p>(plan: &Plan, record: &'p Progress) -> Option<(&'p str, Period)> {
    let is_dropped = record.state.get() == Some(&State::Dropped);
    let reference = record.deadline.as_ref()?.get().filter(|_| is_dropped)?;
    let period = reference.period.filter(|_| is_free(plan, reference))?;
    Some((reference.deadline.key.as_str(), period))
}

/// Returns whether no work of the plan has the name of a reference.
fn is_free(plan: &Plan, reference: &OccurrenceRef) -> bool {
    let id = &reference.deadline;
    plan.deadlines.find(id).is_none() && plan.named_report(id).is_none()
}

impl Plan {
    /// Returns whether any record gives up a duty in a period.
    #[must_use]
    pub fn gives_up_duties(&self) -> bool {
        let mut records = self.progress.iter();
        records.any(|record| gives_up(self, record).is_some())
    }

    /// Returns the duty that a reference names, if no work of the plan has that name.
    #[must_use]
    pub fn named_duty(&self, reference: &OccurrenceRef) -> Option<HeldDuty<'_>> {
        if !is_free(self, reference) {
            return None;
        }
        let mut duties = self.held_duties().into_iter();
        duties.find(|duty| duty.id().is_some_and(|id| *id == reference.deadline))
    }

    /// Returns the periods of a duty that can be given up.
    #[must_use]
    pub fn periods_to_give_up(&self, duty: HeldDuty<'_>) -> Vec<Period> {
        if duty.mode() != DutyMode::Periodic || duty.recurs() {
            return Vec::new();
        }
        let periods = duty.periods(self).into_iter();
        periods.map(|(period, ..)| period).collect()
    }
}
