//! What an older copy shows as late. Shared by the rules about lateness that a later copy
//! hides, or shifts to somebody else.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Comparison;
use super::history::{History, Key};
use crate::plan::record::{Record, State};
use crate::plan::scalar::id::key;

/// Something late in the older copy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Late {
    /// The due day, as seen when it was closed, or now.
    pub due: NaiveDate,
    /// What closed it late, and when; none where it was open.
    pub closed: Option<(State, NaiveDate)>,
}

impl Late {
    /// Returns what was due on a day as late, if it was when it was closed, or else as seen
    /// from a day.
    fn of(due: NaiveDate, closed: Option<(State, NaiveDate)>, seen: NaiveDate) -> Option<Self> {
        let on = closed.map_or(seen, |(_, on)| on);
        (due < on).then_some(Self { due, closed })
    }
}

/// What the older copy shows as late on a day.
pub(super) struct Shown {
    /// The occurrences, by the key of the name that they have now.
    occurrences: HashMap<String, Late>,
    /// The annual report.
    pub report: Option<Late>,
}

impl Shown {
    /// Collects what the older copy shows as late on a day.
    pub(super) fn of(comparison: &Comparison<'_>, seen: NaiveDate) -> Self {
        let older = comparison.older;
        let history = History::of(older);
        let mut occurrences = HashMap::new();
        let issued = older.report_issued().filter(|day| *day <= seen);
        let issued = issued.map(|day| (State::Done, day));
        let due = older.report_due();
        let mut report = due.and_then(|due| Late::of(due, issued, seen));
        for (deadline, schedule) in older.links.schedules.enumerate() {
            let is_of_report = older.is_of_report(deadline);
            if is_of_report {
                report = None;
            }
            for (occurrence, _) in schedule.enumerate() {
                let occurrence: Key = (deadline, occurrence);
                let closed = history.closed(occurrence, seen);
                let closed = closed.or(issued.filter(|_| is_of_report));
                let on = closed.map_or(seen, |(_, on)| on);
                let due = history.due(occurrence, on);
                let Some(late) = due.and_then(|due| Late::of(due, closed, seen)) else {
                    continue;
                };
                if is_of_report {
                    report = Some(late);
                }
                occurrences.insert(key(&name_now(comparison, occurrence)), late);
            }
        }
        Self {
            occurrences,
            report,
        }
    }

    /// Returns how late an occurrence with this name is, if it is.
    pub(super) fn occurrence(&self, name: &str) -> Option<&Late> {
        self.occurrences.get(&key(name))
    }
}

/// Returns the name that an occurrence of the older copy has now.
pub(super) fn name_now(comparison: &Comparison<'_>, (deadline, occurrence): Key) -> String {
    let older = comparison.older;
    let name = older.occurrence_name(deadline, Some(occurrence));
    let id = older.deadlines[deadline].id();
    match id.and_then(|id| comparison.renames.new_id("deadlines", id)) {
        Some(new) => match name.split_once('@') {
            Some((_, period)) => format!("{}@{period}", new.text),
            None => new.text,
        },
        None => name,
    }
}
