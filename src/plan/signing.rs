//! What a plan owes less of because little time was left when it was signed.

use chrono::NaiveDate;

use super::Plan;
use super::scalar::period::Period;

impl Plan {
    /// Returns whether something must be done several times in a period of which less than half
    /// was left on the date of the plan.
    #[must_use]
    pub fn is_short(&self, signed: NaiveDate, period: Period, at_least: u32) -> bool {
        let days = self.links.terms.days(period).filter(|_| at_least > 1);
        days.is_some_and(|days| signed - days.from > days.until - signed)
    }
}
