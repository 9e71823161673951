//! The state of the entries of registers as of a day.

use std::collections::HashMap;

use super::{Obligation, Snapshot, Status};
use crate::plan::record::{Entry, EntryKind};

/// The state of an entry of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has a status like any obligation.
    Of(Status),
    /// Nothing more is expected, and no limit demanded anything by a day, so that it is
    /// neither in time nor late.
    Settled,
}

impl Standing {
    /// Returns the name in machine formats.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Of(status) => status.name(),
            Self::Settled => "settled",
        }
    }

    /// Returns whether it is overdue.
    #[must_use]
    pub fn is_late(self) -> bool {
        self == Self::Of(Status::Overdue)
    }

    /// Returns whether something is still expected.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Of(status) => !status.is_done() && status != Status::Dropped,
            Self::Settled => false,
        }
    }
}

impl Snapshot<'_> {
    /// Returns the state of each entry of a register that has an identifier, by the key of that.
    /// None are those of days after the as-of day, and those that only say that something
    /// happened, after which neither the register nor a limit wants anything.
    #[must_use]
    pub fn standings(&self) -> HashMap<String, Standing> {
        let mut owed: HashMap<&str, Vec<&Obligation<'_>>> = HashMap::new();
        let of_entries = self.obligations.iter().filter(|it| it.step.is_some());
        for obligation in of_entries {
            owed.entry(obligation.id).or_default().push(obligation);
        }
        let entries = self.plan.entries().into_iter();
        let statuses = entries.filter_map(|(_, entry)| {
            let id = entry.id?;
            let owed = owed.get(id.text.as_str()).map_or(&[][..], Vec::as_slice);
            Some((id.key.clone(), self.standing(&entry, owed)?))
        });
        statuses.collect()
    }

    /// Returns the state of an entry that owes these steps: by the most urgent step that is still
    /// to be done, or else by what became of the entry.
    fn standing(&self, entry: &Entry<'_>, owed: &[&Obligation<'_>]) -> Option<Standing> {
        entry.on.get().filter(|on| on.0 <= self.as_of)?;
        let statuses = owed.iter().map(|it| it.status);
        let open = statuses
            .clone()
            .filter(|status| Standing::Of(*status).is_open());
        if let Some(open) = open.min() {
            return Some(Standing::Of(open));
        }
        let plan = self.plan;
        let steps = plan.links.steps_of.get(entry).iter();
        let steps = steps.filter_map(|step| plan.steps[*step].done());
        let mut done = steps.filter(|(_, on)| *on <= self.as_of);
        let status = if plan.is_settled(entry, self.as_of) {
            if done.any(|(name, _)| name.gives_up()) {
                Status::Dropped
            } else if statuses.clone().any(|status| status == Status::DoneLate) {
                Status::DoneLate
            } else if owed.is_empty() {
                let happened = entry.kind.is_some_and(|kind| kind.settled_by.is_empty());
                return (!happened).then_some(Standing::Settled);
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
        };
        Some(Standing::Of(status))
    }
}
