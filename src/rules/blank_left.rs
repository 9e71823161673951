//! DCS612: something is still to be filled in: a row of dots, or a key that the document
//! of the plan needs.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::needed::{Needed, blank_in};
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
    rows_of_dots(context, findings);
    if context.plan.is_document() {
        findings.extend(only_month(context));
        findings.extend(
            [false, true]
                .map(|of_unit| absent(context, of_unit))
                .into_iter()
                .flatten(),
        );
    }
}

fn rows_of_dots(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (file, source) in context.sources.iter() {
        if !blank::may_have(&source.text) {
            continue;
        }
        for scalar in scalars(file, source) {
            let Some(found) = blank_in(&scalar.key, &scalar.text) else {
                continue;
            };
            let finding = Finding::new(
                &CHECK.rule,
                context.within(scalar.place, found),
                message!(wording.blank_left, key = scalar.key),
            )
            .help(message!(wording.blank_left_help));
            findings.push(match &scalar.record {
                Some(record) => finding.about(record),
                None => finding,
            });
        }
    }
}

/// Returns the finding for the date of the plan that has only its month, where all else of a
/// document is expected.
fn only_month(context: &Context<'_>) -> Option<Finding> {
    let head = context.plan.head.get()?;
    let date = head.date.as_ref().filter(|_| head.number.is_some())?;
    date.get().filter(|date| date.day().is_none())?;
    let said = message!(wording.only_month);
    let help = message!(wording.only_month_help);
    Some(Finding::new(&CHECK.rule, date.place, said).help(help))
}

/// Returns the finding about the keys that are absent from `unit`, or from `plan`.
fn absent(context: &Context<'_>, of_unit: bool) -> Option<Finding> {
    let plan = context.plan;
    let absent = Needed::ALL
        .into_iter()
        .filter(|needed| needed.is_of_unit() == of_unit);
    // A month in its place has a finding of its own.
    let head = plan.head.get();
    let is_month = head.is_some_and(|head| head.date.is_some() && head.number.is_some());
    let is_told = |needed: Needed| needed == Needed::Date && is_month;
    let absent = absent.filter(|needed| plan.lacks(*needed) && !is_told(*needed));
    let absent: Vec<Needed> = absent.collect();
    let first = absent.first()?;
    let unit = plan.unit.first.as_ref().map(|unit| unit.place);
    let head = plan.head.first.as_ref().map(|head| head.place);
    // That one of the records is absent is another finding.
    let place = if of_unit { unit } else { head }?;
    let said = message!(wording.blank_left_absent).in_each("what", |language| {
        let named = absent
            .iter()
            .map(|needed| format!("{} (`{}`)", needed.name().say(language), needed.key()));
        named.collect::<Vec<_>>().join(", ")
    });
    let help = message!(wording.blank_left_absent_help, key = first.key());
    Some(Finding::new(&CHECK.rule, place, said).help(help))
}
