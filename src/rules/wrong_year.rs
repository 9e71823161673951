//! The year of a plan that is mistyped: every day of the plan is outside of it, which has one cause.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Context, due_outside_period, far_from_plan, progress_before_period};
use super::{holiday_of_other_year, year_differs_from_folder};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::record::Head;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::value::Scalar as _;
use crate::text::Place;

/// As many days of another year are no slips of their own.
const FEW: usize = 2;

/// Joins what is found of days outside of the plan, if its year is the cause: all days by which
/// something is due are of one other year, and none is within.
pub(super) fn joined(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let due = findings
        .iter()
        .filter(|it| due_outside_period::CHECK.found(it));
    let places: Vec<Place> = due.map(|finding| finding.place).collect();
    let head = context.plan.head.get();
    let year = head.and_then(|head| head.year.as_ref()?.get());
    let (true, Some(place), Some(year), Some(period)) = (
        places.len() >= FEW,
        head.and_then(Head::year_place),
        year,
        context.plan.period(),
    ) else {
        return findings;
    };
    let year_of = |place: &Place| {
        let day = Day::parse(context.sources.slice(*place)).ok()?;
        Some(day.0.year())
    };
    let years: BTreeSet<Option<i32>> = places.iter().map(year_of).collect();
    let Some(found) = years
        .first()
        .copied()
        .flatten()
        .filter(|_| years.len() == 1)
    else {
        return findings;
    };
    if has_day_within(context, period) {
        return findings;
    }
    let of_year = [
        &due_outside_period::CHECK,
        &far_from_plan::CHECK,
        &progress_before_period::CHECK,
        &holiday_of_other_year::CHECK,
        &year_differs_from_folder::CHECK,
    ];
    let is_of_year = |finding: &mut Finding| of_year.iter().any(|check| check.found(finding));
    findings.extract_if(.., is_of_year).for_each(drop);
    let said = message!(
        times.wrong_year,
        year = year.0,
        count = places.len(),
        found = found
    );
    let finding = Finding::new(&due_outside_period::CHECK.rule, place, said);
    let finding = finding.related(places[0], message!(times.wrong_year_day, found = found));
    findings.push(finding.help(message!(times.wrong_year_help, found = found)));
    findings
}

/// Returns whether any day by which something is due, or on which something was done, is within
/// the plan.
fn has_day_within(context: &Context<'_>, period: DateRange) -> bool {
    let plan = context.plan;
    let within = |day: Option<NaiveDate>| day.is_some_and(|day| period.contains(day));
    let due = |due: &Due| due.day();
    let mut deadlines = plan.deadlines.iter();
    let mut progress = plan.progress.iter();
    deadlines.any(|it| within(it.due.as_ref().and_then(|field| due(field.get()?))))
        || progress.any(|it| within(it.on.get().map(|day| day.0)))
        || plan
            .entries()
            .iter()
            .any(|(_, it)| within(it.on.get().map(|day| day.0)))
}
