//! DCS202: a deadline or a semester is outside the plan's period.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::day::{Day, written};

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
    let mut find = |field: &Field<Day>, about: &str| {
        let Some(day) = field.get().map(|day| day.0) else {
            return;
        };
        if period.contains(day) {
            return;
        }
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
            .about(about),
        );
    };
    for deadline in &context.plan.deadlines {
        let days = [&deadline.due, &deadline.from, &deadline.until];
        for field in days.into_iter().flatten() {
            find(field, deadline.id_text());
        }
    }
    let semesters = context.plan.head.get().map(|head| head.semesters.values());
    for semester in semesters.into_iter().flatten() {
        find(&semester.from, "semesters");
        find(&semester.until, "semesters");
    }
}
