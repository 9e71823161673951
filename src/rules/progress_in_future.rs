//! DCS501: progress or an extension is dated after the as-of day.

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::day::{Day, written};
use crate::plan::field::Field;

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
    let mut find = |on: &Field<Day>, said: fn(String, String) -> Message, help: Message| {
        if let Some(day) = on.get().filter(|day| day.0 > facts.as_of) {
            let said = said(written(day.0), written(facts.as_of));
            findings.push(Finding::new(&CHECK.rule, on.place, said).help(help));
        }
    };
    for record in &facts.plan.progress {
        find(
            &record.on,
            |day, as_of| message!(rules.progress_in_future, day = day, as_of = as_of),
            message!(rules.progress_in_future_help),
        );
    }
    for record in &facts.plan.extensions {
        find(
            &record.on,
            |day, as_of| message!(rules.extension_in_future, day = day, as_of = as_of),
            message!(rules.extension_in_future_help),
        );
    }
}
