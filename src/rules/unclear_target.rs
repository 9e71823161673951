//! DCS510: what a figure is compared with is not clear.

use super::circles::{self, Circle, circles};
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Figure, Record};
use crate::plan::scalar::number::Number;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS510", "unclear-target", Error, "unclear_target"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

/// The largest percentage, in hundredths.
const ALL: i128 = 100 * 100;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    findings.extend(parts_of_each_other(context.plan));
    for figure in &context.plan.figures {
        let mut report = |place, message, help| {
            findings.push(Finding::new(&CHECK.rule, place, message).help(help));
        };
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

/// Finds figures that are parts of themselves, perhaps by way of others.
fn parts_of_each_other(plan: &Plan) -> Vec<Finding> {
    let whole = |index: Ix<Figure>| {
        let of = given(&plan.figures[index].of);
        of.and_then(|of| plan.figures.find(of))
    };
    let circles = circles(plan.figures.len(), |index| {
        whole(index).into_iter().collect()
    });
    let finding = |circle: Circle<Figure>| {
        let figure = &plan.figures[*circle.first()?];
        let wording = if circle.len() == 1 {
            message!(rules.part_of_itself, id = figure.id_text())
        } else {
            let names = circles::named(&circle, |it| plan.figures[it].id_text().to_owned());
            message!(rules.parts_of_each_other, names = names)
        };
        let finding = Finding::new(&CHECK.rule, figure.of.as_ref()?.place, wording);
        Some(finding.help(message!(rules.part_of_itself_help)))
    };
    circles.into_iter().filter_map(finding).collect()
}
