//! Resolves the reference that a user gives to one of the periods of a duty.

use anyhow::{Result, anyhow};

use crate::messages::{Words, fill};
use crate::plan::held_duty::HeldDuty;
use crate::plan::scalar::id::key;
use crate::plan::scalar::period::Period;
use crate::status::{Obligation, Snapshot, Status};

/// Returns the open period of a duty that `found` names: the only one, if it names none.
pub(super) fn named<'o>(
    snapshot: &'o Snapshot<'_>,
    duty: HeldDuty<'_>,
    found: &str,
    words: &Words,
) -> Result<&'o Obligation<'o>> {
    let id = duty.id_text();
    let is_open = |status: Status| !status.is_done() && !status.is_stopped();
    let items = snapshot.obligations.iter();
    let items = items.filter(|item| item.is_of_registers() && item.step.is_none());
    let open = items.filter(|item| key(item.id) == key(id) && is_open(item.status));
    let open: Vec<&Obligation<'_>> = open.collect();
    let named = found
        .split_once('@')
        .map(|(_, period)| Period::read(period));
    let meant = match named {
        None => open.first().copied().filter(|_| open.len() == 1),
        Some(named) => open.iter().find(|item| item.period == named).copied(),
    };
    meant.ok_or_else(|| {
        let periods: Vec<String> = open
            .iter()
            .map(|item| format!("`{}`", item.name()))
            .collect();
        let periods = periods.join(", ");
        let text = if open.is_empty() {
            words.entry.duty_has_no_period
        } else {
            words.entry.duty_periods
        };
        anyhow!(fill(text, &[("id", id), ("periods", &periods)]))
    })
}
