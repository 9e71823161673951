//! DCS728: the plan changes a duty of the law to one that demands less.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::{Demand, Duty, Record};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS728", "duty-weakened", Warning, "duty_weakened"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (own, law) in context.plan.changed_duties() {
        let Some(less) = weaker(context.plan, own, law) else {
            continue;
        };
        let id = own.id_text();
        let wording = match &less.law {
            Some(law) => {
                message!(
                    duties.duty_weakened,
                    id = id,
                    key = less.key,
                    own = less.own,
                    law = law
                )
            }
            None => message!(
                duties.duty_weakened_to,
                id = id,
                key = less.key,
                own = less.own
            ),
        };
        let source = given(&law.source).map_or("", |source| &source.0);
        findings.push(
            Finding::new(&CHECK.rule, less.place, wording)
                .help(message!(duties.duty_weakened_help, source = source))
                .about(id),
        );
    }
}

/// A key by which a duty demands less than the law.
struct Less {
    key: &'static str,
    own: String,
    /// What the law says there, if it says it.
    law: Option<String>,
    place: Place,
}

/// Returns the first key by which what a plan says of a duty demands less than what the law
/// does. The keys that it leaves out stay those of the law; with the reason for which the
/// unit does not have the duty, nothing is demanded openly.
fn weaker(plan: &Plan, own: &Duty, law: &Duty) -> Option<Less> {
    let demands = own.demands();
    if demands.iter().any(Demand::gives_reason) {
        return None;
    }
    let shipped = law.demands();
    demands.iter().find_map(|demand| {
        let (value, place) = demand.given.clone()?;
        let law_says = shipped.iter().find(|law| law.key == demand.key)?;
        let is_less = demand.is_less_than(law_says)
            && !demand.is_incomparable(&shipped, &demands)
            && loses_days(plan, own, demand.key);
        // Where the law names no year, it is for the unit to say which one it means.
        let is_choice = demand.key == "year" && law_says.given.is_none();
        (is_less && !is_choice).then(|| Less {
            key: demand.key,
            own: value,
            law: law_says.given.as_ref().map(|(value, _)| value.clone()),
            place,
        })
    })
}

/// Returns whether a key takes days of the plan away from a duty: a `from` up to its first
/// day and an `until` from its last day on do not. Other keys are not about days.
fn loses_days(plan: &Plan, own: &Duty, key: &str) -> bool {
    let Some(period) = plan.period() else {
        return true;
    };
    match key {
        "from" => given(&own.from).is_none_or(|from| period.from < from.0),
        "until" => given(&own.until).is_none_or(|until| until.0 < period.until),
        _ => true,
    }
}
