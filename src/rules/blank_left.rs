//! DCS612: a row of dots where something is still to be filled in.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::source::scalars;
use crate::spelling::blank;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS612", "blank-left", Warning, "blank_left"),
    // A blank in the place of a day or a number is reported as that.
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (file, source) in context.sources.iter() {
        if !blank::may_have(&source.text) {
            continue;
        }
        for scalar in scalars(file, source) {
            let Some(found) = blank::find(&scalar.text) else {
                continue;
            };
            let finding = Finding::new(
                &CHECK.rule,
                context.within(scalar.place, found),
                message!(rules.blank_left, key = scalar.key),
            )
            .help(message!(rules.blank_left_help));
            findings.push(match &scalar.record {
                Some(record) => finding.about(record),
                None => finding,
            });
        }
    }
}
