//! DCS717: something is recorded as passed by half of those present or fewer.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::{Meeting, Record, Vote};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS717", "no-majority", Error, "no_majority"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for vote in &context.plan.votes {
        let is_passed = given(&vote.passed).is_some_and(|passed| passed.0);
        let (Some(meeting), Some(agreed)) = (conference(context, vote), &vote.agreed) else {
            continue;
        };
        let (Some(present), Some(number)) = (given(&meeting.present), agreed.get()) else {
            continue;
        };
        if !is_passed || u64::from(number.0) * 2 > u64::from(present.0) {
            continue;
        }
        let needed = present.0 / 2 + 1;
        let message = message!(
            registers.no_majority,
            agreed = number.0,
            present = present.0,
            needed = needed
        );
        findings.push(
            Finding::new(&CHECK.rule, agreed.place, message)
                .help(message!(registers.no_majority_help))
                .about(vote.id_text()),
        );
    }
}

/// Returns the conference at which a vote was taken.
fn conference<'p>(context: &Context<'p>, vote: &Vote) -> Option<&'p Meeting> {
    let meetings = &context.plan.meetings;
    let meeting = &meetings[meetings.find(given(&vote.meeting)?)?];
    meeting.is_conference().then_some(meeting)
}
