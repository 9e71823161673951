//! DCS816: by the weekend, by `next-working-day`, by a day that is no longer in the calendar or
//! by the date of the plan, due days fall later than in the older copy, or are not counted.

use super::{Check, Comparison, Context, Find, calendar_changed};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS816", "counting-eased", Error, "counting_eased"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    let moved = calendar_changed::moved(older, plan, context.as_of);
    if calendar_changed::is_eased(older, plan, &moved) {
        let finding = calendar_changed::finding(&CHECK.rule, older, plan, moved);
        findings.extend(finding);
    }
    if older.signed_on().is_some()
        && let Some(wording) = super::period_changed::signed_later(context, comparison)
    {
        let date = plan.head.get().and_then(|head| head.date.as_ref());
        findings.extend(date.map(|date| {
            Finding::new(&CHECK.rule, date.place, wording)
                .help(message!(comparison.signed_later_help))
        }));
    }
}
