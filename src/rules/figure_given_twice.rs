//! DCS506: a figure has two values.

use std::collections::HashMap;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS506", "figure-given-twice", Error, "figure_given_twice"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for record in &plan.progress {
        let mut given = HashMap::new();
        for (field, _) in &record.figures.items {
            let Some(id) = field.get() else { continue };
            let figure = plan.figures.find(id).map(|index| &plan.figures[index]);
            let fixed = figure.and_then(|figure| figure.value.as_ref());
            let before = given.insert(&id.key, field.place);
            let Some(first) = before.or(fixed.map(|value| value.place)) else {
                continue;
            };
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(rules.figure_given_twice, id = id.text),
                )
                .related(first, message!(findings.first_here))
                .help(message!(rules.figure_given_twice_help)),
            );
        }
    }
}
