//! Where the sections stand, for tables: the numbers that are printed, those of the sections
//! above before their own.

use super::{TextOrder, depth};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::marks;
use crate::plan::record::Section;

/// A number as it is printed, and what stands before those of the sections below.
#[derive(Clone, Default)]
struct Numbered {
    number: String,
    path: String,
    before_below: String,
}

/// Returns the path of each section.
pub(super) fn paths(plan: &Plan, order: &TextOrder<'_>) -> ByRecord<Section, String> {
    let mut numbered = ByRecord::filled(Numbered::default(), plan.sections.len());
    let mut highest_first: Vec<Ix<Section>> = plan.sections.indices().collect();
    highest_first.sort_by_key(|section| depth(plan, *section));
    for section in highest_first {
        let number = legible(&marks::number(&plan.sections[section]));
        let above = order.above[section].map(|above| &numbered[above]);
        numbered[section] = path(&number, above.unwrap_or(&Numbered::default()));
    }
    numbered.into_iter().map(|it| it.path).collect()
}

fn path(printed: &str, above: &Numbered) -> Numbered {
    let number = marks::unmarked(printed).to_owned();
    let before = &above.before_below;
    let stands_for_itself = |number: &str| {
        let names_above = number
            .strip_prefix(before.as_str())
            .is_some_and(|rest| rest.starts_with('.'));
        before.is_empty() || names_above || number.contains([' ', '/'])
    };
    let further = number
        .strip_prefix(above.number.as_str())
        .filter(|rest| rest.starts_with('.') && !above.number.is_empty());
    let path = match further {
        _ if number.is_empty() || stands_for_itself(&number) => number.clone(),
        Some(further) => format!("{before}{further}"),
        None => format!("{before}.{number}"),
    };
    let is_seen_below = !number.is_empty() && !marks::stands_alone(printed);
    Numbered {
        before_below: if is_seen_below { &path } else { before }.clone(),
        path,
        number,
    }
}
