//! `json`: one document; `jsonl`: one line per notice, then a summary line.

use serde::Serialize;

use super::{Notice, Report, Spot, VERSION};
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

fn at(spot: &Spot) -> At<'_> {
    At {
        path: &spot.path,
        line: spot.start.line,
        column: spot.start.column,
        end_line: spot.end.line,
        end_column: spot.end.column,
    }
}

fn found(notice: &Notice) -> Found<'_> {
    Found {
        code: notice.code,
        name: notice.name,
        level: level(notice.level),
        message: &notice.message,
        expected: notice.expected.as_deref(),
        help: notice.help.as_deref(),
        at: at(&notice.spot),
        record: notice.record.as_deref(),
        related: notice
            .related
            .iter()
            .map(|(spot, message)| Related {
                message,
                at: at(spot),
            })
            .collect(),
        fingerprint: &notice.fingerprint,
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
        findings: report.notices.iter().map(found).collect(),
    };
    escaped_json::pretty(&whole)
}

/// Renders one line per notice, then a summary line.
pub(super) fn lines(report: &Report) -> String {
    let finding = |notice| {
        escaped_json::line(&Line {
            version: VERSION,
            kind: "finding",
            content: found(notice),
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
    let findings: String = report.notices.iter().map(finding).collect();
    findings + &last + "\n"
}
