//! DCS224: an extension, or days off, lie years away from the plan.

use chrono::{Datelike, Months, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::scalar::day::{Day, written};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS224", "far-from-plan", Warning, "far_from_plan"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// How far before and after the plan a day may lie. Work goes on into the next year, and
/// what is decided late may reach into the one after it.
const FAR: Months = Months::new(24);

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let Some(period) = plan.period() else { return };
    let (Some(first), Some(last)) = (
        period.from.checked_sub_months(FAR),
        period.until.checked_add_months(FAR),
    ) else {
        return;
    };
    let mut look = |field: &Field<Day>| {
        let Some(Day(day)) = field.get().filter(|day| day.0 < first || day.0 > last) else {
            return;
        };
        let wording = message!(times.far_from_plan, day = written(*day));
        let expected = message!(
            rules.holiday_of_other_year_expected,
            from = written(period.from),
            until = written(period.until)
        );
        let near = NaiveDate::from_ymd_opt(period.until.year(), day.month(), day.day());
        let help = match near {
            Some(near) => message!(
                times.far_from_plan_help,
                meant = written(near),
                year = day.year()
            ),
            None => message!(times.far_from_plan_year),
        };
        findings.push(
            Finding::new(&CHECK.rule, field.place, wording)
                .expected(expected)
                .help(help),
        );
    };
    for extension in &plan.extensions {
        look(&extension.to);
        look(&extension.on);
    }
    for holiday in &plan.holidays {
        // Days off that do not touch the plan's years at all are another finding.
        let within = |field: &Option<Field<Day>>| {
            given(field).is_some_and(|day| first <= day.0 && day.0 <= last)
        };
        if within(&holiday.from) || within(&holiday.until) {
            holiday.from.iter().for_each(&mut look);
            holiday.until.iter().for_each(&mut look);
        }
    }
}
