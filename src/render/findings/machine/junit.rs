//! `junit`: one test case per rule or occurrence (the `JUnit` XML that Jenkins
//! and GitLab read).

use super::{Report, full_message};
use crate::clean::{clean, xml};
use crate::diagnostic::Level;

/// Renders the report.
pub(super) fn write(report: &Report) -> String {
    let failed = |case: &&super::Case| {
        let mut diagnostics = case.diagnostics.iter();
        diagnostics.any(|index| report.diagnostics[*index].level == Level::Error)
    };
    let failures = report.cases.iter().filter(failed).count();
    let tests = report.cases.len();
    let name = format!("dcs {}", report.kind);
    let counts = format!("name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"");
    let mut parts = vec![format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n  <testsuite {counts} skipped=\"0\">\n"
    )];
    for case in &report.cases {
        let head = format!(
            "    <testcase classname=\"{}\" name=\"{}\"",
            case.class,
            xml(&clean(&case.name))
        );
        let Some(first) = case.diagnostics.first() else {
            parts.push(format!("{head}/>\n"));
            continue;
        };
        let lines: Vec<String> = case
            .diagnostics
            .iter()
            .map(|index| {
                let diagnostic = &report.diagnostics[*index];
                let location = &diagnostic.location;
                let path = clean(&location.path);
                format!("{path}:{}: {}", location.start, full_message(diagnostic))
            })
            .collect();
        let body = xml(&lines.join("\n"));
        let first = xml(&report.diagnostics[*first].message);
        let element = if failed(&case) {
            format!("<failure message=\"{first}\">{body}</failure>")
        } else {
            format!("<system-out>{body}</system-out>")
        };
        parts.push(format!("{head}>\n      {element}\n    </testcase>\n"));
    }
    parts.push("  </testsuite>\n</testsuites>\n".to_owned());
    parts.concat()
}
