//! What an older copy shows as late. Shared by the rules about lateness that a later copy
//! hides, or shifts to somebody else.

pub(super) mod duties;
pub(super) mod steps;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::history::{History, Key};
use super::{Comparison, Context};
use crate::plan::Plan;
use crate::plan::index::ByRecord;
use crate::plan::record::{Record, Report, State};
use crate::plan::target::Target;

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
    pub(super) fn of(
        due: NaiveDate,
        closed: Option<(State, NaiveDate)>,
        seen: NaiveDate,
    ) -> Option<Self> {
        let on = closed.map_or(seen, |(_, on)| on);
        (due < on).then_some(Self { due, closed })
    }
}

/// What the older copy shows as late on a day.
#[derive(Debug)]
pub(super) struct Shown {
    /// Occurrences and reports of the older copy.
    works: HashMap<Key, Late>,
    /// Each report of the older copy.
    pub reports: ByRecord<Report, Option<Late>>,
}

/// Returns what the older copy shows as late.
pub(super) fn shown<'c>(context: &Context<'_>, comparison: &'c Comparison<'_>) -> &'c Shown {
    let shown = &comparison.shown;
    shown.get_or_init(|| Shown::of(comparison.older, context.as_of))
}

impl Shown {
    /// Collects what an older copy shows as late on a day.
    fn of(older: &Plan, seen: NaiveDate) -> Self {
        let history = History::of(older);
        let mut shown = Self {
            works: HashMap::new(),
            reports: ByRecord::filled(None, older.reports.len()),
        };
        let late = |work: Key| {
            let closed = history.settled(work, seen);
            let due = history.due(work, closed.map_or(seen, |(_, on)| on))?;
            Late::of(due, closed, seen)
        };
        for (deadline, schedule) in older.links.schedules.enumerate() {
            for (occurrence, _) in schedule.enumerate() {
                let work = Target::Occurrence {
                    deadline,
                    occurrence,
                };
                let Some(late) = late(work) else {
                    continue;
                };
                for report in older.reports_of(deadline, occurrence) {
                    shown.reports[*report] = Some(late);
                }
                shown.works.insert(work, late);
            }
        }
        for report in older.reports.indices() {
            let work = Target::Report { report };
            if older.report_target(report) != work {
                continue;
            }
            let late = late(work);
            shown.reports[report] = late;
            if let Some(late) = late.filter(|_| older.owes_itself(report)) {
                shown.works.insert(work, late);
            }
        }
        shown
    }

    /// Returns how late an occurrence or a report of the older copy is, if it is.
    pub(super) fn work(&self, was: Key) -> Option<&Late> {
        self.works.get(&was)
    }
}

/// Returns the name that something of the older copy has now.
pub(super) fn name_now(comparison: &Comparison<'_>, work: Key) -> String {
    let older = comparison.older;
    let name = older.target_name(work).unwrap_or_default();
    let (list, id) = match work {
        Target::Occurrence { deadline, .. } => ("deadlines", older.deadlines[deadline].id()),
        Target::Report { report } => ("reports", older.reports[report].id()),
        _ => return name,
    };
    match id.and_then(|id| comparison.renames.new_id(list, id)) {
        Some(new) => match name.split_once('@') {
            Some((_, period)) => format!("{}@{period}", new.text),
            None => new.text,
        },
        None => name,
    }
}
