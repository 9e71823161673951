//! `junit`: one test case per rule or occurrence (the `JUnit` XML that Jenkins
//! and GitLab read).

use super::{Report, told};
use crate::clean::{clean, xml};
use crate::diagnostic::Level;

/// Renders the report.
pub(super) fn write(report: &Report) -> String {
    let failed = |case: &&super::Case| {
        let mut notices = case.notices.iter();
        notices.any(|index| report.notices[*index].level == Level::Error)
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
        let Some(first) = case.notices.first() else {
            parts.push(format!("{head}/>\n"));
            continue;
        };
        let lines: Vec<String> = case
            .notices
            .iter()
            .map(|index| {
                let notice = &report.notices[*index];
                let spot = &notice.spot;
                let path = clean(&spot.path);
                format!("{path}:{}: {}", spot.start, told(notice))
            })
            .collect();
        let body = xml(&lines.join("\n"));
        let first = xml(&report.notices[*first].message);
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
