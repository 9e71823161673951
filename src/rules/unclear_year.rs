//! DCS907: the plan says neither or twice which year it is for.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS907", "unclear-year", Error, "unclear_year"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(head) = &context.plan.head.first else {
        return;
    };
    let place = match (&head.year, &head.school_year) {
        (None, None) => head.place,
        (Some(_), Some(school)) => school.place,
        _ => return,
    };
    let said = message!(rules.unclear_year);
    let help = message!(rules.unclear_year_help);
    findings.push(Finding::new(&CHECK.rule, place, said).help(help));
}
