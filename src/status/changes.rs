//! What changed from one day to another, both included.

use std::collections::HashMap;

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
            let is_new =
                |(of, on): (State, NaiveDate)| on >= since && state.is_none_or(|state| state == of);
            let records = item.progress.iter();
            let mut records = records.filter_map(|index| {
                let record = after.plan.recorded(*index);
                Some((*record.state.get()?, record.on.get()?.0))
            });
            records.any(is_new) || item.latest.is_some_and(is_new)
        };
        let key = |item: &Obligation<'o>| (item.task, item.id, item.period, item.step);
        let earlier = before.obligations.iter().map(|item| (key(item), item));
        let earlier: HashMap<_, &Obligation<'_>> = earlier.collect();
        // What an entry of a register did not owe yet has no earlier state.
        let became = |was: Option<&Obligation<'_>>, is: &Obligation<'_>, status, state| {
            let before = was.map(|was| was.status);
            is.status == status && (before != Some(status) || recorded(is, Some(state)))
        };
        let list = |changed: &dyn Fn(Option<&Obligation<'_>>, &Obligation<'_>) -> bool| {
            let all = after.obligations.iter();
            let changed = all.filter(|is| changed(earlier.get(&key(is)).copied(), is));
            let mut obligations: Vec<&Obligation<'_>> = changed.collect();
            obligations.sort_by_key(|obligation| obligation.due);
            obligations
        };
        let put_off = |item: &Obligation<'_>| (item.extension, item.first_due.and(item.due));
        let closed = |item: &Obligation<'_>| item.status.is_done() || item.status.is_stopped();
        Self {
            done: list(&|was, is| {
                let was_done = was.is_some_and(|was| was.status.is_done());
                is.status.is_done() && (!was_done || recorded(is, Some(State::Done)))
            }),
            started: list(&|_, is| {
                is.due.is_some() && !closed(is) && recorded(is, Some(State::Started))
            }),
            late: list(&|was, is| {
                let was_late = was.is_some_and(|was| was.status == Status::Overdue);
                is.status == Status::Overdue && !was_late
            }),
            extended: list(&|was, is| put_off(is) != was.map_or((None, None), put_off)),
            paused: list(&|was, is| became(was, is, Status::Paused, State::Paused)),
            dropped: list(&|was, is| became(was, is, Status::Dropped, State::Dropped)),
            active: list(&|_, is| is.due.is_none() && !closed(is) && recorded(is, None)),
        }
    }
}
