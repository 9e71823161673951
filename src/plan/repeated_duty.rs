//! Duties whose step entries owe themselves, again and again.

use super::Plan;
use super::duties::DutyPeriod;
use super::held_duty::HeldDuty;
use super::scalar::period::Period;
use super::shown::Shown;

impl Plan {
    /// Returns a duty that is owed again and again, by the entries themselves: in each of its
    /// periods in which it was done or has to be, and whole where it has to be done later or
    /// on a day that cannot be counted.
    pub(super) fn repeated_duty<'p>(
        &'p self,
        duty: HeldDuty<'p>,
        whole: &DutyPeriod<'p>,
        times: Vec<Shown<'p>>,
    ) -> Vec<DutyPeriod<'p>> {
        // Where nothing was resolved, there is nothing to check.
        if times.is_empty() {
            return vec![DutyPeriod {
                place: None,
                ..whole.clone()
            }];
        }
        let periods = duty.periods(self);
        let mut of: Vec<Vec<Shown<'_>>> = vec![Vec::new(); periods.len()];
        let mut later = Vec::new();
        for time in times {
            let on = if time.counts {
                Some(time.done)
            } else {
                time.due
            };
            let at = periods
                .iter()
                .position(|(_, days, _)| on.is_some_and(|on| days.contains(on)));
            match at {
                Some(at) => of[at].push(time),
                None if time.is_owed => later.push(time),
                None => {}
            }
        }
        let counted = periods.into_iter().map(|(period, ..)| period).zip(of);
        let counted = counted.filter(|(_, times)| !times.is_empty());
        let in_period = |(period, times): (Period, Vec<_>)| DutyPeriod {
            period: Some(period),
            ..whole.with(None, times)
        };
        let mut all: Vec<DutyPeriod<'_>> = counted.map(in_period).collect();
        if all.is_empty() || !later.is_empty() {
            all.push(whole.with(None, later));
        }
        all
    }
}
