//! What deadlines name and nobody owes: it was due before the date of the plan, or in a period
//! in which nobody works.

use chrono::NaiveDate;

use super::Obligation;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::InPeriod;
use crate::plan::scalar::period::Period;
use crate::plan::target::Target;

/// What is not owed although deadlines name it.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// How many occurrences were due before the date of the plan, or in a period of which too
    /// little was left then.
    pub before_plan: usize,
    /// The names of the occurrences whose whole period consists of days off.
    pub days_off: Vec<String>,
}

/// Why something is not owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotOwed {
    /// It was due before the date of the plan that demands it.
    BeforePlan,
    /// No day of its period is worked.
    DaysOff,
}

/// The date of a plan and its days off.
pub(super) struct PlansDays<'p> {
    plan: &'p Plan,
    /// The date of the plan, if it counts.
    signed: Option<NaiveDate>,
}

impl<'p> PlansDays<'p> {
    /// Returns those of a plan. A date that has not come by the as-of day, or that is after the
    /// plan's end, hides nothing.
    pub(super) fn of(plan: &'p Plan, as_of: NaiveDate) -> Self {
        let last = plan
            .period()
            .map_or(as_of, |period| period.until.min(as_of));
        Self {
            plan,
            signed: plan.signed_on().filter(|day| *day <= last),
        }
    }

    /// Returns why something is not owed about which nothing is recorded. What must be done
    /// several times in a period that was more than half over by the date of the plan is not
    /// owed either: too little time was left for it.
    pub(super) fn not_owed(&self, obligation: &Obligation<'_>) -> Option<NotOwed> {
        if obligation.latest.is_some() || obligation.extension.is_some() {
            return None;
        }
        if self.is_before_plan(obligation) {
            return Some(NotOwed::BeforePlan);
        }
        self.is_off(obligation).then_some(NotOwed::DaysOff)
    }

    fn is_before_plan(&self, obligation: &Obligation<'_>) -> bool {
        let Some(signed) = self.signed else {
            return false;
        };
        let is_of_deadline = matches!(obligation.target, Some(Target::Occurrence { .. }));
        let due = obligation.due;
        let due = due.filter(|_| is_of_deadline || obligation.period.is_some());
        due.is_some_and(|due| due < signed) || self.is_short(obligation.period, obligation.at_least)
    }

    /// Returns whether something must be done several times in a period of which less than half
    /// was left on the date of the plan.
    pub(super) fn is_short(&self, period: Option<Period>, at_least: u32) -> bool {
        let dated = self.signed.zip(period);
        dated.is_some_and(|(signed, period)| self.plan.is_short(signed, period, at_least))
    }

    /// Returns whether every day of the period in which a deadline is due is off, as in the week
    /// of Tết. What is due in the next period is done then.
    fn is_off(&self, obligation: &Obligation<'_>) -> bool {
        let Some(Target::Occurrence { deadline, .. }) = obligation.target else {
            return false;
        };
        let in_period = given(&self.plan.deadlines[deadline].in_period);
        let period = obligation.period;
        let period = period.filter(|_| in_period != Some(&InPeriod::Next));
        let days = period.and_then(|period| self.plan.links.terms.days(period));
        days.is_some_and(|days| {
            let last = self.plan.links.calendar.last_working(days.until);
            last.is_some_and(|last| last < days.from)
        })
    }
}
