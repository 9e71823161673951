//! DCS208: `day` or `month` is outside the recurrence period, or `from-day` is after `day`.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::plan::scalar::period::DayOfPeriod;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS208", "day-outside-period", Error, "day_outside_period"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for deadline in &context.plan.deadlines {
        let Some(every) = given(&deadline.every) else {
            continue;
        };
        let day = deadline.day.as_ref().and_then(|field| match field.get() {
            Some(DayOfPeriod::Number(day)) => Some((field.place, *day, every.days())),
            _ => None,
        });
        let month = deadline.month.as_ref().and_then(|field| {
            let month = field.get()?;
            Some((field.place, month.0, every.months()))
        });
        let from_day = deadline.from_day.as_ref().and_then(|field| {
            let last = match given(&deadline.day) {
                Some(DayOfPeriod::Number(day)) => *day,
                _ => every.days(),
            };
            Some((field.place, field.get()?.0, last.min(every.days())))
        });
        for (place, found, most) in day.into_iter().chain(month).chain(from_day) {
            if found > most {
                let id = deadline.id_text();
                let finding = Finding::new(
                    &CHECK.rule,
                    place,
                    message!(rules.day_outside_period, found = found),
                )
                .about(id);
                let is_month = month.is_some_and(|(of_month, ..)| of_month == place);
                findings.push(if most == 0 {
                    finding.help(message!(rules.week_has_no_month))
                } else if most == 1 && is_month {
                    finding.help(message!(rules.month_has_no_month, month = found))
                } else {
                    finding.expected(message!(rules.day_outside_period_expected, most = most))
                });
            }
        }
    }
}
