//! DCS202: a deadline is outside the plan's period.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS202", "due-outside-period", Error, "due_outside_period"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.plan.period() else {
        return;
    };
    for deadline in &context.plan.deadlines {
        let days = [&deadline.due, &deadline.from, &deadline.until];
        for field in days.into_iter().flatten() {
            let Some(day) = field.get().map(|day| day.0) else {
                continue;
            };
            if day < period.from || day > period.until {
                let id = deadline.id_text();
                findings.push(
                    Finding::new(
                        &CHECK.rule,
                        field.place,
                        message!(rules.due_outside_period, day = written(day)),
                    )
                    .expected(message!(
                        rules.due_outside_period_expected,
                        from = written(period.from),
                        until = written(period.until)
                    ))
                    .help(message!(rules.due_outside_period_help))
                    .about(id),
                );
            }
        }
    }
}
