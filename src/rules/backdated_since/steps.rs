//! New steps of entries of registers that hide how late the entry was.

use std::collections::{HashMap, HashSet};

use super::super::comparison::Difference;
use super::super::lateness::steps::late_steps;
use super::{Comparison, Context, Finding, NaiveDate, finding};
use crate::plan::collection::Placed;
use crate::plan::record::{Entry, Step, StepName};

/// A step of an entry, by the key of its identifier.
type Named = (String, StepName);

/// Returns the findings about new steps without which an entry would still show as late what
/// it owed in the older copy, and as long: each such step once.
pub(super) fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Finding> {
    let plan = context.plan;
    let new = new_steps(context, comparison);
    if new.is_empty() {
        return Vec::new();
    }
    let entries = plan.entries();
    let now = entries.iter();
    let now = now.filter_map(|(_, entry)| Some((entry.id?.key.as_str(), entry)));
    let now: HashMap<&str, &Entry<'_>> = now.collect();
    let mut findings = Vec::new();
    let mut seen = HashSet::new();
    for late in late_steps(comparison, context.as_of) {
        let Some(steps) = new.get(&late.entry.key) else {
            continue;
        };
        let is = now.get(late.entry.key.as_str());
        if is.is_some_and(|entry| late.is_shown(plan, entry, context.as_of)) {
            continue;
        }
        let hides = |(_, on): &(StepName, NaiveDate)| *on <= late.hidden_up_to();
        let mut steps = steps.iter();
        let hidden = steps.find_map(|step| Some((step, step.done().filter(hides)?.1)));
        if let Some((step, on)) = hidden.filter(|(step, _)| seen.insert(step.place)) {
            let (name, due) = (late.name(), late.late.due);
            findings.push(finding(step.on.place, on, &name, due, context.as_of));
        }
    }
    findings
}

/// Returns the steps that are new, by the key of their entry, by place. A step that was
/// changed is named by its own rule.
fn new_steps<'c>(
    context: &Context<'c>,
    comparison: &Comparison<'c>,
) -> HashMap<String, Vec<&'c Placed<Step>>> {
    let (older, plan) = (comparison.older, context.plan);
    let difference = Difference::of(&older.steps, &plan.steps, &comparison.renames);
    let named =
        |step: &Step| -> Option<Named> { Some((step.entry.get()?.key.clone(), step.done()?.0)) };
    let lost = difference.lost.iter();
    let lost = lost.filter_map(|step| named(&comparison.renames.of(&***step)));
    let changed: HashSet<Named> = lost.collect();
    let mut new: HashMap<String, Vec<&Placed<Step>>> = HashMap::new();
    for step in difference.added {
        if let Some(name) = named(step).filter(|name| !changed.contains(name)) {
            let (entry, _) = name;
            new.entry(entry).or_default().push(step);
        }
    }
    new
}
