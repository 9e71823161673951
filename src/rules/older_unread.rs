//! DCS818: a part of the older copy could not be read, so that it was not compared.

use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS818", "older-unread", Warning, "older_unread"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    if comparison.older.sound {
        return;
    }
    let head = context.plan.head.first.as_ref();
    let place = head.map_or(NOWHERE, |head| head.place);
    let finding = Finding::new(&CHECK.rule, place, message!(comparison.older_unread));
    findings.push(finding.help(message!(comparison.older_unread_help)));
}
