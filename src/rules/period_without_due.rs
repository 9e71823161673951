//! DCS212: a period of a recurring deadline begins within its bounds, but its day lies
//! behind them, where no other plan need have it.

use chrono::Months;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::plan::recurrence;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS212",
        "period-without-due",
        Warning,
        "period_without_due"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let is_whole_year = plan.period().is_some_and(is_year);
    for (index, deadline) in plan.deadlines.enumerate() {
        // Another rule names a deadline without any day.
        if plan.links.schedules[index].occurrences().is_empty() {
            continue;
        }
        // The plan of the next year goes on with what the end of this year cuts off, as
        // this one has what began before it.
        if is_whole_year && deadline.until.is_none() {
            continue;
        }
        let Some((period, due)) = recurrence::cut_off(plan, &plan.links.terms, deadline) else {
            continue;
        };
        let (Some(every), Some(bounds)) = (&deadline.every, recurrence::bounds(plan, deadline))
        else {
            continue;
        };
        let place = match &deadline.until {
            Some(until) if given(&deadline.until).is_some() => until.place,
            _ => every.place,
        };
        let (period, due) = (period.to_string(), written(due));
        let last = plan.links.calendar.last_working(bounds.until);
        let last = written(last.unwrap_or(bounds.until));
        let until = written(bounds.until);
        let said = message!(
            rules.period_without_due,
            period = period,
            due = due,
            until = until
        );
        findings.push(
            Finding::new(&CHECK.rule, place, said)
                .help(message!(rules.period_without_due_help, until = last))
                .about(deadline.id_text()),
        );
    }
}

/// Returns whether a range is a year, from whichever day.
fn is_year(range: DateRange) -> bool {
    let next = range.from.checked_add_months(Months::new(12));
    next == range.until.succ_opt()
}
