//! Renders what changed since a date as JSON.

use std::io;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Occurrences, VERSION};
use crate::render::escaped_json::write_pretty;
use crate::status::{Changes, Snapshot};

#[derive(Serialize)]
struct ChangesOut<'o> {
    version: u32,
    kind: &'static str,
    since: String,
    as_of: String,
    done: Occurrences<'o>,
    late: Occurrences<'o>,
    extended: Occurrences<'o>,
    paused: Occurrences<'o>,
    dropped: Occurrences<'o>,
    started: Occurrences<'o>,
    active: Occurrences<'o>,
}

/// Writes what changed since a date.
///
/// # Errors
///
/// Fails where `out` does.
pub fn changes(
    snapshot: &Snapshot<'_>,
    since: NaiveDate,
    changes: &Changes<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let document = ChangesOut {
        version: VERSION,
        kind: "changes",
        since: since.to_string(),
        as_of: snapshot.as_of.to_string(),
        done: Occurrences(snapshot, &changes.done),
        late: Occurrences(snapshot, &changes.late),
        extended: Occurrences(snapshot, &changes.extended),
        paused: Occurrences(snapshot, &changes.paused),
        dropped: Occurrences(snapshot, &changes.dropped),
        started: Occurrences(snapshot, &changes.started),
        active: Occurrences(snapshot, &changes.active),
    };
    write_pretty(&document, out)
}
