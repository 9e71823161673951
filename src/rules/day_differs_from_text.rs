//! DCS217: the text of a task names one day, its deadline another.

use chrono::{Datelike, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::scalar::day::written;
use crate::spelling::days::{NamedDay, days};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS217",
        "day-differs-from-text",
        Warning,
        "day_differs_from_text"
    ),
    // The deadline with the day of the text may be the one that could not be read.
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, task) in plan.tasks.enumerate() {
        let deadlines = &plan.links.deadlines_of[index];
        let Some(text) = task.text.get().filter(|_| !deadlines.is_empty()) else {
            continue;
        };
        let named = days(&text.0);
        // A day without a deadline, or a deadline without a day, may be as it should be:
        // only both together contradict each other.
        let without =
            |day: &&NamedDay<'_>| !deadlines.iter().any(|it| is_day_of(context, *it, day));
        let Some(day) = named.iter().find(without) else {
            continue;
        };
        let dated = deadlines
            .iter()
            .filter_map(|deadline| Some((*deadline, only_day(context, *deadline)?)));
        let mut other = dated
            .filter(|(deadline, _)| !named.iter().any(|day| is_day_of(context, *deadline, day)));
        let Some((deadline, due)) = other.next() else {
            continue;
        };
        let record = &plan.deadlines[deadline];
        let said = message!(
            rules.day_differs_from_text,
            text = day.written,
            id = record.id_text(),
            due = written(due)
        );
        let finding = Finding::new(
            &CHECK.rule,
            context.within(task.text.place, day.written),
            said,
        )
        .related(record.place, message!(rules.day_differs_from_text_deadline))
        .help(message!(rules.day_differs_from_text_help));
        findings.push(finding.about(task.id_text()));
    }
}

/// Returns the day of a deadline that has a single one: its own, or that on which it recurs
/// within the plan.
fn only_day(context: &Context<'_>, deadline: Ix<Deadline>) -> Option<NaiveDate> {
    match context.plan.links.schedules[deadline].occurrences() {
        [one] => Some(one.written),
        _ => None,
    }
}

/// Returns whether a day of a text is one of a deadline: a due day, the day before it if the
/// work must be done before, or a day of the period that is named.
fn is_day_of(context: &Context<'_>, deadline: Ix<Deadline>, named: &NamedDay<'_>) -> bool {
    let plan = context.plan;
    let record = &plan.deadlines[deadline];
    let period = given(&record.due)
        .and_then(|due| due.named())
        .and_then(|period| plan.links.terms.named(period));
    let in_period = |range: DateRange| {
        let years = range.from.year()..=range.until.year();
        years
            .filter_map(|year| NaiveDate::from_ymd_opt(year, named.month, named.day))
            .any(|day| range.contains(day))
    };
    if period.is_some_and(in_period) {
        return true;
    }
    let occurrences = plan.links.schedules[deadline].occurrences();
    let days = occurrences.iter().flat_map(|it| [it.due, it.written]);
    let until = given(&record.until).map(|day| day.0);
    days.chain(until).any(|day| {
        let is_it = |day: NaiveDate| {
            (day.day(), day.month()) == (named.day, named.month)
                && named.year.is_none_or(|year| year == day.year())
        };
        is_it(day) || named.before && day.succ_opt().is_some_and(is_it)
    })
}
