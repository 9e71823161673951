//! A plan compared with an older copy of it: which identifiers are new names of old
//! records, and which records were added or are no longer there.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::OnceLock;

use super::Context;
use super::calendar_changed::Moved;
use super::demands::Demanded;
use super::event_reopened::Reopened;
use super::history::Key;
use super::lateness::{self, Late, Shown};
use super::works::Pairs;
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::index::Ix;
use crate::plan::ledger::PairVisitor;
use crate::plan::record::{OfKind, Record, Report};
use crate::plan::scalar::id::Id;
use crate::text::Place;

/// An older copy of a plan, and what its parts have become.
#[derive(Debug)]
pub struct Comparison<'p> {
    /// The older copy.
    pub(super) older: &'p Plan,
    /// The records that have another identifier than in it.
    pub(super) renames: Renames,
    /// The evidence files whose content is not that of the older copy, by the path as the
    /// plan writes it.
    pub(super) replaced: HashSet<String>,
    /// What is demanded otherwise, once a rule has asked for it.
    pub(super) demands: OnceLock<Vec<Demanded>>,
    /// What it shows as late, likewise.
    pub(super) shown: OnceLock<Shown>,
    /// The due days that another calendar moves, likewise.
    pub(super) moved: OnceLock<Moved>,
    /// What is open again, likewise.
    pub(super) reopened: OnceLock<Vec<Reopened>>,
    works: OnceLock<Pairs>,
}

impl<'p> Comparison<'p> {
    /// Compares a plan with an older copy. `replaced` names the files of evidence whose
    /// content is not that of the older copy, by the path as the plan writes it.
    #[must_use]
    pub fn of(older: &'p Plan, plan: &Plan, replaced: HashSet<String>) -> Self {
        Self {
            older,
            renames: Renames::between(older, plan),
            replaced,
            demands: OnceLock::new(),
            shown: OnceLock::new(),
            moved: OnceLock::new(),
            reopened: OnceLock::new(),
            works: OnceLock::new(),
        }
    }
}

impl Comparison<'_> {
    /// Returns which work of the older copy is which of the plan.
    pub(super) fn works(&self, plan: &Plan) -> &Pairs {
        self.works.get_or_init(|| Pairs::of(self, plan))
    }

    /// Returns how late the older copy shows work of the plan, if it does.
    pub(super) fn late(&self, context: &Context<'_>, work: Key) -> Option<&Late> {
        let was = self.works(context.plan).before(work)?;
        lateness::shown(context, self).work(was)
    }

    /// Returns what a report of the older copy has become in the plan, if it is still there.
    pub(super) fn report_now(&self, plan: &Plan, report: &Report) -> Option<Ix<Report>> {
        let id = report.id()?;
        let new = self.renames.new_id(Report::KIND.list, id);
        plan.reports.find(new.as_ref().unwrap_or(id))
    }
}

/// A record that only its identifier tells from one of the older copy.
#[derive(Debug, Clone)]
pub(super) struct Rename {
    /// The identifier in the older copy.
    pub old: String,
    /// The identifier now.
    pub new: Id,
    /// Where the record is now.
    pub place: Place,
}

/// The identifiers that records of an older copy have now, by the name of the list and
/// the key of the old identifier.
#[derive(Debug, Default)]
pub(super) struct Renames(HashMap<&'static str, HashMap<String, Rename>>);

impl Renames {
    /// Finds the renamed records. References are compared by their new names, so a
    /// deadline of a renamed task is the same deadline.
    pub(super) fn between(older: &Plan, plan: &Plan) -> Self {
        let mut renames = Self::default();
        older.each_pair(plan, &mut renames);
        renames
    }

    /// Returns the new identifier of a record of the older copy, if it has another one.
    pub(super) fn new_id(&self, list: &str, old: &Id) -> Option<Id> {
        let rename = self.0.get(list)?.get(&old.key)?;
        Some(rename.new.clone())
    }

    /// Returns all renamed records, each once, by place.
    pub(super) fn all(&self) -> Vec<&Rename> {
        let mut all: Vec<&Rename> = self.0.values().flat_map(HashMap::values).collect();
        all.sort_by_key(|rename| rename.place);
        // A deadline without an identifier takes its task's, which was renamed.
        let mut seen = HashSet::new();
        all.retain(|rename| seen.insert((&rename.old, &rename.new.key)));
        all
    }

    /// Returns a record of the older copy as it would be written now.
    pub(super) fn of<R: Record>(&self, record: &R) -> R {
        let new_id = |list: &str, old: &Id| self.new_id(list, old);
        record.clone().renamed(&new_id).normalized()
    }
}

impl<'l> PairVisitor<'l> for Renames {
    fn visit<R: Record>(&mut self, older: &'l Collection<R>, now: &'l Collection<R>) {
        let without = |record: &&Placed<R>, others: &Collection<R>| {
            record.id().is_some_and(|id| others.find(id).is_none())
        };
        let gone: Vec<&Placed<R>> = older.iter().filter(|it| without(it, now)).collect();
        if gone.is_empty() {
            return;
        }
        let mut added: HashMap<R, VecDeque<&Placed<R>>> = HashMap::new();
        for record in now.iter().filter(|it| without(it, older)) {
            if let Some(unnamed) = record.unnamed() {
                added
                    .entry(unnamed.normalized())
                    .or_default()
                    .push_back(record);
            }
        }
        let mut renames = HashMap::new();
        for record in gone {
            let unnamed = self.of(&**record).unnamed();
            let same = unnamed.and_then(|unnamed| added.get_mut(&unnamed));
            let became = same.and_then(VecDeque::pop_front);
            if let (Some(old), Some(became)) = (record.id(), became)
                && let Some(new) = became.id()
            {
                let rename = Rename {
                    old: old.text.clone(),
                    new: new.clone(),
                    place: became.place,
                };
                renames.insert(old.key.clone(), rename);
            }
        }
        self.0.insert(R::KIND.list, renames);
    }
}

/// The records of one kind that two copies of a plan do not share.
pub(super) struct Difference<'l, R> {
    /// In the older copy only.
    pub lost: Vec<&'l Placed<R>>,
    /// Now only, by place.
    pub added: Vec<&'l Placed<R>>,
}

impl<'l, R: Record> Difference<'l, R> {
    /// Compares the records of one kind, whatever their order.
    pub(super) fn of(
        older: impl IntoIterator<Item = &'l Placed<R>>,
        now: impl IntoIterator<Item = &'l Placed<R>>,
        renames: &Renames,
    ) -> Self {
        let mut left: HashMap<R, VecDeque<&Placed<R>>> = HashMap::new();
        for record in now {
            let same = left.entry(R::clone(record).normalized()).or_default();
            same.push_back(record);
        }
        let mut lost = Vec::new();
        for record in older {
            let same = left.get_mut(&renames.of(&**record));
            if same.and_then(VecDeque::pop_front).is_none() {
                lost.push(record);
            }
        }
        let mut added: Vec<&Placed<R>> = left.into_values().flatten().collect();
        added.sort_by_key(|record| record.place);
        Self { lost, added }
    }
}

/// Returns the index of a record in an older copy. Of duplicates, only the first has one.
pub(super) fn of_older<R: Record>(
    older: &Collection<R>,
    now: &Collection<R>,
    index: Ix<R>,
) -> Option<Ix<R>> {
    let id = now[index].id()?;
    let first = !now.is_twin(index);
    first.then(|| older.find(id)).flatten()
}
