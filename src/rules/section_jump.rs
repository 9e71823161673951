//! DCS601: the numbers of the sections are not consecutive.

use std::collections::{HashMap, HashSet};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::marks;
use crate::plan::record::Record;
use crate::plan::roman::{roman, value};
use crate::plan::scalar::value::AnyText;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS601", "section-jump", Warning, "section_jump"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let labels = labels(context.plan);
    let mut last: HashMap<&str, (usize, &str)> = HashMap::new();
    let sections = &context.plan.sections;
    // That a section is there twice is another finding.
    let named = sections
        .enumerate()
        .filter(|(it, _)| !sections.is_twin(*it));
    for (_, section) in named {
        let Some(id) = section.id() else { continue };
        let (above, last_part) = id.key.rsplit_once('.').unwrap_or(("", &id.key));
        let top = above.is_empty();
        let Some(number) = (if top {
            value(last_part)
        } else {
            last_part.parse().ok()
        }) else {
            continue;
        };
        let before = last.insert(above, (number, &id.text));
        let mut next = before.map_or(1, |(before, _)| before + 1);
        while next < number && labels.contains(&(above, next)) {
            next += 1;
        }
        if number == next {
            continue;
        }
        let missing = if top {
            roman(next)
        } else {
            format!(
                "{}.{next}",
                id.text.rsplit_once('.').map_or("", |(above, _)| above)
            )
        };
        let message = match before {
            Some((_, before)) => {
                message!(
                    wording.section_jump,
                    id = id.text,
                    before = before,
                    missing = missing
                )
            }
            None => message!(wording.section_first, id = id.text, missing = missing),
        };
        findings.push(
            Finding::new(&CHECK.rule, section.place, message)
                .help(message!(wording.section_jump_help))
                .about(&id.text),
        );
    }
}

/// Returns the numbers of the points in each section, by the key of its identifier: they
/// may appear between the sections below it.
fn labels(plan: &Plan) -> HashSet<(&str, usize)> {
    let number = |label: &Option<Field<AnyText>>| marks::last_number(&given(label)?.0);
    let of_tasks = plan
        .tasks
        .iter()
        .filter_map(|task| Some((task.section.get()?.key.as_str(), number(&task.label)?)));
    let of_points = plan.sections.iter().flat_map(|section| {
        let id = section.id().map_or("", |id| &id.key);
        let points = section.points.values();
        points.filter_map(move |point| Some((id, number(&point.label)?)))
    });
    of_tasks.chain(of_points).collect()
}
