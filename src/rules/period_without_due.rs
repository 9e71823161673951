//! DCS212: a period of a recurring deadline begins within its bounds, but its day lies
//! behind them.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
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
    for (index, deadline) in plan.deadlines.enumerate() {
        // Another rule names a deadline without any day.
        if plan.links.schedules[index].occurrences().is_empty() {
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
        let until = written(bounds.until);
        let said = message!(
            rules.period_without_due,
            period = period,
            due = due,
            until = until
        );
        findings.push(
            Finding::new(&CHECK.rule, place, said)
                .help(message!(rules.period_without_due_help, until = until))
                .about(deadline.id_text()),
        );
    }
}
