//! Parses the text of a file into a tree of values with positions, the same for TOML
//! and YAML and independent of plans.

mod format;
mod toml;
mod yaml;

use std::borrow::Cow;

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Source, Span};
pub use format::Format;

/// The maximum nesting depth. A plan needs five levels; the limit keeps hostile
/// files from overflowing the stack.
pub const MAX_DEPTH: usize = 32;

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
    /// A list.
    List(Vec<Node<'s>>),
    /// A table in file order, without duplicate keys.
    Table(Vec<Entry<'s>>),
    /// An invalid value that has already been reported.
    Unread,
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
    format: Format,
    findings: &mut Vec<Finding>,
) -> Tree<'s> {
    if let Some(finding) = unreadable(file, source, format) {
        findings.push(finding);
        return Tree {
            file,
            root: None,
            complete: false,
        };
    }
    let before = findings.len();
    let root = match format {
        Format::Toml => toml::read(file, &source.text, findings),
        Format::Yaml => yaml::read(file, &source.text, findings),
    };
    // An impossible date is a value like any other; it hides no record.
    let complete = findings[before..]
        .iter()
        .all(|finding| finding.rule.code == faults::IMPOSSIBLE_DATE.code);
    Tree {
        file,
        root,
        complete,
    }
}

/// Returns the finding for a file that is too large or not UTF-8, if it is.
fn unreadable(file: FileId, source: &Source, format: Format) -> Option<Finding> {
    if let Some(bytes) = source.too_large {
        let place = Place {
            file,
            span: Span::default(),
        };
        let finding = Finding::new(
            &faults::LIMIT_EXCEEDED,
            place,
            message!(findings.file_too_large, size = mebibytes(bytes)),
        )
        .expected(message!(
            findings.file_too_large_expected,
            limit = mebibytes(format.max_bytes())
        ))
        .help(message!(findings.file_too_large_help));
        return Some(finding);
    }
    let offset = source.not_utf8?;
    let place = Place {
        file,
        span: Span::new(offset, offset + char::REPLACEMENT_CHARACTER.len_utf8()),
    };
    let finding = Finding::new(&faults::NOT_UTF8, place, message!(findings.not_utf8));
    Some(finding.help(message!(findings.not_utf8_help)))
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

/// Returns a size in whole mebibytes, rounded up.
fn mebibytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
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
fn duplicate_key(file: FileId, key: &str, span: Span, first: Option<Span>) -> Finding {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(path: &str, text: &str) -> (Option<String>, Vec<(&'static str, String)>) {
        let source = Source::from_text(path.into(), text.into());
        let mut findings = Vec::new();
        let format = Format::of(path).unwrap();
        let tree = read(FileId(0), &source, format, &mut findings);
        let found = findings
            .iter()
            .map(|finding| {
                let text = source.slice(finding.place.span).to_owned();
                (finding.rule.code, text)
            })
            .collect();
        (tree.root.map(|node| show(&node)), found)
    }

    /// Formats a tree on one line, without positions.
    fn show(node: &Node<'_>) -> String {
        let join = |parts: Vec<String>| parts.join(", ");
        match &node.value {
            Value::Empty => "~".into(),
            Value::Unread => "?".into(),
            Value::Plain(text) => text.to_string(),
            Value::Quoted(text) => format!("{text:?}"),
            Value::List(items) => format!("[{}]", join(items.iter().map(show).collect())),
            Value::Table(entries) => {
                let entry = |entry: &Entry<'_>| format!("{}: {}", entry.key, show(&entry.node));
                format!("{{{}}}", join(entries.iter().map(entry).collect()))
            }
        }
    }

    #[test]
    fn scalars_keep_their_characters_as_written() {
        let (tree, found) = read_text("a.yaml", "id: 1.10\nname: no\nngày: 2024-11-20\n");
        assert_eq!(tree.unwrap(), "{id: 1.10, name: no, ngày: 2024-11-20}");
        assert_eq!(found, []);
        let (tree, found) = read_text("a.toml", "id = 1.10\nname = true\nday = 2024-11-20 # x\n");
        assert_eq!(tree.unwrap(), "{id: 1.10, name: true, day: 2024-11-20}");
        assert_eq!(found, []);
    }

    #[test]
    fn a_block_scalar_has_no_line_ending_that_the_file_does_not_have() {
        for (text, value) in [
            ("a: |\n  một\n  hai", "một\nhai"),
            ("a: |\n  một\n  hai\n", "một\nhai\n"),
            ("a: |+\r\n  một", "một"),
            ("a: |+\n  một\n  ", "một\n"),
            ("a: >2\n    một", "  một"),
            ("a: >-\n  một", "một"),
        ] {
            let (tree, _) = read_text("a.yaml", text);
            assert_eq!(tree.unwrap(), format!("{{a: {value:?}}}"), "{text:?}");
        }
    }

    #[test]
    fn every_syntax_error_of_a_toml_file_is_found() {
        let (_, found) = read_text("a.toml", "a = 2024-02-30\nb = một\na = 1\n");
        assert_eq!(
            found.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
            ["DCS104", "DCS001", "DCS003"]
        );
    }

    #[test]
    fn unsupported_yaml_is_reported_at_its_place() {
        let text = "a: &x 1\nb: *x\nc: !!str 2\n<<: {}\na: 2\n? [1]\n: 2\n";
        let (tree, found) = read_text("a.yaml", text);
        assert_eq!(tree.unwrap(), "{a: 1, b: ?, c: 2}");
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(code, text)| (*code, text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("DCS004", "&x"),
                ("DCS004", "*x"),
                ("DCS004", "!!str"),
                ("DCS004", "<<"),
                ("DCS003", "a"),
                ("DCS004", "[1]"),
            ]
        );
    }

    #[test]
    fn hostile_nesting_is_a_finding_and_not_a_crash() {
        for path in ["a.yaml", "a.toml"] {
            let text = format!(
                "a{} {}",
                if path == "a.toml" { " =" } else { ":" },
                "[".repeat(10_000)
            );
            let (_, found) = read_text(path, &text);
            assert!(
                found.iter().any(|(code, _)| *code == "DCS005"),
                "{path}: {found:?}"
            );
        }
    }

    #[test]
    fn an_empty_file_is_an_empty_table() {
        for path in ["a.yaml", "a.toml"] {
            for text in ["", "\u{feff}", "# chỉ có ghi chú\r\n"] {
                assert_eq!(
                    read_text(path, text),
                    (Some("{}".into()), vec![]),
                    "{path} {text:?}"
                );
            }
        }
    }
}
