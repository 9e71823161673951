//! What is recorded of work, in progress records and in entries of registers that are about
//! it, with what it refers to.

use std::collections::{HashMap, HashSet};

use super::Plan;
use super::closing::ReportedState;
use super::collection::Placed;
use super::entries::{self, StepsOf};
use super::field::given;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Progress, State};
use super::target::{Target, Targets};

/// Stands for what an entry of a register says about work, as the type of an index. It has no
/// values.
#[derive(Debug, Clone, Copy)]
pub enum OfEntry {}

/// Something recorded of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activity {
    /// A progress record.
    Progress(Ix<Progress>),
    /// What an entry of a register says.
    Entry(Ix<OfEntry>),
}

impl Activity {
    /// Returns whether an entry of a register says it.
    #[must_use]
    pub fn is_of_entry(self) -> bool {
        matches!(self, Self::Entry(_))
    }

    /// Returns what its record says, if the record could be read.
    #[must_use]
    pub fn reported(self, record: &Progress) -> Option<ReportedState> {
        Some(ReportedState {
            state: *record.state.get()?,
            on: record.on.get()?.0,
            times: given(&record.times).map_or(1, |times| times.0),
            of_entry: self.is_of_entry(),
        })
    }
}

/// All that is recorded of work.
#[derive(Debug, Clone)]
pub struct Activities {
    /// What each progress record refers to.
    pub progress_targets: ByRecord<Progress, Target>,
    /// The progress records about what must be done several times that are equal to an earlier
    /// one: they count once, because git joins equal lines of two branches into one or two.
    repeated: HashSet<Ix<Progress>>,
    /// What the entries of registers say, as progress records.
    of_entries: ByRecord<OfEntry, Placed<Progress>>,
    /// What each of these refers to.
    entry_targets: ByRecord<OfEntry, Target>,
}

impl Activities {
    /// Collects what is recorded.
    pub(super) fn of(ledger: &Ledger, steps: &StepsOf, targets: Targets<'_>) -> Self {
        let progress_targets = targets.of_all(&ledger.progress);
        let of_entries = entries::as_progress(ledger, steps);
        let entry_targets = of_entries.iter().map(|record| targets.of_record(&**record));
        Self {
            repeated: repeated(ledger, &progress_targets),
            entry_targets: entry_targets.collect(),
            progress_targets,
            of_entries: of_entries.into_iter().collect(),
        }
    }

    /// Returns all that counts, what entries say behind the progress records, each with its
    /// record and what that refers to.
    pub(super) fn all<'l>(
        &'l self,
        ledger: &'l Ledger,
    ) -> impl Iterator<Item = (Activity, &'l Placed<Progress>, Target)> + Clone {
        let progress = ledger.progress.enumerate();
        let progress = progress.filter(|(index, _)| !self.repeated.contains(index));
        let progress = progress.map(|(index, record)| {
            (
                Activity::Progress(index),
                record,
                self.progress_targets[index],
            )
        });
        let of_entries = self.of_entries.enumerate();
        let of_entries = of_entries
            .map(|(index, record)| (Activity::Entry(index), record, self.entry_targets[index]));
        progress.chain(of_entries)
    }

    /// Returns the records about each target, the earliest first; those of one day keep
    /// the order of the files, with entries behind progress records.
    pub(super) fn reported(&self, ledger: &Ledger) -> HashMap<Target, Vec<ReportedState>> {
        let mut reported: HashMap<Target, Vec<ReportedState>> = HashMap::new();
        for (activity, record, target) in self.all(ledger) {
            if let Some(says) = activity.reported(record) {
                reported.entry(target).or_default().push(says);
            }
        }
        for list in reported.values_mut() {
            list.sort_by_key(|reported| reported.on);
        }
        reported
    }
}

impl Plan {
    /// Returns the record of something recorded: a progress record, or what an entry of a
    /// register says as one.
    #[must_use]
    pub fn recorded(&self, activity: Activity) -> &Placed<Progress> {
        match activity {
            Activity::Progress(index) => &self.progress[index],
            Activity::Entry(index) => &self.links.activities.of_entries[index],
        }
    }

    /// Returns all that is recorded and counts, what entries say behind the progress records,
    /// each with its record and what that refers to.
    pub fn all_recorded(
        &self,
    ) -> impl Iterator<Item = (Activity, &Placed<Progress>, Target)> + Clone {
        self.links.activities.all(self)
    }

    /// Returns the records about each target, the earliest first.
    #[must_use]
    pub fn reported(&self) -> HashMap<Target, Vec<ReportedState>> {
        self.links.activities.reported(self)
    }

    /// Returns the progress records that do not count, because an earlier one is equal, in
    /// their order.
    #[must_use]
    pub fn repeated(&self) -> Vec<Ix<Progress>> {
        let mut repeated: Vec<_> = self.links.activities.repeated.iter().copied().collect();
        repeated.sort_unstable();
        repeated
    }
}

/// Returns the records that say once more, word for word, that something was done which must be
/// done several times.
fn repeated(ledger: &Ledger, targets: &ByRecord<Progress, Target>) -> HashSet<Ix<Progress>> {
    let mut seen = HashSet::new();
    let mut repeated = HashSet::new();
    for (index, record) in ledger.progress.enumerate() {
        let Target::Occurrence { deadline, .. } = targets[index] else {
            continue;
        };
        let is_counted = record.state.get() == Some(&State::Done);
        if is_counted && ledger.deadlines[deadline].times() > 1 && !seen.insert(&**record) {
            repeated.insert(index);
        }
    }
    repeated
}
