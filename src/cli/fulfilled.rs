//! Which duties an entry is about, and which of their periods are still open.

use chrono::NaiveDate;

use crate::messages::{EntryWords, fill};
use crate::plan::Plan;
use crate::plan::duties::DutyPeriod;
use crate::plan::record::{DutyMode, Entry, State};

/// How many open periods a line names.
const MOST: usize = 6;

/// Returns the lines about the duties that an entry is about, as known on a day: which, in which
/// period, and which other periods nothing shows yet.
pub(super) fn lines(
    plan: &Plan,
    entry: &Entry<'_>,
    as_of: NaiveDate,
    words: &EntryWords,
) -> Vec<String> {
    let Some(id) = entry.id else {
        return Vec::new();
    };
    let counted = plan.duty_periods(as_of);
    let mut lines = Vec::new();
    let is_about = |counted: &&DutyPeriod<'_>| {
        let mut entries = counted.entries.iter();
        entries.any(|shown| shown.entry.id.is_some_and(|other| other.key == id.key))
    };
    for about in counted.iter().filter(is_about) {
        let is_done = matches!(about.answer, Some((State::Done, _)));
        let text = if is_done {
            words.duty_shown
        } else {
            words.duty_begun
        };
        let what = about.duty.what();
        lines.push(fill(text, &[("what", what), ("duty", &name(about))]));
        let open = counted.iter().filter(|other| {
            let is_same = other.duty.id() == about.duty.id() && other.period != about.period;
            is_same && is_open(other)
        });
        let open: Vec<String> = open.map(|open| format!("`{}`", name(open))).collect();
        if !open.is_empty() {
            let count = open.len().to_string();
            let names = open[..open.len().min(MOST)].join(", ");
            let text = fill(words.duty_open, &[("count", &count), ("names", &names)]);
            lines.push(text);
        }
    }
    lines
}

/// Returns whether nothing shows it or gives it up, though the plan counts it.
fn is_open(counted: &DutyPeriod<'_>) -> bool {
    let closed = matches!(counted.answer, Some((State::Done | State::Dropped, _)));
    counted.place.is_some() && counted.duty.mode() == DutyMode::Periodic && !closed
}

fn name(counted: &DutyPeriod<'_>) -> String {
    let id = counted.duty.id_text();
    counted
        .period
        .map_or_else(|| id.to_owned(), |period| format!("{id}@{period}"))
}
