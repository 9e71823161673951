//! The tasks in the order of the text, for the annex of assignments.

use serde::Serialize;

use super::SectionData;
use super::text_order::TextOrder;
use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Section, Task};

/// Tasks of one section that stand together.
#[derive(Debug, Serialize)]
pub struct AssignedData {
    /// The position of the section in `sections`, from 0.
    pub section: usize,
    /// Whether tasks of the section stand further above, before those of others.
    pub again: bool,
    /// The positions of the tasks in the `tasks` of the section, from 0; none below the
    /// heading of a part, whose tasks stand in the sections below it.
    pub tasks: Vec<usize>,
}

/// Returns the tasks that somebody must carry out.
pub(super) fn assigned(
    plan: &Plan,
    order: &TextOrder<'_>,
    sections: &[SectionData],
) -> Vec<AssignedData> {
    let positions = positions(plan);
    let mut groups: Vec<AssignedData> = Vec::new();
    let mut begun = ByRecord::filled(false, plan.sections.len());
    for task in order.tasks().filter(|task| !plan.is_principle(*task)) {
        let Some(section) = plan.section_of(task) else {
            continue;
        };
        let is_last = groups
            .last()
            .is_some_and(|group| group.section == section.position());
        if !is_last {
            begin(section, order, sections, &mut begun, &mut groups);
        }
        if let Some(group) = groups.last_mut() {
            group.tasks.push(positions[task]);
        }
    }
    groups
}

/// Returns the position of each task among those of its section.
fn positions(plan: &Plan) -> ByRecord<Task, usize> {
    let mut counts = ByRecord::filled(0, plan.sections.len());
    let position = |task: Ix<Task>| {
        let count = match plan.section_of(task) {
            Some(section) if !plan.is_principle(task) => &mut counts[section],
            _ => return 0,
        };
        *count += 1;
        *count - 1
    };
    plan.tasks.indices().map(position).collect()
}

/// Begins a group of tasks, below the parts to which their section belongs.
fn begin(
    section: Ix<Section>,
    order: &TextOrder<'_>,
    sections: &[SectionData],
    begun: &mut ByRecord<Section, bool>,
    groups: &mut Vec<AssignedData>,
) {
    let mut new = vec![section];
    let mut above = order.above[section];
    while let Some(part) = above {
        if sections[part.position()].mark_alone && !begun[part] {
            new.push(part);
        }
        above = order.above[part];
    }
    for section in new.into_iter().rev() {
        groups.push(AssignedData {
            section: section.position(),
            again: begun[section],
            tasks: Vec::new(),
        });
        begun[section] = true;
    }
}
