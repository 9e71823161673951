//! What of a plan is shown: some tasks, and their obligations.

use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::Task;
use crate::status::Obligation;

/// The selected part of a plan.
#[derive(Debug, Clone)]
pub struct Selection<'o> {
    /// The tasks, in plan order.
    pub tasks: Vec<Ix<Task>>,
    /// Their obligations; if everything is selected, also obligations without a known task.
    pub obligations: Vec<&'o Obligation<'o>>,
}

/// Returns the obligations of each of `count` records; obligations without a record are left out.
pub(super) fn group<'o, T>(
    selection: &Selection<'o>,
    count: usize,
    of: impl Fn(&Obligation<'_>) -> Option<Ix<T>>,
) -> ByRecord<T, Vec<&'o Obligation<'o>>> {
    let mut groups = ByRecord::filled(Vec::new(), count);
    for obligation in &selection.obligations {
        if let Some(record) = of(obligation) {
            groups[record].push(*obligation);
        }
    }
    groups
}

impl<'o> Selection<'o> {
    /// Returns the obligations that are in none of the rows of a table, as `is_inside` decides:
    /// what entries of registers owe, and reports.
    pub(super) fn outside(
        &self,
        is_inside: impl Fn(&Obligation<'_>) -> bool,
    ) -> Vec<&'o Obligation<'o>> {
        let all = self.obligations.iter().copied();
        all.filter(|obligation| !is_inside(obligation)).collect()
    }
}
