//! Lines as messages show them.

use std::ops::Range;

use crate::source::corrected::{Edit, edited};
use crate::source::yaml::line::Line;

/// Returns what a line is after some edits, to be shown; of a long line, what is
/// around the edits.
pub(super) fn after(line: &Line<'_>, edits: &[Edit]) -> String {
    let within: Vec<Edit> = edits
        .iter()
        .filter(|edit| edit.range.start >= line.start && edit.range.end <= line.end())
        .map(|edit| Edit {
            range: edit.range.start - line.start..edit.range.end - line.start,
            text: edit.text.clone(),
            mark: edit.mark,
        })
        .collect();
    let whole = edited(line.text, &within);
    let (Some(first), Some(last)) = (within.first(), within.last()) else {
        return brief(whole.trim());
    };
    let end = whole.len() - (line.text.len() - last.range.end);
    excerpt(&whole, first.range.start..end)
}

/// Returns a line, of a long one what is around a range of it.
pub(super) fn excerpt(line: &str, range: Range<usize>) -> String {
    const AROUND: usize = 24;
    if line.trim().chars().count() <= LONGEST {
        return line.trim().to_owned();
    }
    let (head, tail) = (&line[..range.start], &line[range.end..]);
    let from = head
        .char_indices()
        .rev()
        .nth(AROUND)
        .map_or(0, |(at, _)| at);
    // A word is not cut.
    let from = head[from..]
        .find(' ')
        .filter(|_| from > 0)
        .map_or(from, |at| from + at);
    let to = tail
        .char_indices()
        .nth(AROUND)
        .map_or(tail.len(), |(at, _)| at);
    let to = tail[..to]
        .rfind(' ')
        .filter(|_| to < tail.len())
        .unwrap_or(to);
    let start = if line[..from].trim().is_empty() {
        ""
    } else {
        "… "
    };
    let end = if tail[to..].trim().is_empty() {
        ""
    } else {
        " …"
    };
    let middle = brief(line[from..range.end + to].trim());
    format!("{start}{middle}{end}")
}

/// The most characters of a line that a message shows.
pub(super) const LONGEST: usize = 72;

/// Returns a line shortened in the middle for a message.
pub(super) fn brief(line: &str) -> String {
    const KEPT: usize = LONGEST / 2 - 3;
    let count = line.chars().count();
    if count <= LONGEST {
        return line.to_owned();
    }
    let head: String = line.chars().take(KEPT).collect();
    let tail: String = line.chars().skip(count - KEPT).collect();
    format!("{head} … {tail}")
}
