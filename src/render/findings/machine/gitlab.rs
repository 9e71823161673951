//! `gitlab`: a Code Quality report (docs.gitlab.com, "Code Quality", "Import code
//! quality results").

use serde::Serialize;

use super::{Report, told};
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
        .notices
        .iter()
        .map(|notice| Issue {
            description: format!("{}: {}", notice.code, told(notice)),
            check_name: notice.name,
            fingerprint: &notice.fingerprint,
            severity: match notice.level {
                Level::Error => "major",
                Level::Warning => "minor",
            },
            location: Location {
                path: &notice.spot.path,
                lines: Lines {
                    begin: notice.spot.start.line,
                    end: notice.spot.end.line,
                },
            },
        })
        .collect();
    escaped_json::pretty(&issues)
}
