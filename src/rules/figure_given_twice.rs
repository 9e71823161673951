//! DCS506: a figure has two values, or two ways to come by one.

use std::collections::HashMap;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS506", "figure-given-twice", Error, "figure_given_twice"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    if plan.figures.is_empty() {
        return;
    }
    for figure in &plan.figures {
        if let (Some(value), Some(computed)) = (&figure.value, figure.computed()) {
            let (first, second) = (value.place.min(computed), value.place.max(computed));
            findings.push(twice(figure.id_text(), second, first));
        }
    }
    let progress = plan.progress.iter().map(|record| &record.figures);
    let entries = plan.entries().into_iter().map(|(_, entry)| entry.figures);
    for figures in progress.chain(entries) {
        let mut given = HashMap::new();
        for (field, _) in &figures.items {
            let Some(id) = field.get() else { continue };
            let figure = plan.figures.find(id).map(|index| &plan.figures[index]);
            let fixed = figure.and_then(|figure| figure.value.as_ref());
            let fixed = fixed.map(|value| value.place);
            let computed = figure.and_then(|figure| figure.computed());
            let before = given.insert(&id.key, field.place);
            if let Some(first) = before.or(fixed).or(computed) {
                findings.push(twice(&id.text, field.place, first));
            }
        }
    }
}

/// Returns the finding about a figure that has a second value.
fn twice(id: &str, second: Place, first: Place) -> Finding {
    Finding::new(
        &CHECK.rule,
        second,
        message!(rules.figure_given_twice, id = id),
    )
    .related(first, message!(findings.first_here))
    .help(message!(rules.figure_given_twice_help))
}
