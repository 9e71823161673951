//! The years whose days off must be known before everything of a report can be counted.

use std::collections::BTreeSet;

use super::Search;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::counted::Uncounted;
use crate::plan::counting::NotCounted;
use crate::plan::due_step::DueStep;
use crate::status::{Snapshot, Status};

impl Search<'_> {
    /// Adds the days off of years in which something is due on a day that cannot be counted.
    pub(super) fn days_off(&mut self, snapshot: &Snapshot<'_>) {
        let is_uncounted = |status: Status| status == Status::Uncounted;
        if !snapshot
            .obligations
            .iter()
            .any(|it| is_uncounted(it.status))
        {
            return;
        }
        for year in unknown_years(snapshot) {
            let what = message!(documents.days_off, year = year);
            self.lacks(true, "holidays", what);
        }
    }
}

/// Returns the years whose days off are not known and would say when something is due.
fn unknown_years(snapshot: &Snapshot<'_>) -> BTreeSet<i32> {
    let (plan, as_of): (&Plan, _) = (snapshot.plan, snapshot.as_of);
    let deadlines = plan.deadlines.indices().filter_map(|deadline| {
        match plan.counted_due(deadline, Some(as_of))? {
            Err(Uncounted::Days(why)) => Some(why),
            _ => None,
        }
    });
    let entries = plan.entries();
    let steps = entries.iter().flat_map(|(_, entry)| {
        let steps = plan.due_steps(entry, as_of).into_iter();
        let unknown = steps.filter(DueStep::is_open);
        unknown.filter_map(|step| step.due().err())
    });
    let years = deadlines.chain(steps).filter_map(|why| match why {
        NotCounted::UnknownYear(year) => Some(year),
        NotCounted::OutOfRange => None,
    });
    years.collect()
}
