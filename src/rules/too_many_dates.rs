//! DCS209: a deadline yields more dates than the limit.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::schedule::{MAX_OCCURRENCES, Schedule, max_occurrences_in_all};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS209", "too-many-dates", Error, "too_many_dates"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (deadline, schedule) in plan.deadlines.iter().zip(plan.links.schedules.iter()) {
        if *schedule == Schedule::TooMany {
            let id = deadline.id_text();
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    deadline.place,
                    message!(rules.too_many_dates, id = id),
                )
                .expected(message!(
                    rules.too_many_dates_expected,
                    one = MAX_OCCURRENCES,
                    all = max_occurrences_in_all(plan.deadlines.len())
                ))
                .help(message!(rules.too_many_dates_help))
                .about(id),
            );
        }
    }
}
