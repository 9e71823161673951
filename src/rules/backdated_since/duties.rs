//! New entries of registers that hide how late a duty was.

use std::collections::{HashMap, HashSet};

use super::super::comparison::Difference;
use super::super::lateness::duties::{late_duties, name};
use super::{Comparison, Context, Finding, finding};
use crate::plan::duties::DutyPeriod;
use crate::plan::record::State;

/// Returns the findings about entries that are new, or have new steps, by which a duty that
/// the older copy shows as late was done in time.
pub(super) fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Finding> {
    let (older, plan, seen) = (comparison.older, context.plan, context.as_of);
    let late = late_duties(older, seen);
    if late.is_empty() {
        return Vec::new();
    }
    let now = plan.duty_periods(seen);
    let now = now
        .iter()
        .filter_map(|counted| Some((name(counted)?, counted)));
    let now: HashMap<String, &DutyPeriod<'_>> = now.collect();
    let changed = changed_entries(comparison, context);
    let hidden = late.iter().filter_map(|late| {
        let name = name(&late.counted)?;
        let is = now.get(&name)?;
        let (_, on) = is
            .answer
            .filter(|(state, on)| *state == State::Done && *on <= late.late.due)?;
        let mut entries = is.entries.iter().rev();
        let new = entries.find(|shown| shown.entry.id.is_some_and(|id| changed.contains(&id.key)));
        let place = new?.entry.on.place;
        Some(finding(place, on, &name, late.late.due, seen))
    });
    hidden.collect()
}

/// Returns the keys of the entries that are new or about which there are new steps.
fn changed_entries(comparison: &Comparison<'_>, context: &Context<'_>) -> HashSet<String> {
    let (older, plan) = (comparison.older, context.plan);
    let old: HashSet<String> = older
        .entries()
        .iter()
        .filter_map(|(_, entry)| {
            let id = entry.id?;
            let new = comparison.renames.new_id(entry.register.list, id);
            Some(new.unwrap_or_else(|| id.clone()).key)
        })
        .collect();
    let new = plan.entries().into_iter();
    let new = new.filter_map(|(_, entry)| Some(entry.id?.key.clone()));
    let new = new.filter(|key| !old.contains(key));
    let steps = Difference::of(&older.steps, &plan.steps, &comparison.renames);
    let stepped = steps.added.iter();
    let stepped = stepped.filter_map(|step| Some(step.entry.get()?.key.clone()));
    new.chain(stepped).collect()
}
