//! Renders findings and overdue work in machine-readable formats. The types here are
//! frozen: without a new version, keys may be added but are never renamed or
//! removed. `docs/formats.md` shows an example of each.

mod check;
mod fingerprint;
mod format;
mod github;
mod gitlab;
mod json;
mod junit;
mod overdue;
mod sarif;

use chrono::NaiveDate;

use crate::diagnostic::Level;
use crate::messages::{Language, Words, fill};
use crate::text::{Place, Position, Sources};
pub use format::Format;

/// The version of the formats.
const VERSION: u32 = 1;

/// A finding or an obligation, with its text in the language of the run.
#[derive(Debug, Clone)]
struct Diagnostic {
    code: &'static str,
    name: &'static str,
    level: Level,
    message: String,
    expected: Option<String>,
    help: Option<String>,
    location: Location,
    related: Vec<(Location, String)>,
    record: Option<String>,
    /// The fingerprint, which stays the same when lines above are edited.
    fingerprint: String,
}

/// A range in a file; lines and columns start at 1 and count Unicode characters.
#[derive(Debug, Clone)]
struct Location {
    path: String,
    /// The path from the root of the repository, by which forges find the file.
    forge: String,
    start: Position,
    /// The column after the last character.
    end: Position,
}

/// The description of a rule.
#[derive(Debug, Clone, Copy)]
struct Description {
    code: &'static str,
    name: &'static str,
    level: Level,
    /// Its page in the language of the run; none for overdue work.
    page: Option<&'static str>,
}

/// A case of a test report.
#[derive(Debug, Clone)]
struct Case {
    class: &'static str,
    name: String,
    diagnostics: Vec<usize>,
}

/// The machine-readable result of a run.
#[derive(Debug)]
pub struct Report {
    kind: &'static str,
    as_of: NaiveDate,
    files: usize,
    kinds: Vec<Description>,
    diagnostics: Vec<Diagnostic>,
    cases: Vec<Case>,
    language: Language,
}

/// The sources, base folder and language of a report.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'s> {
    /// The files.
    pub sources: &'s Sources,
    /// The current folder, with `/` as separator.
    pub folder: &'s str,
    /// The root of the repository, with `/` as separator.
    pub root: &'s str,
    /// The language.
    pub language: Language,
}

impl Scene<'_> {
    fn location(&self, place: Place) -> Location {
        let source = self.sources.get(place.file);
        let path = source.path.strip_prefix("./").unwrap_or(&source.path);
        let path = below(path, self.folder).unwrap_or(path).to_owned();
        let whole = absolute(&path, self.folder);
        Location {
            forge: below(&whole, self.root).map_or_else(|| path.clone(), str::to_owned),
            path,
            start: source.position(place.span.start),
            end: source.position(place.span.end),
        }
    }
}

/// Returns a path relative to a folder that it is in.
fn below<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    path.strip_prefix(folder.trim_end_matches('/'))
        .and_then(|rest| rest.strip_prefix('/'))
}

/// Returns the absolute path of one that may be relative to a folder, without `.` and `..`.
fn absolute(path: &str, folder: &str) -> String {
    let is_absolute = path.starts_with('/') || path.as_bytes().get(1) == Some(&b':');
    let whole = if is_absolute {
        path.to_owned()
    } else {
        format!("{folder}/{path}")
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Report {
    /// Renders the report in a format.
    #[must_use]
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Json => json::whole(self),
            Format::Jsonl => json::lines(self),
            Format::Github => github::write(self),
            Format::Gitlab => gitlab::write(self),
            Format::Sarif => sarif::write(self),
            Format::Junit => junit::write(self),
        }
    }

    /// Returns the diagnostics that a format with room for `most` holds: errors before
    /// warnings, if they are more than that.
    fn first(&self, most: usize) -> Vec<&Diagnostic> {
        let mut first: Vec<&Diagnostic> = self.diagnostics.iter().collect();
        if first.len() > most {
            first.sort_by_key(|diagnostic| diagnostic.level == Level::Warning);
            first.truncate(most);
        }
        first
    }

    /// Returns the text about those that a format has no room for.
    fn more(&self, count: usize) -> String {
        let words = &Words::of(self.language).check;
        fill(
            words.more_findings,
            &[("count", &count.to_string()), ("command", self.kind)],
        )
    }

    fn count(&self, level: Level) -> usize {
        let diagnostics = self.diagnostics.iter();
        diagnostics
            .filter(|diagnostic| diagnostic.level == level)
            .count()
    }
}

/// Returns a message with its expectation and help as one text.
fn full_message(diagnostic: &Diagnostic) -> String {
    let more = diagnostic.expected.iter().chain(&diagnostic.help);
    std::iter::once(&diagnostic.message)
        .chain(more)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_no_detours() {
        assert_eq!(absolute("../p/./a.yaml", "/r/q"), "/r/p/a.yaml");
        assert_eq!(absolute("/r/p/a.yaml", "/r/q"), "/r/p/a.yaml");
        assert_eq!(absolute("C:/p/a.yaml", "C:/q"), "C:/p/a.yaml");
        assert_eq!(below("/r/p/a.yaml", "/r/"), Some("p/a.yaml"));
        assert_eq!(below("/rest/a.yaml", "/r"), None);
    }
}
