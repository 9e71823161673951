//! DCS813: a record demands or counts something else than in the older copy.

mod newly_allowed;

use super::{Check, Comparison, Context, Find, demands, event_reopened};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS813", "demand-changed", Warning, "demand_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::ComparedLast(find),
};

/// What demands less is found by another rule, and so is what is open again without a reason. It
/// comes behind the other rules, so that `findings` has what a plan may accept.
fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let changed = demands::changed(context, comparison).iter();
    findings.extend(changed.filter(|it| !it.is_less).map(|changed| {
        let (id, text) = (&changed.id, &changed.text);
        let wording = if changed.is_gone {
            message!(comparison.demand_gone, id = id, was = text)
        } else {
            message!(comparison.demand_changed, id = id, changes = text)
        };
        Finding::new(&CHECK.rule, changed.place, wording)
            .help(message!(comparison.demand_changed_help))
            .about(id)
    }));
    let reopened = event_reopened::reopened(context, comparison).iter();
    let explained = reopened.filter(|it| it.is_explained);
    findings.extend(explained.map(|reopened| {
        reopened
            .finding(&CHECK.rule)
            .help(message!(comparison.event_reopened_help))
    }));
    newly_allowed::find(context, comparison, findings);
}
