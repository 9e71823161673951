//! Parses the text of a file into a tree of values with positions, the same for TOML
//! and YAML. It is independent of plans, except where a faulty text is read as what was
//! probably meant.

mod bullets;
mod cells;
mod characters;
mod conflict;
mod corrected;
pub mod csv;
mod format;
mod joined;
mod meant;
mod misnamed;
mod scalars;
mod slips;
#[cfg(test)]
mod tests;
mod toml;
mod unreadable;
mod yaml;

use std::borrow::Cow;

use crate::diagnostic::{Finding, Level};
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Source, Span};
pub use bullets::without_bullet;
pub use cells::{has_cells, sheet_error, sheet_error_messages};
pub use format::Format;
pub use meant::{read_as_before, read_as_meant};
pub use scalars::{Scalar, scalars};

/// The maximum nesting depth. A plan needs five levels; the limit keeps hostile
/// files from overflowing the stack.
pub const MAX_DEPTH: usize = 32;

/// The key under which the items of a list are read whose own name is missing.
pub const NAMELESS: &str = "nameless";

/// The key of YAML by which a table has the entries of another one. It is reported, and its
/// value is not read.
pub const MERGED: &str = "<<";

/// The largest accepted file in bytes, except for YAML.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// A value and its span in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'s> {
    /// The span of the value, including quotes but not comments.
    pub span: Span,
    /// The value itself.
    pub value: Value<'s>,
}

/// A value in a file. A scalar keeps its characters as written, because the field
/// that reads it determines its type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'s> {
    /// No value: `key:` or `key: ~`.
    Empty,
    /// An unquoted scalar: `2024-11-20`, `1.10`, `no`.
    Plain(Cow<'s, str>),
    /// A quoted or block text, with escapes resolved.
    Quoted(Cow<'s, str>),
    /// A text that lacks the quotes which TOML wants.
    Unquoted(Cow<'s, str>),
    /// A list.
    List(Vec<Node<'s>>),
    /// Tables of one name, at least one of them under the header of a single table:
    /// `[x]` where several need `[[x]]`.
    Repeated(Vec<Node<'s>>),
    /// A table in file order, without duplicate keys.
    Table(Vec<Entry<'s>>),
    /// An invalid value that has already been reported.
    Unread,
}

impl Node<'_> {
    /// Returns it on its own, with every span moved.
    fn moved(self, to: &dyn Fn(Span) -> Span) -> Node<'static> {
        let list = |items: Vec<Node<'_>>| items.into_iter().map(|item| item.moved(to)).collect();
        let text = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let value = match self.value {
            Value::Empty => Value::Empty,
            Value::Unread => Value::Unread,
            Value::Plain(it) => Value::Plain(text(it)),
            Value::Quoted(it) => Value::Quoted(text(it)),
            Value::Unquoted(it) => Value::Unquoted(text(it)),
            Value::List(items) => Value::List(list(items)),
            Value::Repeated(items) => Value::Repeated(list(items)),
            Value::Table(entries) => {
                let entry = |entry: Entry<'_>| Entry {
                    key: text(entry.key),
                    key_span: to(entry.key_span),
                    node: entry.node.moved(to),
                };
                Value::Table(entries.into_iter().map(entry).collect())
            }
        };
        Node {
            span: to(self.span),
            value,
        }
    }

    /// Returns it freed from the text that it was read from.
    #[must_use]
    pub fn into_owned(self) -> Node<'static> {
        self.moved(&|span| span)
    }
}

/// A key of a table and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'s> {
    /// The key, with escapes resolved.
    pub key: Cow<'s, str>,
    /// The span of the key.
    pub key_span: Span,
    /// The value.
    pub node: Node<'s>,
}

/// The result of reading one file.
#[derive(Debug)]
pub struct Tree<'s> {
    /// The file.
    pub file: FileId,
    /// How it is written.
    pub format: Format,
    /// The value of the file, if it could be parsed.
    pub root: Option<Node<'s>>,
    /// Whether `root` covers the whole file. If not, records may be missing, and
    /// nothing may be concluded from their absence.
    pub complete: bool,
}

/// The maximum number of findings for one file. Each takes some hundred bytes, so a
/// hostile file with millions of them would exhaust memory.
pub const MAX_FINDINGS: usize = 10_000;

/// Reads one file and adds every problem to `findings`.
pub fn read<'s>(
    file: FileId,
    source: &'s Source,
    mut format: Format,
    findings: &mut Vec<Finding>,
) -> Tree<'s> {
    if let Some(finding) = unreadable::finding(file, source, format.max_bytes()) {
        findings.push(finding);
        return Tree {
            file,
            format,
            root: None,
            complete: false,
        };
    }
    let before = findings.len();
    let mut root = match conflict::settle(file, &source.text, findings) {
        Some(settled) => parse(file, &settled, format, findings).map(Node::into_owned),
        None => parse(file, &source.text, format, findings),
    };
    let is_readable = findings.len() == before
        && matches!(
            root,
            Some(Node {
                value: Value::Table(_),
                ..
            })
        );
    if !is_readable && let Some(finding) = unreadable::table(file, &source.text) {
        findings.truncate(before);
        findings.push(finding);
        root = None;
    } else if !is_readable && let Some(written) = misnamed::written_in(&source.text, format) {
        findings.truncate(before);
        findings.push(misnamed::finding(file, source, written));
        format = written;
        root = parse(file, &source.text, format, findings);
    }
    // An impossible date is a value like any other; it hides no record.
    let complete = findings[before..].iter().all(|finding| {
        finding.rule.level == Level::Warning || finding.rule.code == faults::IMPOSSIBLE_DATE.code
    });
    Tree {
        file,
        format,
        root,
        complete,
    }
}

fn parse<'s>(
    file: FileId,
    text: &'s str,
    format: Format,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    match format {
        Format::Toml => toml::read(file, text, findings),
        Format::Yaml => yaml::read(file, text, findings),
    }
}

/// Returns whether there is no error among the findings about a file.
#[must_use]
pub fn is_sound(findings: &[Finding]) -> bool {
    findings
        .iter()
        .all(|finding| finding.rule.level == Level::Warning)
}

/// Returns the finding for a file with more than [`MAX_FINDINGS`] problems.
#[must_use]
pub fn too_many(place: Place) -> Finding {
    Finding::new(
        &faults::LIMIT_EXCEEDED,
        place,
        message!(findings.too_many_findings, limit = MAX_FINDINGS),
    )
    .help(message!(findings.too_many_findings_help))
}

/// Returns the finding for nesting deeper than [`MAX_DEPTH`].
fn too_deep(place: Place) -> Finding {
    Finding::new(
        &faults::LIMIT_EXCEEDED,
        place,
        message!(findings.too_deep, limit = MAX_DEPTH),
    )
}

/// Returns the finding for a key that appears twice in the same table.
#[must_use]
pub fn duplicate_key(file: FileId, key: &str, span: Span, first: Option<Span>) -> Finding {
    let finding = Finding::new(
        &faults::DUPLICATE_KEY,
        Place { file, span },
        message!(findings.duplicate_key, key = key),
    )
    .help(message!(findings.duplicate_key_help));
    match first {
        Some(span) => finding.related(Place { file, span }, message!(findings.first_here)),
        None => finding,
    }
}
