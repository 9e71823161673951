//! DCS722: a channel was not looked at as often as the school has said, up to now or until it was
//! closed.

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
        let Some(looks) = looks(context.plan, channel, context.as_of) else {
            continue;
        };
        let until = looks.closed.unwrap_or(context.as_of);
        if (until - looks.last).num_days() <= longest(*every) {
            continue;
        }
        let id = channel.id_text();
        let last = written(looks.last);
        let (wording, help) = match looks.closed {
            Some(closed) => (
                message!(
                    registers.closed_unattended,
                    closed = written(closed),
                    last = last
                ),
                message!(registers.closed_unattended_help, id = id),
            ),
            None => (
                message!(registers.channel_unattended, last = last),
                message!(registers.channel_unattended_help, id = id),
            ),
        };
        let finding = Finding::new(&CHECK.rule, field.place, wording);
        findings.push(finding.help(help).about(id));
    }
}

/// When a channel was looked at.
struct Looks {
    /// The last time, or else when it was opened for use.
    last: NaiveDate,
    /// When it was closed, if it was.
    closed: Option<NaiveDate>,
}

/// Returns the last day on which a channel was looked at, or else that on which it was
/// opened; none if it is closed.
pub(super) fn last_seen(plan: &Plan, channel: &Channel, as_of: NaiveDate) -> Option<NaiveDate> {
    let looks = looks(plan, channel, as_of)?;
    looks.closed.is_none().then_some(looks.last)
}

/// Returns when a channel was looked at as known on a day, if anything says it.
fn looks(plan: &Plan, channel: &Channel, as_of: NaiveDate) -> Option<Looks> {
    let entry = channel.entry()?;
    let steps = plan.links.steps_of.get(&entry).iter();
    let done = steps.filter_map(|step| plan.steps[*step].done());
    let done: Vec<_> = done.filter(|(_, on)| *on <= as_of).collect();
    let days = |name: StepName| {
        let of_name = done.iter().filter(move |(step, _)| *step == name);
        of_name.map(|(_, on)| *on)
    };
    let begun = channel.on.get().map(|day| day.0);
    Some(Looks {
        last: days(StepName::Opened).max().max(begun)?,
        closed: days(StepName::Closed).min(),
    })
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
