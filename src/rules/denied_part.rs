//! DCS615: the plan has a part that it says its document does not have.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::{Head, Part};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS615", "denied-part", Warning, "denied_part"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(head) = context.plan.head.get() else {
        return;
    };
    let denied = head.without.items.iter();
    let denied = denied.filter(|part| part.get().is_some_and(|part| is_there(head, *part)));
    findings.extend(denied.filter_map(|part: &Field<Part>| {
        let wording = message!(wording.denied_part, part = part.get()?.name());
        let help = message!(wording.denied_part_help, part = part.get()?.name());
        Some(Finding::new(&CHECK.rule, part.place, wording).help(help))
    }));
}

fn is_there(head: &Head, part: Part) -> bool {
    match part {
        Part::Basis => !head.basis.items.is_empty(),
        Part::Opening => head.opening.is_some(),
        Part::Closing => head.closing.is_some(),
    }
}
