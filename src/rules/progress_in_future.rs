//! DCS501: progress or an extension is dated after the as-of day.

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS501",
        "progress-in-future",
        Warning,
        "progress_in_future"
    ),
    concludes_from_absence: false,
    excusable: true,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for record in &facts.plan.progress {
        if let Some(on) = record.on.get().filter(|on| on.0 > facts.as_of) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.on.place,
                    message!(
                        rules.progress_in_future,
                        day = written(on.0),
                        as_of = written(facts.as_of)
                    ),
                )
                .help(message!(rules.progress_in_future_help)),
            );
        }
    }
    for record in &facts.plan.extensions {
        if let Some(on) = record.on.get().filter(|on| on.0 > facts.as_of) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    record.on.place,
                    message!(
                        rules.extension_in_future,
                        day = written(on.0),
                        as_of = written(facts.as_of)
                    ),
                )
                .help(message!(rules.extension_in_future_help)),
            );
        }
    }
}
