//! `gitlab`: a Code Quality report (docs.gitlab.com, "Code Quality", "Import code
//! quality results").

use serde::Serialize;

use super::{Report, full_message};
use crate::diagnostic::Level;
use crate::render::escaped_json;

#[derive(Serialize)]
struct Issue<'r> {
    description: String,
    check_name: &'static str,
    fingerprint: &'r str,
    severity: &'static str,
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Renders the report.
pub(super) fn write(report: &Report) -> String {
    let issues: Vec<Issue<'_>> = report
        .diagnostics
        .iter()
        .map(|diagnostic| Issue {
            description: format!("{}: {}", diagnostic.code, full_message(diagnostic)),
            check_name: diagnostic.name,
            fingerprint: &diagnostic.fingerprint,
            severity: match diagnostic.level {
                Level::Error => "major",
                Level::Warning => "minor",
            },
            location: Location {
                path: &diagnostic.location.forge,
                lines: Lines {
                    begin: diagnostic.location.start.line,
                    end: diagnostic.location.end.line,
                },
            },
        })
        .collect();
    escaped_json::pretty(&issues)
}
