//! Times of which no day is named: something is owed in a period, and only its end is known.

use chrono::NaiveDate;

use crate::document::times;
use crate::messages::{DutyWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::scalar::day::written;
use crate::plan::scalar::period::Period;
use crate::status::{Covered, Obligation};

/// Returns by when an obligation is due: a day, or the period in which it is; nothing without.
#[must_use]
pub fn of_obligation(obligation: &Obligation<'_>, plan: &Plan, language: Language) -> String {
    let period = obligation.period.filter(|_| obligation.in_period);
    text(obligation.due, period, plan, language)
}

/// Returns by when a duty is due: a day, or the period in which it is; nothing without.
#[must_use]
pub fn of_duty(covered: &Covered<'_>, plan: &Plan, language: Language) -> String {
    let period = covered.period.filter(|_| covered.in_period);
    text(covered.due, period, plan, language)
}

/// Returns the name of a period in running text.
#[must_use]
pub fn name(period: Period, language: Language) -> String {
    match language {
        Language::Vietnamese => times::period(period),
        Language::English => period.to_string(),
    }
}

/// Returns a day, or the period of which it is the end.
pub(super) fn text(
    due: Option<NaiveDate>,
    period: Option<Period>,
    plan: &Plan,
    language: Language,
) -> String {
    let words: &DutyWords = &Words::of(language).duties;
    let (Some(due), Some(period)) = (due, period) else {
        return due.map(written).unwrap_or_default();
    };
    let name = name(period, language);
    let days = plan.links.terms.days(period);
    if days.is_some_and(|days| days.until < due) {
        let due = written(due);
        return fill(words.in_period_until, &[("period", &name), ("due", &due)]);
    }
    fill(words.in_period, &[("period", &name)])
}
