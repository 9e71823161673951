//! `json`: one document; `jsonl`: one line per diagnostic, then a summary line.

use serde::Serialize;

use super::{Diagnostic, Location, Report, VERSION};
use crate::diagnostic::Level;
use crate::render::escaped_json;

#[derive(Serialize)]
struct Whole<'r> {
    version: u32,
    kind: &'static str,
    as_of: String,
    summary: Summary,
    findings: Vec<Found<'r>>,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    files: usize,
}

#[derive(Serialize)]
struct Found<'r> {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    message: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'r str>,
    #[serde(flatten)]
    at: At<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'r str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'r>>,
    fingerprint: &'r str,
}

#[derive(Serialize)]
struct At<'r> {
    path: &'r str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'r> {
    message: &'r str,
    #[serde(flatten)]
    at: At<'r>,
}

#[derive(Serialize)]
struct Line<T> {
    version: u32,
    kind: &'static str,
    #[serde(flatten)]
    content: T,
}

#[derive(Serialize)]
struct Last {
    as_of: String,
    #[serde(flatten)]
    summary: Summary,
}

/// Returns the name of a level.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

fn at(location: &Location) -> At<'_> {
    At {
        path: &location.path,
        line: location.start.line,
        column: location.start.column,
        end_line: location.end.line,
        end_column: location.end.column,
    }
}

fn found(diagnostic: &Diagnostic) -> Found<'_> {
    Found {
        code: diagnostic.code,
        name: diagnostic.name,
        level: level(diagnostic.level),
        message: &diagnostic.message,
        expected: diagnostic.expected.as_deref(),
        help: diagnostic.help.as_deref(),
        at: at(&diagnostic.location),
        record: diagnostic.record.as_deref(),
        related: diagnostic
            .related
            .iter()
            .map(|(location, message)| Related {
                message,
                at: at(location),
            })
            .collect(),
        fingerprint: &diagnostic.fingerprint,
    }
}

fn summary(report: &Report) -> Summary {
    Summary {
        errors: report.count(Level::Error),
        warnings: report.count(Level::Warning),
        files: report.files,
    }
}

/// Renders one document.
pub(super) fn whole(report: &Report) -> String {
    let whole = Whole {
        version: VERSION,
        kind: report.kind,
        as_of: report.as_of.to_string(),
        summary: summary(report),
        findings: report.diagnostics.iter().map(found).collect(),
    };
    escaped_json::pretty(&whole)
}

/// Renders one line per diagnostic, then a summary line.
pub(super) fn lines(report: &Report) -> String {
    let finding = |diagnostic| {
        escaped_json::line(&Line {
            version: VERSION,
            kind: "finding",
            content: found(diagnostic),
        }) + "\n"
    };
    let last = escaped_json::line(&Line {
        version: VERSION,
        kind: "summary",
        content: Last {
            as_of: report.as_of.to_string(),
            summary: summary(report),
        },
    });
    let findings: String = report.diagnostics.iter().map(finding).collect();
    findings + &last + "\n"
}
