//! Changes to files that people write: a splice of bytes, with the proof that it adds
//! one record or repairs some values, and changes nothing else. Comments, order,
//! indentation, line endings and the byte-order mark are kept, because their bytes are
//! not touched.

mod added;
mod proof;
mod reader;
mod repair;
mod scalar;
mod toml;
mod yaml;

use std::ops::Range;

use crate::source::{Format, Node, Value as SourceValue};
use crate::text::Source;
pub use added::{Added, added};
use proof::{Delta, proven};
use reader::READERS;
pub use repair::{Change, repair};

/// A record to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// The list it belongs to, such as `progress`.
    pub list: &'static str,
    /// The keys and values, in the order in which they are written.
    pub fields: Vec<(&'static str, Value)>,
}

/// The value of a key of a new record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Any text.
    Text(String),
    /// A date or a number, written without quotes.
    Bare(String),
    /// A list of texts.
    List(Vec<String>),
    /// A table of names and numbers.
    Pairs(Vec<(String, String)>),
}

/// A change of a text: a range of bytes, usually empty, is replaced with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// The range of bytes to replace.
    pub range: Range<usize>,
    /// The replacement.
    pub text: String,
}

impl Splice {
    fn insert(at: usize, text: String) -> Self {
        Self {
            range: at..at,
            text,
        }
    }

    /// Returns the text after the change.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut changed = text.to_owned();
        changed.replace_range(self.range.clone(), &self.text);
        changed
    }
}

/// Returns the change that appends a record to a file's text, or `None` if no change can
/// be proven to do only that.
#[must_use]
pub fn append(text: &str, format: Format, record: &NewRecord) -> Option<Splice> {
    let root = reader::tree(text, format)?;
    let candidates = match format {
        Format::Toml => toml::candidates(text, &root, record),
        Format::Yaml => yaml::candidates(text, &root, record),
    };
    let delta = Delta::Append(record);
    candidates
        .into_iter()
        .find(|splice| proven(text, &splice.apply(text), format, &delta, &READERS))
}

/// Returns whether a plan file can be read: its text has a tree, whatever that says.
#[must_use]
pub fn is_readable(source: &Source) -> bool {
    Format::of(&source.path).is_some_and(|format| reader::tree(&source.text, format).is_some())
}

/// Returns the change of a file as a unified diff.
#[must_use]
pub fn diff(shown: &str, old: Option<&str>, new: &str) -> String {
    let from = match old {
        Some(_) => format!("a/{shown}"),
        None => "/dev/null".to_owned(),
    };
    similar::TextDiff::from_lines(old.unwrap_or_default(), new)
        .unified_diff()
        .header(&from, &format!("b/{shown}"))
        .to_string()
}

/// Returns the line ending of a text, which is that of its first line.
fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// Returns the start of the line after `at`.
fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Returns the end of the line that contains `at`, before its line end.
fn line_stop(text: &str, at: usize) -> usize {
    let line = text[at..].split('\n').next().unwrap_or_default();
    at + line.trim_end_matches('\r').len()
}

/// Returns the start of the line that contains `at`, after a byte-order mark.
fn line_start(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mark = crate::text::BYTE_ORDER_MARK;
    if text[start..at].starts_with(mark) {
        start + mark.len_utf8()
    } else {
        start
    }
}

/// Returns the indentation of the line that contains `at`.
fn indentation(text: &str, at: usize) -> &str {
    let line = &text[line_start(text, at)..at];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// Returns the list that a record belongs to in a file, with the range of its key.
fn list<'n, 's>(root: &'n Node<'s>, record: &NewRecord) -> Option<(Range<usize>, &'n Node<'s>)> {
    let SourceValue::Table(entries) = &root.value else {
        return None;
    };
    let entry = entries.iter().find(|entry| entry.key == record.list)?;
    Some((entry.key_span.range(), &entry.node))
}

/// Returns the change that adds an item to a list in brackets: after the last item, with
/// the comments that belong to it, and in the same style; or before the bracket if the
/// list is empty.
fn into_brackets(text: &str, list: &Node<'_>, item: &str) -> Option<Splice> {
    let SourceValue::List(items) = &list.value else {
        return None;
    };
    let close = list.span.end as usize - 1;
    let Some(last_item) = items.last() else {
        return Some(Splice::insert(close, item.to_owned()));
    };
    let (start, end) = (last_item.span.start as usize, last_item.span.end as usize);
    let rest = Rest::of(&text[end..close]);
    let own_line = line_start(text, start) > list.span.start as usize;
    let gap = match (own_line, rest.comments) {
        (true, _) => format!("{}{}", line_end(text), indentation(text, start)),
        (false, true) => format!("{}{}  ", line_end(text), indentation(text, start)),
        (false, false) => " ".to_owned(),
    };
    let at = end + rest.length;
    Some(if rest.comma {
        Splice::insert(at, format!("{gap}{item},"))
    } else {
        // The comma comes before the comments, the item behind them.
        Splice {
            range: end..at,
            text: format!(",{}{gap}{item}", &text[end..at]),
        }
    })
}

/// What stands between the last item of a list in brackets and its bracket.
struct Rest {
    /// Whether a comma is there.
    comma: bool,
    /// Whether comments are there.
    comments: bool,
    /// How many bytes the comma and the comments take.
    length: usize,
}

impl Rest {
    fn of(text: &str) -> Self {
        // Nothing else can stand there, so a `#` begins a comment.
        let before = |line: &str| line.split('#').next().is_some_and(|it| it.contains(','));
        Self {
            comma: text.lines().any(before),
            comments: text.contains('#'),
            length: text.trim_end().len(),
        }
    }
}
