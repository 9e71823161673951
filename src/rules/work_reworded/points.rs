//! The points of the outline that nobody has to carry out, and that are gone.

use std::collections::HashSet;

use super::CHECK;
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::value::Text;
use crate::rules::{Comparison, Context, NOWHERE};

/// Returns the findings about points of the older copy that no section has any more, nor a task:
/// the first of each section.
pub(super) fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Finding> {
    let (older, plan) = (comparison.older, context.plan);
    let said = |text: &Field<Text>| text.get().map(Text::spelled);
    let mut kept = None;
    let mut found = Vec::new();
    for before in &older.sections {
        let now = before.id.get().and_then(|id| {
            let new = comparison.renames.new_id("sections", id);
            plan.sections.find(new.as_ref().unwrap_or(id))
        });
        let now = now.map(|now| &plan.sections[now]);
        if before.points.items.is_empty() || now.is_some_and(|now| now.points == before.points) {
            continue;
        }
        let kept: &HashSet<String> = kept.get_or_insert_with(|| texts(plan));
        let mut points = before.points.values().map(|point| &point.text);
        let gone = points.find(|text| said(text).is_some_and(|text| !kept.contains(&text)));
        let Some(Text(was)) = gone.and_then(Field::get) else {
            continue;
        };
        let id = before.id_text();
        let wording = message!(comparison.point_gone, id = id, was = was);
        let place = now.map_or(NOWHERE, |now| now.place);
        let finding = Finding::new(&CHECK.rule, place, wording);
        found.push(
            finding
                .help(message!(comparison.work_reworded_help))
                .about(id),
        );
    }
    found
}

/// Returns the texts of all points and tasks of a plan.
fn texts(plan: &Plan) -> HashSet<String> {
    let sections = plan.sections.iter();
    let points = sections.flat_map(|section| section.points.values().map(|point| &point.text));
    let texts = points.chain(plan.tasks.iter().map(|task| &task.text));
    texts
        .filter_map(|text| text.get().map(Text::spelled))
        .collect()
}
