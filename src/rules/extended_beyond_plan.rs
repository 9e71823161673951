//! DCS225: an extension puts work off to a day long after the plan's period.

use chrono::Months;

use super::{Check, Context, Find, far_from_plan};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS225",
        "extended-beyond-plan",
        Warning,
        "extended_beyond_plan"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// How long after the plan's period work may go on. What is nearly done when a year ends is finished
/// soon after; what takes longer is work of the next plan.
const AFTER: Months = Months::new(3);

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.plan.period() else {
        return;
    };
    let last = period.until.checked_add_months(AFTER);
    let last = last.unwrap_or(period.until);
    for extension in &context.plan.extensions {
        let (Some(to), Some(deadline)) = (extension.to.get(), extension.deadline.get()) else {
            continue;
        };
        // One that is years away is another finding.
        if to.0 <= last || far_from_plan::is_far(period, to.0) {
            continue;
        }
        let id = deadline.to_string();
        let until = written(period.until);
        let wording = message!(times.extended_beyond_plan, id = id, to = written(to.0));
        findings.push(
            Finding::new(&CHECK.rule, extension.to.place, wording)
                .expected(message!(times.extended_beyond_plan_expected, until = until))
                .help(message!(times.extended_beyond_plan_help))
                .about(&id),
        );
    }
}
