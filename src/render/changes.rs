//! What changed between two days → tables.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::grid::Grid;
use super::overview::Overview;
use crate::messages::fill;
use crate::plan::day::written;
use crate::status::{Changes, Item};

/// Draws what changed since a day, a table for each kind of change.
#[must_use]
pub fn screen(
    overview: Overview<'_, '_>,
    since: NaiveDate,
    changes: &Changes<'_>,
    width: Option<u16>,
    color: bool,
) -> String {
    let words = overview.words();
    let days = [
        ("from", written(since)),
        ("until", written(overview.outlook.as_of)),
    ];
    let days: Vec<(&str, &str)> = days
        .iter()
        .map(|(name, day)| (*name, day.as_str()))
        .collect();
    let mut text = fill(words.since, &days) + "\n";
    let mut nothing = true;
    for (heading, items) in [
        (words.newly_done, &changes.done),
        (words.newly_late, &changes.late),
        (words.newly_extended, &changes.extended),
        (words.newly_dropped, &changes.dropped),
    ] {
        if items.is_empty() {
            continue;
        }
        nothing = false;
        let heading = fill(heading, &[("count", &items.len().to_string())]);
        let table = overview.list(items, true).screen(width, color);
        let _ = write!(text, "\n{heading}\n{table}\n");
    }
    if nothing {
        let _ = write!(text, "\n{}\n", words.nothing_changed);
    }
    text
}

impl Overview<'_, '_> {
    /// Returns all that changed in one table, each item once.
    #[must_use]
    pub fn changes(self, changes: &Changes<'_>) -> Grid {
        let mut items: Vec<&Item> = Vec::new();
        for list in [
            &changes.done,
            &changes.late,
            &changes.extended,
            &changes.dropped,
        ] {
            for item in list {
                if !items.iter().any(|known| std::ptr::eq(*known, *item)) {
                    items.push(item);
                }
            }
        }
        self.list(&items, true)
    }
}
