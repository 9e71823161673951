//! New looks at channels, and channels closed, dated back to a time when the older copy shows
//! that nobody looked.

use std::collections::HashSet;

use chrono::Duration;

use super::super::channel_unattended::{last_seen, longest};
use super::super::comparison::Difference;
use super::{Comparison, Context, Finding, finding};
use crate::plan::field::given;
use crate::plan::record::{Record, StepName};

/// Returns the findings about new steps `opened` and `closed` of channels that the older copy
/// shows as not looked at: those that would have been in time, the first of each channel.
pub(super) fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Finding> {
    let (older, plan, seen) = (comparison.older, context.plan, context.as_of);
    if older.channels.is_empty() {
        return Vec::new();
    }
    let steps = Difference::of(&older.steps, &plan.steps, &comparison.renames);
    let mut findings = Vec::new();
    let mut named = HashSet::new();
    for step in steps.added {
        let ends = |name| matches!(name, StepName::Opened | StepName::Closed);
        let done = step.done().filter(|(name, _)| ends(*name));
        let (Some((step_name, on)), Some(id)) = (done, step.entry.get()) else {
            continue;
        };
        let mut channels = older.channels.iter();
        let channel = channels.find(|channel| {
            let old = channel.id();
            let new = old.and_then(|old| comparison.renames.new_id("channels", old));
            new.as_ref().or(old) == Some(id)
        });
        let due = channel.and_then(|channel| {
            let last = last_seen(older, channel, seen)?;
            Some(last + Duration::days(longest(*given(&channel.every)?)))
        });
        if let Some(due) = due.filter(|due| on <= *due && *due < seen)
            && named.insert(id.key.clone())
        {
            let name = format!("{}@{}", id.text, step_name.name());
            findings.push(finding(step.on.place, on, &name, due, seen));
        }
    }
    findings
}
