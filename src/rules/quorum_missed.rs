//! DCS716: fewer than two thirds were present at a conference.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS716", "quorum-missed", Warning, "quorum_missed"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.plan.meetings {
        let (Some(needed), Some(whole), Some(present)) =
            (meeting.missed_quorum(), meeting.whole(), &meeting.present)
        else {
            continue;
        };
        let message = message!(
            registers.quorum_missed,
            present = present.get().map_or(0, |came| came.0),
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
