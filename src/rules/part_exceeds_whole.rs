//! DCS511: a figure is larger than the one of which it is a part.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Figure, Record};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS511",
        "part-exceeds-whole",
        Warning,
        "part_exceeds_whole"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

/// Compares what is known on the as-of day: the value of a figure, what was counted or what
/// was recorded.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    if !plan.figures.iter().any(|figure| figure.of.is_some()) {
        return;
    }
    let period = DateRange {
        from: NaiveDate::MIN,
        until: context.as_of,
    };
    let numbers = plan.figure_numbers(period, context.as_of);
    let number = |index: Ix<Figure>| numbers[index].value;
    for (index, figure) in plan.figures.enumerate() {
        let Some(of) = given(&figure.of).and_then(|of| plan.figures.find(of)) else {
            continue;
        };
        let whole = &plan.figures[of];
        let unit = |figure: &Figure| given(&figure.unit).map(|unit| unit.0.trim().to_lowercase());
        let (Some(part), Some(all)) = (number(index), number(of)) else {
            continue;
        };
        // A share is not counted in the unit of its whole.
        if part <= all || unit(figure).is_some_and(|own| unit(whole) != Some(own)) {
            continue;
        }
        let wording = message!(
            rules.part_exceeds_whole,
            id = figure.id_text(),
            part = part,
            of = whole.id_text(),
            whole = all
        );
        let place = figure.value.as_ref().map(|value| value.place);
        let place = place.or(figure.of.as_ref().map(|of| of.place));
        let theirs = whole.value.as_ref().map(|value| value.place);
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(figure.place), wording)
                .related(theirs.unwrap_or(whole.place), message!(rules.whole_here))
                .help(message!(rules.part_exceeds_whole_help))
                .about(figure.id_text()),
        );
    }
}
