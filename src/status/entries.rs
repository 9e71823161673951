//! How the entries of registers stand as of a day.

use std::collections::HashMap;

use super::{Obligation, Snapshot, Status};
use crate::plan::record::{Entry, EntryKind, StepName};

impl Snapshot<'_> {
    /// Returns the status of each entry of a register that has an identifier, by the key of
    /// that. Entries of days after the as-of day have none.
    #[must_use]
    pub fn entry_statuses(&self) -> HashMap<String, Status> {
        let mut owed: HashMap<&str, Vec<&Obligation<'_>>> = HashMap::new();
        let of_entries = self.obligations.iter().filter(|it| it.step.is_some());
        for obligation in of_entries {
            owed.entry(obligation.id).or_default().push(obligation);
        }
        let entries = self.plan.entries().into_iter();
        let statuses = entries.filter_map(|(_, entry)| {
            let id = entry.id?;
            let owed = owed.get(id.text.as_str()).map_or(&[][..], Vec::as_slice);
            Some((id.key.clone(), self.entry_status(&entry, owed)?))
        });
        statuses.collect()
    }

    /// Returns the status of an entry that owes these steps: that of the most urgent step that
    /// is still to be done, or else what became of the entry.
    fn entry_status(&self, entry: &Entry<'_>, owed: &[&Obligation<'_>]) -> Option<Status> {
        entry.on.get().filter(|on| on.0 <= self.as_of)?;
        let statuses = owed.iter().map(|it| it.status);
        let is_open = |status: &Status| !status.is_done() && *status != Status::Dropped;
        if let Some(open) = statuses.clone().filter(is_open).min() {
            return Some(open);
        }
        let plan = self.plan;
        let steps = plan.links.steps_of.get(entry).iter();
        let steps = steps.filter_map(|step| plan.steps[*step].done());
        let mut done = steps.filter(|(_, on)| *on <= self.as_of);
        Some(if plan.is_settled(entry, self.as_of) {
            if done.any(|(name, _)| name == StepName::Withdrawn) {
                Status::Dropped
            } else if statuses.clone().any(|status| status == Status::DoneLate) {
                Status::DoneLate
            } else {
                Status::Done
            }
        } else if plan.stands_still(entry, self.as_of) {
            Status::Paused
        } else if entry.kind.is_some_and(EntryKind::lasts) {
            Status::Ongoing
        } else if done.next().is_some() {
            Status::InProgress
        } else {
            Status::NotStarted
        })
    }
}
