//! The periods of a text in which work is done, compared with deadlines.

use chrono::{Datelike, Days, NaiveDate};

use super::Context;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::Deadline;
use crate::plan::scalar::every::Every;
use crate::plan::stated_rhythm::StatedPeriod;

/// How many days around a period work is due that may be about it, or that a semester of which
/// only the number is sure may have.
const AROUND: Days = Days::new(31);

/// Returns whether a deadline may be due in a period that a text names.
pub(super) fn is_in(
    context: &Context<'_>,
    deadline: Ix<Deadline>,
    stated: &StatedPeriod<'_>,
) -> bool {
    let plan = context.plan;
    let ranges = ranges(context, stated);
    if ranges.is_empty() {
        return true;
    }
    let around = stated.may_be_reported || stated.named.every == Every::Semester;
    let contains = |day: NaiveDate| {
        ranges.iter().any(|range| {
            let wide = widened(*range).filter(|_| around).unwrap_or(*range);
            wide.contains(day)
        })
    };
    let meets = |from: NaiveDate, until: NaiveDate| {
        let mut ranges = ranges.iter();
        ranges.any(|range| from <= range.until && range.from <= until)
    };
    let record = &plan.deadlines[deadline];
    let until = given(&record.until).map(|day| day.0);
    let mut occurrences = plan.links.schedules[deadline].occurrences().iter();
    until.is_some_and(contains)
        || occurrences.any(|it| {
            let begins = it.begins.unwrap_or(it.written);
            contains(it.due) || contains(it.written) || meets(begins, it.written)
        })
}

/// Returns the days that a period may have; none if nobody knows.
fn ranges(context: &Context<'_>, stated: &StatedPeriod<'_>) -> Vec<DateRange> {
    let terms = &context.plan.links.terms;
    let known = terms.all_named(&stated.named);
    if !known.is_empty() || stated.named.every != Every::Semester || terms.has_semesters() {
        return known;
    }
    // No school begins its first semester before August or ends its second one after it.
    let Some(days) = context.plan.period() else {
        return known;
    };
    let years = days.from.year() - 1..=days.until.year();
    let term = |year| {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let (from, until) = match stated.named.number {
            1 => (day(year, 8, 1)?, day(year + 1, 1, 31)?),
            2 => (day(year, 1, 1)?, day(year, 8, 31)?),
            _ => return None,
        };
        Some(DateRange { from, until })
    };
    years.filter_map(term).collect()
}

fn widened(range: DateRange) -> Option<DateRange> {
    Some(DateRange {
        from: range.from.checked_sub_days(AROUND)?,
        until: range.until.checked_add_days(AROUND)?,
    })
}

/// Returns the name of a period as `due` takes it.
pub(super) fn name(context: &Context<'_>, stated: &StatedPeriod<'_>) -> String {
    let terms = &context.plan.links.terms;
    let year = context.plan.period().map(|days| days.from.year());
    match year {
        Some(year) if terms.lacks_school_year(&stated.named) => {
            let first = if stated.named.number == 1 {
                year
            } else {
                year - 1
            };
            stated.named.of_school_year(first).text
        }
        _ => stated.named.text.clone(),
    }
}
