//! Renders findings and overdue work in machine-readable formats. The types here are
//! frozen: without a new version, keys may be added but are never renamed or
//! removed. `docs/formats.md` shows an example of each.

mod fingerprint;
mod format;
mod github;
mod gitlab;
mod json;
mod junit;
mod sarif;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::clean::clean;
use crate::diagnostic::{Finding, Level, Rule};
use crate::messages::{Language, Words, fill};
use crate::plan::scalar::day::written;
use crate::status::{Obligation, Snapshot, Status};
use crate::text::{Place, Position, Sources};
use fingerprint::Fingerprints;
pub use format::Format;

/// The version of the formats.
const VERSION: u32 = 1;

/// A finding or an occurrence, with its text in the language of the run.
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
    /// Returns the report of sorted findings.
    #[must_use]
    pub fn of_findings(
        scene: Scene<'_>,
        findings: &[Finding],
        rules: impl Iterator<Item = &'static Rule>,
        as_of: NaiveDate,
    ) -> Self {
        let language = scene.language;
        let kinds: Vec<Kind> = rules.map(|rule| kind(rule, language)).collect();
        let mut fingerprints = Fingerprints::default();
        let diagnostics: Vec<Diagnostic> = findings
            .iter()
            .map(|finding| {
                let location = scene.location(finding.place);
                let text = scene.sources.slice(finding.place);
                let record = finding.record.as_deref().unwrap_or_default();
                Diagnostic {
                    code: finding.rule.code,
                    name: finding.rule.name,
                    level: finding.rule.level,
                    message: clean(&finding.message.say(language)),
                    expected: finding.expected.as_ref().map(|it| clean(&it.say(language))),
                    help: finding.help.as_ref().map(|help| clean(&help.say(language))),
                    related: finding
                        .related
                        .iter()
                        .map(|(place, label)| (scene.location(*place), clean(&label.say(language))))
                        .collect(),
                    record: finding.record.clone(),
                    fingerprint: fingerprints.next(&[
                        finding.rule.code,
                        &location.path,
                        record,
                        text,
                    ]),
                    location,
                }
            })
            .collect();
        let mut of_rule: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, diagnostic) in diagnostics.iter().enumerate() {
            of_rule.entry(diagnostic.code).or_default().push(index);
        }
        let cases = kinds
            .iter()
            .map(|kind| Case {
                class: "dcs.check",
                name: format!("{} {}", kind.code, kind.name),
                diagnostics: of_rule.remove(kind.code).unwrap_or_default(),
            })
            .collect();
        Self {
            kind: "check",
            as_of,
            files: scene.sources.0.len(),
            kinds,
            diagnostics,
            cases,
        }
    }

    /// Returns the report of overdue work: `items`, and a test case per occurrence
    /// of the plan.
    #[must_use]
    pub fn of_items(scene: Scene<'_>, snapshot: &Snapshot<'_>, items: &[&Obligation<'_>]) -> Self {
        let plan = snapshot.plan;
        let words = &Words::of(scene.language).status;
        let late = |code, level| Kind {
            code,
            name: code,
            level,
            page: None,
        };
        let kinds = vec![
            late(Status::Overdue.name(), Level::Error),
            late(Status::DueSoon.name(), Level::Warning),
        ];
        let mut fingerprints = Fingerprints::default();
        let mut index_of = HashMap::new();
        let diagnostics: Vec<Diagnostic> = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let reference = item.name();
                let overdue = item.status == Status::Overdue;
                let kind = kinds[usize::from(!overdue)];
                let days = if overdue {
                    snapshot.days_late(item)
                } else {
                    snapshot.days_left(item).unwrap_or_default()
                };
                let text = if overdue {
                    words.told_late
                } else {
                    words.told_soon
                };
                let message = fill(
                    text,
                    &[
                        ("what", &item.what(plan)),
                        ("ref", &reference),
                        ("due", &item.due.map(written).unwrap_or_default()),
                        ("days", &days.to_string()),
                        ("lead", item.lead_name(plan)),
                    ],
                );
                let location = scene.location(item.place);
                index_of.insert(reference.clone(), index);
                Diagnostic {
                    code: kind.code,
                    name: kind.name,
                    level: kind.level,
                    message: clean(&message),
                    expected: None,
                    help: None,
                    related: Vec::new(),
                    fingerprint: fingerprints.next(&[kind.code, &location.path, &reference]),
                    record: Some(reference),
                    location,
                }
            })
            .collect();
        let cases = snapshot
            .obligations
            .iter()
            .filter(|item| item.due.is_some())
            .map(|item| {
                let name = item.name();
                Case {
                    class: "dcs.overdue",
                    diagnostics: index_of.get(&name).copied().into_iter().collect(),
                    name,
                }
            })
            .collect();
        Self {
            kind: "overdue",
            as_of: snapshot.as_of,
            files: scene.sources.0.len(),
            kinds,
            diagnostics,
            cases,
        }
    }

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

fn kind(rule: &'static Rule, language: Language) -> Kind {
    Kind {
        code: rule.code,
        name: rule.name,
        level: rule.level,
        page: Some(rule.page(language)),
    }
}

/// Returns a message with its expectation and help as one text.
fn summary(diagnostic: &Diagnostic) -> String {
    let more = diagnostic.expected.iter().chain(&diagnostic.help);
    std::iter::once(&diagnostic.message)
        .chain(more)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}
