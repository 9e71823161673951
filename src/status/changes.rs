//! What changed from one day to another, both included.

use chrono::NaiveDate;

use super::{Obligation, Snapshot, Status};
use crate::plan::record::State;

/// What changed from one day to another, each list by due day.
#[derive(Debug)]
pub struct Changes<'o> {
    /// Done now, and recorded as done since.
    pub done: Vec<&'o Obligation<'o>>,
    /// Begun or taken up again since, and still open.
    pub started: Vec<&'o Obligation<'o>>,
    /// Overdue now and not before.
    pub late: Vec<&'o Obligation<'o>>,
    /// Extended since.
    pub extended: Vec<&'o Obligation<'o>>,
    /// Paused since.
    pub paused: Vec<&'o Obligation<'o>>,
    /// Dropped since.
    pub dropped: Vec<&'o Obligation<'o>>,
    /// Without a due day, with activity since.
    pub active: Vec<&'o Obligation<'o>>,
}

impl<'o> Changes<'o> {
    /// Compares a plan with what it was before the day `since`, so that whatever happened
    /// on that day is among the changes.
    #[must_use]
    pub fn since(since: NaiveDate, after: &'o Snapshot<'_>) -> Self {
        let eve = since.pred_opt().unwrap_or(since);
        let before = Snapshot::new(after.plan, eve, after.plan.due_soon());
        let recorded = |item: &Obligation<'_>, state: Option<State>| {
            let records = item
                .progress
                .iter()
                .map(|index| &after.plan.progress[*index]);
            records.into_iter().any(|record| {
                let since = record.on.get().is_some_and(|on| on.0 >= since);
                since && (state.is_none() || record.state.get() == state.as_ref())
            })
        };
        let became = |was: &Obligation<'_>, is: &Obligation<'_>, status, state| {
            is.status == status && (was.status != status || recorded(is, Some(state)))
        };
        // The same plan has the same items on any day, in the same order.
        let pairs = || before.obligations.iter().zip(&after.obligations);
        let list = |changed: &dyn Fn(&Obligation<'_>, &Obligation<'_>) -> bool| {
            let mut obligations: Vec<&Obligation<'_>> = pairs()
                .filter(|(was, is)| changed(was, is))
                .map(|(_, is)| is)
                .collect();
            obligations.sort_by_key(|obligation| obligation.due);
            obligations
        };
        let closed = |item: &Obligation<'_>| item.status.is_done() || item.status.is_stopped();
        Self {
            done: list(&|was, is| {
                is.status.is_done() && (!was.status.is_done() || recorded(is, Some(State::Done)))
            }),
            started: list(&|_, is| {
                is.due.is_some() && !closed(is) && recorded(is, Some(State::Started))
            }),
            late: list(&|was, is| is.status == Status::Overdue && was.status != Status::Overdue),
            extended: list(&|was, is| is.extension != was.extension),
            paused: list(&|was, is| became(was, is, Status::Paused, State::Paused)),
            dropped: list(&|was, is| became(was, is, Status::Dropped, State::Dropped)),
            active: list(&|_, is| is.due.is_none() && !closed(is) && recorded(is, None)),
        }
    }
}
