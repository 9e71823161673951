//! DCS510: what a figure is compared with is not clear.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::plan::scalar::number::Number;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS510", "unclear-target", Error, "unclear_target"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

/// The largest percentage, in hundredths.
const ALL: i64 = 100 * 100;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for figure in &context.plan.figures {
        let mut report = |place, message, help| {
            findings.push(Finding::new(&CHECK.rule, place, message).help(help));
        };
        if let Some(of) = &figure.of
            && let (Some(id), Some(own)) = (of.get(), figure.id())
            && id.key == own.key
        {
            report(
                of.place,
                message!(rules.part_of_itself, id = id.text),
                message!(rules.part_of_itself_help),
            );
        }
        let Some(target) = &figure.target else {
            continue;
        };
        let in_percent = given(&figure.unit).is_some_and(|unit| unit.0.trim() == "%");
        let is_percentage = |number: &Number| (1..=ALL).contains(&number.hundredths);
        if figure.of.is_none() && !in_percent {
            report(
                target.place,
                message!(rules.target_of_nothing),
                message!(rules.target_of_nothing_help),
            );
        } else if !target.get().is_none_or(is_percentage) {
            report(
                target.place,
                message!(rules.target_no_percentage),
                message!(rules.target_no_percentage_help),
            );
        }
    }
}
