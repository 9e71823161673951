//! DCS220: a holiday has neither a day nor a first and a last day, or both.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS220", "unclear-holiday", Error, "unclear_holiday"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for holiday in &context.plan.holidays {
        let (on, from, until) = (&holiday.on, &holiday.from, &holiday.until);
        let is_clear = match on {
            Some(_) => from.is_none() && until.is_none(),
            None => from.is_some() && until.is_some(),
        };
        // The key that says it may be the one that could not be read.
        let is_whole = on.is_some() || context.plan.complete;
        if !is_clear && is_whole {
            let finding = Finding::new(&CHECK.rule, holiday.place, message!(rules.unclear_holiday));
            findings.push(finding.help(message!(rules.unclear_holiday_help)));
        }
    }
}
