//! DCS722: a channel was not looked at as often as the school has said.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::{Channel, Record, StepName};
use crate::plan::scalar::day::written;
use crate::plan::scalar::every::Every;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS722",
        "channel-unattended",
        Warning,
        "channel_unattended"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for channel in &context.plan.channels {
        let (Some(every), Some(field)) = (given(&channel.every), &channel.every) else {
            continue;
        };
        let Some(last) = last_seen(context.plan, channel, context.as_of) else {
            continue;
        };
        if (context.as_of - last).num_days() <= longest(*every) {
            continue;
        }
        let last = written(last);
        findings.push(
            Finding::new(
                &CHECK.rule,
                field.place,
                message!(registers.channel_unattended, last = last),
            )
            .help(message!(
                registers.channel_unattended_help,
                id = channel.id_text()
            ))
            .about(channel.id_text()),
        );
    }
}

/// Returns the last day on which a channel was looked at, or else that on which it was
/// opened; none if it is closed.
pub(super) fn last_seen(plan: &Plan, channel: &Channel, as_of: NaiveDate) -> Option<NaiveDate> {
    let entry = channel.entry()?;
    let steps = plan.links.steps_of.get(&entry).iter();
    let done = steps.filter_map(|step| plan.steps[*step].done());
    let done: Vec<_> = done.filter(|(_, on)| *on <= as_of).collect();
    if done.iter().any(|(step, _)| *step == StepName::Closed) {
        return None;
    }
    let seen = done.iter().filter(|(step, _)| *step == StepName::Opened);
    let begun = channel.on.get().map(|day| day.0);
    seen.map(|(_, on)| *on).max().max(begun)
}

/// Returns how many days may lie between two looks.
pub(super) fn longest(every: Every) -> i64 {
    match every {
        Every::Week => 7,
        Every::Weeks(weeks) => 7 * i64::from(weeks),
        Every::Month => 31,
        Every::Quarter => 92,
        Every::HalfYear | Every::Semester => 184,
        Every::Year => 366,
    }
}
