//! DCS718: delegates were called, and the staff is fewer than a hundred.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS718", "delegates-of-few", Warning, "delegates_of_few"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// From so many on, delegates may be called instead of everybody.
const MANY: u32 = 100;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let conferences = context.plan.meetings.iter();
    for meeting in conferences.filter(|it| it.is_conference() && it.has_delegates()) {
        let Some(staff) = given(&meeting.staff).filter(|staff| staff.0 < MANY) else {
            continue;
        };
        let place = meeting.delegates.as_ref().map(|field| field.place);
        let message = message!(registers.delegates_of_few, staff = staff.0);
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(meeting.place), message)
                .help(message!(registers.delegates_of_few_help))
                .about(meeting.id_text()),
        );
    }
}
