//! DCS221: a holiday lies in a year of which the plan has no day.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS221",
        "holiday-of-other-year",
        Warning,
        "holiday_of_other_year"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let Some(period) = plan.period() else { return };
    let extended = plan.extensions.iter().filter_map(|it| it.to.get());
    let dated = plan.links.schedules.iter();
    let due = dated.flat_map(|schedule| schedule.occurrences().iter().map(|it| it.written));
    let mut years: BTreeSet<i32> = extended.map(|to| to.0.year()).collect();
    years.extend(due.map(|due| due.year()));
    years.extend(period.from.year()..=period.until.year());
    // Times that are counted may end in the year after the plan.
    let counts = plan.deadlines.iter().any(|it| it.count().is_some());
    if counts || plan.has_entries() {
        years.insert(period.until.year() + 1);
    }
    for holiday in &plan.holidays {
        let (Some(days), Some(first)) = (holiday.days(), holiday.first_day()) else {
            continue;
        };
        if years
            .range(days.from.year()..=days.until.year())
            .next()
            .is_some()
        {
            continue;
        }
        let day = written(days.from);
        let wording = message!(rules.holiday_of_other_year, day = day);
        let expected = message!(
            rules.holiday_of_other_year_expected,
            from = written(period.from),
            until = written(period.until)
        );
        findings.push(
            Finding::new(&CHECK.rule, first.place, wording)
                .expected(expected)
                .help(message!(rules.holiday_of_other_year_help)),
        );
    }
}
