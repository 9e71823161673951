//! DCS502: progress is dated before the plan's period.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS502",
        "progress-before-period",
        Warning,
        "progress_before_period"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.plan.period() else {
        return;
    };
    for record in &context.plan.progress {
        if let Some(on) = record.on.get().filter(|on| on.0 < period.from) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.on.place,
                    message!(
                        rules.progress_before_period,
                        day = written(on.0),
                        from = written(period.from)
                    ),
                )
                .help(message!(rules.progress_before_period_help)),
            );
        }
    }
}
