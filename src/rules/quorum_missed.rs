//! DCS716: fewer than two thirds were present at a conference.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS716", "quorum-missed", Warning, "quorum_missed"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let conferences = context.plan.meetings.iter();
    for meeting in conferences.filter(|meeting| meeting.is_conference()) {
        let (Some(whole), Some(present)) = (meeting.whole(), meeting.present.as_ref()) else {
            continue;
        };
        // Two thirds of 35 are 24: part of a person is a whole one.
        let needed = (u64::from(whole) * 2).div_ceil(3);
        let Some(came) = given(&meeting.present).filter(|came| u64::from(came.0) < needed) else {
            continue;
        };
        let message = message!(
            registers.quorum_missed,
            present = came.0,
            whole = whole,
            needed = needed
        );
        findings.push(
            Finding::new(&CHECK.rule, present.place, message)
                .help(message!(registers.quorum_missed_help))
                .about(meeting.id_text()),
        );
    }
}
