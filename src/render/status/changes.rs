//! Renders what changed between two dates as tables.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::overview::Overview;
use crate::messages::fill;
use crate::plan::scalar::day::written;
use crate::render::table::{Table, View};
use crate::status::{Changes, Obligation};

/// Renders what changed since a date, one table per kind of change.
#[must_use]
pub fn screen(
    overview: Overview<'_, '_>,
    since: NaiveDate,
    changes: &Changes<'_>,
    view: View,
) -> String {
    let words = overview.words();
    let (from, until) = (written(since), written(overview.snapshot.as_of));
    let mut text = fill(words.since, &[("from", &from), ("until", &until)]) + "\n";
    let mut nothing = true;
    for (heading, obligations) in [
        (words.newly_done, &changes.done),
        (words.newly_started, &changes.started),
        (words.newly_late, &changes.late),
        (words.newly_extended, &changes.extended),
        (words.newly_paused, &changes.paused),
        (words.newly_dropped, &changes.dropped),
        (words.newly_active, &changes.active),
    ] {
        if obligations.is_empty() {
            continue;
        }
        nothing = false;
        let heading = fill(heading, &[("count", &obligations.len().to_string())]);
        let table = overview.list(obligations, true).screen(view);
        let _ = write!(text, "\n{heading}\n{table}\n");
    }
    if nothing {
        let _ = write!(text, "\n{}\n", words.nothing_changed);
    }
    text
}

impl Overview<'_, '_> {
    /// Returns all changes in one table, each obligation once.
    #[must_use]
    pub fn changes(self, changes: &Changes<'_>) -> Table {
        let mut obligations: Vec<&Obligation<'_>> = Vec::new();
        for list in [
            &changes.done,
            &changes.started,
            &changes.late,
            &changes.extended,
            &changes.paused,
            &changes.dropped,
            &changes.active,
        ] {
            for obligation in list {
                if !obligations
                    .iter()
                    .any(|known| std::ptr::eq(*known, *obligation))
                {
                    obligations.push(obligation);
                }
            }
        }
        self.list(&obligations, true)
    }
}
