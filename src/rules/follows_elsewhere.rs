//! DCS616: a point or a task says that it follows a section that is not below its own.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::{Record, Section};
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS616", "follows-elsewhere", Warning, "follows_elsewhere"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for section in &plan.sections {
        for point in section.points.values() {
            findings.extend(elsewhere(context, section, point.follows.as_ref()));
        }
    }
    for (index, task) in plan.tasks.enumerate() {
        if let (Some(follows), Some(section)) = (&task.follows, plan.section_of(index)) {
            let found = elsewhere(context, &plan.sections[section], Some(follows));
            findings.extend(found.map(|finding| finding.about(task.id_text())));
        }
    }
}

fn elsewhere(
    context: &Context<'_>,
    section: &Section,
    follows: Option<&Field<Id>>,
) -> Option<Finding> {
    let (field, own) = (follows?, section.id()?);
    let id = field.get()?;
    let is_below = |id: &Id| {
        let rest = id.key.strip_prefix(&own.key);
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let sections = &context.plan.sections;
    if is_below(id) || sections.find(id).is_none() {
        return None;
    }
    let below = sections.iter().filter_map(|section| section.id());
    let last = below.rev().find(|id| is_below(id));
    let help = match last {
        Some(last) => message!(wording.follows_elsewhere_help, last = last.text),
        None => message!(wording.follows_nothing_help),
    };
    let wording = message!(wording.follows_elsewhere, id = id.text, section = own.text);
    Some(Finding::new(&CHECK.rule, field.place, wording).help(help))
}
