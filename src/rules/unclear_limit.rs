//! DCS701: a limit says how long in no way, or in several.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Limit;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS701", "unclear-limit", Error, "unclear_limit"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for limit in &context.plan.limits {
        let given = given(limit);
        let place = match given[..] {
            [_] => continue,
            [_, second, ..] => second,
            // The key that says it may be the one that could not be read.
            [] if !context.plan.complete => continue,
            [] => limit.place,
        };
        let finding = Finding::new(&CHECK.rule, place, message!(registers.unclear_limit));
        findings.push(finding.help(message!(registers.unclear_limit_help)));
    }
}

/// Returns the places of the keys that say how long.
fn given(limit: &Limit) -> Vec<Place> {
    let days = limit.days.as_ref().map(|days| days.place);
    let working = limit.working_days.as_ref().map(|days| days.place);
    let months = limit.months.as_ref().map(|months| months.place);
    let mut given: Vec<Place> = [days, working, months].into_iter().flatten().collect();
    given.sort();
    given
}
