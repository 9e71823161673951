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
use crate::messages::Language;
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
    start: Position,
    /// The column after the last character.
    end: Position,
}

/// The description of a rule.
#[derive(Debug, Clone, Copy)]
struct Kind {
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
    kinds: Vec<Kind>,
    diagnostics: Vec<Diagnostic>,
    cases: Vec<Case>,
}

/// The sources, base folder and language of a report.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'s> {
    /// The files.
    pub sources: &'s Sources,
    /// The current folder, with `/` as separator.
    pub folder: &'s str,
    /// The language.
    pub language: Language,
}

impl Scene<'_> {
    fn location(&self, place: Place) -> Location {
        let source = self.sources.get(place.file);
        let path = source.path.strip_prefix("./").unwrap_or(&source.path);
        let below = path
            .strip_prefix(self.folder)
            .and_then(|rest| rest.strip_prefix('/'));
        Location {
            path: below.unwrap_or(path).to_owned(),
            start: source.position(place.span.start),
            end: source.position(place.span.end),
        }
    }
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
